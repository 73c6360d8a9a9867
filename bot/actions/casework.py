"""What actions that open a case share: its reference, its clock, the day that replies tell."""

from collections.abc import Mapping
from datetime import date

from accounts.hours import add_working_days
from bot.context import TurnContext
from bot.effects import OpenCase
from bot.formats import local_day, weekday
from cases.clocks import end_of_day
from cases.holds import HoldScope
from models.cases import Case, CaseKind


def due_in(turn: TurnContext, working_days: int) -> date:
    """The day by which a person answers, counted in the lender's working days from today."""
    today = local_day(turn.now, turn.lender.hours.zone)
    return add_working_days(turn.lender, today, working_days)


def new_case(
    turn: TurnContext,
    kind: CaseKind,
    due: date,
    *,
    category: str | None = None,
    hold: HoldScope | None = None,
    details: Mapping[str, str] | None = None,
) -> OpenCase:
    """A case about the turn's text, added to the turn's effects.

    The reference follows from the text, so that a replay tells the same one.
    """
    whose = turn.verified
    case = OpenCase(
        kind,
        turn.known.free_reference(f"{kind}/{turn.text.id}"),
        end_of_day(due, turn.lender.hours.zone),
        category=category,
        borrower_id=whose.id if whose else None,
        details=details or {},
        hold=hold,
    )
    turn.effects.append(case)
    return case


def told(turn: TurnContext, case: OpenCase | Case) -> dict[str, str]:
    """The values that a reply about a case has: its reference and the day of the answer."""
    due = local_day(case.due_at or turn.now, turn.lender.hours.zone)
    return {"reference": case.reference, "due_day": weekday(due, turn.language)}


def open_case_of(turn: TurnContext, kind: CaseKind, category: str | None = None) -> Case | None:
    """The newest open case of a kind in this thread, to which a further word belongs."""
    found = [case for case in turn.known.cases(kind) if category in (None, case.category)]
    return found[-1] if found else None
