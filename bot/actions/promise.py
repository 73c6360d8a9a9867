"""A promise to pay: its day and amount repeated back, inside the lender's limits.

No proof of identity is asked for: what is repeated is what the borrower said. Where proof stands,
the promise is tied to the loan and measured against what is due.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.hours import end_of_day
from accounts.money import major_units, said_minor_units
from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.days import ask_day, chosen_day
from bot.actions.identity import ask_first
from bot.actions.parts import (
    ask_who_first,
    is_share,
    no_longer_waiting,
    part_of_due,
    promised_amount,
)
from bot.actions.phrasing import mentions, words_like
from bot.actions.promised import asks_promised, promise_told
from bot.actions.refusal import (
    NOTHING_PROMISED,
    WHOLE,
    another_day,
    kept_amount,
    refused,
    standing,
)
from bot.actions.said import fits, possible_days, said_day
from bot.context import TurnContext, current_turn
from bot.dialogue.answers import says_whole
from bot.dialogue.refusals import refuses_payment
from bot.effects import Escalate, RecordPromise
from bot.formats import money, weekday
from cases.promises import GRACE
from models.cases import CaseKind
from models.loans import Loan
from models.promises import PromiseState

_TWO: Final = 2
_BARE_DIGIT: Final = re.compile(r"\W*\d\W*")
"""More likely a choice from some list than a promise of three dollars."""
_RESTS: Final = (CaseKind.HARDSHIP, CaseKind.DISPUTE, CaseKind.LEGAL)
"""While one of these is open no reminder goes out anyway, whatever the day of a promise."""
MINIMUM: Final = words_like(r"\b(?:minimum|min payment|the min|minimo)\b|最低")


class PromiseToPay(BotAction):
    """Notes a promise once its day and amount are known."""

    action_name = "action_promise_to_pay"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Ask for what is missing; then note it, or leave it to a person."""
        if asks_promised(turn.words):
            return promise_told(turn)
        taken_back = refused(turn, slots)
        if taken_back is not None:
            return taken_back
        if turn.verified is None and _means_minimum(turn):
            return ask_first(turn, slots, self.action_name)  # What the least is, is a figure.
        said = _said(turn, slots)
        if all(said.values()) and is_share(said["promise_amount"]):
            part = part_of_due(turn, said["promise_amount"], _loan(turn))
            if part is None and turn.verified is None:
                return ask_who_first(turn, slots, said, self.action_name)
            said = {**said, "promise_amount": part}
        if not all(said.values()):
            return Decision(slots=said, followup="promise_form")
        due_on = date.fromisoformat(said["promise_day"])
        decision = _noted(turn, due_on, said["promise_amount"])
        done = {**NOTHING_PROMISED, "promised": "told", "last_request": None}
        if not any(isinstance(one, RecordPromise) for one in turn.effects):
            done["promise_amount"] = said["promise_amount"]  # For a nearer day, should one follow.
        return no_longer_waiting(slots, self.action_name, Decision(decision.says, done))


def _said(turn: TurnContext, slots: Slots) -> dict[str, Any]:
    """Amount and day as slots hold them: said now, or kept from the texts before."""
    fresh = turn.intent == "promise_to_pay"
    amount = (promised_amount(turn, slots) or _minimum(turn)) if fresh else None
    day = _day(turn, slots) if fresh else None
    said = {
        "promise_amount": str(amount) if amount else slots.get("promise_amount"),
        "promise_day": day.isoformat() if day else slots.get("promise_day"),
    }
    return said if all(said.values()) or not any(said.values()) else _changed(turn, said)


def _means_minimum(turn: TurnContext) -> bool:
    return turn.intent == "promise_to_pay" and mentions(turn.words, MINIMUM)


def _minimum(turn: TurnContext) -> Decimal | None:
    """The least that is due, where it is promised by that name and the loan is known."""
    loan = _loan(turn) if _means_minimum(turn) else None
    return major_units(loan.minimum_due, loan.currency) if loan and loan.minimum_due else None


def _day(turn: TurnContext, slots: Slots) -> date | None:
    """The day in the words that lies ahead; "not friday, but monday" names the latter."""
    if refuses_payment(turn.words):
        return another_day(turn, slots)
    day = said_day(turn, "future") or _another_week(turn)
    return day if day and fits(day, turn.today, "future") else None


def _another_week(turn: TurnContext) -> date | None:
    """The next Monday, where a promise that stands is changed to Monday on a Monday."""
    if not turn.known.promises(PromiseState.OPEN):
        return None
    days = possible_days(turn, "future")
    return days[1] if len(days) == _TWO and days[0] == turn.today else None


def _changed(turn: TurnContext, said: dict[str, Any]) -> dict[str, Any]:
    """Another day or another amount alone changes the promise that stands."""
    made = standing(turn)
    if made is None:
        return said
    return {
        "promise_amount": said["promise_amount"] or kept_amount(made),
        "promise_day": said["promise_day"] or made.due_on.isoformat(),
    }


def _noted(turn: TurnContext, due_on: date, said: str) -> Decision:
    loan = _loan(turn)
    currency = loan.currency if loan else _currency(turn)
    amount = None if said == WHOLE else said_minor_units(Decimal(said), currency)
    values = {"day": weekday(due_on, turn.language, turn.today)}
    if amount is not None:
        values["amount"] = money(amount, currency, turn.language)
    kind = "" if amount is not None else "_whole"
    if not _within_limits(turn, due_on, amount, loan):
        turn.effects.append(Escalate("promise_beyond_limits"))
        return say(f"utter_promise_to_person{kind}", **values)
    made = standing(turn)
    changed = made is not None and (made.due_on, made.amount) != (due_on, amount)
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
    resting = turn.known.cases(*_RESTS)
    if resting:
        return say(f"utter_promise_beside_case{kind}", **values, reference=resting[-1].reference)
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
        """Both days by their dates, or the open question; never a day that was just refused."""
        if refuses_payment(turn.words):
            return say("utter_ask_promise_day")
        return ask_day(turn, slots, "utter_ask_promise_day", "future")


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
        day = _known_day(slot_value) or said_day(turn, "future") or chosen_day(turn, tracker)
        fitting = day is not None and fits(day, turn.today, "future")
        found: dict[str, Any] = {"promise_day": day.isoformat() if day and fitting else None}
        amount = promised_amount(turn, tracker.slots)
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
        """A decimal as text, ``whole`` for all that is due, or nothing; another day counts too."""
        del dispatcher, tracker, domain
        turn = current_turn()
        if slot_value == WHOLE or says_whole(str(slot_value)):
            return {"promise_amount": WHOLE, **_other_day(turn)}
        if is_share(slot_value):
            return {"promise_amount": slot_value}
        bare = _BARE_DIGIT.fullmatch(str(slot_value))
        amount = None if bare else promised_amount(turn, {})
        return {"promise_amount": str(amount) if amount else None, **_other_day(turn)}


def _other_day(turn: TurnContext) -> dict[str, Any]:
    """The day named beside an amount or instead of one; where two can be meant, it is asked for."""
    days = [day for day in possible_days(turn, "future") if fits(day, turn.today, "future")]
    if len(days) == _TWO and days[0] == turn.today:
        days = days[1:]
    if not days:
        return {}
    return {"promise_day": days[0].isoformat() if len(days) == 1 else None, "day_choices": None}


def _known_day(value: Any) -> date | None:
    """A day that the slot holds already, in the form in which it is kept."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
