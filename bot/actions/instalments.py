"""A promise in several payments: the first is noted, and a person looks at all of them."""

from datetime import date
from decimal import Decimal

from accounts.hours import end_of_day
from accounts.money import said_minor_units
from bot.actions.base import Decision, say
from bot.actions.phrasing import listed
from bot.actions.refusal import NOTHING_PROMISED
from bot.actions.said import each_day, fits
from bot.context import TurnContext
from bot.dialogue.denied_days import meant_days
from bot.dialogue.promise_words import amounts_of_parts, pays_in_parts
from bot.effects import Escalate, RecordPromise
from bot.formats import weekday
from cases.promises import GRACE


def promised_in_parts(turn: TurnContext, currency: str) -> Decision | None:
    """What is said to a promise of several payments, each on its day; ``None`` for any other."""
    if turn.intent != "promise_to_pay" or not pays_in_parts(turn.words):
        return None
    found = each_day(turn, meant_days(turn.words), "future")
    days = sorted({day[0] for _, day in found if len(day) == 1})
    if len(days) < len(found) or not all(fits(day, turn.today, "future") for day in days):
        return None
    turn.effects.append(Escalate("promise_beyond_limits"))
    amounts = amounts_of_parts(turn.words)
    named = listed([weekday(day, turn.language, turn.today) for day in days], turn.language)
    kind = ""
    if len(amounts) == len(days) and _within(turn, days[0]):
        _note_first(turn, days[0], amounts[0], currency)
        kind = "_noted"
    first = weekday(days[0], turn.language, turn.today)
    told = say(f"utter_promise_parts{kind}", days=named, **({"first": first} if kind else {}))
    return Decision(told.says, {**NOTHING_PROMISED, "promised": "told", "last_request": None})


def _within(turn: TurnContext, first: date) -> bool:
    return (first - turn.today).days <= turn.lender.promises.most_days


def _note_first(turn: TurnContext, on: date, amount: Decimal, currency: str) -> None:
    """The first payment as a promise of its own, so that no reminder comes before it."""
    turn.effects.append(
        RecordPromise(
            on,
            end_of_day(on + GRACE, turn.zone),
            said_minor_units(amount, currency),
            currency,
            borrower_id=turn.verified.id if turn.verified else None,
            loan_id=None,
        )
    )
