"""By when somebody must answer in a thread: the clock that ends first among its open cases."""

import uuid
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.pausing import ends_at, wrote_after
from models.cases import Case, CaseState


def due_by(session: Session, threads: Collection[uuid.UUID]) -> dict[uuid.UUID, datetime]:
    """The moment of each thread that has one; a clock that stands while we wait has none."""
    opened = select(Case).where(Case.thread_id.in_(threads), Case.state != CaseState.CLOSED)
    return due_of(session, session.scalars(opened.where(Case.due_at.is_not(None))).all())


def due_of(session: Session, opened: Collection[Case]) -> dict[uuid.UUID, datetime]:
    """Likewise, by threads, of open cases that have been read."""
    wrote = wrote_after(session, opened)
    found: dict[uuid.UUID, datetime] = {}
    for case in opened:
        moment = ends_at(case, wrote.get(case.id))
        if moment is not None:
            found[case.thread_id] = min(moment, found.get(case.thread_id, moment))
    return found
