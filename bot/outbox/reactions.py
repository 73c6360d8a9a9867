"""What follows when the carrier refuses a text, or reports later that it did not arrive."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.escalation import escalate
from bot.law import Expression, revoke
from bot.outbox.switches import stop_for
from bot.outbox.undelivered import give_to_staff
from bot.services import Services
from carriers.reactions import CodeRule, Reaction, plain_words, rule
from clock import real_now
from models.numbers import Number, lock_number
from models.outbound import OutboundState, OutboundText
from models.tasks import open_task

_CIRCUIT_PAUSE: Final = timedelta(seconds=60)
_SLOWER: Final = timedelta(seconds=60)
_LOOP_SILENCE: Final = timedelta(hours=24)


@dataclass
class Failure:
    """A text the carrier did not deliver, and what its code asks for."""

    services: Services
    session: Session
    text: OutboundText
    number: Number
    rule: CodeRule
    now: datetime
    again: bool = False
    """Whether the text, or one that says the same, is queued once more."""


def react_to_refusal(
    services: Services,
    session: Session,
    text: OutboundText,
    now: datetime,
    *,
    misconfigured: bool = False,
) -> None:
    """The create call was answered with an error: the text has certainly not gone."""
    text.state = OutboundState.FAILED
    text.settled_at = real_now()
    found = rule(text.error_code)
    if misconfigured and found.reaction != Reaction.STOP_SENDER:
        found = rule(20003)
    _react(services, session, text, found, now)


def react_to_receipt(
    services: Services, session: Session, text: OutboundText, now: datetime
) -> None:
    """A receipt says that an accepted text did not arrive; its state stays accepted."""
    _react(services, session, text, rule(text.error_code), now)


def _react(
    services: Services, session: Session, text: OutboundText, found: CodeRule, now: datetime
) -> None:
    number = lock_number(session, text.thread_id)
    failure = Failure(services, session, text, number, found, now)
    _REACTIONS[found.reaction](failure)
    if found.alert:
        _task(failure, f"carrier_{text.error_code}")
    if not failure.again:
        give_to_staff(session, text, now)


def _task(failure: Failure, kind: str, subject: str | None = None) -> None:
    open_task(
        failure.session,
        kind=kind,
        subject=subject or str(failure.text.id),
        thread_id=failure.number.id,
        now=failure.now,
        note=plain_words(failure.rule.code, "en"),
    )


def _opted_out(failure: Failure) -> None:
    """Rule CAR-06: the carrier holds an opt-out that we did not know; it is not confirmed."""
    if failure.number.opted_out_at is not None:
        return
    how = Expression(
        method="carrier",
        at=failure.now,
        evidence={"code": failure.rule.code, "message": str(failure.text.id)},
    )
    revoke(failure.session, failure.number, how, failure.services.lookup, failure.now)


def _blocked(failure: Failure) -> None:
    failure.number.undeliverable = "blocked"
    failure.number.undeliverable_at = failure.now
    _task(failure, "blocked_number", str(failure.number.id))


def _invalid(failure: Failure) -> None:
    failure.number.undeliverable = "invalid"
    failure.number.undeliverable_at = failure.now
    _task(failure, "invalid_number", str(failure.number.id))


def _suspect(failure: Failure) -> None:
    """Invalid once it has failed as often as the rule says within its window."""
    strikes, window = failure.rule.strikes or 1, failure.rule.strike_window or timedelta(days=30)
    seen = failure.session.scalar(
        select(func.count())
        .select_from(OutboundText)
        .where(
            OutboundText.thread_id == failure.number.id,
            OutboundText.error_code == failure.rule.code,
            OutboundText.created_at > failure.now - window,
        )
    )
    if (seen or 0) >= strikes:
        _invalid(failure)


def _retry(failure: Failure) -> None:
    """Queue a copy after the rule's next delay, where it can still be in time."""
    text = failure.text
    delays = failure.rule.retry_after
    if text.retries >= len(delays):
        return
    wait = delays[text.retries]
    if failure.now + wait < text.expires_at:
        _queue_copy(failure, wait)
    if failure.rule.strikes:
        _suspect(failure)


def _queue_copy(failure: Failure, wait: timedelta) -> None:
    failure.session.add(_copy(failure.text, wait, failure.now))
    failure.again = True


def _copy(text: OutboundText, wait: timedelta, now: datetime) -> OutboundText:
    return OutboundText(
        id=uuid.uuid4(),
        thread_id=text.thread_id,
        inbound_id=text.inbound_id,
        kind=text.kind,
        purpose=text.purpose,
        sender=text.sender,
        template_version_id=text.template_version_id,
        language=text.language,
        tier=text.tier,
        borrower_id=text.borrower_id,
        body=text.body,
        segments=text.segments,
        figures=text.figures,
        staff_id=text.staff_id,
        state=OutboundState.QUEUED,
        created_at=now,
        expires_at=text.expires_at,
        due_at=real_now() + wait,
        attempt=0,
        probes=0,
        retries=text.retries + 1,
    )


def _stop_sender(failure: Failure) -> None:
    stop_for(failure.session, f"sender:{failure.text.sender}", "carrier", failure.now, None)
    _task(failure, "sender_stopped", f"{failure.rule.code}")


def _next_day(failure: Failure) -> None:
    """The sender's daily allowance is spent.

    T-Mobile's day begins at midnight Pacific; eight in the morning UTC is past that all year.
    """
    tomorrow = (failure.now + timedelta(days=1)).replace(hour=8, minute=0, second=0)
    stop_for(failure.session, f"sender:{failure.text.sender}", "carrier", failure.now, tomorrow)


def _slow_down(failure: Failure) -> None:
    if failure.text.state == OutboundState.FAILED:
        failure.text.state = OutboundState.QUEUED
        failure.text.due_at = real_now() + _SLOWER
        failure.again = True


def _break_circuit(failure: Failure) -> None:
    """Every text would fail alike: stop for a minute, keep this one, call an operator."""
    until = failure.now + _CIRCUIT_PAUSE
    stop_for(failure.session, "all", "carrier", failure.now, until)
    _slow_down(failure)
    _task(failure, "carrier_configuration", f"{failure.rule.code}")


def _loop(failure: Failure) -> None:
    failure.number.silent_until = failure.now + _LOOP_SILENCE
    escalate(failure.session, failure.number.id, "loop", failure.now)


def _reschedule(failure: Failure) -> None:
    """The carrier keeps quiet hours that we did not know of: try again in an hour."""
    if failure.now + timedelta(hours=1) < failure.text.expires_at:
        _queue_copy(failure, timedelta(hours=1))


def _review(failure: Failure) -> None:
    _task(failure, "failed_send")


def _nothing(_failure: Failure) -> None:
    """The row says all there is to say."""


_REACTIONS: Final[Mapping[Reaction, Callable[[Failure], None]]] = {
    Reaction.OPTED_OUT: _opted_out,
    Reaction.BLOCKED: _blocked,
    Reaction.INVALID_NUMBER: _invalid,
    Reaction.SUSPECT_NUMBER: _suspect,
    Reaction.RETRY_TWICE: _retry,
    Reaction.RETRY_ONCE: _retry,
    Reaction.FILTERED: _review,
    Reaction.STOP_SENDER: _stop_sender,
    Reaction.NEXT_DAY: _next_day,
    Reaction.SLOW_DOWN: _slow_down,
    Reaction.BREAK_CIRCUIT: _break_circuit,
    Reaction.BACK_OFF: _slow_down,
    Reaction.OUTCOME_UNKNOWN: _nothing,
    Reaction.OUR_FAULT: _review,
    Reaction.GEO_PERMISSION: _review,
    Reaction.LOOP: _loop,
    Reaction.RESCHEDULE: _reschedule,
    Reaction.REVIEW: _review,
}
