"""A pause of some hours: nothing that we start before an hour of today that somebody named."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.actions.base import Decision, say
from bot.context import TurnContext
from bot.effects import Hold
from bot.formats import wall_time, weekday
from bot.waiting import QUIET
from bot.words.texts.before_then import is_of_today, not_before
from cases.holds import HoldScope

_HALF_A_DAY: Final = timedelta(hours=12)


@dataclass(frozen=True)
class PausedHours:
    """The hold until an hour of today, and the values of the reply that says so."""

    hold: Hold
    told: Mapping[str, str]


def paused_until(turn: TurnContext, words: str) -> PausedHours | None:
    """The pause that the words ask for; nothing where its hour is over, or is that of every day.

    An hour without a half of the day is the next one: "until 11" in the morning is before noon.
    """
    found = not_before(words)
    if found is None or not is_of_today(words):
        return None
    said, surely = found
    zone = ZoneInfo(turn.zone)
    until = datetime.combine(turn.today, time.fromisoformat(said), zone)
    now = turn.now.astimezone(zone)
    if not surely and until - _HALF_A_DAY > now:
        until -= _HALF_A_DAY
    if until <= now:
        return None
    told = {"time": wall_time(until.strftime("%H:%M"), turn.language)}
    return PausedHours(Hold(HoldScope.ALL, QUIET, until), told)


def told_of_pause(turn: TurnContext, until: datetime) -> Decision:
    """The pause that is in force: to an hour of today, or to a day."""
    ends = until.astimezone(ZoneInfo(turn.zone))
    if ends.date() == turn.today:
        return say("utter_paused_until", time=wall_time(ends.strftime("%H:%M"), turn.language))
    return say("utter_paused", day=weekday(ends.date(), turn.language, turn.today))
