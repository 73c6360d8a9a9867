"""Emptying the carrier's copies of texts that held an identity answer."""

import logging
from typing import Final

from sqlalchemy import select, update

from bot.services import Services
from carriers.base import CarrierError, Refused
from clock import real_now
from logs import fields
from models.inbound import InboundText

log = logging.getLogger(__name__)

IDENTITY_ANSWER: Final = "identity_answer"
_MOST: Final = 100


def redact_at_carrier(services: Services) -> int:
    """Redact what is hidden here and still readable there; how many texts.

    What the carrier refuses to redact is tried at every round, and logged.
    """
    done = 0
    for inbound_id, sid in _hidden(services):
        try:
            services.carrier.redact(sid)
        except Refused as refusal:
            log.warning("A text was not redacted", extra=fields(sid=sid, code=refusal.code))
            continue
        except CarrierError:
            break
        with services.database.write() as session:
            session.execute(
                update(InboundText)
                .where(InboundText.id == inbound_id)
                .values(redacted_at=real_now())
            )
        done += 1
    return done


def _hidden(services: Services) -> list[tuple[int, str]]:
    statement = (
        select(InboundText.id, InboundText.provider_sid)
        .where(
            InboundText.shown_as == IDENTITY_ANSWER,
            InboundText.redacted_at.is_(None),
            InboundText.provider == services.provider,
        )
        .order_by(InboundText.id)
        .limit(_MOST)
    )
    with services.database.read() as session:
        return [(row.id, row.provider_sid) for row in session.execute(statement)]
