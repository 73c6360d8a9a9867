"""Opening a case, or adding to the one that is open already, and writing down what happens."""

import uuid
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.references import reference_from
from models.cases import Case, CaseEvent, CaseKind, CaseState

# A second grievance within a day belongs to the first one; later it is a new complaint.
SAME_COMPLAINT: Final = timedelta(hours=24)
_ATTEMPTS: Final = 5


class NoFreeReference(RuntimeError):
    """Five references of one seed were all taken, which cannot happen by chance."""


def open_case(
    session: Session,
    kind: CaseKind,
    *,
    thread_id: uuid.UUID,
    now: datetime,
    due_at: datetime | None,
    inbound_id: int | None = None,
    borrower_id: int | None = None,
    loan_id: int | None = None,
    category: str | None = None,
    details: dict[str, Any] | None = None,
    note: str | None = None,
    acknowledged_at: datetime | None = None,
    reference: str | None = None,
    received_at: datetime | None = None,
    channel: str = "text",
    staff_id: int | None = None,
) -> Case:
    """A new case with its reference and its ``opened`` event; ``received_at``: if it came earlier.

    A complaint within a day after an open one is ``added`` to that, which is returned as it is.
    """
    write_down = partial(
        add_event, session, now=now, note=note, inbound_id=inbound_id, staff_id=staff_id
    )
    came = received_at or now
    earlier = recent_complaint(session, thread_id, came) if kind == CaseKind.COMPLAINT else None
    if earlier is not None:
        write_down(earlier, "added")
        return earlier
    case = Case(
        reference=reference or free_reference(session, f"{thread_id}/{kind}/{now.isoformat()}"),
        kind=kind,
        state=CaseState.OPEN,
        thread_id=thread_id,
        inbound_id=inbound_id,
        borrower_id=borrower_id,
        loan_id=loan_id,
        category=category,
        channel=channel,
        opened_at=came,
        due_at=due_at,
        acknowledged_at=acknowledged_at,
        details=details or {},
    )
    session.add(case)
    session.flush()
    write_down(case, "opened")
    return case


def free_reference(session: Session, seed: str) -> str:
    """The first reference of a seed that no case has yet."""
    for attempt in range(_ATTEMPTS):
        reference = reference_from(f"{seed}/{attempt}")
        if session.scalar(select(Case.id).where(Case.reference == reference)) is None:
            return reference
    raise NoFreeReference


def recent_complaint(session: Session, thread_id: uuid.UUID, came: datetime) -> Case | None:
    """The newest complaint of the thread that is not closed, from the day before ``came``.

    One that came before it is another one: its clock began earlier.
    """
    return session.scalars(
        select(Case)
        .where(
            Case.thread_id == thread_id,
            Case.kind == CaseKind.COMPLAINT,
            Case.state != CaseState.CLOSED,
            Case.opened_at > came - SAME_COMPLAINT,
            Case.opened_at <= came,
        )
        .order_by(Case.id.desc())
        .limit(1)
    ).first()


def open_cases(session: Session, thread_id: uuid.UUID, *kinds: CaseKind) -> list[Case]:
    """The thread's cases of these kinds (of any, if none is named) that are not closed."""
    rows = select(Case).where(Case.thread_id == thread_id, Case.state != CaseState.CLOSED)
    if kinds:
        rows = rows.where(Case.kind.in_(kinds))
    return list(session.scalars(rows.order_by(Case.id)))


def case_named(session: Session, thread_id: uuid.UUID, reference: str) -> Case | None:
    """The case of that reference if it belongs to the thread: others' are nobody's business."""
    return session.scalars(
        select(Case).where(Case.reference == reference, Case.thread_id == thread_id)
    ).first()


def newest_event(session: Session, case: Case) -> CaseEvent:
    """What happened to a case last."""
    rows = select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id.desc())
    return session.scalars(rows.limit(1)).one()


def add_event(
    session: Session,
    case: Case,
    what: str,
    *,
    now: datetime,
    note: str | None = None,
    staff_id: int | None = None,
    inbound_id: int | None = None,
) -> CaseEvent:
    """Write down one thing that happened to a case."""
    event = CaseEvent(
        case_id=case.id, at=now, what=what, note=note, staff_id=staff_id, inbound_id=inbound_id
    )
    session.add(event)
    session.flush()
    return event
