"""Draining a thread: the law step for all its texts, then turn by turn, each answered at once."""

import logging
import uuid
from collections.abc import Sequence

from sqlalchemy.orm.attributes import set_committed_value

from bot.inbox.lease import Lease, LeaseLost, lease_thread, release_or_go_on, release_thread
from bot.inbox.parking import MOST_ATTEMPTS, note_failure, park
from bot.law import take_law_step
from bot.outbox.dispatch import dispatch, due_for
from bot.services import Services
from bot.turn import take_turn
from clock import now as business_now
from logs import fields
from models.inbound import InboundText, LawStep

log = logging.getLogger(__name__)


def drain(services: Services, thread_id: uuid.UUID, owner: str) -> int:
    """Handle everything a thread has to do; how many texts were handled.

    Does nothing where another worker has the thread.
    """
    lease = lease_thread(services, thread_id, owner)
    if lease is None:
        return 0
    handled, texts = 0, lease.texts
    try:
        if not texts:
            _send_due(services, thread_id, owner)
        while texts:
            handled += _handle_in_order(services, lease, texts)
            if services.stopping.is_set():
                release_thread(services, thread_id, owner)
                break
            texts = release_or_go_on(services, thread_id, owner)
    except LeaseLost:
        log.warning("A lease ran out before its work was done", extra=fields(thread_id=thread_id))
    except BaseException:
        release_thread(services, thread_id, owner)
        raise
    if not handled:
        release_thread(services, thread_id, owner)
    return handled


def _handle_in_order(services: Services, lease: Lease, texts: Sequence[InboundText]) -> int:
    """Law first for all of them, then a turn each.

    Stops where one must be tried again later, and where the process was told to end: a thread can
    hold more than a host waits for.
    """
    _law_first(services, texts, lease.owner)
    for handled, text in enumerate(texts):
        if services.stopping.is_set() or not _handle(services, lease, text):
            return handled
    return len(texts)


def _law_first(services: Services, texts: Sequence[InboundText], owner: str) -> None:
    """Opt-outs wait for no dialogue, nor do their confirmations."""
    for text in texts:
        if text.law_step == LawStep.PENDING:
            taken = take_law_step(services, text.id, business_now())
            set_committed_value(text, "law_step", taken)
    if any(text.law_step != LawStep.NONE for text in texts):
        _send_due(services, texts[0].thread_id, owner)


def _send_due(services: Services, thread_id: uuid.UUID, owner: str) -> None:
    with services.database.read() as session:
        due = due_for(session, thread_id)
    for message_id in due:
        if not services.stopping.is_set():
            dispatch(services, message_id, owner)


def _handle(services: Services, lease: Lease, text: InboundText) -> bool:
    """One turn and the sending of its replies; whether the thread may go on."""
    if text.attempts >= MOST_ATTEMPTS:
        park(services, text.id, "its workers died", business_now())
        return True
    try:
        message_ids = take_turn(services, lease, text)
    except LeaseLost:
        raise
    except Exception as error:
        log.exception("A turn failed", extra=fields(inbound_id=text.id, thread_id=text.thread_id))
        return note_failure(services, text.id, error, business_now())
    for message_id in message_ids:
        dispatch(services, message_id, lease.owner, own=True)
    return True
