"""A call that was asked for is wished on another day."""

from datetime import timedelta
from typing import Final

from accounts.hours import end_of_day
from bot.actions.base import Decision, say
from bot.actions.call_days import call_day, call_due
from bot.actions.casework import told
from bot.actions.people import noted_with_hour, unless_closed
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate
from bot.formats import weekday
from bot.words.texts.call_moved import moves_call, moves_call_hour
from bot.words.texts.hours import hours_named
from models.cases import Case, CaseKind
from models.promises import PromiseState

_LATELY: Final = timedelta(days=3)


def call_moved(turn: TurnContext, case: Case) -> Decision | None:
    """The call noted for the day that the words name; ``None`` where they move none."""
    if case.kind != CaseKind.CALLBACK or case.category is not None:
        return None
    named = call_day(turn) if moves_call(turn.words, alone=_spoken_of_last(turn, case)) else None
    if named is None and moves_call_hour(turn.words):
        return _hour_noted(turn, case)
    if named is None:
        return None
    due = call_due(turn)
    turn.effects += [
        Escalate("callback"),
        AddToCase(
            case.id,
            "The borrower named another day.",
            due_at=end_of_day(due, turn.lender.hours.zone),
        ),
    ]
    values = {"reference": case.reference, "due_day": weekday(due, turn.language)}
    if hours_named(turn.words) is None:
        return unless_closed(turn, say("utter_callback_noted", **values))
    return unless_closed(turn, noted_with_hour(turn, values))


def _hour_noted(turn: TurnContext, case: Case) -> Decision:
    """The same call at another hour: its day stays, unless that is over."""
    turn.effects += [Escalate("callback"), AddToCase(case.id, "The borrower named another hour.")]
    values = told(turn, case)
    if hours_named(turn.words) is None:
        return say("utter_callback_time_noted", reference=case.reference)
    return noted_with_hour(turn, values)


def _spoken_of_last(turn: TurnContext, case: Case) -> bool:
    """Whether the call is the newest of all that is open, and no promise has a day to move."""
    newest = turn.known.cases()[-1].id == case.id
    recent = turn.now - case.opened_at < _LATELY
    return newest and recent and not turn.known.promises(PromiseState.OPEN)
