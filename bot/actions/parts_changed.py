"""A change to a promise in several payments: what stays of it is said back with the change."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.actions.base import Decision, Slots, say
from bot.actions.parts import is_share, promised_amount
from bot.actions.phrasing import listed
from bot.actions.promise_days import promised_days
from bot.actions.promise_noted import noted
from bot.actions.promised_loan import about
from bot.actions.refusal import NOTHING_PROMISED, WHOLE, kept_amount, standing
from bot.actions.said_parts import LATER_PARTS, Part, kept_parts, later_parts, part_said
from bot.context import TurnContext
from bot.effects import Escalate, RecordPromise
from bot.formats import weekday


def with_later_parts(
    turn: TurnContext, slots: Slots, told: Decision, first: Part, currency: str
) -> Decision:
    """What is said to the first part as it is now, with those behind it that still stand."""
    later = later_parts(slots)
    noted = any(isinstance(one, RecordPromise) for one in turn.effects)
    if not later or first.on is None or first.amount is None:
        return told
    if not noted:
        return replace(told, slots={**told.slots, LATER_PARTS: kept_parts(later)})
    if not all(_lies_behind(one, first.on) for one in later):
        return told
    return _told(turn, slots, [first, *later], currency)


def later_part_changed(turn: TurnContext, slots: Slots, currency: str) -> Decision | None:
    """Another sum for the day of a later part: the first one stands as it is on record.

    Once the day of the first is over, the later one is a promise of its own.
    """
    later, made = later_parts(slots), standing(turn)
    days, amount = promised_days(turn, slots), promised_amount(turn, slots)
    if not later or made is None or made.amount is None or amount is None or len(days) != 1:
        return None
    named = [one for one in later if one.on == days[0]]
    if not named or made.due_on == days[0] or amount == WHOLE or is_share(amount):
        return None
    if made.due_on < turn.today:
        left = [one for one in later if one not in named]
        told = noted(turn, days[0], amount, replace(about(turn, slots), beside=True))
        return replace(
            told, slots={**NOTHING_PROMISED, "promised": "told"} | {LATER_PARTS: kept_parts(left)}
        )
    changed = [Part(one.on, Decimal(amount)) if one in named else one for one in later]
    first = Part(made.due_on, Decimal(kept_amount(made)))
    return _told(turn, slots, [first, *changed], currency)


def _told(turn: TurnContext, slots: Slots, parts: list[Part], currency: str) -> Decision:
    turn.effects.append(Escalate("promise_beyond_limits"))
    first, what = parts[0], about(turn, slots)
    assert first.on is not None
    said = listed([part_said(turn, one, currency, what) for one in parts], turn.language)
    day = weekday(first.on, turn.language, turn.today)
    told = say("utter_promise_parts_noted", days=said, first=day)
    return replace(told, slots={LATER_PARTS: kept_parts(parts[1:])})


def _lies_behind(part: Part, first: date) -> bool:
    return part.on is None or part.on > first
