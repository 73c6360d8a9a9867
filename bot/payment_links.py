"""Payment links for one use: redeemed by the lender's page, settled by its core system."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from pydantic import Field, ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.faults import BadDocument, faults_in
from accounts.fields import Part, Ref
from bot.code_word import marked
from bot.outbox.queue import queue_text
from bot.replies import Say
from bot.services import Services
from bot.tongue import SPOKEN
from models.borrowers import Borrower
from models.inbound import InboundText
from models.links import PaymentLink
from models.loans import Loan
from models.outbound import OutboundKind
from models.tasks import open_task
from models.threads import Thread, ThreadMode

ANSWER_LASTS: Final = timedelta(hours=12)
Event = Literal["paid", "failed", "expired"]


class UnknownLink(LookupError):
    """No link has this token."""


class UsedLink(ValueError):
    """The link was opened before, is over, or had another end: it is good once."""


class LinkToken(Part):
    """What the lender's page found behind the slash of its address."""

    token: Ref = Field(max_length=64)


class LinkEvent(LinkToken):
    """What became of the payment behind a link."""

    event: Event


@dataclass(frozen=True)
class Redeemed:
    """Whose link it is, told once."""

    account: str
    loan: str | None
    expires_at: datetime

    def as_dict(self) -> dict[str, Any]:
        """For the API."""
        return {
            "account": self.account,
            "loan": self.loan,
            "expires_at": self.expires_at.isoformat(),
        }


def read_token(data: Any) -> LinkToken:
    """A checked request to redeem; ``BadDocument`` lists every fault."""
    try:
        return LinkToken.model_validate(data)
    except ValidationError as error:
        raise BadDocument(faults_in(error, None)) from None


def read_event(data: Any) -> LinkEvent:
    """A checked event; ``BadDocument`` lists every fault."""
    try:
        return LinkEvent.model_validate(data)
    except ValidationError as error:
        raise BadDocument(faults_in(error, None)) from None


def _link(services: Services, session: Session, token: str) -> PaymentLink:
    hashed = services.lookup.secret_hash(token)
    link = session.scalars(
        select(PaymentLink).where(PaymentLink.token_hash == hashed).with_for_update()
    ).first()
    if link is None:
        raise UnknownLink
    return link


def redeem(services: Services, session: Session, token: str, now: datetime) -> Redeemed:
    """Whose link it is, once and in time; ``UnknownLink`` or ``UsedLink`` otherwise."""
    link = _link(services, session, token)
    if link.opened_at is not None or link.event is not None or now >= link.expires_at:
        raise UsedLink
    link.opened_at = now
    account = session.get_one(Borrower, link.borrower_id).external_id
    loan = session.get_one(Loan, link.loan_id).ref if link.loan_id else None
    return Redeemed(account, loan, link.expires_at)


def settle_link(
    services: Services, session: Session, event: LinkEvent, now: datetime
) -> uuid.UUID | None:
    """Write down how it ended and answer in the thread; the thread's id, to wake it.

    The same event again changes nothing and answers nothing. After a failure the link may still
    be paid; what was paid or has expired is over (``UsedLink``).
    """
    link = _link(services, session, event.token)
    if link.event == event.event:
        return None
    if link.event not in (None, "failed"):
        raise UsedLink
    link.event, link.event_at = event.event, now
    _answer(services, session, link, now)
    return link.number_id


def _answer(services: Services, session: Session, link: PaymentLink, now: datetime) -> None:
    """Tell the borrower; while a person has the thread, it is theirs to tell."""
    thread = session.get_one(Thread, link.number_id)
    if thread.mode == ThreadMode.TAKEN:
        open_task(
            session,
            kind="payment_link",
            subject=f"link/{link.id}/{link.event}",
            thread_id=thread.id,
            now=now,
            note=f"The payment through their link: {link.event}. Tell them in the thread.",
        )
        return
    asked = session.get_one(InboundText, link.inbound_id)
    language = thread.language if thread.language in SPOKEN else "en"
    rendered = services.voice.speak(session, [Say(f"utter_link_{link.event}", {})], language)
    queue_text(
        session,
        marked(rendered, thread, services.vault),
        thread_id=thread.id,
        kind=OutboundKind.REPLY,
        now=now,
        expires_at=now + ANSWER_LASTS,
        sender=asked.recipient,
        inbound=asked,
        borrower_id=link.borrower_id,
    )
