"""A case that somebody opened in error and took back: it stays on file, and counts for nothing."""

from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, func
from sqlalchemy.orm import Session

from cases.holds import lift_holds
from models.cases import Case, CaseState

IN_ERROR: Final = "opened_in_error"
"""The outcome, which nobody chooses by hand."""


def counts() -> ColumnElement[bool]:
    """Whether a case was opened because there was one."""
    return func.coalesce(Case.outcome, "") != IN_ERROR


def close_in_error(session: Session, case: Case, now: datetime) -> None:
    """There never was such a case: all that it held back may go, of every kind."""
    case.state, case.closed_at, case.outcome = CaseState.CLOSED, now, IN_ERROR
    lift_holds(session, case, now)
