"""Leases: one worker at a time has a thread.

A lease is real time in the thread's row. A worker that dies leaves it to run out; one that lives
longer than its lease finds it gone at the next text, whose transaction checks it under lock.
"""

import uuid
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session

from bot.numbers import ensure_thread
from bot.services import Services
from clock import now as business_now
from clock import real_now
from models.inbound import InboundState, InboundText
from models.threads import Thread

_MOST_AT_ONCE = 50


class LeaseLost(RuntimeError):
    """Another worker has the thread now; whatever was about to be written must not be."""


@dataclass(frozen=True)
class Lease:
    """A thread that is ours, its language so far, and the texts to be read now."""

    thread_id: uuid.UUID
    owner: str
    language: str | None
    texts: list[InboundText]


def lease_thread(services: Services, thread_id: uuid.UUID, owner: str) -> Lease | None:
    """Take a thread that nobody has; its rows are made where this is its first text."""
    with services.database.each_at_once() as session:
        taken = _take(services, session, thread_id, owner, Thread.lease_owner.is_(None))
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
    return _take(services, session, thread_id, owner, Thread.lease_owner.is_(None))


def _take_over(
    services: Services, session: Session, thread_id: uuid.UUID, owner: str
) -> tuple[str | None] | None:
    """Take a thread whose worker died.

    The text it was at may have killed it, so that try is counted: after the third the text is
    parked instead of killing one worker after the other.
    """
    taken = _take(services, session, thread_id, owner, Thread.lease_until < real_now())
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


def _take(
    services: Services,
    session: Session,
    thread_id: uuid.UUID,
    owner: str,
    free: ColumnElement[bool],
) -> tuple[str | None] | None:
    """The thread's language in a tuple, if it could be taken."""
    statement = (
        update(Thread)
        .where(Thread.id == thread_id, free)
        .values(lease_owner=owner, lease_until=real_now() + _length(services))
        .returning(Thread.language)
        .execution_options(synchronize_session=False)
    )
    row = session.execute(statement).one_or_none()
    return None if row is None else (row.language,)


def _length(services: Services) -> timedelta:
    return timedelta(seconds=services.settings.lease_seconds)


def hold_thread(services: Services, session: Session, thread_id: uuid.UUID, owner: str) -> Thread:
    """The thread's row, locked, with its lease renewed; ``LeaseLost`` if it is not ours."""
    thread = session.scalars(
        select(Thread)
        .where(Thread.id == thread_id)
        .with_for_update(of=Thread)
        .execution_options(populate_existing=True)
    ).one()
    if thread.lease_owner != owner:
        raise LeaseLost
    thread.lease_until = real_now() + _length(services)
    return thread


def release_thread(services: Services, thread_id: uuid.UUID, owner: str) -> None:
    """Give a thread back, if it is still ours, whatever it still has to do."""
    with services.database.each_at_once() as session:
        _release(session, thread_id, owner)


def release_or_go_on(services: Services, thread_id: uuid.UUID, owner: str) -> list[InboundText]:
    """Give the thread back, unless it has texts to be read now: then they are returned.

    One statement looks and releases, so a text recorded before it is seen here, and one recorded
    after it finds the thread free.
    """
    with services.database.each_at_once() as session:
        oldest = (
            select(InboundText.retry_at)
            .where(InboundText.thread_id == thread_id, InboundText.state == InboundState.UNREAD)
            .order_by(InboundText.id)
            .limit(1)
            .subquery()
        )
        ready = select(1).where(or_(oldest.c.retry_at.is_(None), oldest.c.retry_at <= real_now()))
        if _release(session, thread_id, owner, ~ready.select_from(oldest).exists()):
            return []
        return unread(session, thread_id)


def _release(
    session: Session, thread_id: uuid.UUID, owner: str, *unless: ColumnElement[bool]
) -> bool:
    statement = (
        update(Thread)
        .where(Thread.id == thread_id, Thread.lease_owner == owner, *unless)
        .values(lease_owner=None, lease_until=None)
        .returning(Thread.id)
        .execution_options(synchronize_session=False)
    )
    return session.execute(statement).scalar_one_or_none() is not None


def unread(session: Session, thread_id: uuid.UUID) -> list[InboundText]:
    """The thread's unread texts that may be tried now, in recorded order.

    A text whose turn failed keeps its place: nothing behind it is read before its next try.
    """
    rows = session.scalars(
        select(InboundText)
        .where(InboundText.thread_id == thread_id, InboundText.state == InboundState.UNREAD)
        .order_by(InboundText.id)
        .limit(_MOST_AT_ONCE)
    )
    ready: list[InboundText] = []
    for text in rows:
        if text.retry_at is not None and text.retry_at > real_now():
            break
        ready.append(text)
    return ready
