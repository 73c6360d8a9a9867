"""A promise to pay: its day and amount repeated back, inside the lender's limits.

No proof of identity is asked for: what is repeated is what the borrower said. Where proof stands,
the promise is tied to the loan and measured against what is due.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.money import major_units
from bot.actions.base import BotAction, Decision, FormCheck, Slots, and_then, say
from bot.actions.by_loan import promised_by_loan
from bot.actions.days import ask_between, chosen_day
from bot.actions.identity import ask_first
from bot.actions.instalments import promised_in_parts
from bot.actions.large_sums import is_doubtful, sum_said
from bot.actions.loan_days import promised_by_day
from bot.actions.not_paid import none_claimed, not_paid
from bot.actions.parts import (
    ask_who_first,
    is_share,
    no_longer_waiting,
    part_of_due,
    promised_amount,
)
from bot.actions.parts_changed import later_part_changed, with_later_parts
from bot.actions.promise_asked import promises_nothing
from bot.actions.promise_days import known_day, promised_days
from bot.actions.promise_noted import currency_of, noted
from bot.actions.promised import asks_promised, promise_told, spared_until_then
from bot.actions.promised_loan import About, about, loan_of, replaced_by
from bot.actions.refusal import (
    NOTHING_PROMISED,
    WHOLE,
    another_day,
    held_day,
    kept_amount,
    refused,
    standing,
)
from bot.actions.said import fits
from bot.actions.said_parts import Part
from bot.context import TurnContext, current_turn
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import RecordPromise
from bot.formats import weekday
from bot.words.loans.loan_words import names_kind, says_both
from bot.words.loans.other_loan import other_loan
from bot.words.patterns import mentions, words_like
from bot.words.payments.made import is_promised_instead
from bot.words.payments.unpaid import PAYMENT_SLOTS
from bot.words.promises.asked_days import asks_its_day
from bot.words.promises.changed_amounts import puts_amount_right
from bot.words.promises.denied_days import (
    denies_a_day,
    names_today,
    puts_right,
    says_day_after,
)
from bot.words.promises.no_reminders import wants_no_reminders
from bot.words.promises.refusals import refuses_payment
from bot.words.promises.whole import says_whole
from intents.entities import yes_or_no
from models.promises import Promise, PromiseState

_TWO: Final = 2
_A_WEEK: Final = timedelta(days=7)
_BARE_DIGIT: Final = re.compile(r"\W*\d\W*")
"""More likely a choice from some list than a promise of three dollars."""
MINIMUM: Final = words_like(r"\b(?:minimum|min payment|the min|minimo)\b|最低")


class PromiseToPay(BotAction):
    """Notes a promise once its day and amount are known."""

    action_name = "action_promise_to_pay"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Ask for what is missing; then note it, or leave it to a person."""
        unpaid = not_paid(turn, slots)
        of_a_payment = slots.get("requested_slot") in PAYMENT_SLOTS
        if unpaid is None and of_a_payment and is_promised_instead(turn.words):
            return and_then(none_claimed(slots), self._promised(turn, slots))
        if unpaid is None:
            return self._promised(turn, slots)
        ends = unpaid.followup or unpaid.leaves_form
        return unpaid if ends else and_then(unpaid, self._promised(turn, slots))

    def _promised(self, turn: TurnContext, slots: Slots) -> Decision:
        otherwise = _otherwise(turn, slots)
        if otherwise is not None:
            return no_longer_waiting(slots, self.action_name, otherwise)
        if turn.verified is None and _means_minimum(turn):
            return ask_first(turn, slots, self.action_name)  # What the least is, is a figure.
        what = about(turn, slots)
        said = _said(turn, slots, what)
        if all(said.values()) and is_share(said["promise_amount"]):
            on = date.fromisoformat(said["promise_day"])
            part = part_of_due(turn, said["promise_amount"], loan_of(turn, what), on)
            if part is None and turn.verified is None:
                kept = {**said, "promise_about": what.kept}
                return ask_who_first(turn, slots, kept, self.action_name)
            said = {**said, "promise_amount": part}
        if not all(said.values()):
            kept = {**said, "promise_about": what.kept, "promise_doubted": None}
            return Decision(slots=kept, followup="promise_form")
        if is_doubtful(turn, slots, said["promise_amount"], currency_of(turn)):
            asked = {**said, "promise_about": what.kept, "promise_amount": None}
            asked["promise_doubted"] = said["promise_amount"]
            return Decision(slots=asked, followup="promise_form")
        due_on = date.fromisoformat(said["promise_day"])
        decision = noted(turn, due_on, said["promise_amount"], what)
        if not what.beside and said["promise_amount"] != WHOLE:
            first = Part(due_on, Decimal(said["promise_amount"]))
            decision = with_later_parts(turn, slots, decision, first, currency_of(turn))
        done = {**NOTHING_PROMISED, "promised": "told", "last_request": None}
        if not any(isinstance(one, RecordPromise) for one in turn.effects):
            done["promise_amount"] = said["promise_amount"]  # For a nearer day, should one follow.
        of_it = slots.get("requested_slot") in PROMISE_SLOTS
        told = Decision(decision.says, {**done, **decision.slots}, leaves_form=of_it)
        return no_longer_waiting(slots, self.action_name, told)


def _otherwise(turn: TurnContext, slots: Slots) -> Decision | None:
    """What follows where the words ask for a promise, take it back, or promise in parts."""
    if asks_promised(turn.words) or (asks_its_day(turn.words) and standing(turn) is not None):
        return promise_told(turn)
    spared = spared_until_then(turn) if wants_no_reminders(turn.words) else None
    if spared is not None:
        return spared
    nothing = promises_nothing(turn, slots) if turn.intent == "promise_to_pay" else None
    if nothing is not None:
        return nothing
    currency = currency_of(turn)
    by_loan = promised_by_loan(turn, slots, currency) or promised_by_day(turn, slots)
    changed = by_loan or refused(turn, slots) or later_part_changed(turn, slots, currency)
    return changed or promised_in_parts(turn, slots, currency)


def _said(turn: TurnContext, slots: Slots, what: About) -> dict[str, Any]:
    """Amount and day as slots hold them: said now, or kept from the texts before."""
    fresh = turn.intent == "promise_to_pay"
    amount = (promised_amount(turn, slots) or _minimum(turn)) if fresh else None
    day = _day(turn, slots) if fresh else None
    said = {
        "promise_amount": str(amount) if amount else slots.get("promise_amount"),
        "promise_day": day.isoformat() if day else slots.get("promise_day"),
    }
    between_two = fresh and len(promised_days(turn, slots)) == _TWO
    same = all(said.values()) or not (any(said.values()) or between_two)
    if fresh and not any(said.values()) and names_kind(other_loan(turn.words) or turn.words):
        same = between_two = False  # The loan alone, named after its promise: "the car one".
    made = None if same else next(iter(replaced_by(turn, what)[-1:]), None)
    return said if made is None else _changed(made, said, day_asked=between_two and not day)


def _means_minimum(turn: TurnContext) -> bool:
    return turn.intent == "promise_to_pay" and mentions(turn.words, MINIMUM)


def _minimum(turn: TurnContext) -> Decimal | None:
    """The least that is due, where it is promised by that name and the loan is known."""
    loan = loan_of(turn, About()) if _means_minimum(turn) else None
    return major_units(loan.minimum_due, loan.currency) if loan and loan.minimum_due else None


def _day(turn: TurnContext, slots: Slots) -> date | None:
    """The day in the words that lies ahead; "not friday, but monday" names the latter."""
    if refuses_payment(turn.words):
        return another_day(turn, slots)
    days = promised_days(turn, slots)
    return days[0] if len(days) == 1 else _another_week(turn, days)


def _another_week(turn: TurnContext, days: Sequence[date]) -> date | None:
    """The next Monday, where on a Monday another day is changed to Monday."""
    if not (turn.known.promises(PromiseState.OPEN) or denies_a_day(turn.words)):
        return None
    again = len(days) == _TWO and days[1] - days[0] == _A_WEEK
    return days[1] if again and days[0] == turn.today and not names_today(turn.words) else None


def _changed(made: Promise, said: dict[str, Any], *, day_asked: bool) -> dict[str, Any]:
    """Another day or another amount alone changes the promise that stands.

    Where the new day may be one of two, which of them is asked for, and the amount is kept.
    """
    return {
        "promise_amount": said["promise_amount"] or kept_amount(made),
        "promise_day": said["promise_day"] or (None if day_asked else made.due_on.isoformat()),
    }


class AskPromiseAmount(BotAction):
    """The question for the amount; where the words change the day, with the day."""

    action_name = "action_ask_promise_amount"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A day that was put right is said back at once, and so is a sum that may be a slip."""
        doubted = slots.get("promise_doubted")
        if doubted is not None:
            amount = sum_said(turn, doubted, currency_of(turn))
            return say("utter_ask_promise_amount_sure", amount=amount)
        day = known_day(slots.get("promise_day"))
        if day is None or day not in promised_days(turn, slots) or not puts_right(turn.words):
            return say("utter_ask_promise_amount")
        on = weekday(day, turn.language, turn.today)
        return say("utter_ask_promise_amount_on", day=on)


class AskPromiseDay(BotAction):
    """The question for the day; where two can be meant, which of them."""

    action_name = "action_ask_promise_day"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Both days by their dates, or the open question; never a day that was just refused."""
        held = held_day(turn, slots) if refuses_payment(turn.words) else None
        days = promised_days(turn, slots, but=held)
        if len(days) != _TWO and refuses_payment(turn.words):
            return say("utter_ask_promise_day")
        return ask_between(turn, slots, "utter_ask_promise_day", days)


class ValidatePromiseForm(FormCheck):
    """Reads the day and the amount when they were asked for; one text may hold both."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_promise_form"

    def validate_promise_day(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """An ISO day, or nothing, so that the form asks again; an amount beside it counts too."""
        del dispatcher, domain
        turn = current_turn()
        days = promised_days(turn, tracker.slots)
        named = days[0] if len(days) == 1 else None
        day = known_day(slot_value) or named or chosen_day(turn, tracker)
        fitting = day is not None and fits(day, turn.today, "future")
        found: dict[str, Any] = {"promise_day": day.isoformat() if day and fitting else None}
        amount = promised_amount(turn, tracker.slots)
        anew = not tracker.slots.get("promise_amount") or puts_amount_right(turn.words)
        if amount and anew and not chosen_day(turn, tracker):
            found["promise_amount"] = str(amount)
        return found

    def validate_promise_amount(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """A decimal as text, ``whole`` for all that is due, or nothing; another day counts too."""
        del dispatcher, domain
        turn = current_turn()
        other_day = _other_day(turn, tracker.slots)
        if slot_value == WHOLE or says_whole(str(slot_value)) or says_both(str(slot_value)):
            return {"promise_amount": WHOLE, **other_day}
        if is_share(slot_value):
            return {"promise_amount": slot_value}
        doubted = tracker.slots.get("promise_doubted")
        if doubted is not None and yes_or_no(turn.words):
            return {"promise_amount": doubted, **other_day}
        bare = _BARE_DIGIT.fullmatch(str(slot_value))
        amount = None if bare else promised_amount(turn, {})
        return {"promise_amount": str(amount) if amount else None, **other_day}


def _other_day(turn: TurnContext, slots: Slots) -> dict[str, Any]:
    """The day named beside an amount or instead of one; where two can be meant, it is asked for."""
    days = promised_days(turn, slots)
    if len(days) == _TWO and days[0] == turn.today:
        days = days[1:]
    held = known_day(slots.get("promise_day"))
    if not days and held is not None and says_day_after(turn.words):
        days = [held + timedelta(days=1)]
    if not days:
        return {}
    return {"promise_day": days[0].isoformat() if len(days) == 1 else None, "day_choices": None}
