"""A promise in several payments: the first is noted, and a person looks at all of them.

"80 friday and the rest on the 4th", "half now, the rest later": both parts are said back, so that
neither is taken for the whole.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from accounts.hours import end_of_day
from accounts.money import said_minor_units
from bot.actions.base import Decision, Slots, say
from bot.actions.parts import is_share, part_of
from bot.actions.phrasing import listed
from bot.actions.promise_days import known_day
from bot.actions.promised_loan import About, about, replaced_by
from bot.actions.refusal import NOTHING_PROMISED, WHOLE, kept_amount, standing
from bot.actions.said import each_day, fits
from bot.actions.said_parts import LATER_PARTS, Part, kept_parts, part_said
from bot.context import TurnContext
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import Escalate, RecordPromise
from bot.formats import weekday
from bot.words.payments.told_payments import tells_of_payment
from bot.words.promises.denied_days import meant_days
from bot.words.promises.later_parts import (
    is_now,
    names_later_part,
    names_rest_alone,
    names_rest_with_sum,
    rest_begins,
)
from bot.words.promises.promise_words import amounts_of_parts, pays_in_parts
from bot.words.promises.shares import said_part
from cases.promises import GRACE
from intents.reading import Entity


def promised_in_parts(turn: TurnContext, slots: Slots, currency: str) -> Decision | None:
    """What is said to a promise of several payments; ``None`` for any other."""
    if turn.intent != "promise_to_pay":
        return None
    parts = _on_their_days(turn, slots) if pays_in_parts(turn.words) else None
    if parts is None and names_later_part(turn.words):
        parts = _now_and_later(turn, slots)
    parts = parts or _rest_of_what_was_promised(turn, slots)
    if parts is None or not all(one.on is None or one.on >= turn.today for one in parts):
        return None
    turn.effects.append(Escalate("promise_beyond_limits"))
    what, first = about(turn, slots), parts[0]
    asked = slots.get("requested_slot") in PROMISE_SLOTS
    day = "" if first.on is None else weekday(first.on, turn.language, turn.today)
    said = listed([part_said(turn, one, currency, what) for one in parts], turn.language)
    done = {**NOTHING_PROMISED, "promised": "told", "last_request": None}
    sure = first.amount is not None and not tells_of_payment(turn.words)
    if first.on is None or not sure or not _within(turn, first.on):
        return Decision(say("utter_promise_parts", days=said).says, done, leaves_form=asked)
    if not _stands(turn, first):
        _note_first(turn, first, currency, what)
    done |= {LATER_PARTS: kept_parts(parts[1:])}
    # "No reminders until today" would say nothing.
    told = say("utter_promise_parts", days=said)
    if first.on > turn.today:
        told = say("utter_promise_parts_noted", days=said, first=day)
    return Decision(told.says, done, leaves_form=asked)


def _on_their_days(turn: TurnContext, slots: Slots) -> list[Part] | None:
    """A part for each day that is named, in the order of the days."""
    days = _resolved(turn)
    if len(days) <= 1:
        return None
    amounts, rest = amounts_of_parts(turn.words), rest_begins(turn.words)
    if len(amounts) == len(days):
        parts = [Part(on, sum_) for (_, on), sum_ in zip(days, amounts, strict=True)]
        return sorted(parts, key=lambda one: one.on or turn.today)
    first = _first_amount(turn, slots, amounts)
    behind = [one.start for one, _ in days if rest is not None and one.start > rest]
    if not behind:
        return sorted((Part(on) for _, on in days), key=lambda one: one.on or turn.today)
    return [Part(on, rest=True) if one.start == behind[0] else Part(on, first) for one, on in days]


def _resolved(turn: TurnContext, after: date | None = None) -> list[tuple[Entity, date]]:
    """Each day that is named: one that may be either of two is not the day of another part.

    Nor is it one up to the day ``after`` which it must lie.
    """
    found = [
        (one, [day for day in days if fits(day, turn.today, "future")])
        for one, days in each_day(turn, meant_days(turn.words), "future")
    ]
    sure = {days[0] for _, days in found if len(days) == 1}
    over = {day for _, days in found for day in days if after is not None and day <= after}
    left = [
        (one, days if len(days) == 1 else [day for day in days if day not in sure | over])
        for one, days in found
    ]
    return [(one, days[0]) for one, days in left if days]


def _now_and_later(turn: TurnContext, slots: Slots) -> list[Part] | None:
    """A part today or on the day that was promised, and the rest on the one day named, or later."""
    made = standing(turn)
    held = made.due_on if made else known_day(slots.get("promise_day"))
    days, rest = _resolved(turn, held or turn.today), rest_begins(turn.words)
    first = [on for one, on in days if rest is None or one.start < rest]
    later = [on for one, on in days if rest is not None and one.start > rest]
    on = first[0] if first else (turn.today if is_now(turn.words) else held)
    amount = _first_amount(turn, slots, amounts_of_parts(turn.words))
    if later and on is not None and later[0] <= on:
        later = []  # "The end of the month", said of a day in the month after.
    return [Part(on, amount), Part(later[0] if later else None, rest=True)]


def _rest_of_what_was_promised(turn: TurnContext, slots: Slots) -> list[Part] | None:
    """The part that was promised before, and the rest on another day: "the rest next month"."""
    made, sums = standing(turn), amounts_of_parts(turn.words)
    if not (names_rest_alone(turn.words) or (made and names_rest_with_sum(turn.words))):
        return None
    before = kept_amount(made) if made else slots.get("promise_amount")
    on = made.due_on if made else known_day(slots.get("promise_day"))
    if before in (None, WHOLE) or on is None:
        return None
    days = [day for _, day in _resolved(turn)]
    if days == [on] or (sums and (len(days) != 1 or days[0] < on)):
        return None
    first = Part(on, None if is_share(before) else Decimal(str(before)))
    behind = days[0] if len(days) == 1 else None
    return [first, Part(behind, sums[0]) if sums else Part(behind, rest=True)]


def _first_amount(turn: TurnContext, slots: Slots, amounts: Sequence[Decimal]) -> Decimal | None:
    """The sum of the first part: said now, a share of what was promised, or what was promised."""
    if amounts:
        return amounts[0]
    made = standing(turn)
    before = kept_amount(made) if made else slots.get("promise_amount")
    if before in (None, WHOLE) or is_share(before):
        return None
    share = said_part(turn.words)
    return Decimal(str(before)) if share is None else part_of(Decimal(str(before)), share)


def _within(turn: TurnContext, first: date) -> bool:
    return (first - turn.today).days <= turn.lender.promises.most_days


def _stands(turn: TurnContext, first: Part) -> bool:
    """Whether the first part is the very promise that stands."""
    made = standing(turn)
    known = made is not None and made.amount is not None and made.due_on == first.on
    return known and made is not None and Decimal(kept_amount(made)) == first.amount


def _note_first(turn: TurnContext, first: Part, currency: str, what: About) -> None:
    """The first payment as a promise of its own, so that no reminder comes before it."""
    assert first.on is not None
    assert first.amount is not None
    whole = replace(what, beside=False)
    turn.effects.append(
        RecordPromise(
            first.on,
            end_of_day(first.on + GRACE, turn.zone),
            said_minor_units(first.amount, currency),
            currency,
            borrower_id=turn.verified.id if turn.verified else None,
            loan_id=what.loan_id,
            instead_of=tuple(one.id for one in replaced_by(turn, whole)),
        )
    )
