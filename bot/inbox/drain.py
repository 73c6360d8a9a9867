"""Draining a thread: the law step for all its texts, then turn by turn, then what is to be sent."""

import logging
import uuid
from collections.abc import Sequence

from bot.inbox.lease import LeaseLost, law_pending, lease_thread, release_thread, unread
from bot.inbox.parking import MOST_ATTEMPTS, note_failure, park
from bot.law import take_law_step
from bot.outbox.dispatch import dispatch, due_for
from bot.services import Services
from bot.turn import take_turn
from clock import now as business_now
from logs import fields
from models.inbound import InboundText

log = logging.getLogger(__name__)


def drain(services: Services, thread_id: uuid.UUID, owner: str) -> int:
    """Handle everything a thread has to do; how many texts were handled.

    Does nothing where another worker has the thread. After the release it looks once more, for a
    text recorded between the last look and the release woke a worker that found the lease taken.
    """
    handled = 0
    while lease_thread(services, thread_id, owner):
        try:
            handled += _drain_leased(services, thread_id, owner)
        except LeaseLost:
            log.warning(
                "A lease ran out before its work was done", extra=fields(thread_id=thread_id)
            )
            return handled
        finally:
            release_thread(services, thread_id, owner)
        if not _has_more(services, thread_id):
            break
    return handled


def _drain_leased(services: Services, thread_id: uuid.UUID, owner: str) -> int:
    handled = 0
    while True:
        texts, waiting, due = _look(services, thread_id)
        for inbound_id in waiting:
            take_law_step(services, inbound_id, business_now())
        if waiting:
            continue
        for message_id in due:
            dispatch(services, message_id, owner)
        if not texts:
            return handled
        if not _handle(services, texts[0], owner):
            return handled
        handled += 1


def _look(
    services: Services, thread_id: uuid.UUID
) -> tuple[Sequence[InboundText], Sequence[int], Sequence[uuid.UUID]]:
    """Unread texts, texts waiting for their law step, queued texts that are due."""
    with services.database.read() as session:
        return (
            unread(session, thread_id),
            law_pending(session, thread_id),
            due_for(session, thread_id),
        )


def _handle(services: Services, text: InboundText, owner: str) -> bool:
    """One turn and the sending of its replies; whether the thread may go on."""
    if text.attempts >= MOST_ATTEMPTS:
        park(services, text.id, "its workers died", business_now())
        return True
    try:
        message_ids = take_turn(services, text.id, owner)
    except LeaseLost:
        raise
    except Exception as error:
        log.exception("A turn failed", extra=fields(inbound_id=text.id, thread_id=text.thread_id))
        return note_failure(services, text.id, error, business_now())
    for message_id in message_ids:
        dispatch(services, message_id, owner, own=True)
    return True


def _has_more(services: Services, thread_id: uuid.UUID) -> bool:
    with services.database.read() as session:
        return bool(unread(session, thread_id))
