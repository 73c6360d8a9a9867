"""Leases: one worker at a time has a thread.

A lease is real time in the thread's row. A worker that dies leaves it to run out; one that lives
longer than its lease finds it gone at the next text, whose transaction checks it under lock.
"""

import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.orm import Session

from bot.numbers import ensure_thread
from bot.services import Services
from clock import now as business_now
from clock import real_now
from models.base import table_of
from models.inbound import InboundState, InboundText
from models.threads import Thread

_MOST_AT_ONCE = 50


class LeaseLost(RuntimeError):
    """Another worker has the thread now; whatever was about to be written must not be."""


@dataclass
class Lease:
    """A thread that is ours, its language so far, and the texts to be read now."""

    thread_id: uuid.UUID
    owner: str
    language: str | None
    texts: list[InboundText]


def lease_thread(services: Services, thread_id: uuid.UUID, owner: str) -> Lease | None:
    """Take a thread that nobody has; its rows are made where this is its first text."""
    with services.database.each_at_once() as session:
        taken = _take(services, session, thread_id, owner)
        if taken is not None:
            return Lease(thread_id, owner, taken[0], unread(session, thread_id))
    with services.database.write() as session:
        taken = _take_hard(services, session, thread_id, owner)
        if taken is None:
            return None
        return Lease(thread_id, owner, taken[0], unread(session, thread_id))


def _take_hard(
    services: Services, session: Session, thread_id: uuid.UUID, owner: str
) -> tuple[str | None] | None:
    """The thread is somebody's, or has no row yet."""
    if session.get(Thread, thread_id) is not None:
        return _take_over(services, session, thread_id, owner)
    first = session.scalar(select(InboundText).where(InboundText.thread_id == thread_id).limit(1))
    if first is None:
        return None
    ensure_thread(session, first, business_now())
    return _take(services, session, thread_id, owner)


def _take_over(
    services: Services, session: Session, thread_id: uuid.UUID, owner: str
) -> tuple[str | None] | None:
    """Take a thread whose worker died.

    The text it was at may have killed it, so that try is counted: after the third the text is
    parked instead of killing one worker after the other.
    """
    taken = _take(services, session, thread_id, owner, expired=True)
    if taken is None:
        return None
    oldest = (
        select(func.min(InboundText.id))
        .where(InboundText.thread_id == thread_id, InboundText.state == InboundState.UNREAD)
        .scalar_subquery()
    )
    session.execute(
        update(InboundText)
        .where(InboundText.id == oldest)
        .values(attempts=InboundText.attempts + 1)
        .execution_options(synchronize_session=False)
    )
    return taken


_THREADS: Final = table_of(Thread).c
_TAKE: Final = (
    table_of(Thread)
    .update()
    .where(_THREADS.id == bindparam("thread"))
    .values(lease_owner=bindparam("owner"), lease_until=bindparam("until"))
    .returning(_THREADS.language)
)
"""Statements that every text needs are built once; building costs as much as running them."""
_TAKE_FREE: Final = _TAKE.where(_THREADS.lease_owner.is_(None))
_TAKE_EXPIRED: Final = _TAKE.where(_THREADS.lease_until < bindparam("now"))


def _take(
    services: Services, session: Session, thread_id: uuid.UUID, owner: str, *, expired: bool = False
) -> tuple[str | None] | None:
    """The thread's language in a tuple, if it could be taken."""
    now = real_now()
    values = {"thread": thread_id, "owner": owner, "until": now + _length(services)}
    if expired:
        values["now"] = now
    statement = _TAKE_EXPIRED if expired else _TAKE_FREE
    row = session.connection().execute(statement, values).one_or_none()
    return None if row is None else (row.language,)


def _length(services: Services) -> timedelta:
    return timedelta(seconds=services.settings.lease_seconds)


_HOLD: Final = (
    select(Thread)
    .where(Thread.id == bindparam("thread"))
    .with_for_update(of=Thread)
    .execution_options(populate_existing=True)
)


def hold_thread(services: Services, session: Session, thread_id: uuid.UUID, owner: str) -> Thread:
    """The thread's row, locked, with its lease renewed; ``LeaseLost`` if it is not ours."""
    thread = session.scalars(_HOLD, {"thread": thread_id}).one()
    if thread.lease_owner != owner:
        raise LeaseLost
    thread.lease_until = real_now() + _length(services)
    return thread


def release_thread(services: Services, thread_id: uuid.UUID, owner: str) -> None:
    """Give a thread back, if it is still ours, whatever it still has to do."""
    with services.database.each_at_once() as session:
        session.connection().execute(_RELEASE, {"thread": thread_id, "owner": owner})


_TEXTS: Final = table_of(InboundText).c
_OLDEST: Final = (
    select(_TEXTS.retry_at)
    .where(_TEXTS.thread_id == bindparam("thread"), _TEXTS.state == InboundState.UNREAD)
    .order_by(_TEXTS.id)
    .limit(1)
    .subquery()
)
_READY: Final = (
    select(1)
    .select_from(_OLDEST)
    .where(or_(_OLDEST.c.retry_at.is_(None), _OLDEST.c.retry_at <= bindparam("now")))
)
_RELEASE: Final = (
    table_of(Thread)
    .update()
    .where(_THREADS.id == bindparam("thread"), _THREADS.lease_owner == bindparam("owner"))
    .values(lease_owner=None, lease_until=None)
    .returning(_THREADS.id)
)
_RELEASE_UNLESS_READY: Final = _RELEASE.where(~_READY.exists())


def release_or_go_on(services: Services, thread_id: uuid.UUID, owner: str) -> list[InboundText]:
    """Give the thread back, unless it has texts to be read now: then they are returned.

    One statement looks and releases, so a text recorded before it is seen here, and one recorded
    after it finds the thread free.
    """
    with services.database.each_at_once() as session:
        values = {"thread": thread_id, "owner": owner, "now": real_now()}
        released = session.connection().execute(_RELEASE_UNLESS_READY, values).one_or_none()
        return [] if released else unread(session, thread_id)


_UNREAD: Final = (
    select(InboundText)
    .where(InboundText.thread_id == bindparam("thread"), InboundText.state == InboundState.UNREAD)
    .order_by(InboundText.id)
    .limit(_MOST_AT_ONCE)
)


def unread(session: Session, thread_id: uuid.UUID) -> list[InboundText]:
    """The thread's unread texts that may be tried now, in recorded order.

    A text whose turn failed keeps its place: nothing behind it is read before its next try.
    """
    ready: list[InboundText] = []
    for text in session.scalars(_UNREAD, {"thread": thread_id}):
        if text.retry_at is not None and text.retry_at > real_now():
            break
        ready.append(text)
    return ready
