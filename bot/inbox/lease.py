"""Leases: one worker at a time has a thread.

A lease is real time in the thread's row. A worker that dies leaves it to run out; one that lives
longer than its lease finds it gone at the next text, whose transaction checks it under lock.
"""

import uuid
from datetime import timedelta

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from bot.numbers import ensure_thread
from bot.services import Services
from clock import now as business_now
from clock import real_now
from models.inbound import InboundState, InboundText, LawStep
from models.threads import Thread

_MOST_AT_ONCE = 50


class LeaseLost(RuntimeError):
    """Another worker has the thread now; whatever was about to be written must not be."""


def lease_thread(services: Services, thread_id: uuid.UUID, owner: str) -> bool:
    """Take a thread that nobody has; its rows are made where this is its first text."""
    with services.database.write() as session:
        if _take_free(services, session, thread_id, owner):
            return True
        if session.get(Thread, thread_id) is not None:
            return _take_over(services, session, thread_id, owner)
        first = session.scalar(
            select(InboundText).where(InboundText.thread_id == thread_id).limit(1)
        )
        if first is None:
            return False
        ensure_thread(session, first, business_now())
        return _take_free(services, session, thread_id, owner)


def _take_free(services: Services, session: Session, thread_id: uuid.UUID, owner: str) -> bool:
    return _take(services, session, thread_id, owner, Thread.lease_owner.is_(None))


def _take_over(services: Services, session: Session, thread_id: uuid.UUID, owner: str) -> bool:
    """Take a thread whose worker died.

    The text it was at may have killed it, so that try is counted: after the third the text is
    parked instead of killing one worker after the other.
    """
    if not _take(services, session, thread_id, owner, Thread.lease_until < real_now()):
        return False
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
    return True


def _take(
    services: Services,
    session: Session,
    thread_id: uuid.UUID,
    owner: str,
    free: ColumnElement[bool],
) -> bool:
    statement = (
        update(Thread)
        .where(Thread.id == thread_id, free)
        .values(lease_owner=owner, lease_until=real_now() + _length(services))
        .returning(Thread.id)
        .execution_options(synchronize_session=False)
    )
    return session.execute(statement).scalar_one_or_none() is not None


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
    """Give a thread back, if it is still ours."""
    with services.database.write() as session:
        session.execute(
            update(Thread)
            .where(Thread.id == thread_id, Thread.lease_owner == owner)
            .values(lease_owner=None, lease_until=None)
            .execution_options(synchronize_session=False)
        )


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


def law_pending(session: Session, thread_id: uuid.UUID) -> list[int]:
    """The thread's texts whose law step is not done, oldest first."""
    rows = (
        select(InboundText.id)
        .where(InboundText.thread_id == thread_id, InboundText.law_step == LawStep.PENDING)
        .order_by(InboundText.id)
    )
    return list(session.scalars(rows))
