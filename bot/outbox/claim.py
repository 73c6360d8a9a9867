"""Claiming a text for sending: the gate is asked and the row moves in one transaction.

The number's row is locked first, as consent entries lock it, so an opt-out that committed before
is seen and one that comes after finds the text already claimed. The carrier is called when the
claim has committed, never inside it.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.outbox.facts import countries, gather
from bot.outbox.undelivered import give_to_staff
from bot.services import Services
from carriers.base import OutgoingText
from clock import real_now
from models.numbers import Number, lock_number
from models.outbound import OutboundKind, OutboundState, OutboundText, SendVerdict
from models.threads import Thread, ThreadMode
from policy.facts import SendFacts
from policy.gate import Verdict, judge
from policy.pack import choose_packs

_LEAST_VALIDITY = 10
_MOST_VALIDITY = 36_000
"""Seconds; the carrier takes 1 to 36,000 and advises more than 5."""


@dataclass(frozen=True)
class Claim:
    """A text that this worker alone may send now."""

    text: OutgoingText
    thread_id: uuid.UUID
    attempt: int
    until: datetime
    """Real time at which the claim is given up, and others may look for the text or send it."""


def claim(
    services: Services, message_id: uuid.UUID, owner: str, now: datetime, *, own: bool = False
) -> Claim | None:
    """Claim one queued text, if it is still queued, due (or the caller's own), and let go."""
    with services.database.write() as session:
        thread_id = _thread_of(session, message_id)
        if thread_id is None:
            return None
        number = lock_number(session, thread_id)
        text = session.get(OutboundText, message_id, with_for_update=True, populate_existing=True)
        if text is None or text.state != OutboundState.QUEUED:
            return None
        if not own and text.due_at > real_now():
            return None
        text.lease_owner = owner
        return _ask_gate(services, session, number, text, now)


def _thread_of(session: Session, message_id: uuid.UUID) -> uuid.UUID | None:
    text = session.get(OutboundText, message_id)
    return text.thread_id if text else None


def _ask_gate(
    services: Services,
    session: Session,
    number: Number,
    text: OutboundText,
    now: datetime,
) -> Claim | None:
    e164 = services.vault.open(number.cipher)
    facts = gather(services, session, text, number, e164=e164, now=now)
    packs = choose_packs(services.settings.policy_pack, countries(facts, e164))
    verdict = judge(facts, packs)
    session.add(_stored(text, facts, verdict))
    if verdict.action == "wait":
        assert verdict.until is not None
        text.due_at = real_now() + (verdict.until - now)
        return None
    if verdict.action == "refuse":
        _refuse(session, text, verdict, now)
        return None
    return _take(services, number, text, e164, now)


def _stored(text: OutboundText, facts: SendFacts, verdict: Verdict) -> SendVerdict:
    return SendVerdict(
        message_id=text.id,
        attempt=facts.attempt,
        verdict=verdict.action,
        reasons=[finding.as_dict() for finding in verdict.findings],
        facts=facts.as_dict(),
        pack_version=verdict.pack_version,
        decided_at=facts.now,
    )


def _refuse(session: Session, text: OutboundText, verdict: Verdict, now: datetime) -> None:
    expired = verdict.has("expired")
    text.state = OutboundState.EXPIRED if expired else OutboundState.REFUSED
    text.settled_at = real_now()
    if verdict.has("reply_budget_spent") or verdict.has("quiet_hours"):
        thread = session.get(Thread, text.thread_id)
        if thread is not None and thread.mode == ThreadMode.BOT:
            thread.mode = ThreadMode.ESCALATED
            thread.escalated_at = now
            thread.escalation_reason = verdict.findings[-1].reason
    give_to_staff(session, text, now)


def _take(
    services: Services, number: Number, text: OutboundText, e164: str, now: datetime
) -> Claim:
    _mark_answered(number, text)
    text.state = OutboundState.SENDING
    text.attempt += 1
    text.claimed_at = real_now()
    text.due_at = text.claimed_at + timedelta(seconds=services.settings.lease_seconds)
    left = int((text.expires_at - now).total_seconds())
    settings = services.settings
    outgoing = OutgoingText(
        message_id=text.id,
        to=e164,
        body=text.body,
        sender=text.sender if text.sender in settings.twilio_from_numbers else None,
        messaging_service_sid=settings.twilio_messaging_service_sid,
        validity_seconds=max(_LEAST_VALIDITY, min(left, _MOST_VALIDITY)),
        status_callback=f"{settings.public_base_url[0]}/webhooks/twilio/status/{text.id}",
    )
    return Claim(outgoing, text.thread_id, text.attempt, text.due_at)


def _mark_answered(number: Number, text: OutboundText) -> None:
    """While opted out, one text of each of these kinds: this is now the one."""
    if number.opted_out_at is None:
        return
    if text.kind == OutboundKind.OPT_OUT_CONFIRMATION:
        number.confirmation_id = text.id
    elif text.kind == OutboundKind.HELP:
        number.help_id = text.id
    elif text.kind == OutboundKind.SAFETY:
        number.safety_id = text.id
