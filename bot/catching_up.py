"""Catching up: texts that the carrier has and that never reached us.

The carrier does not retry a webhook that we answered with an error. So its list of inbound texts
is read at start and every few minutes, and whatever has no row is recorded like any other text:
opt-outs first, each once, with the time at which the carrier had it, so that an old question gets
no stale answer.
"""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select

import clock
from bot.law import take_law_step
from bot.record import Received, record
from bot.services import Services
from carriers.base import CarrierText
from intents.law import read_law
from logs import fields
from models.inbound import InboundText, LawStep

log = logging.getLogger(__name__)

OVERLAP: Final = timedelta(minutes=15)
"""How much of what was read last time is read again: the list may lag behind."""
FIRST_LOOK: Final = timedelta(hours=24)
_MOST: Final = 100_000
"""Of one number in one reading. The list begins with the newest, so what is cut off is lost: this
is more than a busy number gets in a night without us."""
_ASKED_AT_ONCE: Final = 1000
_IN_FLIGHT: Final = timedelta(seconds=20)
"""A text this young may still be on its way to the webhook; it is left to it."""


def catch_up(services: Services, since: datetime | None) -> datetime:
    """Record what is missing since a real time; the time up to which the list was read."""
    start = clock.real_now()
    listed = _listed(services, (since or start - FIRST_LOOK) - OVERLAP)
    missing = _missing(services, [text for text in listed if text.created_at < start - _IN_FLIGHT])
    for text in sorted(missing, key=_opt_outs_first):
        _take(services, text)
    if missing:
        log.warning("Texts were missing and are recorded now", extra=fields(count=len(missing)))
    return start - _IN_FLIGHT


def _listed(services: Services, since: datetime) -> list[CarrierText]:
    """Inbound texts to any of our numbers; all of the account where only a service is set."""
    numbers: Sequence[str | None] = services.settings.twilio_from_numbers or (None,)
    found: list[CarrierText] = []
    for number in numbers:
        listed = services.carrier.texts(to=number, sent_after=since, limit=_MOST)
        if len(listed) == _MOST:
            log.error("The carrier's list was too long to be read to its end")
        found += listed
    return [text for text in found if text.direction == "inbound"]


def _missing(services: Services, listed: Iterable[CarrierText]) -> list[CarrierText]:
    by_sid = {text.sid: text for text in listed}
    sids = list(by_sid)
    with services.database.read() as session:
        for start in range(0, len(sids), _ASKED_AT_ONCE):
            known = session.scalars(
                select(InboundText.provider_sid).where(
                    InboundText.provider == services.provider,
                    InboundText.provider_sid.in_(sids[start : start + _ASKED_AT_ONCE]),
                )
            )
            for sid in known:
                by_sid.pop(sid, None)
    return list(by_sid.values())


def _opt_outs_first(text: CarrierText) -> tuple[bool, datetime]:
    law = read_law(text.body)
    return law is None or law.kind != "opt_out", text.created_at


def _take(services: Services, text: CarrierText) -> None:
    """As the webhook does, at the carrier's time."""
    recorded = record(
        services,
        Received(
            provider=services.provider,
            sid=text.sid,
            sender=text.sender or "",
            recipient=text.recipient,
            body=text.body,
            received_at=text.created_at + clock.offset(),
            sent_at=text.created_at,
            recovered=True,
        ),
    )
    if recorded.inbound_id is None:
        return
    if recorded.law_step == LawStep.PENDING:
        take_law_step(services, recorded.inbound_id, clock.now())
    services.wakes.wake(recorded.thread_id)
