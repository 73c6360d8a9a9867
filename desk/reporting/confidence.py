"""How sure the model was, week by week, and whether that drifts."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.reporting.question import Question, monday
from desk.reporting.report import Cell, Column, Fact, Plot, Report, series, share
from desk.reporting.sql import is_last_turn, local_time, quarter
from models.turns import Turn

_WEEK: Final = timedelta(days=7)
_BEFORE: Final = 4
_MODEL: Final = "model"
_DECISIONS: Final = ("act", "ask", "hand_over")


@dataclass
class _Week:
    """What was read in a week, or in several; all but ``texts`` is of the model's readings."""

    texts: int = 0
    read: int = 0
    confidence: float = 0.0
    act: int = 0
    ask: int = 0
    hand_over: int = 0

    def add(self, other: "_Week") -> None:
        self.texts += other.texts
        self.read += other.read
        self.confidence += other.confidence
        for name in _DECISIONS:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def mean(self) -> float | None:
        return share(self.confidence, self.read)


def confidence(session: Session, asked: Question) -> Report:
    """Mean confidence and what it led to, each week against the four weeks before it."""
    first = monday(asked.first)
    found = _weeks(session, asked)
    weeks = [first + place * _WEEK for place in range((asked.last - first).days // 7 + 1)]
    rows = tuple(_row(week, found) for week in weeks)
    last = rows[-1]
    return Report(
        title="Confidence and drift of the model",
        columns=(
            Column("Week", "day"),
            Column("Texts"),
            Column("Read by the model"),
            Column("Mean confidence", "share"),
            Column("Acted", "share"),
            Column("Asked back", "share"),
            Column("Handed over", "share"),
            Column("Confidence against four weeks before", "number"),
            Column("Acted against four weeks before", "number"),
        ),
        rows=rows,
        plot=Plot(
            "lines",
            "Mean confidence and share of texts acted upon",
            tuple(weeks),
            (series("Mean confidence", rows, 3), series("Acted", rows, 4)),
            label_kind="day",
            value_kind="share",
        ),
        facts=(
            Fact("Mean confidence, last week", last[3], "share"),
            Fact("Against the four weeks before, in points", last[7], "number"),
        ),
        note=(
            "Weeks begin on Monday, and the first one is whole. A difference is in points of a "
            "hundred: minus 3 means that the mean fell from 90 % to 87 %, for instance. Confidence "
            "and shares are of texts that the model read: a rule is always sure."
        ),
    )


def _row(week: date, found: dict[date, _Week]) -> tuple[Cell, ...]:
    here, before = found.get(week, _Week()), _Week()
    for place in range(1, _BEFORE + 1):
        before.add(found.get(week - place * _WEEK, _Week()))
    acted = share(here.act, here.read)
    return (
        week,
        here.texts,
        here.read,
        here.mean,
        acted,
        share(here.ask, here.read),
        share(here.hand_over, here.read),
        _points(here.mean, before.mean),
        _points(acted, share(before.act, before.read)),
    )


def _points(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else round((now - before) * 100, 1)


def _weeks(session: Session, asked: Question) -> dict[date, _Week]:
    """From four weeks before the span on, by the Monday of each week."""
    when, decision = quarter(Turn.decided_at), Turn.reading["decision"].as_string()
    source = Turn.reading["why", "source"].as_string()
    sure = Turn.reading["confidence"].as_float()
    since = asked.midnight(monday(asked.first) - _BEFORE * _WEEK)
    rows = (
        select(when, decision, source, func.count(), func.sum(sure))
        .where(Turn.decided_at >= since, Turn.decided_at < asked.end, is_last_turn())
        .group_by(when, decision, source)
    )
    found: dict[date, _Week] = {}
    for quarters, name, by, count, total in session.execute(rows):
        week = _Week(texts=count)
        if by == _MODEL:
            week.read, week.confidence = count, float(total or 0)
            if name in _DECISIONS:
                setattr(week, name, count)
        day = local_time(quarters, asked.zone).date()
        found.setdefault(monday(day), _Week()).add(week)
    return found
