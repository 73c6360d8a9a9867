"""A person's reply that will not arrive: it is put before staff, and answers nobody."""

from datetime import datetime
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.escalation import escalate
from models.outbound import NOT_DELIVERED, OutboundKind, OutboundState, OutboundText
from models.tasks import open_task
from models.threads import Thread

_STANDS: Final = (
    OutboundState.QUEUED,
    OutboundState.SENDING,
    OutboundState.UNCERTAIN,
    OutboundState.ACCEPTED,
)


def give_to_staff(session: Session, text: OutboundText, now: datetime) -> None:
    """Of a person's reply: a task, and its thread waits for a person again.

    The text's row is locked. A later reply that went, or may yet go, leaves the thread as it is.
    """
    tell_staff(session, text, now)
    wait_again(session, text, now)


def tell_staff(session: Session, text: OutboundText, now: datetime) -> None:
    """Of a person's reply: a task for whoever sees to the thread, which is not locked."""
    if text.kind == OutboundKind.STAFF:
        open_task(
            session,
            kind="failed_send",
            subject=str(text.id),
            thread_id=text.thread_id,
            now=now,
            note="A colleague's reply did not arrive. Read why; answer again, or another way.",
        )


def wait_again(session: Session, text: OutboundText, now: datetime) -> None:
    """The thread of a person's reply waits for a person again, awake, as if without the reply."""
    session.flush()
    if text.kind != OutboundKind.STAFF or _answered_since(session, text):
        return
    thread = session.get(Thread, text.thread_id, with_for_update=True, populate_existing=True)
    if thread is not None:
        thread.last_staff_reply_at = thread.snoozed_at = thread.snoozed_until = None
        session.flush()
        escalate(session, thread.id, "reply_not_delivered", now)


def _answered_since(session: Session, text: OutboundText) -> bool:
    status = OutboundText.delivery_status
    later = select(OutboundText.id).where(
        OutboundText.thread_id == text.thread_id,
        OutboundText.kind == OutboundKind.STAFF,
        OutboundText.created_at >= text.created_at,
        OutboundText.id != text.id,
        OutboundText.state.in_(_STANDS),
        or_(status.is_(None), status.not_in(NOT_DELIVERED)),
    )
    return session.scalar(later.limit(1)) is not None
