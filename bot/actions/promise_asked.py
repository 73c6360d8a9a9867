"""What is said to words that hold a day and promise nothing of their writer's.

A promise that stands is left as it is, and told again.
"""

from bot.actions.base import Decision, Slots, and_then, say
from bot.actions.casework import open_case_of
from bot.actions.details import added
from bot.actions.identity import is_holder
from bot.actions.promised import promise_told
from bot.actions.refusal import NOTHING_PROMISED, standing
from bot.actions.said import said_amount
from bot.context import TurnContext
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import AddToCase, Escalate
from bot.words.people.other_payers import paid_by_another, pays_in_its_place
from bot.words.people.relatives import RELATIVE
from bot.words.promises.only_asked import (
    asks_if_as_good,
    asks_if_late,
    asks_what_a_day_costs,
    only_tells_of_income,
    others_may_pay,
)
from models.cases import CaseKind


def promises_nothing(turn: TurnContext, slots: Slots) -> Decision | None:
    """The answer to such words; ``None`` where something is promised by them."""
    disputed = _of_a_dispute(turn, slots)
    if disputed is not None:
        return disputed
    if slots.get("third_party") == RELATIVE and not is_holder(turn):
        # Nobody is bound by what a relative would pay, nor are reminders held for it.
        turn.effects.append(Escalate("third_party"))
        return say("utter_pay_for_another", link=turn.lender.payment.link)
    if others_may_pay(turn.words) or _leaves_own(turn):
        others = say("utter_pay_for_another", link=turn.lender.payment.link)
        return and_then(others, _as_it_was(turn))
    if turn.verified is not None and asks_if_late(turn.words):
        return Decision(followup="action_payment_due")
    if asks_what_a_day_costs(turn.words):
        turn.effects.append(Escalate("late_cost"))
        return and_then(say("utter_person_will_read"), _as_it_was(turn))
    told = asks_if_as_good(turn.words) or only_tells_of_income(turn.words)
    return _as_it_was(turn) if told and standing(turn) is not None else None


def _leaves_own(turn: TurnContext) -> bool:
    """Whether somebody else will pay, nobody says how much, and an own promise stands beside."""
    if not paid_by_another(turn.words) or pays_in_its_place(turn.words):
        return False
    return standing(turn) is not None and said_amount(turn) is None


def _as_it_was(turn: TurnContext) -> Decision:
    return promise_told(turn) if standing(turn) is not None else Decision()


def _of_a_dispute(turn: TurnContext, slots: Slots) -> Decision | None:
    """Whoever disputes a debt is held to no payment of somebody else's: it goes to the case."""
    case = open_case_of(turn, CaseKind.DISPUTE)
    if case is None or not paid_by_another(turn.words):
        return None
    turn.effects.append(Escalate("dispute_debt"))
    turn.effects.append(AddToCase(case.id, "The borrower says that somebody else will pay."))
    told = added(turn, slots, case, "utter_dispute_added")
    asked = slots.get("requested_slot") in PROMISE_SLOTS
    return and_then(Decision(slots=dict(NOTHING_PROMISED), leaves_form=asked), told)
