"""The days on which a text may promise to pay, in the light of what was promised before.

"Thursday", said of a promise for Friday week, may mean the Thursday of that week as well as the
next one: then both are offered. A day on which it cannot be paid is none.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from bot.actions.base import Slots
from bot.actions.said import each_day, fits
from bot.context import TurnContext
from bot.words.promises.denied_days import kind_of, meant_days
from intents.reading import Entity
from models.promises import PromiseState

_OF_A_WEEK: Final = ("which", "week")


def promised_days(turn: TurnContext, slots: Slots, but: date | None = None) -> list[date]:
    """Every day ahead that the words may mean, earliest first, without the day ``but``.

    Words that may as well mean a day that is over, such as one of this month, name none.
    """
    before, found = _before(turn, slots), set[date]()
    for one, days in each_day(turn, meant_days(turn.words), "future"):
        named = {*days, *_in_their_weeks(one, days, before)}
        if but not in named and all(fits(day, turn.today, "future") for day in named):
            found |= named
    return sorted(found)


def _before(turn: TurnContext, slots: Slots) -> list[date]:
    """The day that was promised, and those of a promise that is half made."""
    half = [slots.get("promise_day"), *(slots.get("day_choices") or [])]
    made = [one.due_on for one in turn.known.promises(PromiseState.OPEN)[-1:]]
    return made + [day for day in map(known_day, half) if day]


def known_day(value: object) -> date | None:
    """A day that a slot holds in the form in which it is kept, rather than as it was texted."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _in_their_weeks(named: Entity, days: Sequence[date], before: Sequence[date]) -> list[date]:
    """A bare weekday in the weeks of the days before, where that lies behind the next one.

    The next one it is where that very day was promised or offered.
    """
    described = named.value
    if kind_of(named) != "weekday" or not isinstance(described, Mapping) or not days:
        return []
    if days[0] in before or any(described.get(one) is not None for one in _OF_A_WEEK):
        return []
    weekday = timedelta(days=int(str(described["weekday"])))
    weeks = [day - timedelta(days=day.weekday()) + weekday for day in before]
    return [day for day in weeks if day > max(days)]
