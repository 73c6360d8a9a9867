"""Settling texts that died in flight: looking for them among what the carrier has."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.outbox.dispatch import adopt, make_uncertain
from bot.outbox.undelivered import wait_again
from bot.services import Services
from carriers.base import CarrierError, CarrierText
from clock import now as business_now
from clock import real_now
from models.numbers import Number
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.tasks import open_task

_CLOCK_SKEW: Final = timedelta(seconds=5)
"""How far the carrier's clock may be behind ours; it also counts whole seconds only."""
_MOST_ATTEMPTS: Final = 2
_LISTED: Final = 50
_REPLIES: Final = (
    OutboundKind.REPLY,
    OutboundKind.HELP,
    OutboundKind.SAFETY,
    OutboundKind.OPT_OUT_CONFIRMATION,
    OutboundKind.OPT_IN_CONFIRMATION,
)


def give_up_claim(services: Services, message_id: uuid.UUID) -> None:
    """A claim outlived its lease: its worker died somewhere around the call."""
    with services.database.write() as session:
        text = session.get(OutboundText, message_id, with_for_update=True)
        if text and text.state == OutboundState.SENDING and text.due_at <= real_now():
            make_uncertain(services, text)


def probe(services: Services, message_id: uuid.UUID) -> None:
    """Look once for an uncertain text; adopt it, look again later, or decide."""
    with services.database.read() as session:
        text = session.get(OutboundText, message_id)
        if text is None or text.state != OutboundState.UNCERTAIN:
            return
        number = session.get_one(Number, text.thread_id)
    try:
        listed = services.carrier.texts(to=services.vault.open(number.cipher), limit=_LISTED)
    except CarrierError:
        listed = None
    with services.database.write() as session:
        current = session.get(OutboundText, message_id, with_for_update=True)
        if current is not None and current.state == OutboundState.UNCERTAIN:
            _decide(services, session, current, listed)


def _decide(
    services: Services, session: Session, text: OutboundText, listed: Sequence[CarrierText] | None
) -> None:
    found = None if listed is None else _match(session, text, listed)
    if found is not None:
        adopt(text, services.provider, found.sid, found.status)
        return
    steps = services.settings.settle_after
    # A list that could not be had is no evidence: the same probe is made again.
    text.probes += 0 if listed is None else 1
    if text.probes < len(steps):
        claimed_at = text.claimed_at or real_now()
        later = claimed_at + timedelta(seconds=steps[text.probes])
        text.due_at = max(later, real_now() + timedelta(seconds=min(5.0, steps[0])))
    else:
        _not_found(session, text, business_now())


def _match(
    session: Session, text: OutboundText, listed: Sequence[CarrierText]
) -> CarrierText | None:
    """The carrier's text with our body, made since the claim, that no other row owns."""
    assert text.claimed_at is not None
    since = text.claimed_at - _CLOCK_SKEW
    candidates = [
        one
        for one in listed
        if one.direction == "outbound" and one.body == text.body and one.created_at >= since
    ]
    owned = set(
        session.scalars(
            select(OutboundText.provider_sid).where(
                OutboundText.provider_sid.in_([one.sid for one in candidates])
            )
        )
    )
    free = [one for one in candidates if one.sid not in owned]
    return min(free, key=lambda one: one.created_at, default=None)


def _not_found(session: Session, text: OutboundText, now: datetime) -> None:
    """The carrier does not have it: a reply that still makes sense is tried once more."""
    in_time = now < text.expires_at
    if text.kind in _REPLIES and in_time and text.attempt < _MOST_ATTEMPTS:
        text.state = OutboundState.QUEUED
        text.due_at = real_now()
        return
    text.state = OutboundState.UNKNOWN
    text.settled_at = real_now()
    open_task(
        session,
        kind="unknown_send",
        subject=str(text.id),
        thread_id=text.thread_id,
        now=now,
        note="The carrier may or may not have sent this text. Read the thread and decide.",
    )
    wait_again(session, text, now)
