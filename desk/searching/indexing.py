"""The duty that takes new texts into the index, a few seconds after they were handled.

A text comes into the index once it is handled: until then its turn may still hide it. The duty
remembers a mark before which everything was looked at, and which of those texts were not ready.
The mark stays some time behind the newest text, for rows become visible in the order of their
commits, not of their ids and times; looking at a text twice changes nothing.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, delete, false, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from bot.services import Services
from desk.searching.tokens import text_words
from models.desk import Search
from models.inbound import InboundState, InboundText
from models.outbound import OutboundText
from models.searching import SearchEntry, on_day
from models.upsert import insert_into

PAGE: Final = 500
MOST_PAGES: Final = 200
MOST_NEW: Final = 5000
"""Taken in at one time: other duties wait for this one."""
MOST_LATE: Final = 2000
LAG: Final = timedelta(minutes=2)
"""Longer than any transaction that makes texts takes to commit."""
UNNAMED_FOR: Final = timedelta(days=1)
Memory = dict[str, Any]


@dataclass(frozen=True)
class _Side:
    """Texts of theirs, or of ours."""

    name: str
    key: InstrumentedAttribute[Any]
    entry: InstrumentedAttribute[Any]
    """The column of the index that names the text."""
    at: InstrumentedAttribute[datetime]
    order: tuple[InstrumentedAttribute[Any], ...]
    ready: ColumnElement[bool]
    """That the words may be found."""
    unready: ColumnElement[bool]
    """That they may be found later."""
    words: tuple[InstrumentedAttribute[Any], ...]
    """The thread's id and the body."""
    kept: type[int] | type[uuid.UUID]
    """How the memory's form of a key is read."""

    def stands(self) -> Select[Any]:
        """Keys and times of texts, and whether they are ready or may become so."""
        return select(
            self.key.label("key"),
            self.at.label("at"),
            self.ready.label("ready"),
            self.unready.label("unready"),
        )


_THEIRS: Final = _Side(
    "inbound",
    InboundText.id,
    SearchEntry.inbound_id,
    InboundText.received_at,
    (InboundText.id,),
    InboundText.state.in_((InboundState.DONE, InboundState.PARKED))
    & InboundText.shown_as.is_(None),
    InboundText.state == InboundState.UNREAD,
    (InboundText.thread_id, InboundText.body),
    int,
)
_OURS: Final = _Side(
    "outbound",
    OutboundText.id,
    SearchEntry.message_id,
    OutboundText.created_at,
    (OutboundText.created_at, OutboundText.id),
    OutboundText.body != "",
    false(),
    (OutboundText.thread_id, OutboundText.body),
    uuid.UUID,
)


def index_texts(services: Services, memory: Memory, now: datetime) -> Memory:
    """Take what is new into the index and forget old searches; what to remember until next time."""
    with services.database.write() as session:
        old = delete(Search).where(Search.name.is_(None), Search.at < now - UNNAMED_FOR)
        session.execute(old)
    return {side.name: _advance(services, side, memory, now) for side in (_THEIRS, _OURS)}


def _advance(services: Services, side: _Side, memory: Memory, now: datetime) -> Memory:
    known = memory.get(side.name) or {}
    reading = _Reading(services, side, known.get("mark"), now)
    reading.try_again([side.kept(str(key)) for key in known.get("late", ())])
    reading.go_on()
    return {"mark": reading.mark, "late": [str(key) for key in reading.late]}


class _Reading:
    """One pass over the texts of a side, from the mark on."""

    def __init__(self, services: Services, side: _Side, mark: Any, now: datetime) -> None:
        self._database = services.database
        self._side = side
        self._settled_until = now - LAG
        self._new = 0
        self.mark: list[str] | None = mark
        """Time and key of a text before which all were looked at."""
        self.late: list[Any] = []
        """Keys of texts before the mark that were not ready."""

    def try_again(self, keys: Sequence[Any]) -> None:
        """Index those that have become ready."""
        for start in range(0, len(keys), PAGE):
            rows = self._side.stands().where(self._side.key.in_(keys[start : start + PAGE]))
            with self._database.read() as session:
                found = session.execute(rows).all()
            self.late += self._index(found)

    def go_on(self) -> None:
        """Index what is behind the mark, and move the mark."""
        after, settled = self._start(), True
        for _ in range(MOST_PAGES):
            page = self._page(after)
            waiting = frozenset(self._index(page))
            for row in page:
                settled &= row.at <= self._settled_until and len(self.late) < MOST_LATE
                if settled:
                    self.mark = [row.at.isoformat(), str(row.key)]
                    self.late += [row.key] if row.key in waiting else []
            if len(page) < PAGE or self._new >= MOST_NEW:
                return
            after = (page[-1].at, page[-1].key)

    def _start(self) -> tuple[datetime, Any] | None:
        """Behind the mark; where the clock was set back, behind what has settled by now."""
        if self.mark is None:
            return None
        at, key = datetime.fromisoformat(self.mark[0]), self._side.kept(self.mark[1])
        return min(at, self._settled_until), key

    def _page(self, after: tuple[datetime, Any] | None) -> Sequence[Row[Any]]:
        order = self._side.order
        rows = self._side.stands().order_by(*order).limit(PAGE)
        if after is not None:
            rows = rows.where(tuple_(*order) > after[-len(order) :])
        with self._database.read() as session:
            return session.execute(rows).all()

    def _index(self, rows: Sequence[Row[Any]]) -> list[Any]:
        """Take those that are ready into the index; the keys of those to be tried again."""
        unready = [row.key for row in rows if row.unready]
        ready = [row.key for row in rows if row.ready]
        if not ready:
            return unready
        entry = self._side.entry
        with self._database.read() as session:
            known = set(session.scalars(select(entry).where(entry.in_(ready))))
        fresh = [key for key in ready if key not in known]
        return unready + self._insert(fresh) if fresh else unready

    def _insert(self, keys: Sequence[Any]) -> list[Any]:
        """Entries for the texts, locked until they are there; the keys of those that got none.

        Whoever hides a text meanwhile waits, and then takes the entry out again. A text that
        somebody has locked is left for later: waiting for it could make them wait for us.
        """
        side = self._side
        texts = select(side.key, side.at, *side.words).where(side.key.in_(keys), side.ready)
        locked = texts.order_by(side.key).with_for_update(read=True, skip_locked=True)
        with self._database.write() as session:
            entries = [_entry(side, *row) for row in session.execute(locked)]
            if entries:
                statement = insert_into(session.get_bind().dialect, SearchEntry.__table__)
                session.execute(statement.on_conflict_do_nothing(), entries)
        self._new += len(entries)
        taken = {entry[side.entry.key] for entry in entries}
        return [key for key in keys if key not in taken]


def _entry(side: _Side, key: Any, at: datetime, thread_id: uuid.UUID, body: str) -> dict[str, Any]:
    words = [on_day(at.date(), word) for word in text_words(body)]
    return {side.entry.key: key, "thread_id": thread_id, "at": at, "words": words}
