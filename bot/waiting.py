"""Who waits for a person, what we last wrote to somebody, and until when we start nothing."""

import uuid
from datetime import datetime
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from bot.outbox.queue import STAFF_LIFE
from cases.holds import holds_on
from models.outbound import STARTED_BY_US, WENT, OutboundKind, OutboundState, OutboundText
from models.promises import Promise, PromiseState
from models.threads import Thread, ThreadMode

QUIET: Final = "quiet"
"""The rule of a pause that somebody asked for, and the reason of its hold."""


def threads_waiting(session: Session, number_id: uuid.UUID) -> int:
    """How many threads beside a number's own wait for a person who has not answered yet."""
    waiting = select(func.count()).where(
        Thread.id != number_id,
        Thread.mode != ThreadMode.BOT,
        Thread.taken_by.is_(None),
        Thread.last_staff_reply_at.is_(None),
    )
    return session.scalar(waiting) or 0


def last_started(session: Session, number_id: uuid.UUID) -> str | None:
    """The purpose of the last text that we started and that went out, if there is one."""
    return session.scalar(
        select(OutboundText.purpose)
        .where(
            OutboundText.thread_id == number_id,
            OutboundText.kind.in_(STARTED_BY_US),
            OutboundText.state == OutboundState.ACCEPTED,
        )
        .order_by(OutboundText.created_at.desc())
        .limit(1)
    )


def kept_since_reply(session: Session, number_id: uuid.UUID, since: datetime) -> bool:
    """Whether a promise was found kept since then, and after the last text that we queued."""
    last = (
        select(func.max(OutboundText.created_at))
        .where(OutboundText.thread_id == number_id)
        .scalar_subquery()
    )
    kept = select(Promise.id).where(
        Promise.number_id == number_id,
        Promise.state == PromiseState.KEPT,
        Promise.settled_at >= since,
        or_(last.is_(None), Promise.settled_at > last),
    )
    return session.scalar(kept.limit(1)) is not None


def told_safety(session: Session, number_id: uuid.UUID, since: datetime) -> bool:
    """Whether words of distress were answered since then."""
    told = select(OutboundText.id).where(
        OutboundText.thread_id == number_id,
        OutboundText.kind == OutboundKind.SAFETY,
        OutboundText.created_at >= since,
    )
    return session.scalar(told.limit(1)) is not None


def paused_at(session: Session, number_id: uuid.UUID, now: datetime) -> str | None:
    """When the last pause that is in force was asked for, and when it ends; a blank between."""
    found = [one for one in holds_on(session, number_id, now) if one.reason == QUIET and one.until]
    last = found[-1] if found else None
    return f"{last.since.isoformat()} {last.until.isoformat()}" if last and last.until else None


def colleague_text(session: Session, number_id: uuid.UUID, since: datetime) -> str | None:
    """The words of the newest text of a colleague that went out after then.

    One that was to wait for its time was written long before it went.
    """
    return session.scalar(
        select(OutboundText.body)
        .where(
            OutboundText.thread_id == number_id,
            OutboundText.kind == OutboundKind.STAFF,
            OutboundText.state.in_(WENT),
            OutboundText.expires_at > since + STAFF_LIFE,
        )
        .order_by(OutboundText.expires_at.desc())
        .limit(1)
    )
