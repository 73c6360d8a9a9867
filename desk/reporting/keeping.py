"""Reports that take long to count are kept for a while, and counted before anybody waits.

Over millions of texts a report takes seconds. Its figures move little within minutes, and hardly at
all once its days are over; so a reader gets what was counted lately, and is told when that was.
What nobody has counted yet is tried for less than a page may take; then the scheduler counts it.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from psycopg.errors import QueryCanceled
from sqlalchemy import delete, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from desk.reporting.as_json import closed, opened
from desk.reporting.question import Question
from desk.reporting.report import Report
from models.database import Database
from models.kept_reports import KeptReport

Make = Callable[[Session, Question], Report]
SLOW_SECONDS: Final = 0.05
"""What is quicker is counted each time: it leaves half of the tenth of a second of a page."""
LASTS: Final = timedelta(minutes=30)
LASTS_WHEN_OVER: Final = timedelta(hours=26)
"""Receipts, reviews and resolutions of days that are over still come in."""
WAITS: Final = timedelta(minutes=1)
"""How long the scheduler is waited for; whoever asks after that counts."""
_TRIED_MILLISECONDS: Final = 40
"""Of each statement."""
_ASKED_LATELY: Final = timedelta(days=2)
_DAY: Final = timedelta(days=1)


class NotCountedYet(Exception):
    """The report takes longer than a page may, and is being counted."""


@dataclass(frozen=True)
class Counted:
    """A report, and when it was counted if that is not just now."""

    report: Report
    at: datetime | None = None


def counted(database: Database, key: str, make: Make, asked: Question, now: datetime) -> Counted:
    """The report as it was counted lately, else as it is counted now, however long that takes."""
    kept = _kept(database, key, asked, now)
    if kept is not None and kept.document is not None and not _is_old(kept, asked, now):
        return Counted(opened(kept.document), kept.counted_at)
    return Counted(_count(database, key, make, asked, counted_at=now, asked_at=now))


def counted_soon(
    database: Database, key: str, make: Make, asked: Question, now: datetime
) -> Counted:
    """Likewise, for a page: what takes too long is left to the scheduler.

    Meanwhile an older count is given where there is one. Raises ``NotCountedYet`` where there is
    none.
    """
    kept = _kept(database, key, asked, now)
    old = None
    if kept is not None and kept.document is not None:
        old = Counted(opened(kept.document), kept.counted_at)
        if not _is_old(kept, asked, now):
            return old
    wanted = kept.wanted_at if kept is not None else None
    if wanted is None:
        try:
            return Counted(
                _count(database, key, make, asked, counted_at=now, asked_at=now, tried=True)
            )
        except NotCountedYet:
            _want(database, key, asked, now)
    elif now - wanted >= WAITS:
        return Counted(_count(database, key, make, asked, counted_at=now, asked_at=now))
    if old is None:
        raise NotCountedYet
    return old


def _kept(database: Database, key: str, asked: Question, now: datetime) -> KeptReport | None:
    with database.write() as session:
        row = session.get(KeptReport, _identity(key, asked))
        if row is not None:
            row.asked_at = now
    return row


def _is_old(row: KeptReport, asked: Question, now: datetime) -> bool:
    return row.counted_at is None or now - row.counted_at >= _lasts(asked, now)


def _want(database: Database, key: str, asked: Question, now: datetime) -> None:
    with database.write() as session:
        row = session.get(KeptReport, _identity(key, asked))
        if row is None:
            row = KeptReport(**_named(key, asked), asked_at=now)
            session.add(row)
        row.wanted_at = now


def count_wanted(database: Database, makers: Mapping[str, Make], now: datetime) -> int:
    """Count what somebody waits for; how many reports that were."""
    with database.read() as session:
        rows = session.scalars(select(KeptReport).where(KeptReport.wanted_at.is_not(None))).all()
    for row in rows:
        asked = _question(row)
        if row.key in makers:
            make = makers[row.key]
            _count(database, row.key, make, asked, counted_at=now, asked_at=row.asked_at, keep=True)
    return len(rows)


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
        kept = {
            (row.key, _question(row)): (row.counted_at, row.asked_at)
            for row in rows
            if row.counted_at is not None
        }
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
    tried: bool = False,
    keep: bool = False,
) -> Report:
    """The report; kept where it took long, or ``keep``. Only ``tried``, it may not take long."""
    began = time.perf_counter()
    with _within(database) if tried else database.read() as session:
        report = make(session, asked)
    if keep or time.perf_counter() - began >= SLOW_SECONDS:
        row = KeptReport(
            **_named(key, asked),
            document=closed(report),
            counted_at=counted_at,
            asked_at=asked_at,
            wanted_at=None,
        )
        with database.write() as session:
            session.merge(row)
    return report


@contextmanager
def _within(database: Database) -> Iterator[Session]:
    """To read where each statement has little time; SQLite, of a demo, takes what it takes."""
    if database.on_sqlite:
        with database.read() as session:
            yield session
        return
    try:
        with database.write() as session:
            session.execute(text(f"SET LOCAL statement_timeout = {_TRIED_MILLISECONDS}"))
            yield session
    except OperationalError as error:
        if isinstance(error.orig, QueryCanceled):
            raise NotCountedYet from error
        raise


def _lasts(asked: Question, now: datetime) -> timedelta:
    return LASTS_WHEN_OVER if asked.end <= now else LASTS


def _identity(key: str, asked: Question) -> tuple[str, date, date, str, str]:
    price = "" if asked.price is None else f"{asked.price} {asked.currency}".strip()
    return key, asked.first, asked.last, asked.zone.key, price


def _named(key: str, asked: Question) -> dict[str, Any]:
    names = ("key", "first", "last", "zone", "price")
    return dict(zip(names, _identity(key, asked), strict=True))


def _question(row: KeptReport) -> Question:
    price, _, currency = row.price.partition(" ")
    amount = Decimal(price) if price else None
    return Question(row.first, row.last, ZoneInfo(row.zone), amount, currency)
