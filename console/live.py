"""What tells an open page that what it shows has changed, at a cost that pages do not multiply.

Every change that a page can show leaves a row with a rising id: a text, a turn, a receipt, an
audit entry, an event of a case. Each process looks for new rows at most once a second, however many
pages ask. Two words come of it: one for lists, which changes with the staff queue, and one for each
thread that somebody has open. Both are made of rows alone, so that every process says the same.
"""

import threading
import time
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

import clock
from bot.services import Services
from models.alerts import OF_CASES, Alert
from models.cases import Case, CaseEvent
from models.consent import ConsentEntry
from models.desk import Note
from models.inbound import InboundText
from models.outbound import DeliveryEvent, OutboundText, SendVerdict
from models.signing_in import StaffSession
from models.staff import AuditEntry, StaffTask
from models.threads import Thread, ThreadMode
from models.turns import Turn

FRESH_SECONDS: Final = 1.0
LAG_SECONDS: Final = 5.0
"""Longer than a transaction that a page shows takes to commit."""
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

    def since(self, mark: int, threads: Collection[uuid.UUID] | None) -> Select[Any, int]:
        """Each of the threads, or each there is, that has rows after ``mark``; with the last."""
        rows = select(self.thread, func.max(self.key)).select_from(self.key.class_)
        if self.join is not None:
            rows = rows.join(*self.join)
        if self.where is not None:
            rows = rows.where(self.where)
        if threads is not None:
            names = [str(one) for one in threads] if self.key.class_ is AuditEntry else threads
            rows = rows.where(self.thread.in_(names))
        return rows.where(self.key > mark).group_by(self.thread)


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
_FEW: Final = 200
_NOBODY: Final = uuid.UUID(int=0)
Marks = tuple[int, ...]
_NOTHING: Final[Marks] = (0,) * len(_KINDS)


@dataclass
class _Watched:
    """A thread that is open somewhere, with the last rows of it and of those merged into it."""

    lasts: dict[uuid.UUID, Marks]
    states: tuple[Any, ...]
    """Of each: what changes without leaving a row."""
    asked_at: float

    def take(self, states: Mapping[uuid.UUID, tuple[str, ...]]) -> None:
        """How its threads stand now."""
        self.states = tuple(states.get(one) for one in sorted(self.lasts))

    @property
    def word(self) -> str:
        """What pages compare."""
        return _word([*sorted(self.lasts.items()), self.states])


@dataclass(frozen=True)
class News:
    """What an open page compares with what it saw last."""

    lists: str
    """Changes with the staff queue."""
    texts: str
    """Changes with every text."""
    thread: str = ""
    """Changes with the thread that is open."""


@dataclass(frozen=True)
class _Seen:
    """What the last look found."""

    at: float = float("-inf")
    marks: Marks = _NOTHING
    settled: Marks = _NOTHING
    """Before these nothing comes any more: some seconds old, or nothing yet."""
    settling: Marks = _NOTHING
    settling_since: float = float("-inf")
    queue: Sequence[Any] = ()
    lists: str = ""
    ended: datetime | None = None
    """When a session was last ended before its time."""


class DeskNews:
    """What is new, kept for a second.

    Nobody waits here for anybody: a thread of the web server that waited would be missing where
    the carrier posts its texts.
    """

    def __init__(self) -> None:
        self._looking = threading.Lock()
        self._watching = threading.Lock()
        self._seen = _Seen()
        self._watched: dict[uuid.UUID, _Watched] = {}

    def now(self, services: Services, thread_id: uuid.UUID | None = None) -> News:
        """Words that change when what a page shows has changed."""
        seen = self._fresh(services)
        word = self._of_thread(services, thread_id) if thread_id else ""
        return News(seen.lists, format(seen.marks[0], "x"), word)

    def sessions_ended(self) -> datetime | None:
        """When somebody's session was last ended, as far as is known here."""
        return self._seen.ended

    def _of_thread(self, services: Services, thread_id: uuid.UUID) -> str:
        watched = self._watched.get(thread_id)
        if watched is None:
            watched = self._meet(services, thread_id)
        watched.asked_at = time.monotonic()
        return watched.word

    def _meet(self, services: Services, thread_id: uuid.UUID) -> _Watched:
        """Somebody has opened a thread: what it is like now."""
        with services.database.read() as session:
            both = or_(Thread.id == thread_id, Thread.merged_into == thread_id)
            lasts = dict.fromkeys(session.scalars(select(Thread.id).where(both)), _NOTHING)
            _catch_up(session, lasts, _NOTHING)
            met = _Watched(lasts, (), time.monotonic())
            met.take(_states(session, lasts))
        with self._watching:
            return self._watched.setdefault(thread_id, met)

    def _fresh(self, services: Services) -> _Seen:
        """What was seen lately; while another looks, what was seen before."""
        if time.monotonic() - self._seen.at <= FRESH_SECONDS:
            return self._seen
        if not self._looking.acquire(blocking=False):
            return self._seen
        try:
            with services.database.read() as session:
                self._seen = self._look(session)
        finally:
            self._looking.release()
        return self._seen

    def _look(self, session: Session) -> _Seen:
        """Look at every thread that is open somewhere, and at the queue."""
        watched, marks, queue = self._still_watched(), _marks(session), _queue(session)
        seen = _settle(self._seen, marks, time.monotonic())
        known = {one: last for kept in watched for one, last in kept.lasts.items()}
        _catch_up(session, known, seen.settled, marks)
        for kept in watched:
            kept.lasts = {one: known[one] for one in kept.lasts}
        if queue != self._seen.queue:
            states = _states(session, {one for kept in watched for one in kept.lasts})
            for kept in watched:
                kept.take(states)
        if marks[-1] != self._seen.marks[-1]:
            self._forget_merged(session)
        in_lists = [mark for kind, mark in zip(_KINDS, marks, strict=True) if kind.in_lists]
        ended = session.scalar(select(func.max(StaffSession.ended_at)))
        lists = _word([in_lists, queue, _alerts(session)])
        return replace(
            seen, at=time.monotonic(), marks=marks, queue=queue, lists=lists, ended=ended
        )

    def _forget_merged(self, session: Session) -> None:
        """A thread into which others were merged, or which was parted, is met anew."""
        rows = select(Thread.id, Thread.merged_into).where(Thread.merged_into.is_not(None))
        into: dict[uuid.UUID | None, set[uuid.UUID]] = {}
        for thread_id, other in session.execute(rows.where(Thread.merged_into.in_(self._watched))):
            into.setdefault(other, set()).add(thread_id)
        with self._watching:
            for thread_id, kept in list(self._watched.items()):
                if kept.lasts.keys() - {thread_id} != into.get(thread_id, set()):
                    del self._watched[thread_id]

    def _still_watched(self) -> list[_Watched]:
        now = time.monotonic()
        with self._watching:
            for thread_id, kept in list(self._watched.items()):
                if now - kept.asked_at > WATCHED_SECONDS:
                    del self._watched[thread_id]
            return list(self._watched.values())


def _settle(seen: _Seen, marks: Marks, now: float) -> _Seen:
    """Rows become visible in the order of their commits, not of their ids.

    So each look goes back to where a look stood some seconds ago; finding a row twice changes
    nothing.
    """
    if now - seen.settling_since <= LAG_SECONDS:
        return seen
    return replace(seen, settled=seen.settling, settling=marks, settling_since=now)


def _marks(session: Session) -> Marks:
    """The highest id of each kind, in one statement."""
    row = session.execute(select(*(kind.newest().scalar_subquery() for kind in _KINDS))).one()
    return tuple(int(value or 0) for value in row)


def _catch_up(
    session: Session, lasts: dict[uuid.UUID, Marks], since: Marks, until: Marks | None = None
) -> None:
    """Bring the last rows of threads from one look to the next.

    Where only a few rows came, their threads are read whoever watches them; without ``until``
    all rows of these threads are looked at.
    """
    asked = []
    for place, kind in enumerate(_KINDS):
        if not lasts or (until is not None and until[place] == since[place]):
            continue
        few = until is not None and until[place] - since[place] < _FEW
        found = kind.since(since[place], None if few else list(lasts)).subquery()
        name, last = found.c
        asked.append(select(literal(place), cast(name, String(36)), last))
    # One statement: each by itself would cost a page that opens a thread as much again.
    for place, thread, last in session.execute(union_all(*asked)) if asked else ():
        old = lasts.get(_thread_id(thread))
        if old is not None:
            new = (*old[:place], max(old[place], last), *old[place + 1 :])
            lasts[_thread_id(thread)] = new


def _thread_id(name: Any) -> uuid.UUID:
    """Audit entries name many things; what is no thread is nobody's."""
    if isinstance(name, uuid.UUID):
        return name
    try:
        return uuid.UUID(name)
    except (TypeError, ValueError):
        return _NOBODY


def _states(session: Session, threads: Collection[uuid.UUID]) -> dict[uuid.UUID, tuple[str, ...]]:
    """What changes in threads without leaving a row, as when one is handed back to the bot.

    All of it shows in the queue, too.
    """
    rows = select(Thread.id, Thread.mode, Thread.taken_by, Thread.assigned_to)
    found = session.execute(rows.where(Thread.id.in_(threads)))
    return {row[0]: tuple(map(str, row[1:])) for row in found}


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


def _alerts(session: Session) -> Sequence[Any]:
    """What the number in the bar is counted from: clocks to see to, and who has seen to them."""
    rows = select(func.count(), func.max(Alert.id), func.count(Alert.acknowledged_by),
                  func.sum(Alert.acknowledged_by))  # fmt: skip
    rows = rows.where(Alert.ended_at.is_(None), Alert.kind.in_(OF_CASES))
    return tuple(session.execute(rows).one())


def _word(value: object) -> str:
    return sha256(repr(value).encode()).hexdigest()[:16]
