"""The newest texts that have all the words, found a few days at a time, the last ones first."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from desk.searching.asked import Asked
from desk.searching.snippets import Part, snippet
from models.inbound import InboundText
from models.outbound import OutboundKind, OutboundText
from models.searching import SearchEntry, on_day
from models.words import holds_any

NEWEST: Final = 50
LONG_AGO: Final = timedelta(days=731)
"""Two years: what is older is found in its thread."""
_MOST_DAYS: Final = 128
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class TextHit:
    """A text that was found, with the piece of it that says why."""

    thread_id: uuid.UUID
    at: datetime
    ours: bool
    by_staff: bool
    parts: tuple[Part, ...]


Found = Row[int, int | None, uuid.UUID | None, uuid.UUID, datetime]


def find_texts(
    session: Session, asked: Asked, threads: Sequence[ColumnElement[bool]], now: datetime
) -> list[TextHit]:
    """At most ``NEWEST`` texts, newest first; ``threads`` are conditions on ``SearchEntry``."""
    found: list[Found] = []
    for rows in _steps(session, asked, now):
        chosen = rows.where(*threads, *_times(asked))
        newest = chosen.order_by(SearchEntry.at.desc(), SearchEntry.id.desc())
        found += session.execute(newest.limit(NEWEST - len(found))).all()
        if len(found) >= NEWEST:
            break
    return _shown(session, found, asked.words)


Rows = Select[int, int | None, uuid.UUID | None, uuid.UUID, datetime]
_ROWS: Final[Rows] = select(
    SearchEntry.id,
    SearchEntry.inbound_id,
    SearchEntry.message_id,
    SearchEntry.thread_id,
    SearchEntry.at,
)


def _steps(session: Session, asked: Asked, now: datetime) -> Iterator[Rows]:
    """Questions for ever earlier days; SQLite, which has no index of words, reads once."""
    dialect = session.get_bind().dialect
    if dialect.name == "sqlite":
        rows = _ROWS.where(SearchEntry.at > now - LONG_AGO)
        yield rows.where(*(func.instr(SearchEntry.words, f":{one} ") > 0 for one in asked.words))
        return
    for days in _days(asked, now):
        yield _ROWS.where(
            *(
                holds_any(dialect, SearchEntry.words, [on_day(day, one) for day in days])
                for one in asked.words
            )
        )


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


def _times(asked: Asked) -> Iterator[ColumnElement[bool]]:
    if asked.since is not None:
        yield SearchEntry.at >= asked.since
    if asked.until is not None:
        yield SearchEntry.at < asked.until


def _shown(session: Session, found: Sequence[Found], words: list[str]) -> list[TextHit]:
    """The texts themselves. What was hidden since it came into the index is left out."""
    theirs = _theirs(session, [row.inbound_id for row in found if row.inbound_id is not None])
    ours = _ours(session, [row.message_id for row in found if row.message_id is not None])
    hits = []
    for row in found:
        body, kind = theirs.get(row.inbound_id) or ours.get(row.message_id) or ("", None)
        if body:
            by_staff = kind == OutboundKind.STAFF
            parts = snippet(body, words)
            hits.append(TextHit(row.thread_id, row.at, kind is not None, by_staff, parts))
    return hits


Bodies = dict[int | uuid.UUID | None, tuple[str, OutboundKind | None]]


def _theirs(session: Session, ids: Sequence[int]) -> Bodies:
    rows = select(InboundText.id, InboundText.body).where(InboundText.shown_as.is_(None))
    return {
        row.id: (row.body, None) for row in session.execute(rows.where(InboundText.id.in_(ids)))
    }


def _ours(session: Session, ids: Sequence[uuid.UUID]) -> Bodies:
    rows = select(OutboundText.id, OutboundText.body, OutboundText.kind)
    found = session.execute(rows.where(OutboundText.id.in_(ids)))
    return {row.id: (row.body, row.kind) for row in found}
