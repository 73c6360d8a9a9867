"""Delivery receipts: every one is kept, and the text's status is computed from all of them."""

import logging
import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from bot.outbox.dispatch import adopt
from bot.outbox.reactions import react_to_receipt
from bot.services import Services
from carriers.delivery import head
from logs import fields
from models.numbers import lock_number
from models.outbound import NOT_DELIVERED, DeliveryEvent, OutboundText
from models.upsert import insert_into

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Receipt:
    """What the carrier said of one text."""

    message_id: uuid.UUID
    sid: str
    status: str
    error_code: int | None = None
    carrier_time: str = ""


def take_receipt(services: Services, receipt: Receipt, now: datetime) -> None:
    """Keep the receipt; settle a text whose fate was open; react to a failure, once."""
    with services.database.write() as session:
        if not _keep(session, receipt, now):
            return
        text = session.get(OutboundText, receipt.message_id)
        if text is None:
            log.warning("A receipt came for a text that is not ours", extra=fields(sid=receipt.sid))
            return
        lock_number(session, text.thread_id)
        session.refresh(text, with_for_update=True)
        _apply(services, session, text, receipt, now)


def _keep(session: Session, receipt: Receipt, now: datetime) -> bool:
    """Whether this receipt is new."""
    code = "" if receipt.error_code is None else str(receipt.error_code)
    statement = (
        insert_into(session.get_bind().dialect, DeliveryEvent.__table__)
        .values(
            message_id=receipt.message_id,
            provider_sid=receipt.sid,
            status=receipt.status,
            detail=f"{code}/{receipt.carrier_time}"[:48],
            error_code=receipt.error_code,
            received_at=now,
        )
        .on_conflict_do_nothing()
        .returning(DeliveryEvent.__table__.c.id)
    )
    return session.execute(statement).scalar_one_or_none() is not None


def _apply(
    services: Services, session: Session, text: OutboundText, receipt: Receipt, now: datetime
) -> None:
    if text.provider_sid is None and text.attempt > 0:
        # Whatever was concluded from not finding it: the carrier has it.
        adopt(text, services.provider, receipt.sid, receipt.status)
    if text.provider_sid != receipt.sid:
        return
    before = text.delivery_status
    text.delivery_status = head(before, receipt.status)
    if receipt.error_code is None or text.error_code is not None:
        return
    text.error_code = receipt.error_code
    if text.delivery_status in NOT_DELIVERED:
        react_to_receipt(services, session, text, now)
