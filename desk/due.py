"""By when somebody must answer in a thread: the clock that ends first among its open cases."""

import uuid
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.pausing import stood, wrote_after
from models.cases import Case, CaseState


def due_by(session: Session, threads: Collection[uuid.UUID]) -> dict[uuid.UUID, datetime]:
    """The moment of each thread that has one; a clock that stands while we wait has none."""
    running = select(Case).where(
        Case.thread_id.in_(threads), Case.state != CaseState.CLOSED, Case.due_at.is_not(None)
    )
    cases = session.scalars(running).all()
    wrote = wrote_after(session, cases)
    found: dict[uuid.UUID, datetime] = {}
    for case in cases:
        moment = _ends_at(case, wrote.get(case.id))
        if moment is not None:
            found[case.thread_id] = min(moment, found.get(case.thread_id, moment))
    return found


def _ends_at(case: Case, wrote_at: datetime | None) -> datetime | None:
    """A pause moves the end by how long it took until they wrote."""
    if case.due_at is None or (case.paused_at is not None and wrote_at is None):
        return None
    return case.due_at + stood(case, wrote_at) if wrote_at else case.due_at
