"""What becomes of a promise that will not be kept, once the borrower says so.

It is taken back and never renewed: a new day is asked for, or the trouble behind it is heard.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from accounts.money import major_units
from bot.actions.base import Decision, Slots
from bot.actions.promise_days import promised_days
from bot.actions.said import possible_days
from bot.context import TurnContext
from bot.dialogue.answers import PROMISE_SLOTS
from bot.dialogue.refusals import calls_off, refuses_payment, says_cannot, tells_trouble
from bot.dialogue.unpaid import lacks_income
from bot.effects import RecordPromise, WithdrawPromise
from bot.formats import weekday
from models.promises import Promise, PromiseState

WHOLE: Final = "whole"
"""Instead of an amount: whatever is due."""
NOTHING_PROMISED: Final[Mapping[str, Any]] = {
    "promise_amount": None,
    "promise_day": None,
    "day_choices": None,
}
_TWO: Final = 2
_JUST_NOW: Final = timedelta(minutes=15)
"""So long a bare "never mind" is about the promise."""


def standing(turn: TurnContext) -> Promise | None:
    """The promise made last that is still to be kept."""
    return next(iter(turn.known.promises(PromiseState.OPEN)[-1:]), None)


def kept_amount(promise: Promise) -> str:
    """The amount of a promise, as the slot holds it."""
    if promise.amount is None or promise.currency is None:
        return WHOLE
    return str(major_units(promise.amount, promise.currency))


def another_day(turn: TurnContext, slots: Slots) -> date | None:
    """The one day in the words that is not the day which was promised."""
    other = promised_days(turn, slots, but=held_day(turn, slots))
    if len(other) == _TWO and other[0] == turn.today:
        other = other[1:]  # "Monday", said on a Monday instead of a later day, is the next one.
    return other[0] if len(other) == 1 else None


def refused(turn: TurnContext, slots: Slots) -> Decision | None:
    """What follows where the words take a promise back and name no other day.

    Whoever cannot pay at all is heard; whoever cannot on that day is asked for another.
    """
    if not (refuses_payment(turn.words) or calls_off(turn.words)):
        return None
    held, made = held_day(turn, slots), standing(turn)
    asked = slots.get("requested_slot") in PROMISE_SLOTS
    if not (held or asked) or not _takes_back(turn, slots, made):
        return None
    if another_day(turn, slots) is not None:
        return None
    names_it = held in possible_days(turn, "future") and not tells_trouble(turn.words)
    if says_cannot(turn.words) and not names_it:
        return Decision(followup="action_open_hardship")
    amount = kept_amount(made) if made else slots.get("promise_amount")
    found = {**NOTHING_PROMISED, "promise_amount": amount, "promised": None}
    return Decision(_withdrawn(turn, "_or_not"), found, followup="promise_form")


def _withdrawn(turn: TurnContext, kind: str = "") -> list[tuple[str, Mapping[str, str]]]:
    """Take the standing promise back, and say so; nothing where none stands."""
    made = standing(turn)
    done = any(isinstance(one, RecordPromise | WithdrawPromise) for one in turn.effects)
    if made is None or done:
        return []
    turn.effects.append(WithdrawPromise(made.id))
    on = weekday(made.due_on, turn.language, turn.today)
    return [(f"utter_promise_withdrawn{kind}", {"day": on})]


def withdrawn_with(turn: TurnContext) -> list[tuple[str, Mapping[str, str]]]:
    """Likewise where trouble paying is told, if the words say that it touches the promise."""
    if not (refuses_payment(turn.words) or lacks_income(turn.words)):
        return []
    made, days = standing(turn), possible_days(turn, "future")
    return _withdrawn(turn) if made and (made.due_on in days or not days) else []


def _takes_back(turn: TurnContext, slots: Slots, made: Promise | None) -> bool:
    if refuses_payment(turn.words):
        return True
    recent = made is not None and turn.now - made.made_at < _JUST_NOW
    return recent and not slots.get("last_asked") and calls_off(turn.words)


def held_day(turn: TurnContext, slots: Slots) -> date | None:
    """The day that was promised, or was about to be."""
    made = standing(turn)
    if made is not None:
        return made.due_on
    half = slots.get("promise_day")
    return date.fromisoformat(str(half)) if half else None
