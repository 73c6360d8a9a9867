"""Settling a case: its outcome, its end, and what it held back."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from cases.holds import lift_holds
from cases.opening import add_event
from models.cases import Case, CaseKind, CaseState

WITHDRAWN: Final = "withdrawn"
"""The outcome of what nobody wants any more."""
_GOES_ON: Final = frozenset({CaseKind.LEGAL, CaseKind.WRONG_NUMBER})


def close_case(
    session: Session,
    case: Case,
    *,
    outcome: str,
    now: datetime,
    note: str | None = None,
    staff_id: int | None = None,
) -> int:
    """Close a case with its outcome; how many holds it lifted. A closed one stays as it is.

    A bankruptcy, a death, a lawyer or another's phone go on when the case about them is settled:
    what they hold back stays held.
    """
    if case.state == CaseState.CLOSED:
        return 0
    case.state, case.closed_at, case.outcome = CaseState.CLOSED, now, outcome
    add_event(session, case, "closed", now=now, note=note, staff_id=staff_id)
    return 0 if case.kind in _GOES_ON else lift_holds(session, case, now)
