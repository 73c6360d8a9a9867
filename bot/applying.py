"""Applying the effects of a turn, inside its one transaction."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final

from bot import wishes
from bot.context import PROOF_LASTS, TurnContext
from bot.effects import (
    DISTRESS,
    AddToCase,
    CallForPerson,
    CountTry,
    DetachNumber,
    Effect,
    EndMarketing,
    EndProof,
    Escalate,
    HideText,
    Hold,
    HoldForReview,
    LockIdentity,
    MakeLink,
    NoticeGiven,
    OpenCase,
    OpenTask,
    OptOut,
    Prefer,
    Prove,
    RateCase,
    RecordPromise,
    SetCodeWord,
    Silence,
    WithdrawCase,
    WithdrawPromise,
)
from bot.given_up_beside import MAY_WITHDRAW
from bot.law import Expression, revoke
from bot.opening import add_to_case, open_the_case, rate_case, withdraw_case
from cases.holds import HoldScope, holds_on, place_hold, whose_hold
from cases.promises import record_promise, withdraw_promise
from models.links import PaymentLink
from models.numbers import lock_number
from models.searching import forget_text
from models.tasks import open_task
from models.threads import ThreadMode

_REVIEW_LASTS: Final = timedelta(hours=72)
"""A hold for review ends by itself only after staff had days to read the text."""


def apply(turn: TurnContext) -> None:
    """Everything that the turn's actions and triage wanted changed, in their order."""
    for effect in turn.effects:
        _APPLY[type(effect)](turn, effect)


def _escalate(turn: TurnContext, effect: Escalate) -> None:
    """As ``bot.escalation`` does, on the row that the turn holds anyway."""
    thread = turn.thread
    if thread.mode == ThreadMode.BOT:
        thread.mode = ThreadMode.ESCALATED
        thread.escalated_at = turn.now
        thread.escalation_reason = effect.reason
    elif effect.reason == DISTRESS or _gone_back(thread.escalation_reason, effect.reason):
        # Whatever a thread waits for, whoever looks at it must see this first.
        thread.escalated_at = thread.escalated_at or turn.now
        thread.escalation_reason = effect.reason


def _gone_back(before: str | None, now: str) -> bool:
    """Whether an application may be withdrawn that staff were to go on with."""
    return (before, now) == ("application_confirm", MAY_WITHDRAW)


def _call_for_person(turn: TurnContext, _effect: CallForPerson) -> None:
    thread = turn.thread
    thread.mode = ThreadMode.TAKEN
    thread.person_asked_for = True
    thread.taken_at = turn.now
    thread.escalated_at = thread.escalated_at or turn.now
    thread.escalation_reason = thread.escalation_reason or "person_asked_for"


def _prove(turn: TurnContext, effect: Prove) -> None:
    turn.thread.verified_borrower_id = effect.borrower_id
    turn.thread.verified_until = turn.now + PROOF_LASTS
    turn.thread.identity_tries = 0


def _end_proof(turn: TurnContext, _effect: EndProof) -> None:
    turn.thread.verified_borrower_id = None
    turn.thread.verified_until = None


def _count_try(turn: TurnContext, _effect: CountTry) -> None:
    turn.thread.identity_tries += 1


def _lock_identity(turn: TurnContext, effect: LockIdentity) -> None:
    turn.thread.identity_locked_until = effect.until
    turn.thread.identity_tries = 0
    turn.thread.verified_until = None


def _hide_text(turn: TurnContext, effect: HideText) -> None:
    """An identity answer is neither kept nor shown; the transcript says what it was."""
    turn.text.body = ""
    turn.text.shown_as = effect.shown_as
    forget_text(turn.session, turn.text.id)  # It may have been shown while a person had the thread.


def _record_promise(turn: TurnContext, effect: RecordPromise) -> None:
    record_promise(
        turn.session,
        turn.number.id,
        effect.due_on,
        amount=effect.amount,
        currency=effect.currency,
        now=turn.now,
        until=effect.until,
        borrower_id=effect.borrower_id,
        loan_id=effect.loan_id,
        inbound_id=turn.text.id,
        instead_of=effect.instead_of,
    )


def _withdraw_promise(turn: TurnContext, effect: WithdrawPromise) -> None:
    withdraw_promise(turn.session, effect.promise_id, turn.now)


def _open_task(turn: TurnContext, effect: OpenTask) -> None:
    open_task(
        turn.session,
        kind=effect.kind,
        subject=f"inbound/{turn.text.id}",
        thread_id=turn.thread.id,
        now=turn.now,
        note=effect.note,
    )


def _make_link(turn: TurnContext, effect: MakeLink) -> None:
    turn.session.add(
        PaymentLink(
            token_hash=turn.lookup.secret_hash(effect.token),
            number_id=turn.number.id,
            borrower_id=effect.borrower_id,
            loan_id=effect.loan_id,
            inbound_id=turn.text.id,
            made_at=turn.now,
            expires_at=effect.expires_at,
        )
    )


def _opt_out(turn: TurnContext, _effect: OptOut) -> None:
    number = lock_number(turn.session, turn.number.id)
    how = Expression(
        method="classifier",
        at=turn.text.received_at,
        wording=turn.text.body,
        inbound_id=turn.text.id,
        evidence={"sid": turn.text.provider_sid},
    )
    revoke(turn.session, number, how, turn.lookup, turn.now)


def _hold(turn: TurnContext, effect: Hold) -> None:
    """A hold that only a person lifts is placed once, so that lifting it is enough."""
    if effect.until is None and _held(turn, effect):
        return
    place_hold(
        turn.session,
        turn.number.id,
        effect.scope,
        effect.reason,
        now=turn.now,
        borrower_id=turn.verified.id if turn.verified else None,
        inbound_id=turn.text.id,
        until=effect.until,
    )


def _held(turn: TurnContext, effect: Hold) -> bool:
    """Whether it stands already, of the same person: of two with one phone each has their own."""
    session, number_id = turn.session, turn.number.id
    proved = turn.verified.id if turn.verified else None
    wanted = (effect.scope, effect.reason, whose_hold(session, number_id, effect.reason, proved))
    standing = holds_on(session, number_id, turn.now)
    alike = [one for one in standing if (one.scope, one.reason, one.borrower_id) == wanted]
    return any(one.until is None and one.case_id is None for one in alike)


def _hold_for_review(turn: TurnContext, _effect: HoldForReview) -> None:
    _hold(turn, Hold(HoldScope.ALL, "review", turn.now + _REVIEW_LASTS))


def _silence(turn: TurnContext, effect: Silence) -> None:
    turn.number.silent_until = effect.until


def _notice_given(turn: TurnContext, _effect: NoticeGiven) -> None:
    turn.thread.notice_given = True


_APPLY: Final[Mapping[type[Effect], Callable[[TurnContext, Any], None]]] = {
    AddToCase: add_to_case,
    CallForPerson: _call_for_person,
    CountTry: _count_try,
    DetachNumber: wishes.detach,
    EndMarketing: wishes.end_marketing,
    EndProof: _end_proof,
    Escalate: _escalate,
    HideText: _hide_text,
    Hold: _hold,
    HoldForReview: _hold_for_review,
    LockIdentity: _lock_identity,
    MakeLink: _make_link,
    NoticeGiven: _notice_given,
    OpenCase: open_the_case,
    OpenTask: _open_task,
    OptOut: _opt_out,
    Prefer: wishes.prefer,
    Prove: _prove,
    RateCase: rate_case,
    RecordPromise: _record_promise,
    SetCodeWord: wishes.set_code_word,
    Silence: _silence,
    WithdrawCase: withdraw_case,
    WithdrawPromise: _withdraw_promise,
}
