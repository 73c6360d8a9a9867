"""Who may work on a case, and the two places where each step is written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.opening import add_event
from desk import steps
from desk.case_alerts import see_to
from desk.case_state import state_of
from desk.rights import READS_ONLY, TAKES_OVER, NotNow, locked, note
from models.cases import Case, CaseState
from models.staff import Staff
from models.threads import Thread


def case_in_hand(session: Session, reference: str, staff: Staff) -> tuple[Case, Thread]:
    """The case and its thread, locked, for somebody who may change it."""
    found = session.scalar(select(Case.thread_id).where(Case.reference == reference))
    if found is None:
        raise NotNow("No case has that reference.")
    thread = locked(session, found)
    rows = select(Case).where(Case.reference == reference).with_for_update(of=Case)
    case = session.scalars(rows.execution_options(populate_existing=True)).one()
    if staff.role == READS_ONLY or staff.left_at is not None:
        raise NotNow("Auditors and people who have left may read cases, and nothing more.")
    require_other(case, staff)
    if case.owner_id not in (None, staff.id) and staff.role not in TAKES_OVER:
        holder = session.get_one(Staff, case.owner_id).name
        raise NotNow(
            "{name} has this case: a supervisor can give it to somebody else.", name=holder
        )
    return case, thread


def open_in_hand(session: Session, reference: str, staff: Staff) -> tuple[Case, Thread]:
    """Likewise, of a case that is not closed."""
    case, thread = case_in_hand(session, reference, staff)
    if case.state == CaseState.CLOSED:
        raise NotNow("The case is closed: open it again first.")
    return case, thread


def require_other(case: Case, person: Staff) -> None:
    """Rule CMP-06: nobody handles a complaint about themselves, whatever their role."""
    if case.about_staff_id == person.id:
        raise NotNow("A complaint is not handled by the colleague whom it is about.")


@dataclass(frozen=True)
class Step:
    """Who does what, for the two places where it is written down."""

    session: Session
    staff: Staff
    now: datetime
    before: Mapping[str, Any] | None = None
    """What the case was, where the step can be taken back."""

    @classmethod
    def undoable(cls, session: Session, staff: Staff, now: datetime, case: Case) -> "Step":
        """A step that is about to change a case, and can be taken back."""
        return cls(session, staff, now, state_of(session, case))

    def write(
        self, case: Case, thread: Thread, what: str, words: str | None = None, **more: object
    ) -> steps.Step:
        """An event with its words, and an audit entry without them."""
        add_event(
            self.session, case, what, now=self.now, note=words or None, staff_id=self.staff.id
        )
        return self.audit(case, thread, what, **more)

    def audit(self, case: Case, thread: Thread, what: str, **more: object) -> steps.Step:
        """The audit entry alone. Whoever takes a step but gives the case away sees to its clock."""
        action = f"case.{what}"
        if what != "owner" or more.get("to") == self.staff.id:
            see_to(self.session, case, self.staff, self.now)
        if self.before is not None:
            self.session.flush()
            more |= {"before": self.before, "after": state_of(self.session, case)}
        entry = note(
            self.session, thread, self.staff, action, self.now, case=case.reference, **more
        )
        self.session.flush()
        return steps.Step(thread, entry)


def name_subject(step: Step, case: Case, thread: Thread, about: int | None) -> None:
    """Say which colleague a complaint is about, or that it is about nobody any more.

    The history keeps who was named and by whom, and who was taken off again and by whom. A case
    that they had becomes nobody's.
    """
    if about == case.about_staff_id:
        return
    person = None if about is None else step.session.get(Staff, about)
    if about is not None and person is None:
        raise NotNow("There is no such colleague.")
    if case.about_staff_id is not None:
        before = step.session.get_one(Staff, case.about_staff_id)
        step.write(case, thread, "about_no_more", before.name, about=before.id)
    case.about_staff_id = about
    if person is not None:
        step.write(case, thread, "about", person.name, about=person.id)
        if case.owner_id == person.id:
            case.owner_id = None
