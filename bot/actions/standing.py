"""How far a case is, for the thread that it belongs to."""

from bot.actions.base import Decision, say
from bot.actions.casework import told
from bot.context import TurnContext
from bot.formats import local_day, weekday
from models.cases import CaseState


def case_told(turn: TurnContext, reference: str) -> Decision | None:
    """By when it is answered, or when it was settled; ``None`` for a case that is not theirs."""
    case = turn.known.case_named(reference)
    if case is None:
        return None
    if case.state != CaseState.CLOSED or case.closed_at is None:
        return say("utter_case_open", **told(turn, case))
    on = weekday(local_day(case.closed_at, turn.zone), turn.language)
    return say("utter_case_closed", reference=case.reference, closed_day=on)
