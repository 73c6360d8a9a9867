"""How it went, as borrowers said of settled cases."""

from collections import Counter
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cases.in_error import counts
from desk import wording
from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Plot, Report, Series
from desk.reporting.sql import counted, within
from models.cases import Case

_MARKS: Final = range(1, 6)


def satisfaction(session: Session, asked: Question) -> Report:
    """Marks from 1 to 5 for cases closed in the span, by kind of case."""
    rows = select(Case.kind, Case.score, func.count()).where(
        within(Case.closed_at, asked), counts()
    )
    found = Counter(counted(session, rows.group_by(Case.kind, Case.score)))
    kinds = sorted({kind for kind, score in found if score})
    table = tuple(_row(str(kind), [found[kind, mark] for mark in _MARKS]) for kind in kinds)
    totals = [sum(found[kind, mark] for kind in kinds) for mark in _MARKS]
    return Report(
        title="Satisfaction",
        columns=(
            Column("Case", "word"),
            *(Column(str(mark)) for mark in _MARKS),
            Column("Answers"),
            Column("Mean", "number"),
        ),
        rows=table,
        plot=Plot(
            "columns",
            "Marks from 1 (bad) to 5 (good)",
            tuple(str(mark) for mark in _MARKS),
            (Series("Answers", tuple(map(float, totals))),),
            label_kind="text",
        ),
        facts=(
            Fact("Mean", _mean(totals), "number"),
            Fact("Answers", sum(totals)),
            Fact("Cases closed", found.total()),
        ),
    )


def _row(kind: str, counts: list[int]) -> tuple[Cell, ...]:
    return (wording.CASES.get(kind, kind), *counts, sum(counts), _mean(counts))


def _mean(counts: list[int]) -> float | None:
    answers = sum(counts)
    marks = sum(mark * count for mark, count in zip(_MARKS, counts, strict=True))
    return marks / answers if answers else None
