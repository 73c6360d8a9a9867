"""A thread in a few lines, for whoever takes it over at the change of shifts."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.waiting import unanswered_texts
from models.cases import Case, CaseState
from models.desk import Note
from models.inbound import InboundText
from models.outbound import OutboundKind, OutboundText
from models.promises import PromiseState, promises_of
from models.staff import Staff
from models.threads import Thread


@dataclass(frozen=True)
class Summary:
    """What the next one must know."""

    reason: str | None
    since: datetime | None
    unanswered: int
    last_asked: str | None
    """Their newest text, where its words are shown."""
    last_answer: str | None
    last_answer_by: str | None
    notes: tuple[tuple[str, str], ...]
    """The newest notes, with whose they are; oldest first."""
    cases: tuple[Case, ...]
    promised: tuple[str, ...]
    """Days of open promises, ISO 8601."""


def summary_of(session: Session, thread: Thread) -> Summary:
    """What happened and what is open, from the rows alone."""
    asked = session.scalars(
        select(InboundText)
        .where(InboundText.thread_id == thread.id)
        .order_by(InboundText.id.desc())
        .limit(1)
    ).first()
    answer = session.execute(
        select(OutboundText.body, Staff.name)
        .join(Staff, Staff.id == OutboundText.staff_id)
        .where(OutboundText.thread_id == thread.id, OutboundText.kind == OutboundKind.STAFF)
        .order_by(OutboundText.created_at.desc())
        .limit(1)
    ).first()
    open_cases = select(Case).where(Case.thread_id == thread.id, Case.state != CaseState.CLOSED)
    promises = promises_of(session, thread.id, PromiseState.OPEN)
    return Summary(
        reason=thread.escalation_reason,
        since=thread.escalated_at,
        unanswered=unanswered_texts(session, [thread.id])[thread.id],
        last_asked=asked.body if asked and asked.shown_as is None else None,
        last_answer=answer.body if answer else None,
        last_answer_by=answer.name if answer else None,
        notes=_notes(session, thread.id),
        cases=tuple(session.scalars(open_cases.order_by(Case.id))),
        promised=tuple(promise.due_on.isoformat() for promise in promises),
    )


def _notes(session: Session, thread_id: uuid.UUID, most: int = 3) -> tuple[tuple[str, str], ...]:
    rows = (
        select(Note.body, Staff.name)
        .join(Staff, Staff.id == Note.staff_id)
        .where(Note.thread_id == thread_id)
        .order_by(Note.id.desc())
        .limit(most)
    )
    return tuple((row.name, row.body) for row in reversed(session.execute(rows).all()))
