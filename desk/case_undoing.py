"""Taking back what was done with a case: its history keeps the step, and that it was taken back."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.in_error import close_in_error
from cases.opening import add_event, newest_event
from desk.case_adding import ADDED, TAKEN_BACK
from desk.case_hands import require_other
from desk.case_state import restore, state_of, touched_by
from desk.rights import NotNow, locked
from desk.told_since import require_untold
from models.cases import Case, CaseState
from models.staff import AuditEntry, Staff
from models.threads import Thread

_TOLD: Final = ("case.close", "case.reopened")
"""Steps of which a text may have told them."""
_EVENTS: Final[Mapping[str, str]] = {"case.close": "closed", "case.open": "opened"}


def put_back_case(session: Session, entry: AuditEntry, staff: Staff, now: datetime) -> Thread:
    """The case is as it was before a step, where it still is as the step left it.

    What the step held back waits no more, and what it let go waits again.
    """
    thread, case, details = _found(session, entry, staff)
    before, after = details["before"], details["after"]
    touched, present = touched_by(before, after), state_of(session, case)
    if any(present[name] != after[name] for name in touched):
        raise _changed()
    if entry.action in _TOLD:
        require_untold(session, thread.id, entry.at)
    restore(session, case, {name: before[name] for name in touched}, now)
    _write(session, case, entry, staff, now)
    return thread


def put_back_opening(session: Session, entry: AuditEntry, staff: Staff, now: datetime) -> Thread:
    """There was no such case: it is closed as opened in error, where nobody did anything with it.

    What was added to a case that was open before is taken back in its history alone.
    """
    thread, case, details = _found(session, entry, staff)
    newest = newest_event(session, case)
    if newest.id != details["after"]["event"] or case.state == CaseState.CLOSED:
        raise _changed()
    require_untold(session, thread.id, entry.at)
    if entry.action == "case.open":
        close_in_error(session, case, now)
    _write(session, case, entry, staff, now)
    return thread


def _found(
    session: Session, entry: AuditEntry, staff: Staff
) -> tuple[Thread, Case, Mapping[str, Any]]:
    """The thread and the case, locked, for somebody whom the case is not about."""
    details = entry.details or {}
    thread = locked(session, uuid.UUID(entry.subject))
    rows = select(Case).where(Case.reference == details["case"]).with_for_update(of=Case)
    case = session.scalars(rows.execution_options(populate_existing=True)).one()
    require_other(case, staff)
    return thread, case, details


def _changed() -> NotNow:
    return NotNow("Something else has happened to the case since, so it stays as it is.")


def _write(session: Session, case: Case, entry: AuditEntry, staff: Staff, now: datetime) -> None:
    what = ADDED if entry.action == "case.add" else _EVENTS.get(entry.action)
    words = what or entry.action.removeprefix("case.")
    add_event(session, case, TAKEN_BACK, now=now, note=words, staff_id=staff.id)
