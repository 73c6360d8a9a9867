"""Complaints against their clocks."""

from collections import Counter
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.in_error import counts
from clock import now as business_now
from desk.case_words import BOT_CATEGORIES, CATEGORIES
from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Plot, Report, series, share
from desk.reporting.sql import within
from desk.wording import CASES
from models.cases import Case, CaseKind

_NAMES = ("Answered in time", "Answered late", "Open, in time", "Overdue")
_OTHER = "no category"


def complaints(session: Session, asked: Question) -> Report:
    """Complaints opened in the span by category: answered in time or late, open or overdue."""
    found, days = _counts(session, asked, business_now())
    categories = sorted({category for category, _ in found})
    rows = tuple(_row(one, [found[one, name] for name in _NAMES]) for one in categories)
    totals = {name: sum(found[one, name] for one in categories) for name in _NAMES}
    closed = totals["Answered in time"] + totals["Answered late"]
    return Report(
        title="Complaint clocks",
        columns=(
            Column("Category", "word"),
            Column("Opened"),
            *map(Column, _NAMES),
            Column("In time, of those answered", "share"),
        ),
        rows=rows,
        plot=Plot(
            "bars",
            "Complaints against their clocks",
            tuple(row[0] for row in rows),
            tuple(series(name, rows, place) for place, name in enumerate(_NAMES, 2)),
        ),
        facts=(
            Fact("Opened", sum(totals.values())),
            Fact("In time, of those answered", share(totals["Answered in time"], closed), "share"),
            Fact("Overdue", totals["Overdue"]),
            Fact("Median time to an answer", _median(days), "seconds"),
        ),
        note="The clock of a complaint that is paused stands.",
    )


def _row(category: str, counts: list[int]) -> tuple[Cell, ...]:
    return (category, sum(counts), *counts, share(counts[0], counts[0] + counts[1]))


def _counts(
    session: Session, asked: Question, now: datetime
) -> tuple[Counter[tuple[str, str]], list[timedelta]]:
    rows = select(Case.category, Case.opened_at, Case.due_at, Case.closed_at, Case.paused_at).where(
        Case.kind == CaseKind.COMPLAINT, within(Case.opened_at, asked), counts()
    )
    found: Counter[tuple[str, str]] = Counter()
    took: list[timedelta] = []
    for category, opened, due, closed, paused in session.execute(rows):
        late = due is not None and (closed or paused or now) > due
        name = _NAMES[(0 if closed else 2) + late]
        found[_words(category), name] += 1
        if closed:
            took.append(closed - opened)
    return found, took


def _words(category: str | None) -> str:
    """The category's name, whoever sorted it; words typed at a terminal as they are."""
    if not category:
        return _OTHER
    known = CATEGORIES.get(category)
    if known is not None:
        return known.name
    return {**CASES, **BOT_CATEGORIES}.get(category, category.replace("_", " "))


def _median(took: list[timedelta]) -> int | None:
    if not took:
        return None
    return int(sorted(took)[(len(took) - 1) // 2].total_seconds())
