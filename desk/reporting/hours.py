"""Texts by hour of the day and by intent: when they write, and about what."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from desk import wording
from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Plot, Report, Series
from desk.reporting.sql import is_last_turn, local_time, quarter, theirs
from models.inbound import InboundText
from models.turns import Turn

_HOURS: Final = range(24)
_UNREAD: Final = "Not read"
_OTHERS: Final = "Other intents"
_MOST_DRAWN: Final = 4


def hours(session: Session, asked: Question) -> Report:
    """Borrowers' texts by the hour at which they came and what they were taken to mean."""
    found = _counts(session, asked)
    totals = {name: sum(hours.values()) for name, hours in found.items()}
    names = sorted(totals, key=lambda name: (-totals[name], name))
    rows = tuple(_row(name, totals[name], found[name]) for name in names)
    labels = tuple(f"{hour:02}" for hour in _HOURS)
    return Report(
        title="Texts by hour and intent",
        columns=(
            Column("Intent", "word"),
            Column("All"),
            *(Column(label) for label in labels),
        ),
        rows=rows,
        plot=Plot(
            "stacked",
            "Texts received by hour of the day",
            labels,
            _drawn(names, found),
            label_kind="text",
        ),
        facts=(Fact("Texts received", sum(totals.values())),),
        note="Hours are those of the lender's clock. The last reading of a text counts.",
    )


def _drawn(names: list[str], found: Mapping[str, Counter[int]]) -> tuple[Series, ...]:
    """The commonest intents by themselves, the rest as one: more could not be told apart."""
    rest = names[_MOST_DRAWN:]
    alone = names if len(rest) <= 1 else names[:_MOST_DRAWN]
    groups = [(name, [name]) for name in alone]
    if len(rest) > 1:
        groups.append((_OTHERS, rest))
    return tuple(
        Series(title, tuple(float(sum(found[name][hour] for name in of)) for hour in _HOURS))
        for title, of in groups
    )


def _row(name: str, total: int, hours: Counter[int]) -> tuple[Cell, ...]:
    return (name, total, *(hours[hour] for hour in _HOURS))


def _counts(session: Session, asked: Question) -> dict[str, Counter[int]]:
    """By intent in words: how many came in which hour."""
    when, intent = quarter(InboundText.received_at), Turn.reading["intent"].as_string()
    stands = and_(Turn.inbound_id == InboundText.id, is_last_turn())
    rows = (
        select(when, intent, func.count())
        .select_from(InboundText)
        .join(Turn, stands, isouter=True)
        .where(theirs(asked))
        .group_by(when, intent)
    )
    found: dict[str, Counter[int]] = {}
    for quarters, name, count in session.execute(rows):
        words = wording.INTENTS.get(name, name) if name else _UNREAD
        found.setdefault(words, Counter())[local_time(quarters, asked.zone).hour] += count
    return found
