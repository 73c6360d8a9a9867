"""Texts by day: theirs, the bot's, those of staff, and those that we started."""

from collections import Counter
from datetime import date
from typing import Final

from sqlalchemy import case, func, literal, select
from sqlalchemy.orm import Session

from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Plot, Report, series
from desk.reporting.sql import local_time, quarter, theirs, within
from models.inbound import InboundText
from models.outbound import STARTED_BY_US, OutboundKind, OutboundText

_THEIRS: Final = "theirs"
_WHO: Final = (_THEIRS, "bot", "staff", "started")


def volume(session: Session, asked: Question) -> Report:
    """How many texts each day, or each week of a long span, by who wrote them."""
    found = _counts(session, asked)
    rows = tuple(_row(step, found) for step in asked.steps())
    names = ("From borrowers", "By the bot", "By staff", "Started by us")
    return Report(
        title="Texts by day",
        columns=(Column("Week" if asked.by_week else "Day", "day"), *map(Column, names)),
        rows=rows,
        plot=Plot(
            "stacked",
            "Texts by day and by who wrote them",
            tuple(row[0] for row in rows),
            tuple(series(name, rows, place) for place, name in enumerate(names, 1)),
            label_kind="day",
        ),
        facts=tuple(
            Fact(name, sum(found[step, who] for step in asked.steps()))
            for name, who in zip(names, _WHO, strict=True)
        ),
        note="Texts of ours count when they were written, whether or not they were sent.",
    )


def _row(step: date, found: Counter[tuple[date, str]]) -> tuple[Cell, ...]:
    return (step, *(found[step, who] for who in _WHO))


def _counts(session: Session, asked: Question) -> Counter[tuple[date, str]]:
    came, made = quarter(InboundText.received_at), quarter(OutboundText.created_at)
    who = case(
        (OutboundText.kind == OutboundKind.STAFF, "staff"),
        (OutboundText.kind.in_(STARTED_BY_US), "started"),
        else_="bot",
    )
    received = select(came, literal(_THEIRS), func.count()).where(theirs(asked)).group_by(came)
    written = select(made, who, func.count()).where(within(OutboundText.created_at, asked))
    found: Counter[tuple[date, str]] = Counter()
    for rows in (received, written.group_by(made, who)):
        for quarters, name, count in session.execute(rows):
            found[asked.step_of(local_time(quarters, asked.zone).date()), name] += count
    return found
