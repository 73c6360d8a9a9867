"""Asking for a day; where a text can mean two, which of them."""

from collections.abc import Sequence
from datetime import date

from rasa_sdk import Tracker

from bot.actions.base import Decision, Slots
from bot.actions.choosing import chosen_place
from bot.actions.said import fits, possible_days
from bot.context import TurnContext
from bot.formats import weekday
from intents.entities import Direction

_TWO = 2


def ask_day(turn: TurnContext, slots: Slots, open_question: str, direction: Direction) -> Decision:
    """Both days by their dates, or the open question; what was offered is remembered."""
    days = [day for day in possible_days(turn, direction) if fits(day, turn.today, direction)]
    return ask_between(turn, slots, open_question, days)


def ask_between(
    turn: TurnContext, slots: Slots, open_question: str, days: Sequence[date]
) -> Decision:
    """The same for days that are known."""
    offered = [day.isoformat() for day in days] if len(days) == _TWO else slots.get("day_choices")
    if not offered:
        return Decision([(open_question, {})])
    first, second = (weekday(date.fromisoformat(day), turn.language, turn.today) for day in offered)
    says = [("utter_ask_between_days", {"first": first, "second": second})]
    return Decision(says, {"day_choices": offered})


def chosen_day(turn: TurnContext, tracker: Tracker) -> date | None:
    """Which of the two days that were offered is meant: "1", "the second"."""
    offered = tracker.slots.get("day_choices")
    if not offered:
        return None
    place = chosen_place(turn.text.body, ("", "", ""))
    return date.fromisoformat(offered[place]) if place is not None and place < _TWO else None
