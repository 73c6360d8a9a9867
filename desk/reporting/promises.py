"""Promises to pay: how many were made, and how many were kept."""

from collections import Counter
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Plot, Report, series, share
from models.promises import Promise, PromiseState

_ORDER = (
    *(PromiseState.KEPT, PromiseState.BROKEN, PromiseState.OPEN),
    *(PromiseState.REPLACED, PromiseState.WITHDRAWN),
)


def promises(session: Session, asked: Question) -> Report:
    """Promises by the day for which they were made, and what became of them."""
    found = _counts(session, asked)
    rows = tuple(_row(step, [found[step, state] for state in _ORDER]) for step in asked.steps())
    totals = [sum(found[step, state] for step in asked.steps()) for state in _ORDER]
    names = ("Kept", "Broken", "Open", "Replaced", "Withdrawn")
    return Report(
        title="Promises kept",
        columns=(
            Column("Due in the week of" if asked.by_week else "Due on", "day"),
            *map(Column, names),
            Column("Kept, of those settled", "share"),
        ),
        rows=rows,
        plot=Plot(
            "stacked",
            "Promises to pay by the day they were due",
            tuple(row[0] for row in rows),
            tuple(series(name, rows, place) for place, name in enumerate(names, 1)),
            label_kind="day",
        ),
        facts=(
            Fact("Promises due", sum(totals)),
            Fact("Kept, of those settled", share(totals[0], totals[0] + totals[1]), "share"),
        ),
        note="A promise that the borrower replaced or withdrew is neither kept nor broken.",
    )


def _row(step: date, counts: list[int]) -> tuple[Cell, ...]:
    return (step, *counts, share(counts[0], counts[0] + counts[1]))


def _counts(session: Session, asked: Question) -> Counter[tuple[date, PromiseState]]:
    rows = (
        select(Promise.due_on, Promise.state, func.count())
        .where(Promise.due_on.between(asked.first, asked.last))
        .group_by(Promise.due_on, Promise.state)
    )
    found: Counter[tuple[date, PromiseState]] = Counter()
    for day, state, count in session.execute(rows):
        found[asked.step_of(day), state] += count
    return found
