"""The day on which a call is wished for: until then it waits, and not to the usual day alone."""

from datetime import date, timedelta
from typing import Final

from accounts.hours import end_of_day, next_opening, spans_on
from bot.actions.casework import due_day
from bot.actions.said import said_day
from bot.context import TurnContext
from bot.formats import local_day
from models.cases import CaseKind

_LONGEST: Final = timedelta(days=14)


def call_day(turn: TurnContext) -> date | None:
    """The one day ahead that the words name, or the first after it on which somebody is there."""
    named = said_day(turn, "future")
    if named is None or not turn.today <= named <= turn.today + _LONGEST:
        return None
    if spans_on(turn.lender, named):
        return named
    zone = turn.lender.hours.zone
    return local_day(next_opening(turn.lender, end_of_day(named, zone)), zone)


def call_due(turn: TurnContext) -> date:
    """The day by which a call is made: the usual one, or a later one that is wished for."""
    usual, named = due_day(turn, CaseKind.CALLBACK), call_day(turn)
    return usual if named is None else max(usual, named)
