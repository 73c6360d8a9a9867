"""A promise of a sum for each of several loans: each is noted by itself, on the one day."""

from datetime import date
from typing import Final

from accounts.hours import end_of_day
from accounts.money import said_minor_units
from bot.actions.base import Decision, Slots, say
from bot.actions.loan_kinds import names_kind_of
from bot.actions.phrasing import listed
from bot.actions.promise_days import known_day, promised_days
from bot.actions.promised_loan import with_loan
from bot.actions.refusal import NOTHING_PROMISED
from bot.context import TurnContext
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import Escalate, RecordPromise
from bot.formats import money, weekday
from bot.phrases import phrase
from bot.words.promises.by_loan import OfLoan, sums_by_loan
from cases.promises import GRACE
from models.promises import PromiseState

_DONE: Final = {**NOTHING_PROMISED, "promised": "told", "last_request": None}


def promised_by_loan(turn: TurnContext, slots: Slots, currency: str) -> Decision | None:
    """What is said to such a promise; ``None`` for any other, and while its day is not known."""
    sums = sums_by_loan(turn.words) if turn.intent == "promise_to_pay" else []
    due_on = _day(turn, slots) if sums else None
    if due_on is None or not sums:
        return None
    asked = slots.get("requested_slot") in PROMISE_SLOTS
    day = weekday(due_on, turn.language, turn.today)
    said = [_said(turn, one, day, currency) for one in sums]
    turn.effects.append(Escalate("promise_beyond_limits"))
    values = {"days": listed(said, turn.language)}
    if (due_on - turn.today).days > turn.lender.promises.most_days:
        return Decision(say("utter_promise_parts", **values).says, _DONE, leaves_form=asked)
    for place, one in enumerate(sums):
        _note(turn, one, due_on, currency, first=place == 0)
    told = say("utter_promise_parts_noted", **values, first=day)
    return Decision(told.says, _DONE, leaves_form=asked)


def _day(turn: TurnContext, slots: Slots) -> date | None:
    """The one day that is named, else the one of the promise that is half made or stands."""
    days = promised_days(turn, slots)
    if days:
        return days[0] if len(days) == 1 else None
    made = turn.known.promises(PromiseState.OPEN)
    return known_day(slots.get("promise_day")) or (made[-1].due_on if made else None)


def _said(turn: TurnContext, one: OfLoan, day: str, currency: str) -> str:
    amount = money(said_minor_units(one.amount, currency), currency, turn.language)
    on = with_loan(turn, day, one.kind)
    return phrase("part.amount", turn.language).format(day=on, amount=amount)


def _note(turn: TurnContext, one: OfLoan, due_on: date, currency: str, *, first: bool) -> None:
    """A promise on the loan; what was promised on it before, or on none by name, is replaced."""
    people = [turn.verified] if turn.verified else turn.people
    loans = [loan for person in people for loan in turn.known.open_loans(person.id)]
    named = [loan for loan in loans if names_kind_of(turn, loan, one.words, listed=True)]
    loan_id = named[0].id if len(named) == 1 else None
    made = turn.known.promises(PromiseState.OPEN)
    turn.effects.append(
        RecordPromise(
            due_on,
            end_of_day(due_on + GRACE, turn.zone),
            said_minor_units(one.amount, currency),
            currency,
            borrower_id=turn.verified.id if turn.verified else None,
            loan_id=loan_id,
            instead_of=tuple(
                before.id
                for before in made
                if (before.loan_id is None and first)
                or (loan_id is not None and before.loan_id == loan_id)
            ),
        )
    )
