"""Putting a thread before staff."""

import uuid
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.threads import Thread, ThreadMode


def escalate(session: Session, thread_id: uuid.UUID, reason: str, now: datetime) -> None:
    """Into the staff queue; a thread that is there already keeps its first reason and wait."""
    session.execute(
        update(Thread)
        .where(Thread.id == thread_id, Thread.mode == ThreadMode.BOT)
        .values(mode=ThreadMode.ESCALATED, escalated_at=now, escalation_reason=reason)
    )
