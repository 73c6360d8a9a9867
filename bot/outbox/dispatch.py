"""Sending one text: claim, call the carrier, write down how it went."""

import logging
import uuid
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.outbox.claim import Claim, claim
from bot.outbox.reactions import react_to_refusal
from bot.services import Services
from carriers.base import Accepted, Busy, CarrierError, Misconfigured, OutcomeUnknown, Refused
from carriers.delivery import head
from clock import now as business_now
from clock import real_now
from logs import fields
from models.numbers import lock_number
from models.outbound import OutboundState, OutboundText
from models.threads import Thread

log = logging.getLogger(__name__)

_BUSY_SECONDS = 2.0
_MOST_BUSY_SECONDS = 300.0
_IN_FLIGHT = (OutboundState.SENDING, OutboundState.UNCERTAIN)


def dispatch(services: Services, message_id: uuid.UUID, owner: str, *, own: bool = False) -> bool:
    """Send a queued text if the gate lets it go; whether the carrier has it now.

    ``own`` is for whoever queued the text and held it back from the sweep.
    """
    claimed = claim(services, message_id, owner, business_now(), own=own)
    if claimed is None:
        return False
    if real_now() >= claimed.until:
        # This process stood still since the claim: others have given it up, and may have sent it.
        log.warning("A claim ran out before its call", extra=fields(message_id=message_id))
        return False
    try:
        accepted = services.carrier.send(claimed.text)
    except CarrierError as error:
        _write_failure(services, claimed, error)
        return False
    _write_acceptance(services, claimed, accepted)
    return True


def _write_acceptance(services: Services, claimed: Claim, accepted: Accepted) -> None:
    """The sid and the first status; a receipt that came before them is not set back.

    It counts even where the text was looked for meanwhile, not found, and given up.
    """
    with services.database.write() as session:
        text = _unsettled(session, claimed)
        if text is None:
            return
        adopt(text, services.provider, accepted.sid, accepted.status)
        session.execute(
            update(Thread)
            .where(Thread.id == text.thread_id)
            .values(last_outbound_at=business_now())
        )


def adopt(text: OutboundText, provider: str, sid: str, status: str) -> None:
    """The carrier has the text under ``sid``."""
    text.state = OutboundState.ACCEPTED
    text.provider, text.provider_sid = provider, sid
    text.delivery_status = head(text.delivery_status, status)
    text.settled_at = real_now()


def _unsettled(session: Session, claimed: Claim) -> OutboundText | None:
    """The row, unless the carrier is known to have its text, or it was claimed again."""
    text = session.get(
        OutboundText, claimed.text.message_id, with_for_update=True, populate_existing=True
    )
    if text is None or text.attempt != claimed.attempt or text.provider_sid is not None:
        return None
    return text


def _write_failure(services: Services, claimed: Claim, error: CarrierError) -> None:
    """What each kind of failure means for the row; see ``carriers.base``."""
    with services.database.write() as session:
        lock_number(session, claimed.thread_id)  # Before the text, as everywhere.
        text = _unsettled(session, claimed)
        if text is None or text.state not in _IN_FLIGHT:
            return
        log.warning(
            "The carrier did not take a text",
            extra=fields(message_id=text.id, code=error.code, error=type(error).__name__),
        )
        if isinstance(error, Busy):
            _queue_again(text, error.retry_after)
        elif isinstance(error, OutcomeUnknown) or not isinstance(error, Refused):
            make_uncertain(services, text)
        else:
            text.error_code = error.code
            misconfigured = isinstance(error, Misconfigured)
            react_to_refusal(services, session, text, business_now(), misconfigured=misconfigured)


def _queue_again(text: OutboundText, retry_after: float | None) -> None:
    """Busy was never processed: the same attempt may be made again, later each time."""
    text.attempt -= 1
    text.probes += 1
    wait = retry_after or min(_BUSY_SECONDS * 2**text.probes, _MOST_BUSY_SECONDS)
    text.state = OutboundState.QUEUED
    text.due_at = real_now() + timedelta(seconds=min(wait, _MOST_BUSY_SECONDS))
    text.lease_owner = None


def make_uncertain(services: Services, text: OutboundText) -> None:
    """Nobody knows whether the carrier has it: look for it in a while."""
    claimed_at = text.claimed_at or real_now()
    text.state = OutboundState.UNCERTAIN
    text.probes = 0
    text.due_at = claimed_at + timedelta(seconds=services.settings.settle_after[0])


def due_for(session: Session, thread_id: uuid.UUID) -> list[uuid.UUID]:
    """The thread's queued texts that are due, oldest first."""
    rows = (
        select(OutboundText.id)
        .where(
            OutboundText.thread_id == thread_id,
            OutboundText.state == OutboundState.QUEUED,
            OutboundText.due_at <= real_now(),
        )
        .order_by(OutboundText.created_at, OutboundText.id)
    )
    return list(session.scalars(rows))
