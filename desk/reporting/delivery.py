"""What became of our texts, and why some did not arrive."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk import wording
from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Report, drawn, share
from desk.reporting.sql import counted, within
from models.outbound import OutboundState, OutboundText

_ARRIVED: Final = frozenset({"delivered", "read", "partially_delivered"})
_NONE: Final = "none yet"
_PLACES: Final[Mapping[str, str]] = {
    "reply": "Replies of the bot",
    "staff": "Replies of staff",
    "notice": "Notices that we started",
    "campaign": "Campaigns",
    "help": "Answers to HELP",
    "safety": "Safety texts",
    "opt_in_confirmation": "Opt-in confirmations",
    "opt_out_confirmation": "Opt-out confirmations",
}


def kind_words(kind: str) -> str:
    """What texts of a kind are called in reports."""
    return _PLACES.get(kind, kind.replace("_", " "))


def delivery(session: Session, asked: Question) -> Report:
    """Our texts by carrier and by how far they came."""
    carrier = func.coalesce(OutboundText.provider, _NONE)
    state, status = OutboundText.state, OutboundText.delivery_status
    rows = select(carrier, state, status, func.count()).where(
        within(OutboundText.created_at, asked)
    )
    found: Counter[tuple[str, str]] = Counter()
    for key, count in counted(session, rows.group_by(carrier, state, status)).items():
        found[key[0], _how_far(*key[1:])] += count
    total = found.total()
    order = sorted(found, key=lambda key: (key[0], -found[key], key[1]))
    table: tuple[tuple[Cell, ...], ...] = tuple(
        (wording.STATES.get(far, far), where, found[where, far], share(found[where, far], total))
        for where, far in order
    )
    arrived = sum(count for (_, far), count in found.items() if far in _ARRIVED)
    handed = sum(count for (where, _), count in found.items() if where != _NONE)
    return Report(
        title="Delivery",
        columns=(
            Column("How far", "word"),
            Column("Carrier", "word"),
            Column("Texts"),
            Column("Share", "share"),
        ),
        rows=table,
        plot=drawn(
            "Our texts by how far they came", Column("How far", "word"), table, ("Texts", 2)
        ),
        facts=(
            Fact("Texts written", total),
            Fact("Handed to the carrier", handed),
            Fact("Delivered, of those", share(arrived, handed), "share"),
        ),
        note="Not every network reports deliveries: “sent” may have arrived.",
    )


def _how_far(state: OutboundState | str, status: str | None) -> str:
    accepted = state == OutboundState.ACCEPTED and status
    return str(status) if accepted else str(state)


def failures(session: Session, asked: Question) -> Report:
    """Texts that a carrier refused or could not deliver, by its error code."""
    carrier, code = func.coalesce(OutboundText.provider, _NONE), OutboundText.error_code
    kept = select(carrier, code, func.count()).where(
        within(OutboundText.created_at, asked), code.is_not(None)
    )
    found = counted(session, kept.group_by(carrier, code))
    total = sum(found.values())
    order = sorted(found, key=lambda key: (-found[key], key))
    rows = tuple(_failure(key, found[key], total) for key in order)
    return Report(
        title="Failures by code and carrier",
        columns=(
            Column("Code", "text"),
            Column("Carrier", "word"),
            Column("What it means", "failure"),
            Column("Texts"),
            Column("Share", "share"),
        ),
        rows=rows,
        plot=drawn(
            "Failed texts by the carrier's code", Column("Code", "text"), rows, ("Texts", 3)
        ),
        facts=(Fact("Texts with an error code", total),),
        note="A text that failed and was sent again counts each time.",
    )


def _failure(key: tuple[str, Any], count: int, total: int) -> tuple[Cell, ...]:
    carrier, code = key
    return (str(code), carrier, code, count, share(count, total))
