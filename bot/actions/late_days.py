"""Whether a payment on the day that is asked about would be late, by the day that it is due."""

from datetime import date, timedelta

from bot.actions.base import Decision, say
from bot.actions.refusal import standing
from bot.actions.said import possible_days
from bot.context import TurnContext
from bot.formats import weekday
from bot.words.promises.denied_days import kind_of, meant_days
from bot.words.promises.only_asked import asks_if_late
from models.loans import Loan


def late_or_not(turn: TurnContext, loan: Loan) -> Decision:
    """One line to go with the due day; nothing where none was asked, or two days may be meant."""
    days = possible_days(turn, "future") if asks_if_late(turn.words) else []
    if len(days) != 1 or loan.next_due is None:
        return Decision()
    day = _behind_promise(turn, days[0])
    key = "utter_day_in_time" if day <= loan.next_due else "utter_day_after_due"
    return say(key, day=weekday(day, turn.language, turn.today))


def _behind_promise(turn: TurnContext, day: date) -> date:
    """Monday, asked by whoever promised for a Friday, is the one behind that Friday."""
    made = standing(turn)
    by_name = any(kind_of(one) == "weekday" for one in meant_days(turn.words))
    if made is None or not by_name:
        return day
    while day <= made.due_on:
        day += timedelta(days=7)
    return day
