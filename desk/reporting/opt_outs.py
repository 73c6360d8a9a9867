"""Opt-outs: how they were expressed, and after which text of ours."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Report, drawn, share
from desk.reporting.sql import within
from models.consent import ConsentEntry, ConsentEvent, Purpose
from models.outbound import OutboundText
from models.templates import TemplateVersion

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


class _Way(NamedTuple):
    """How an opt-out came, and after which text of ours."""

    how: str
    after: str
    wording: str
    """The response with its version and language; empty where a person wrote it, or nobody."""


def opt_outs(session: Session, asked: Question) -> Report:
    """Opt-outs of all texts, by how they came, what we had sent last, and in which words."""
    found = _counts(session, asked)
    total = found.total()
    order = sorted(found, key=lambda way: (-found[way], way))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (way.how, way.after, way.wording or None, found[way], share(found[way], total))
        for way in order
    )
    by_method: Counter[str] = Counter()
    for way, count in found.items():
        by_method[way.how] += count
    shown: list[tuple[Cell, ...]] = list(by_method.most_common())
    return Report(
        title="Opt-outs",
        columns=(
            Column("How", "word"),
            Column("After", "word"),
            Column("Wording", "text"),
            Column("Opt-outs"),
            Column("Share", "share"),
        ),
        rows=rows,
        plot=drawn("Opt-outs by how they came", Column("How", "word"), shown, ("Opt-outs", 1)),
        facts=(
            Fact("Opt-outs", total),
            Fact("Opt-ins by text", _opt_ins(session, asked)),
        ),
        note=(
            "“After” is the last text that we had written to the number before it opted out; its "
            "wording is the response with which it began, with the version."
        ),
    )


def _counts(session: Session, asked: Question) -> Counter[_Way]:
    rows = _ways(asked)
    found: Counter[_Way] = Counter()
    for method, kind, key, version, language, count in session.execute(rows):
        after = _KINDS.get(str(kind), str(kind)) if kind else _NEVER
        wording = f"{key} v{version} ({language})" if key else ""
        found[_Way(_METHODS.get(method, method), after, wording)] += count
    return found


def _ways(asked: Question) -> Select[Any]:
    last = (
        select(OutboundText.id)
        .where(
            OutboundText.thread_id == ConsentEntry.number_id,
            OutboundText.created_at < ConsentEntry.at,
        )
        .order_by(OutboundText.created_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    each = (
        select(ConsentEntry.method, last.label("last"))
        .where(
            within(ConsentEntry.at, asked),
            ConsentEntry.event == ConsentEvent.REVOKED,
            ConsentEntry.purpose == Purpose.ALL,
        )
        .subquery()
    )
    named = (TemplateVersion.key, TemplateVersion.version, TemplateVersion.language)
    groups = (each.c.method, OutboundText.kind, *named)
    return (
        select(*groups, func.count())
        .select_from(each)
        .outerjoin(OutboundText, OutboundText.id == each.c.last)
        .outerjoin(TemplateVersion, TemplateVersion.id == OutboundText.template_version_id)
        .group_by(*groups)
    )


def _opt_ins(session: Session, asked: Question) -> int:
    """Texts by which somebody asked for texts again: each is an entry for every purpose."""
    rows = select(func.count(func.distinct(ConsentEntry.inbound_id))).where(
        within(ConsentEntry.at, asked),
        ConsentEntry.event == ConsentEvent.GRANTED,
        ConsentEntry.inbound_id.is_not(None),
    )
    return session.scalar(rows) or 0
