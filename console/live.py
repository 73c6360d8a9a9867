"""What tells an open page that what it shows has changed, at a cost that pages do not multiply.

Every change that a page can show leaves a row with a rising id: a text, a turn, a receipt, an
audit entry, an event of a case. Each process looks for new rows at most once a second, however many
pages ask. Two words come of it: one for lists, which changes with the staff queue, and one for each
thread that somebody has open. Both are made of rows alone, so that every process says the same.
"""

import threading
import time
import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

import clock
from bot.services import Services
from models.cases import Case, CaseEvent
from models.consent import ConsentEntry
from models.desk import Note
from models.inbound import InboundText
from models.outbound import DeliveryEvent, OutboundText, SendVerdict
from models.staff import AuditEntry, StaffTask
from models.threads import Thread, ThreadMode
from models.turns import Turn

FRESH_SECONDS: Final = 1.0
WATCHED_SECONDS: Final = 60.0
"""A thread that no page has asked about for so long is not looked for any more."""
_UNCHANGING: Final = ("%.view", "%.viewed", "sign\\_in%", "sign\\_out%")
_CHANGING: Final = and_(*(AuditEntry.action.not_like(one, escape="\\") for one in _UNCHANGING))


@dataclass(frozen=True)
class _Kind:
    """Rows of one kind and how they lead to threads."""

    key: InstrumentedAttribute[int]
    thread: Any
    """The column that names the thread, perhaps of a table that is joined."""
    join: tuple[Any, Any] | None = None
    where: ColumnElement[bool] | None = None
    in_lists: bool = False
    """Whether a list of threads can look different after one."""

    def newest(self) -> Select[int]:
        """The highest id; without a row nothing."""
        rows = select(self.key).order_by(self.key.desc()).limit(1)
        return rows if self.where is None else rows.where(self.where)

    def since(self, mark: int, threads: Collection[uuid.UUID]) -> Select[Any, int]:
        """Each of the threads that has rows after ``mark``, with the last of them."""
        names = [str(one) for one in threads] if self.key.class_ is AuditEntry else threads
        rows = select(self.thread, func.max(self.key)).select_from(self.key.class_)
        if self.join is not None:
            rows = rows.join(*self.join)
        if self.where is not None:
            rows = rows.where(self.where)
        return rows.where(self.thread.in_(names), self.key > mark).group_by(self.thread)


_KINDS: Final = (
    _Kind(InboundText.id, InboundText.thread_id),
    _Kind(Turn.id, InboundText.thread_id, (InboundText, InboundText.id == Turn.inbound_id)),
    _Kind(
        SendVerdict.id,
        OutboundText.thread_id,
        (OutboundText, OutboundText.id == SendVerdict.message_id),
    ),
    _Kind(
        DeliveryEvent.id,
        OutboundText.thread_id,
        (OutboundText, OutboundText.id == DeliveryEvent.message_id),
    ),
    _Kind(CaseEvent.id, Case.thread_id, (Case, Case.id == CaseEvent.case_id), in_lists=True),
    _Kind(ConsentEntry.id, ConsentEntry.number_id),
    _Kind(StaffTask.id, StaffTask.thread_id, in_lists=True),
    _Kind(Note.id, Note.thread_id, in_lists=True),
    _Kind(AuditEntry.id, AuditEntry.subject, where=_CHANGING, in_lists=True),
)
Marks = tuple[int, ...]


@dataclass
class _Watched:
    """A thread that is open somewhere, with those that were merged into it."""

    threads: frozenset[uuid.UUID]
    asked_at: float
    word: str = ""


@dataclass(frozen=True)
class News:
    """What an open page compares with what it saw last."""

    lists: str
    """Changes with the staff queue."""
    texts: str
    """Changes with every text."""
    thread: str = ""
    """Changes with the thread that is open."""


@dataclass
class _Seen:
    """What the last look found."""

    at: float = float("-inf")
    marks: Marks = (0,) * len(_KINDS)
    lists: str = ""
    of_thread: dict[uuid.UUID, Marks] = field(default_factory=dict)


class DeskNews:
    """What is new, kept for a second."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen = _Seen()
        self._watched: dict[uuid.UUID, _Watched] = {}

    def now(self, services: Services, thread_id: uuid.UUID | None = None) -> News:
        """Words that change when what a page shows has changed."""
        watched = self._watched.get(thread_id) if thread_id else None
        if watched is not None:
            watched.asked_at = time.monotonic()
        unknown = bool(thread_id) and watched is None
        stale = time.monotonic() - self._seen.at > FRESH_SECONDS
        if stale or unknown:
            self._look(services, thread_id if unknown else None)
        shown = self._watched.get(thread_id) if thread_id else None
        texts = format(self._seen.marks[0], "x")
        return News(self._seen.lists, texts, shown.word if shown else "")

    def _look(self, services: Services, fresh: uuid.UUID | None) -> None:
        """Whoever comes while another looks gets what is known, if it is enough for them."""
        with self._alone(wait=fresh is not None or not self._seen.lists) as alone:
            if not alone:
                return
            with services.database.read() as session:
                if fresh is not None:
                    self._watch(session, fresh)
                self._read(session)

    @contextmanager
    def _alone(self, *, wait: bool) -> Iterator[bool]:
        held = self._lock.acquire(blocking=wait)
        try:
            yield held
        finally:
            if held:
                self._lock.release()

    def _watch(self, session: Session, thread_id: uuid.UUID) -> None:
        now = time.monotonic()
        for other, kept in list(self._watched.items()):
            if now - kept.asked_at > WATCHED_SECONDS:
                del self._watched[other]
        both = or_(Thread.id == thread_id, Thread.merged_into == thread_id)
        threads = frozenset(session.scalars(select(Thread.id).where(both)))
        self._watched[thread_id] = _Watched(threads, now)

    def _read(self, session: Session) -> None:
        marks = _marks(session)
        known = {one for kept in self._watched.values() for one in kept.threads}
        lasts = {one: self._seen.of_thread[one] for one in known & self._seen.of_thread.keys()}
        _catch_up(session, lasts, self._seen.marks, marks)
        fresh = {one: (0,) * len(_KINDS) for one in known - lasts.keys()}
        _catch_up(session, fresh, (0,) * len(_KINDS), marks)
        lasts |= fresh
        states = _states(session, known)
        for kept in self._watched.values():
            kept.word = _word([(lasts[one], states.get(one)) for one in sorted(kept.threads)])
        in_lists = [mark for kind, mark in zip(_KINDS, marks, strict=True) if kind.in_lists]
        lists = _word([in_lists, _queue(session)])
        self._seen = _Seen(time.monotonic(), marks, lists, lasts)


def _marks(session: Session) -> Marks:
    """The highest id of each kind, in one statement."""
    row = session.execute(select(*(kind.newest().scalar_subquery() for kind in _KINDS))).one()
    return tuple(int(value or 0) for value in row)


def _catch_up(session: Session, lasts: dict[uuid.UUID, Marks], since: Marks, until: Marks) -> None:
    """Bring the last rows of threads from one look to the next."""
    for place, kind in enumerate(_KINDS):
        if not lasts or until[place] == since[place]:
            continue
        for name, last in session.execute(kind.since(since[place], list(lasts))):
            thread_id = name if isinstance(name, uuid.UUID) else uuid.UUID(name)
            old = lasts[thread_id]
            lasts[thread_id] = (*old[:place], max(old[place], last), *old[place + 1 :])


def _states(session: Session, threads: Collection[uuid.UUID]) -> dict[uuid.UUID, tuple[Any, ...]]:
    """What changes in a thread without leaving a row, as when it is handed back to the bot."""
    rows = select(
        Thread.id, Thread.mode, Thread.taken_by, Thread.assigned_to, Thread.merged_into
    ).where(Thread.id.in_(threads))
    return {row[0]: tuple(map(str, row[1:])) for row in session.execute(rows)} if threads else {}


def _queue(session: Session) -> Sequence[Any]:
    """What lists show of the queue and what changes in it without a row of staff's."""
    rows = select(
        func.count(),
        func.max(Thread.escalated_at),
        func.max(Thread.last_inbound_at),
        func.count().filter(Thread.mode == ThreadMode.TAKEN),
        func.count().filter(Thread.snoozed_until > clock.now()),
        func.sum(Thread.assigned_to),
    )
    return tuple(session.execute(rows.where(Thread.mode != ThreadMode.BOT)).one())


def _word(value: object) -> str:
    return sha256(repr(value).encode()).hexdigest()[:16]
