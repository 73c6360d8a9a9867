"""What was done a moment ago is not done once more because a button was pressed again."""

import uuid
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from desk.case_adding import ADDED, TAKEN_BACK
from desk.rights import NotNow
from models.cases import Case, CaseEvent, CaseKind, CaseState

_AGAIN: Final = timedelta(minutes=10)
"""Within so long the same kind in the same words is one press too many."""


def require_first(
    session: Session,
    thread_id: uuid.UUID,
    kind: CaseKind,
    notes: tuple[str, str],
    now: datetime,
) -> None:
    """``NotNow`` where a case of this kind was just opened in the thread in the same words.

    ``notes`` are its words as those of a new case, and as those that were added to one.
    The thread is locked, so that of two presses at once the second sees the first.
    """
    opened, added = notes
    back = aliased(CaseEvent)
    taken_back = select(back.id).where(
        back.case_id == CaseEvent.case_id, back.id > CaseEvent.id, back.what == TAKEN_BACK
    )
    same = select(Case.reference).join(CaseEvent, CaseEvent.case_id == Case.id)
    same = same.where(
        Case.thread_id == thread_id,
        Case.kind == kind,
        Case.state != CaseState.CLOSED,
        CaseEvent.at > now - _AGAIN,
        or_(
            and_(CaseEvent.what == "opened", func.coalesce(CaseEvent.note, "") == opened),
            and_(CaseEvent.what == ADDED, CaseEvent.note == added, ~taken_back.exists()),
        ),
        CaseEvent.inbound_id.is_(None),
    )
    found = session.scalars(same.limit(1)).first()
    if found is not None:
        raise NotNow("That case is open already, as {reference}.", reference=found)
