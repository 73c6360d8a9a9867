"""May a text go to this number now? The gate's own answer, asked before anything is written.

It is asked once more when a text is sent: this is only so that nobody writes in vain.
"""

import uuid
from datetime import datetime

from sqlalchemy.orm import Session

from bot.outbox.facts import countries, gather
from bot.outbox.queue import STAFF_LIFE
from bot.services import Services
from desk.answering import last_text
from models.numbers import Number
from models.outbound import OutboundKind, OutboundState, OutboundText
from policy.gate import Verdict, judge
from policy.pack import choose_packs


def may_text(
    services: Services,
    session: Session,
    number: Number,
    now: datetime,
    *,
    kind: OutboundKind = OutboundKind.STAFF,
    purpose: str = "service",
) -> Verdict:
    """The verdict on a text of this kind without figures, if it were sent at ``now``.

    A person's text answers the borrower's last one, as ``answer_thread`` has it.
    """
    asked = last_text(session, number.id) if kind == OutboundKind.STAFF else None
    imagined = OutboundText(
        id=uuid.uuid4(),
        thread_id=number.id,
        inbound_id=asked.id if asked else None,
        sender=asked.recipient if asked else None,
        kind=kind,
        purpose=purpose,
        tier=0,
        state=OutboundState.QUEUED,
        created_at=now,
        expires_at=now + STAFF_LIFE,
        attempt=0,
        retries=0,
    )
    return _judged(services, session, imagined, number, now)


def may_leave(
    services: Services, session: Session, message_id: uuid.UUID, at: datetime
) -> Verdict | None:
    """The verdict on a text that is queued, if it were sent at ``at``; nothing where none is."""
    text = session.get(OutboundText, message_id)
    if text is None or text.state != OutboundState.QUEUED:
        return None
    return _judged(services, session, text, session.get_one(Number, text.thread_id), at)


def _judged(
    services: Services, session: Session, text: OutboundText, number: Number, at: datetime
) -> Verdict:
    e164 = services.vault.open(number.cipher)
    facts = gather(services, session, text, number, e164=e164, now=at)
    packs = choose_packs(services.settings.policy_pack, countries(facts, e164))
    return judge(facts, packs)
