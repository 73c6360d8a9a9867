"""Quiet for a while: whoever lies in hospital or buries somebody is not texted until a day."""

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from bot.actions.base import Decision, say
from bot.actions.paused_hours import paused_until
from bot.actions.said import possible_days
from bot.arrival import Arrival, Triaged
from bot.context import TurnContext
from bot.effects import Effect, Escalate, Hold, HoldForReview, OptOut
from bot.formats import weekday
from bot.replies import Say
from bot.waiting import QUIET
from bot.words.patterns import mentions
from bot.words.texts.pauses import (
    NO_TEXTS,
    asks_pause,
    ends_for_now,
    first_day_after,
    is_open_ended,
)
from bot.words.troubles.hard_times import is_stricken
from cases.holds import HoldScope
from intents.law import read_law
from intents.normalise import fold
from intents.rules.deaths import mourns
from models.threads import ThreadMode

_ALONE: Final = frozenset(
    {"stop", "start", "help", "message_preferences", "complaint", "deny", "affirm", "thanks",
     "greet", "out_of_scope", "hardship", "wrong_number"}
)  # fmt: skip
"""What a wish for a pause alone is read as; beside anything else it is heard as well as that."""


def quiet_asked(arrival: Arrival) -> Triaged | None:
    """No texts until a day, asked for because of illness or a death, or for no reason at all.

    It ends no texts for good, whatever it was read as; it tells nothing of an account, so that a
    daughter may ask it for her mother. Where a person has the thread it holds, and nothing is said.
    """
    turn = arrival.turn
    body = turn.text.body
    if read_law(body) is not None:
        return None
    alone = {arrival.reading.intent, arrival.reading.second or "stop"} <= _ALONE
    until = paused_until(turn, body) if alone else None
    if until is not None:
        told_until = Say("utter_paused_until", until.told)
        says = () if turn.thread.mode == ThreadMode.TAKEN else (told_until,)
        return Triaged(QUIET, says, effects=(until.hold,))
    stricken = is_stricken(body) or mourns(fold(body))
    asked = asks_pause(body) or (stricken and mentions(body, NO_TEXTS) and ends_for_now(body))
    if not asked or not (stricken or arrival.reading.intent in _ALONE):
        return None
    day = _quiet_until(turn)
    if day is None:
        return _until_something(turn) if is_open_ended(body) else None
    effects: tuple[Effect, ...] = (*_held_until(turn, day), Escalate("message_preferences"))
    if turn.thread.mode == ThreadMode.TAKEN:
        return Triaged(QUIET, effects=effects)
    told = {"day": weekday(day, turn.language, turn.today)}
    told_so = Say("utter_quiet" if stricken else "utter_paused", told)
    return Triaged(QUIET, (told_so,), effects=effects)


def _until_something(turn: TurnContext) -> Triaged:
    """Until an end that the text leaves open: a person reads it, and nothing starts meanwhile."""
    effects = (HoldForReview(), Escalate("opt_out_review"))
    says = () if turn.thread.mode == ThreadMode.TAKEN else (Say("utter_quiet_open", {}),)
    return Triaged(QUIET, says, effects=effects)


def paused_beside(turn: TurnContext) -> Decision | None:
    """A pause until a day, asked for beside something else: it holds whatever the rest was."""
    body = turn.text.body
    quiet = any(isinstance(one, Hold) and one.reason == QUIET for one in turn.effects)
    if quiet or turn.number.opted_out_at is not None or read_law(body) is not None:
        return None
    until = paused_until(turn, body)
    if until is not None:
        turn.effects.append(until.hold)
        return say("utter_paused_until", **until.told)
    if not asks_pause(body):
        return None
    day = _quiet_until(turn)
    if day is None or any(isinstance(one, OptOut) for one in turn.effects):
        return None
    turn.effects += _held_until(turn, day)
    return say("utter_paused", day=weekday(day, turn.language, turn.today))


def _held_until(turn: TurnContext, day: date) -> tuple[Hold, ...]:
    """The hold of all that we start before a day."""
    return (Hold(HoldScope.ALL, QUIET, datetime.combine(day, time(), ZoneInfo(turn.zone))),)


def _quiet_until(turn: TurnContext) -> date | None:
    """The first day on which we may text again; nothing where the words name no end."""
    return first_day_after(turn.text.body, turn.today, possible_days(turn, "future"))
