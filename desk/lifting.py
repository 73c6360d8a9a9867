"""Lifting a hold before its time: one that stands for an open case only with a reason."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.holds import count_at
from cases.opening import add_event
from desk.case_adding import TAKEN_BACK
from desk.case_hands import require_other
from desk.rights import TAKES_OVER, NotNow, locked, note, require_hand
from desk.steps import Step
from models.borrowers import borrowers_of
from models.cases import Case, CaseState, Hold
from models.staff import AuditEntry, Staff
from models.threads import Thread

LONGEST_REASON: Final = 200


def cases_of(session: Session, holds: Iterable[Hold]) -> Mapping[int, Case]:
    """The open cases for which holds stand, by the id of the hold."""
    wanted = {hold.id: hold.case_id for hold in holds if hold.case_id is not None}
    if not wanted:
        return {}
    rows = select(Case).where(Case.id.in_(wanted.values()), Case.state != CaseState.CLOSED)
    cases = {case.id: case for case in session.scalars(rows)}
    return {hold: cases[case] for hold, case in wanted.items() if case in cases}


def lift_hold(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    hold_id: int,
    *,
    now: datetime,
    why: str = "",
) -> Step:
    """What the hold stopped may go again, to a person at all their numbers, if nothing stops it.

    While its case is open the law may ask for it (rule REGF-12): it ends with the case, or a
    supervisor answers for it with a reason, which the case and the audit entry keep.
    """
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    people = [person.id for person in borrowers_of(session, thread_id)]
    hold = session.scalars(
        select(Hold)
        .where(Hold.id == hold_id, Hold.lifted_at.is_(None), count_at(thread_id, people))
        .with_for_update(of=Hold)
        .execution_options(populate_existing=True)
    ).first()
    if hold is None:
        raise NotNow("That hold was lifted before.")
    case = cases_of(session, [hold]).get(hold.id)
    kept: dict[str, object] = {} if case is None else {"case": case.reference, "why": why}
    if case is not None:
        _require_cause(case, staff, why)
        add_event(session, case, "hold_lifted", now=now, note=why, staff_id=staff.id)
    hold.lifted_at = now
    kept |= {"before": {"hold": hold.id}, "after": None}
    entry = note(session, thread, staff, "hold.lift", now, hold=hold.id, reason=hold.reason, **kept)
    session.flush()
    return Step(thread, entry)


def put_back_hold(session: Session, entry: AuditEntry, staff: Staff, now: datetime) -> Thread:
    """The hold stands or does not, as before the step, where nobody has changed that since."""
    details = entry.details or {}
    thread = locked(session, uuid.UUID(entry.subject))
    placed = details["before"] is None
    hold_id = (details["after"] if placed else details["before"])["hold"]
    hold = session.get_one(Hold, hold_id, with_for_update=True)
    if hold.lifted_at != (None if placed else entry.at):
        raise NotNow("Somebody has changed that hold since, so it stays as it is.")
    case = cases_of(session, [hold]).get(hold.id)
    if case is not None:
        require_other(case, staff)
        add_event(session, case, TAKEN_BACK, now=now, note="hold_lifted", staff_id=staff.id)
    hold.lifted_at = now if placed else None
    return thread


def may_lift(case: Case, staff: Staff) -> bool:
    """Whether they may answer for lifting the hold of an open case."""
    return staff.role in TAKES_OVER and case.about_staff_id != staff.id


def _require_cause(case: Case, staff: Staff, why: str) -> None:
    require_other(case, staff)
    if not may_lift(case, staff):
        raise NotNow(
            "The hold stands for {reference}, which is open: settle the case, or a supervisor "
            "lifts it with a reason.",
            reference=case.reference,
        )
    if not 0 < len(why) <= LONGEST_REASON:
        raise NotNow("Say why, in at most {most} characters.", most=LONGEST_REASON)
