"""Reports that took long to count are kept for a while, and counted anew before anybody waits.

Over millions of texts a report takes seconds. Its figures move little within minutes, and hardly at
all once its days are over; so a reader gets what was counted lately, and is told when that was.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desk.reporting.question import Question
from desk.reporting.report import Cell, Plot, Report
from models.database import Database
from models.kept_reports import KeptReport

Make = Callable[[Session, Question], Report]
SLOW_SECONDS: Final = 0.05
"""What is quicker is counted each time: it leaves half of the tenth of a second of a page."""
LASTS: Final = timedelta(minutes=30)
LASTS_WHEN_OVER: Final = timedelta(hours=26)
"""Receipts, reviews and resolutions of days that are over still come in."""
_ASKED_LATELY: Final = timedelta(days=2)
_DAY: Final = timedelta(days=1)
_SHAPE: Final = TypeAdapter(Report)


@dataclass(frozen=True)
class Counted:
    """A report, and when it was counted if that is not just now."""

    report: Report
    at: datetime | None = None


def counted(database: Database, key: str, make: Make, asked: Question, now: datetime) -> Counted:
    """The report as it was counted lately, else as it is counted now."""
    with database.write() as session:
        row = session.get(KeptReport, _identity(key, asked))
        if row is not None and now - row.counted_at < _lasts(asked, now):
            row.asked_at = now
            return Counted(_opened(row.document), row.counted_at)
    return Counted(_count(database, key, make, asked, counted_at=now, asked_at=now))


def count_again(
    database: Database, makers: Mapping[str, Make], now: datetime, unasked: Question | None = None
) -> int:
    """Count anew what was asked for lately and will soon be too old; how many reports that were.

    A span that ended yesterday is counted to today as well: people look at the last days each day.
    ``unasked`` is what every report shows at first: that is counted before anybody asks.
    """
    with database.write() as session:
        session.execute(delete(KeptReport).where(KeptReport.asked_at < now - _ASKED_LATELY))
        rows = session.scalars(select(KeptReport).order_by(KeptReport.asked_at)).all()
        kept = {(row.key, _question(row)): (row.counted_at, row.asked_at) for row in rows}
    due = [
        (key, asked, asked_at)
        for (key, asked), (at, asked_at) in kept.items()
        if now - at >= _lasts(asked, now) / 2
    ]
    for (key, asked), (_, asked_at) in kept.items():
        following = replace(asked, first=asked.first + _DAY, last=asked.last + _DAY)
        if following.last == asked.day_of(now) and (key, following) not in kept:
            due.append((key, following, asked_at))
    if unasked is not None:
        waiting = {(key, asked) for key, asked, _ in due} | set(kept)
        due += [(key, unasked, now) for key in makers if (key, unasked) not in waiting]
    for key, asked, asked_at in due:
        if key in makers:
            _count(database, key, makers[key], asked, counted_at=now, asked_at=asked_at)
    return len(due)


def _count(
    database: Database,
    key: str,
    make: Make,
    asked: Question,
    *,
    counted_at: datetime,
    asked_at: datetime,
) -> Report:
    began = time.perf_counter()
    with database.read() as session:
        report = make(session, asked)
    if time.perf_counter() - began >= SLOW_SECONDS:
        names = ("key", "first", "last", "zone", "price")
        row = KeptReport(
            **dict(zip(names, _identity(key, asked), strict=True)),
            document=_closed(report),
            counted_at=counted_at,
            asked_at=asked_at,
        )
        with database.write() as session:
            session.merge(row)
    return report


def _lasts(asked: Question, now: datetime) -> timedelta:
    return LASTS_WHEN_OVER if asked.end <= now else LASTS


def _identity(key: str, asked: Question) -> tuple[str, date, date, str, str]:
    price = "" if asked.price is None else f"{asked.price} {asked.currency}".strip()
    return key, asked.first, asked.last, asked.zone.key, price


def _question(row: KeptReport) -> Question:
    price, _, currency = row.price.partition(" ")
    amount = Decimal(price) if price else None
    return Question(row.first, row.last, ZoneInfo(row.zone), amount, currency)


# --- As JSON ------------------------------------------------------------------------------------


def _closed(report: Report) -> dict[str, Any]:
    document: dict[str, Any] = _SHAPE.dump_python(report, mode="json")
    return document


def _opened(document: Mapping[str, Any]) -> Report:
    """JSON has no days: they come back where a column or a plot says that they are days."""
    report = _SHAPE.validate_python(document)
    kinds = [column.kind for column in report.columns]
    return replace(
        report,
        rows=tuple(
            tuple(_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True))
            for row in report.rows
        ),
        facts=tuple(replace(one, value=_cell(one.value, one.kind)) for one in report.facts),
        plot=_plot(report.plot),
    )


def _plot(plot: Plot) -> Plot:
    return replace(plot, labels=tuple(_cell(label, plot.label_kind) for label in plot.labels))


def _cell(value: Cell, kind: str) -> Cell:
    return date.fromisoformat(value) if kind == "day" and isinstance(value, str) else value
