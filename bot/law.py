"""The law step: opt-outs and opt-ins that rules can read, in force before any dialogue.

It runs in the webhook for a text that needs it, and again before a thread is drained for any
text it has not been done for. It commits on its own and does nothing the second time: no turn can
undo or delay it. Of the dialogue it asks one thing, and only of a sentence that ends "it" without
naming texts: whether an application was spoken of, which is then what is given up. Beside a bare
"cancel" that only makes the confirmation say that a person looks at it.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.numbers import ensure_thread
from bot.outbox.queue import queue_law_answer
from bot.outbox.undelivered import tell_staff
from bot.services import Services
from bot.spoken_of import ends_only_it, of_an_application
from bot.words.applications.bare_cancels import cancels_barely
from carriers.phone import is_toll_free
from crypto import LookupKey
from intents.law import LawReading, read_law
from intents.rules.verdict import UNDONE
from models.consent import ConsentEntry, ConsentEvent, Purpose, append_consent
from models.inbound import InboundText, LawStep
from models.numbers import Number, lock_number
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.tasks import open_task
from models.threads import Thread


@dataclass(frozen=True)
class Expression:
    """How somebody expressed a wish about texts, for the ledger."""

    method: str
    at: datetime
    wording: str | None = None
    inbound_id: int | None = None
    evidence: dict[str, Any] | None = None


def take_law_step(services: Services, inbound_id: int, now: datetime) -> LawStep:
    """Put into force what the text asks: ``DONE`` where it did, ``NONE`` where it asked nothing.

    Once taken it is never taken again.
    """
    with services.database.write() as session:
        text = session.get_one(InboundText, inbound_id)
        ensure_thread(session, text, now)
        number = lock_number(session, text.thread_id)
        session.refresh(text)
        if text.law_step == LawStep.PENDING:
            obeyed = _obey(services, session, number, text, now)
            text.law_step = LawStep.DONE if obeyed else LawStep.NONE
        return text.law_step


def _obey(
    services: Services, session: Session, number: Number, text: InboundText, now: datetime
) -> bool:
    """Whether the text asked for anything that the law step is for."""
    opted_out = number.opted_out_at is not None
    law = read_law(text.body, opted_out=opted_out)
    if law is not None and law.word == UNDONE and not opted_out:
        # "I did not mean to unsubscribe", where nobody is: no consent is given by it.
        law = None
    kind = _kind(law, text.opt_out_type)
    if (
        kind == "opt_out"
        and text.opt_out_type != "STOP"
        and _gives_up_only(session, text, law, now)
    ):
        return False
    how = Expression(
        method=law.how if law else "carrier keyword",
        at=text.received_at,
        wording=text.body,
        inbound_id=text.id,
        evidence={"sid": text.provider_sid, "rule": law.word if law else text.opt_out_type},
    )
    if kind == "opt_out":
        _opt_out(services, session, number, text, how=how, law=law, now=now)
    elif kind == "opt_in":
        _opt_in(services, session, number, text, how=how, law=law, now=now)
    return bool(kind)


def _gives_up_only(
    session: Session, text: InboundText, law: LawReading | None, now: datetime
) -> bool:
    """Whether the sentence is about the application that was spoken of, and not about texts."""
    if not ends_only_it(text.body, law):
        return False
    tracker = session.scalars(select(Thread.tracker).where(Thread.id == text.thread_id)).one()
    return of_an_application(tracker, now)


def _may_mean_more(session: Session, text: InboundText, now: datetime) -> bool:
    """Whether a bare "cancel" came while an application was spoken of: texts end all the same."""
    if not cancels_barely(text.body):
        return False
    tracker = session.scalars(select(Thread.tracker).where(Thread.id == text.thread_id)).one()
    return of_an_application(tracker, now)


def _kind(law: LawReading | None, opt_out_type: str | None) -> str:
    """The carrier may add an opt-out to our rules; an opt-in only our rules can read.

    The carrier takes a bare YES for one, which here may be the answer to a question.
    """
    if opt_out_type == "STOP":
        return "opt_out"
    return law.kind if law is not None and law.kind != "help" else ""


def _opt_out(
    services: Services,
    session: Session,
    number: Number,
    text: InboundText,
    *,
    how: Expression,
    law: LawReading | None,
    now: datetime,
) -> None:
    """One confirmation for an opt-out; a further stop is entered and not answered."""
    in_force = number.opted_out_at is not None
    revoke(session, number, how, services.lookup, now)
    if not in_force and not answered_by_carrier(services, law, text.opt_out_type):
        kind, of_a_request = OutboundKind.OPT_OUT_CONFIRMATION, _may_mean_more(session, text, now)
        queue_law_answer(services, session, text, kind, now, of_a_request=of_a_request)


def _opt_in(
    services: Services,
    session: Session,
    number: Number,
    text: InboundText,
    *,
    how: Expression,
    law: LawReading | None,
    now: datetime,
) -> None:
    """Lift the opt-out, or leave it to staff where the carrier's own block would stay."""
    if _may_restore(services, law, text):
        restore(session, number, how, services.lookup, now)
        if not answered_by_carrier(services, law, text.opt_out_type):
            queue_law_answer(services, session, text, OutboundKind.OPT_IN_CONFIRMATION, now)
    elif number.opted_out_at is not None:
        open_task(
            session,
            kind="opt_in_at_carrier",
            subject=str(text.id),
            thread_id=number.id,
            now=now,
            note="Asked for texts again by a sentence, but the carrier still blocks the number: "
            "ask the borrower to text START.",
        )


def answered_by_carrier(
    services: Services, law: LawReading | None, opt_out_type: str | None
) -> bool:
    """Rule CAR-04: where the carrier answers its own words, we stay silent."""
    if services.settings.opt_out_reply_by != "carrier":
        return False
    return opt_out_type is not None or (law is not None and law.carrier_word)


def _may_restore(services: Services, law: LawReading | None, text: InboundText) -> bool:
    """Whether a text can lift an opt-out.

    The carrier's own block is lifted by its own words only, so a sentence would leave a number
    that we think open and the carrier refuses; on toll-free numbers the network knows only START
    and UNSTOP (rule CAR-08).
    """
    if text.opt_out_type == "START":
        return True
    at_carrier = services.settings.opt_out_reply_by == "carrier" or is_toll_free(text.recipient)
    return not at_carrier or (law is not None and law.carrier_word)


def revoke(
    session: Session, number: Number, how: Expression, lookup: LookupKey, now: datetime
) -> None:
    """End all texts to a number whose row is locked: ledger, head and queue.

    A further opt-out is entered in the ledger and changes nothing else: the one before it goes on.
    """
    entry = _entry(how, ConsentEvent.REVOKED, Purpose.ALL, now)
    append_consent(session, number, entry, lookup)
    if number.opted_out_at is not None:
        return
    number.opted_out_at = how.at
    number.opt_out_inbound_id = how.inbound_id
    number.confirmation_id = number.help_id = number.safety_id = None
    empty_queue(session, number.id, now)


def restore(
    session: Session, number: Number, how: Expression, lookup: LookupKey, now: datetime
) -> None:
    """Lift an opt-out of a number whose row is locked.

    Marketing is not restored: it needs its own written consent (rule CON-02).
    """
    for purpose in (Purpose.SERVICE, Purpose.COLLECTIONS):
        entry = _entry(how, ConsentEvent.GRANTED, purpose, now)
        append_consent(session, number, entry, lookup)
    number.opted_out_at = None
    number.opt_out_inbound_id = None


def _entry(how: Expression, event: ConsentEvent, purpose: Purpose, now: datetime) -> ConsentEntry:
    return ConsentEntry(
        purpose=purpose,
        event=event,
        method=how.method,
        wording=how.wording,
        evidence=how.evidence,
        inbound_id=how.inbound_id,
        at=how.at,
        recorded_at=now,
    )


def empty_queue(session: Session, number_id: uuid.UUID, now: datetime) -> None:
    """Cancel whatever waits to be sent to a number; staff hear of a colleague's reply."""
    waiting = (OutboundText.thread_id == number_id, OutboundText.state == OutboundState.QUEUED)
    replies = select(OutboundText).where(*waiting, OutboundText.kind == OutboundKind.STAFF)
    for text in session.scalars(replies.order_by(OutboundText.id).with_for_update()).all():
        tell_staff(session, text, now)
    canceled = update(OutboundText).where(*waiting).values(state=OutboundState.CANCELED)
    session.execute(canceled)
