"""What becomes of a promise that will not be kept, once the borrower says so.

It is taken back and never renewed: a new day is asked for, or the trouble behind it is heard.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from accounts.money import major_units
from bot.actions.base import Decision, Slots, say
from bot.actions.meant_loan import named_loan
from bot.actions.promise_days import promised_days
from bot.actions.said import possible_days
from bot.context import TurnContext
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import Escalate, RecordPromise, WithdrawPromise
from bot.formats import weekday
from bot.words.loans.named_loans import loan_said
from bot.words.payments.unpaid import lacks_income
from bot.words.promises.denied_days import names_today
from bot.words.promises.refusals import calls_off, refuses_payment, says_cannot, tells_trouble
from bot.words.promises.unpromised import depends_on_money, ends_promise
from intents.entities import find_date_entities, resolve_date
from intents.normalise import fold
from models.cases import CaseKind
from models.promises import Promise, PromiseState

WHOLE: Final = "whole"
"""Instead of an amount: whatever is due."""
NOTHING_PROMISED: Final[Mapping[str, Any]] = {
    "promise_amount": None,
    "promise_day": None,
    "day_choices": None,
    "promise_about": None,
    "promise_doubted": None,
    "promise_parts": None,
}
_ONLY_ONE: Final = re.compile(
    r"\b(?:only|just|still) (?:pay |do )?(?:on |for )?(?:the |my )?(?:\w+ )?(?:one|loan|other)\b|"
    r"\bsolo (?:el |la |al |del )\w+|只(?:能)?(?:还|付|交)?.{0,6}(?:贷|那[个笔]|另)"
)
"""Which of the loans is paid after all."""
_TWO: Final = 2
_JUST_NOW: Final = timedelta(minutes=15)
"""So long a bare "never mind" is about the promise."""


def standing(turn: TurnContext) -> Promise | None:
    """The promise that is still to be kept: of several the one that the words mean, or the last."""
    made = turn.known.promises(PromiseState.OPEN)
    return next(iter((_meant(turn, made) or made)[-1:]), None)


def _meant(turn: TurnContext, made: Sequence[Promise]) -> list[Promise]:
    """Those of several promises whose loan or day the words name."""
    if len(made) <= 1:
        return list(made)
    loan = named_loan(turn, turn.words)
    on_it = [one for one in made if loan is not None and one.loan_id == loan.id]
    named = [resolve_date(day, turn.today, "future") for day in find_date_entities(turn.words)]
    days = {day for one in named for day in one.candidates}
    return on_it or [one for one in made if one.due_on in days]


def kept_amount(promise: Promise) -> str:
    """The amount of a promise, as the slot holds it."""
    if promise.amount is None or promise.currency is None:
        return WHOLE
    return str(major_units(promise.amount, promise.currency))


def another_day(turn: TurnContext, slots: Slots) -> date | None:
    """The one day in the words that is not the day which was promised."""
    held = held_day(turn, slots)
    if held == turn.today and names_today(turn.words):
        return held  # "Couldn't do friday, paying today", said on that very Friday.
    other = promised_days(turn, slots, but=held)
    if len(other) == _TWO and other[0] == turn.today:
        other = other[1:]  # "Monday", said on a Monday instead of a later day, is the next one.
    return other[0] if len(other) == 1 else None


def refused(turn: TurnContext, slots: Slots) -> Decision | None:
    """What follows where the words take a promise back and name no other day.

    Whoever cannot pay at all is heard; whoever cannot on that day is asked for another, unless a
    case of trouble is open: then no money is asked for, and what hangs on an "if" is no promise.
    """
    if depends_on_money(turn.words) and turn.known.cases(CaseKind.HARDSHIP):
        return Decision(followup="action_open_hardship")
    if not (refuses_payment(turn.words) or calls_off(turn.words)):
        return None
    held, made = held_day(turn, slots), standing(turn)
    if made is not None and _only_in_part(turn, made):
        turn.effects.append(Escalate("promise_beyond_limits"))
        return say("utter_person_will_read")
    asked = slots.get("requested_slot") in PROMISE_SLOTS
    taken = (held or asked) and _takes_back(turn, slots, made)
    return _taken_back(turn, slots) if taken and another_day(turn, slots) is None else None


def _taken_back(turn: TurnContext, slots: Slots) -> Decision:
    """The promise taken back, with the question for another day where one is wanted."""
    held, made = held_day(turn, slots), standing(turn)
    in_trouble = bool(turn.known.cases(CaseKind.HARDSHIP))
    names_it = held in possible_days(turn, "future") and not _tells_why(turn)
    if says_cannot(turn.words) and not names_it:
        return Decision(followup="action_open_hardship")
    if in_trouble or ends_promise(turn.words):
        says = _withdrawn(turn, "" if in_trouble else "_or_not")
        done = {**NOTHING_PROMISED, "promised": None}
        asked = slots.get("requested_slot") in PROMISE_SLOTS
        return Decision(says or say("utter_nothing_changed").says, done, leaves_form=asked)
    amount = kept_amount(made) if made else slots.get("promise_amount")
    found = {**NOTHING_PROMISED, "promise_amount": amount, "promised": None}
    found["promise_parts"] = slots.get("promise_parts")  # Its other parts stand by their own days.
    return Decision(_withdrawn(turn, "_or_not"), found, followup="promise_form")


def _only_in_part(turn: TurnContext, made: Promise) -> bool:
    """Whether one of the loans of a promise will be paid and another not: a person sees to it."""
    of_one = made.loan_id is None and loan_said(turn.words) is not None
    return of_one and _ONLY_ONE.search(fold(turn.words)) is not None


def _tells_why(turn: TurnContext) -> bool:
    return tells_trouble(turn.words) or lacks_income(turn.words)


def _withdrawn(turn: TurnContext, kind: str = "") -> list[tuple[str, Mapping[str, str]]]:
    """Take back the promise that is meant, or each, and say so; nothing where none stands."""
    made = turn.known.promises(PromiseState.OPEN)
    done = any(isinstance(one, RecordPromise | WithdrawPromise) for one in turn.effects)
    if done:
        return []
    says: list[tuple[str, Mapping[str, str]]] = []
    for one in _meant(turn, made) or made:
        turn.effects.append(WithdrawPromise(one.id))
        on = weekday(one.due_on, turn.language, turn.today)
        says.append((f"utter_promise_withdrawn{kind}", {"day": on}))
    return says


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
