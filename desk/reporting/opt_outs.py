"""Opt-outs: how they were expressed, and after which text of ours."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Report, drawn, share
from desk.reporting.sql import counted, within
from models.consent import ConsentEntry, ConsentEvent, Purpose
from models.outbound import OutboundText

_METHODS: Final[Mapping[str, str]] = {
    "keyword": "A keyword such as STOP",
    "sentence": "A sentence",
    "classifier": "A sentence that only the model read",
    "carrier keyword": "A keyword at the carrier",
    "carrier": "The carrier refused a text",
    "preference": "A wish about promotions",
    "voice": "By telephone",
    "email": "By e-mail",
    "letter": "By letter",
    "web": "On the web",
    "agent": "Told to staff",
}
_KINDS: Final[Mapping[str, str]] = {
    "reply": "a reply of the bot",
    "staff": "a reply of staff",
    "notice": "a notice that we started",
    "campaign": "a campaign",
    "help": "an answer to HELP",
    "safety": "a safety text",
    "opt_in_confirmation": "an opt-in confirmation",
    "opt_out_confirmation": "an opt-out confirmation",
}
_NEVER: Final = "no text of ours"


def opt_outs(session: Session, asked: Question) -> Report:
    """Opt-outs of all texts, by how they came and what we had sent last."""
    found = _counts(session, asked)
    total = sum(found.values())
    order = sorted(found, key=lambda key: (-found[key], key))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (how, after, found[how, after], share(found[how, after], total)) for how, after in order
    )
    by_method: Counter[str] = Counter()
    for (how, _), count in found.items():
        by_method[how] += count
    shown: list[tuple[Cell, ...]] = list(by_method.most_common())
    return Report(
        title="Opt-outs",
        columns=(
            Column("How", "word"),
            Column("After", "word"),
            Column("Opt-outs"),
            Column("Share", "share"),
        ),
        rows=rows,
        plot=drawn("Opt-outs by how they came", Column("How", "word"), shown, ("Opt-outs", 1)),
        facts=(
            Fact("Opt-outs", total),
            Fact("Opt-ins by text", _opt_ins(session, asked)),
        ),
        note="“After” is the last text that we had written to the number before it opted out.",
    )


def _counts(session: Session, asked: Question) -> Counter[tuple[str, str]]:
    last = (
        select(OutboundText.kind)
        .where(
            OutboundText.thread_id == ConsentEntry.number_id,
            OutboundText.created_at < ConsentEntry.at,
        )
        .order_by(OutboundText.created_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    each = select(ConsentEntry.method, last.label("last")).where(
        within(ConsentEntry.at, asked),
        ConsentEntry.event == ConsentEvent.REVOKED,
        ConsentEntry.purpose == Purpose.ALL,
    )
    kinds = each.subquery()
    rows = select(kinds.c.method, kinds.c.last, func.count()).group_by(*kinds.c)
    found: Counter[tuple[str, str]] = Counter()
    for (method, kind), count in counted(session, rows).items():
        after = _KINDS.get(str(kind), str(kind)) if kind else _NEVER
        found[_METHODS.get(method, method), after] += count
    return found


def _opt_ins(session: Session, asked: Question) -> int:
    """Texts by which somebody asked for texts again: each is an entry for every purpose."""
    rows = select(func.count(func.distinct(ConsentEntry.inbound_id))).where(
        within(ConsentEntry.at, asked),
        ConsentEntry.event == ConsentEvent.GRANTED,
        ConsentEntry.inbound_id.is_not(None),
    )
    return session.scalar(rows) or 0
