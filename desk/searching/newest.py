"""The newest rows that have all the words, found a few days at a time, the last ones first."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeVarTuple

from sqlalchemy import ColumnElement, Dialect, Row, Select, func
from sqlalchemy.orm import InstrumentedAttribute, Session

from desk.searching.asked import Asked
from desk.searching.bounds import Bounds
from models.searching import on_day
from models.words import holds_any

NEWEST: Final = 50
MOST_TRIED: Final = 500
"""So many are looked up within the time that a search may take."""
LONG_AGO: Final = timedelta(days=731)
"""Two years: what is older is found in its thread."""
_MOST_DAYS: Final = 128
_DAY: Final = timedelta(days=1)
_Columns = TypeVarTuple("_Columns")


@dataclass(frozen=True)
class Kept:
    """Columns of a table whose rows are found by words with their day in front."""

    id: InstrumentedAttribute[int]
    at: InstrumentedAttribute[datetime]
    words: InstrumentedAttribute[list[str]]
    thread_id: InstrumentedAttribute[uuid.UUID]
    """``rows`` have it, too."""


def newest(
    session: Session,
    rows: Select[*_Columns],
    kept: Kept,
    asked: Asked,
    now: datetime,
    *,
    bounds: Bounds,
) -> list[Row[*_Columns]]:
    """At most ``NEWEST`` of ``rows``, newest first.

    Where the thread's own row says whether it is meant, of the ``MOST_TRIED`` newest that have the
    words.
    """
    rows = rows.where(*_times(kept, asked), *bounds.sets_on(kept.thread_id))
    ordered = rows.order_by(kept.at.desc(), kept.id.desc())
    found: list[Row[*_Columns]] = []
    left = MOST_TRIED if bounds.looks_at_threads else NEWEST
    for having in _steps(session.get_bind().dialect, kept, asked, now):
        some = session.execute(ordered.where(*having).limit(left)).all()
        left -= len(some)
        found += _meant(session, some, bounds)
        if left <= 0 or len(found) >= NEWEST:
            break
    return found[:NEWEST]


def _meant(
    session: Session, rows: Sequence[Row[*_Columns]], bounds: Bounds
) -> Sequence[Row[*_Columns]]:
    if not (rows and bounds.looks_at_threads):
        return rows
    meant = bounds.among(session, {row.thread_id for row in rows})
    return [row for row in rows if row.thread_id in meant]


def _steps(
    dialect: Dialect, kept: Kept, asked: Asked, now: datetime
) -> Iterator[list[ColumnElement[bool]]]:
    """Conditions for ever earlier days; SQLite, which has no index of words, reads once."""
    if dialect.name == "sqlite":
        having: list[Any] = [func.instr(kept.words, f":{one} ") > 0 for one in asked.words]
        yield [kept.at > now - LONG_AGO, *having]
        return
    for days in _days(asked, now):
        yield [
            holds_any(dialect, kept.words, [on_day(day, one) for day in days])
            for one in asked.words
        ]


def _days(asked: Asked, now: datetime) -> Iterator[list[date]]:
    """Two days, then ever more: common words are found in a few days, rare ones in a few steps.

    A text of tomorrow is one whose clock was ahead of ours.
    """
    first = max(now - LONG_AGO, asked.since or now - LONG_AGO).date()
    day, count = min(now + _DAY, asked.until or now + _DAY).date(), 2
    while day >= first:
        length = min(count, (day - first).days + 1)
        yield [day - _DAY * back for back in range(length)]
        day, count = day - _DAY * length, min(count * 4, _MOST_DAYS)


def _times(kept: Kept, asked: Asked) -> Iterator[ColumnElement[bool]]:
    if asked.since is not None:
        yield kept.at >= asked.since
    if asked.until is not None:
        yield kept.at < asked.until
