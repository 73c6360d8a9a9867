"""Applying the effects of a turn, inside its one transaction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.context import PROOF_LASTS, TurnContext
from bot.effects import (
    AddToCase,
    CallForPerson,
    CountTry,
    Effect,
    Escalate,
    HideText,
    HoldForReview,
    LockIdentity,
    NoticeGiven,
    OpenCase,
    OptOut,
    Prove,
    Silence,
)
from bot.law import Expression, revoke
from cases.claims import open_claim
from cases.holds import HoldScope, place_hold
from cases.opening import add_event, open_case
from models.cases import Case, CaseKind
from models.numbers import lock_number
from models.threads import ThreadMode

_REVIEW_LASTS: Final = timedelta(hours=72)
"""A hold for review ends by itself only after staff had days to read the text."""


@dataclass(frozen=True)
class _Place:
    session: Session
    turn: TurnContext


def apply(turn: TurnContext) -> None:
    """Everything that the turn's actions and triage wanted changed, in their order."""
    place = _Place(turn.session, turn)
    for effect in turn.effects:
        _APPLY[type(effect)](place, effect)


def _escalate(place: _Place, effect: Escalate) -> None:
    """As ``bot.escalation`` does, on the row that the turn holds anyway."""
    thread = place.turn.thread
    if thread.mode == ThreadMode.BOT:
        thread.mode = ThreadMode.ESCALATED
        thread.escalated_at = place.turn.now
        thread.escalation_reason = effect.reason


def _call_for_person(place: _Place, _effect: CallForPerson) -> None:
    thread = place.turn.thread
    thread.mode = ThreadMode.TAKEN
    thread.person_asked_for = True
    thread.taken_at = place.turn.now
    thread.escalated_at = thread.escalated_at or place.turn.now
    thread.escalation_reason = thread.escalation_reason or "person_asked_for"


def _prove(place: _Place, effect: Prove) -> None:
    thread = place.turn.thread
    thread.verified_borrower_id = effect.borrower_id
    thread.verified_until = place.turn.now + PROOF_LASTS
    thread.identity_tries = 0


def _count_try(place: _Place, _effect: CountTry) -> None:
    place.turn.thread.identity_tries += 1


def _lock_identity(place: _Place, effect: LockIdentity) -> None:
    thread = place.turn.thread
    thread.identity_locked_until = effect.until
    thread.identity_tries = 0
    thread.verified_until = None


def _hide_text(place: _Place, effect: HideText) -> None:
    """An identity answer is neither kept nor shown; the transcript says what it was."""
    place.turn.text.body = ""
    place.turn.text.shown_as = effect.shown_as


def _open_case(place: _Place, effect: OpenCase) -> None:
    turn = place.turn
    if effect.kind == CaseKind.PAYMENT_CLAIM:
        open_claim(
            place.session,
            thread_id=turn.thread.id,
            now=turn.now,
            due_at=effect.due_at,
            borrower_id=effect.borrower_id,
            loan_id=effect.loan_id,
            amount=effect.amount,
            currency=effect.currency,
            paid_on=effect.paid_on,
            inbound_id=turn.text.id,
            reference=effect.reference,
        )
        return
    open_case(
        place.session,
        effect.kind,
        thread_id=turn.thread.id,
        now=turn.now,
        due_at=effect.due_at,
        inbound_id=turn.text.id,
        borrower_id=effect.borrower_id,
        acknowledged_at=turn.now,
        reference=effect.reference,
    )


def _add_to_case(place: _Place, effect: AddToCase) -> None:
    case = place.session.get_one(Case, effect.case_id)
    turn = place.turn
    add_event(place.session, case, "added", now=turn.now, note=effect.note, inbound_id=turn.text.id)


def _opt_out(place: _Place, _effect: OptOut) -> None:
    turn = place.turn
    number = lock_number(place.session, turn.number.id)
    how = Expression(
        method="classifier",
        at=turn.text.received_at,
        wording=turn.text.body,
        inbound_id=turn.text.id,
        evidence={"sid": turn.text.provider_sid},
    )
    revoke(place.session, number, how, turn.lookup, turn.now)


def _hold_for_review(place: _Place, _effect: HoldForReview) -> None:
    turn = place.turn
    place_hold(
        place.session,
        turn.number.id,
        HoldScope.ALL,
        "review",
        now=turn.now,
        inbound_id=turn.text.id,
        until=turn.now + _REVIEW_LASTS,
    )


def _silence(place: _Place, effect: Silence) -> None:
    place.turn.number.silent_until = effect.until


def _notice_given(place: _Place, _effect: NoticeGiven) -> None:
    place.turn.thread.notice_given = True


_APPLY: Final[Mapping[type[Effect], Callable[[_Place, Any], None]]] = {
    AddToCase: _add_to_case,
    CallForPerson: _call_for_person,
    CountTry: _count_try,
    Escalate: _escalate,
    HideText: _hide_text,
    HoldForReview: _hold_for_review,
    LockIdentity: _lock_identity,
    NoticeGiven: _notice_given,
    OpenCase: _open_case,
    OptOut: _opt_out,
    Prove: _prove,
    Silence: _silence,
}
