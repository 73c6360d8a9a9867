"""Who waits for a person, and what we last wrote to somebody unasked."""

import uuid

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.outbound import STARTED_BY_US, OutboundState, OutboundText
from models.threads import Thread, ThreadMode


def threads_waiting(session: Session) -> int:
    """How many threads wait for a person who has not answered yet."""
    waiting = select(func.count()).where(
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
