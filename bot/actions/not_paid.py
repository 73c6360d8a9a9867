"""Word that a payment was not made, or came back: no claim of it stands, a day is asked for.

A claim that was opened of it is withdrawn, so that nobody looks for what is not there.
"""

from typing import Any

from bot.actions.base import Decision, Slots
from bot.actions.promise_days import promised_days
from bot.actions.promised import promise_told
from bot.actions.refusal import standing
from bot.context import TurnContext
from bot.effects import WithdrawCase
from bot.words.payments.unpaid import paid_another, takes_claim_back, tells_unpaid, told_of_payment
from models.cases import Case, CaseKind

_NOT_TOLD: dict[str, Any] = {
    "payment_amount": None, "payment_day": None, "day_choices": None, "claim_told": None,
}  # fmt: skip


def not_paid(turn: TurnContext, slots: Slots) -> Decision | None:
    """What follows where the words say that no payment was made; ``None`` for any other.

    Where they name the day on which it will be, only what was told before is dropped.
    """
    claim = _claim(turn)
    if not _says_so(turn, slots, claim):
        return None
    done = _forgotten(slots)
    says = [] if claim is None else [_withdrawn(turn, claim)]
    if promised_days(turn, slots):
        return Decision(says, done)
    if paid_another(turn.words):
        return Decision(says or [("utter_nothing_changed", {})], done, leaves_form=True)
    if turn.known.cases(CaseKind.HARDSHIP):
        return Decision(says, done, followup="action_open_hardship", leaves_form=True)
    made = standing(turn)
    if made is not None and made.due_on > turn.today:
        told = promise_told(turn)
        return Decision([*says, *told.says], done, leaves_form=True)
    return Decision(says or [("utter_not_paid", {})], done, followup="promise_form")


def _says_so(turn: TurnContext, slots: Slots, claim: Case | None) -> bool:
    if turn.intent != "promise_to_pay":
        return False
    told = claim is not None or told_of_payment(slots, slots.get("requested_slot"))
    return tells_unpaid(turn.words) or (told and takes_claim_back(turn.words))


def _claim(turn: TurnContext) -> Case | None:
    return next(iter(turn.known.cases(CaseKind.PAYMENT_CLAIM)[-1:]), None)


def _withdrawn(turn: TurnContext, claim: Case) -> tuple[str, dict[str, str]]:
    turn.effects.append(WithdrawCase(claim.id))
    return "utter_claim_taken_back", {"reference": claim.reference}


def none_claimed(slots: Slots) -> Decision:
    """What was told of a payment is dropped, with its form: the text promises one instead."""
    return Decision(slots=_forgotten(slots), leaves_form=True)


def _forgotten(slots: Slots) -> dict[str, Any]:
    waiting = slots.get("pending") or []
    others = [one for one in waiting if one["action"] != "action_confirm_payment"]
    return {**_NOT_TOLD, "pending": others or None}
