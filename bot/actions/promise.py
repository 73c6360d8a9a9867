"""A promise to pay: its day and amount repeated back, inside the lender's limits.

No proof of identity is asked for: what is repeated is what the borrower said. Where proof stands,
the promise is tied to the loan and measured against what is due.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.money import major_units, said_minor_units
from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.days import ask_day, chosen_day
from bot.actions.said import fits, possible_days, said_amount, said_day
from bot.context import TurnContext, current_turn
from bot.dialogue.answers import says_whole
from bot.effects import Escalate, RecordPromise
from bot.formats import money, weekday
from cases.clocks import end_of_day
from cases.promises import GRACE
from models.loans import Loan
from models.promises import PromiseState

WHOLE: Final = "whole"
"""Instead of an amount: whatever is due."""
_TWO: Final = 2
_BARE_DIGIT: Final = re.compile(r"\W*\d\W*")
"""More likely a choice from some list than a promise of three dollars."""
_NOTHING: Final = {"promise_amount": None, "promise_day": None, "day_choices": None}


class PromiseToPay(BotAction):
    """Notes a promise once its day and amount are known."""

    action_name = "action_promise_to_pay"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Ask for what is missing; then note it, or leave it to a person."""
        said = _said(turn, slots)
        if not all(said.values()):
            return Decision(slots=said, followup="promise_form")
        due_on = date.fromisoformat(said["promise_day"])
        decision = _noted(turn, due_on, said["promise_amount"])
        return Decision(decision.says, {**_NOTHING, "promised": "told"})


def _said(turn: TurnContext, slots: Slots) -> dict[str, Any]:
    """Amount and day as slots hold them: said now, or kept from the texts before."""
    fresh = turn.intent == "promise_to_pay"
    amount = said_amount(turn) if fresh else None
    day = (said_day(turn, "future") or _another_week(turn)) if fresh else None
    day = day if day and fits(day, turn.today, "future") else None
    said = {
        "promise_amount": str(amount) if amount else slots.get("promise_amount"),
        "promise_day": day.isoformat() if day else slots.get("promise_day"),
    }
    return said if all(said.values()) or not any(said.values()) else _changed(turn, said)


def _another_week(turn: TurnContext) -> date | None:
    """The next Monday, where a promise that stands is changed to Monday on a Monday."""
    if not turn.known.promises(PromiseState.OPEN):
        return None
    days = possible_days(turn, "future")
    return days[1] if len(days) == _TWO and days[0] == turn.today else None


def _changed(turn: TurnContext, said: dict[str, Any]) -> dict[str, Any]:
    """Another day or another amount alone changes the promise that stands."""
    standing = turn.known.promises(PromiseState.OPEN)[-1:]
    if not standing:
        return said
    amount, currency = standing[0].amount, standing[0].currency
    kept = WHOLE if amount is None or currency is None else str(major_units(amount, currency))
    return {
        "promise_amount": said["promise_amount"] or kept,
        "promise_day": said["promise_day"] or standing[0].due_on.isoformat(),
    }


def _noted(turn: TurnContext, due_on: date, said: str) -> Decision:
    loan = _loan(turn)
    currency = loan.currency if loan else _currency(turn)
    amount = None if said == WHOLE else said_minor_units(Decimal(said), currency)
    values = {"day": weekday(due_on, turn.language)}
    if amount is not None:
        values["amount"] = money(amount, currency, turn.language)
    kind = "" if amount is not None else "_whole"
    if not _within_limits(turn, due_on, amount, loan):
        turn.effects.append(Escalate("promise_beyond_limits"))
        return say(f"utter_promise_to_person{kind}", **values)
    changed = bool(turn.known.promises(PromiseState.OPEN))
    turn.effects.append(
        RecordPromise(
            due_on,
            end_of_day(due_on + GRACE, turn.zone),
            amount,
            currency if amount is not None else None,
            borrower_id=turn.verified.id if turn.verified else None,
            loan_id=loan.id if loan else None,
        )
    )
    if _often_broken(turn):
        turn.effects.append(Escalate("promises_broken"))
    return say(f"utter_promise_{'changed' if changed else 'noted'}{kind}", **values)


def _loan(turn: TurnContext) -> Loan | None:
    """The loan that is meant, where proof stands and there is only one."""
    whose = turn.verified
    loans = turn.known.open_loans(whose.id) if whose else []
    return loans[0] if len(loans) == 1 else None


def _currency(turn: TurnContext) -> str:
    """Of the borrower's country, which a number tells as well as an account."""
    return {"mx": "MXN", "eu": "EUR", "uk": "GBP", "cn": "CNY"}.get(turn.packs[0], "USD")


def _within_limits(turn: TurnContext, due_on: date, amount: int | None, loan: Loan | None) -> bool:
    """Whether the lender takes such a promise without a person.

    How much must be promised is known only where proof stands: to anybody else the answer would
    tell what is due.
    """
    limits = turn.lender.promises
    if due_on > turn.today + timedelta(days=limits.most_days):
        return False
    if loan is None or amount is None:
        return True
    due = loan.overdue + (loan.next_due_amount or 0)
    return amount * 100 >= due * limits.least_percent


def _often_broken(turn: TurnContext) -> bool:
    broken = len(turn.known.promises(PromiseState.BROKEN))
    return broken > turn.lender.promises.most_broken


class AskPromiseDay(BotAction):
    """The question for the day; where two can be meant, which of them."""

    action_name = "action_ask_promise_day"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Both days by their dates, or the open question."""
        return ask_day(turn, slots, "utter_ask_promise_day", "future")


class ValidatePromiseForm(FormValidationAction):
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
        day = _known_day(slot_value) or said_day(turn, "future") or chosen_day(turn, tracker)
        fitting = day is not None and fits(day, turn.today, "future")
        found: dict[str, Any] = {"promise_day": day.isoformat() if day and fitting else None}
        amount = said_amount(turn)
        if amount and not tracker.slots.get("promise_amount") and not chosen_day(turn, tracker):
            found["promise_amount"] = str(amount)
        return found

    def validate_promise_amount(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """A decimal as text, ``whole`` for all that is due, or nothing."""
        del dispatcher, tracker, domain
        if slot_value == WHOLE or says_whole(str(slot_value)):
            return {"promise_amount": WHOLE}
        amount = None if _BARE_DIGIT.fullmatch(str(slot_value)) else said_amount(current_turn())
        return {"promise_amount": str(amount) if amount else None}


def _known_day(value: Any) -> date | None:
    """A day that the slot holds already, in the form in which it is kept."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
