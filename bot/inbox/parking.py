"""Texts whose turn fails: tried three times, then parked and put before a person."""

import logging
from datetime import datetime, timedelta
from typing import Final

from bot.escalation import escalate
from bot.services import Services
from clock import real_now
from logs import fields
from models.inbound import InboundState, InboundText
from models.tasks import open_task

MOST_ATTEMPTS: Final = 3
_BACK_OFF: Final = (timedelta(seconds=1), timedelta(seconds=4))

log = logging.getLogger(__name__)


def note_failure(services: Services, inbound_id: int, error: Exception, now: datetime) -> bool:
    """Count a failed try; park the text after the third. Whether the thread may go on.

    A turn can fail in its last moment, when it was committed and the connection broke: then
    nothing is counted, for the text is done.
    """
    with services.database.write() as session:
        text = session.get_one(InboundText, inbound_id, with_for_update=True)
        if text.state != InboundState.UNREAD:
            return True
        text.attempts += 1
        if text.attempts < MOST_ATTEMPTS:
            text.retry_at = real_now() + _BACK_OFF[text.attempts - 1]
            return False
    park(services, inbound_id, type(error).__name__, now)
    return True


def park(services: Services, inbound_id: int, why: str, now: datetime) -> None:
    """Set a text aside for a person; its thread goes on without it."""
    with services.database.write() as session:
        text = session.get_one(InboundText, inbound_id, with_for_update=True)
        if text.state != InboundState.UNREAD:
            return
        text.state = InboundState.PARKED
        text.handled_at = now
        escalate(session, text.thread_id, "parked_turn", now)
        open_task(
            session,
            kind="parked_turn",
            subject=str(text.id),
            thread_id=text.thread_id,
            now=now,
            note=f"Answering this text failed three times ({why}). Read it and answer yourself.",
        )
    log.error("A text was parked", extra=fields(inbound_id=inbound_id))
