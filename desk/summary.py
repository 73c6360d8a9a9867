"""A thread in a few lines, for whoever takes it over at the change of shifts.

Threads that are merged into it are settled in it, so what stands in them counts as well.
"""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.merging import merged_threads
from desk.waiting import Waiting, waiting_threads
from models.cases import Case, CaseState
from models.desk import Note
from models.inbound import InboundText
from models.outbound import WENT, OutboundState, OutboundText
from models.promises import PromiseState, promises_of
from models.staff import Staff
from models.threads import Thread

_OURS: Final = (*WENT, OutboundState.QUEUED)
_NOTES: Final = 3


@dataclass(frozen=True)
class Answer:
    """A text of ours."""

    words: str
    author: str | None
    """The member of staff who wrote it; ``None`` for the bot."""


@dataclass(frozen=True)
class Summary:
    """What the next one must know."""

    row: Waiting
    """As it stands in a list: why and since when, whose it is, labels, priority."""
    unanswered: int
    last_asked: str | None
    """Their newest text, where its words are shown."""
    last_answer: Answer | None
    """Our newest text that went out or is about to."""
    notes: tuple[tuple[str, str], ...]
    """The newest notes, with whose they are; oldest first."""
    cases: tuple[Case, ...]
    promised: tuple[date, ...]
    """Days of open promises."""


def summary_of(session: Session, thread: Thread) -> Summary:
    """What happened and what is open, from the rows alone."""
    ids = [thread.id, *(one.id for one in merged_threads(session, thread.id))]
    rows = {row.thread_id: row for row in waiting_threads(session, Thread.id.in_(ids))}
    asked = session.scalars(
        select(InboundText)
        .where(InboundText.thread_id.in_(ids))
        .order_by(InboundText.received_at.desc(), InboundText.id.desc())
        .limit(1)
    ).first()
    open_cases = select(Case).where(Case.thread_id.in_(ids), Case.state != CaseState.CLOSED)
    promises = [one for id_ in ids for one in promises_of(session, id_, PromiseState.OPEN)]
    return Summary(
        row=rows[thread.id],
        unanswered=sum(row.unanswered for row in rows.values()),
        last_asked=asked.body if asked and asked.shown_as is None else None,
        last_answer=_last_answer(session, ids),
        notes=_notes(session, ids),
        cases=tuple(session.scalars(open_cases.order_by(Case.id))),
        promised=tuple(sorted(promise.due_on for promise in promises)),
    )


def _last_answer(session: Session, ids: Collection[uuid.UUID]) -> Answer | None:
    rows = (
        select(OutboundText.body, Staff.name)
        .join(Staff, Staff.id == OutboundText.staff_id, isouter=True)
        .where(OutboundText.thread_id.in_(ids), OutboundText.state.in_(_OURS))
        .where(OutboundText.body != "")
        .order_by(OutboundText.created_at.desc(), OutboundText.id.desc())
    )
    found = session.execute(rows.limit(1)).first()
    return Answer(found.body, found.name) if found else None


def _notes(session: Session, ids: Collection[uuid.UUID]) -> tuple[tuple[str, str], ...]:
    rows = (
        select(Note.body, Staff.name)
        .join(Staff, Staff.id == Note.staff_id)
        .where(Note.thread_id.in_(ids))
        .order_by(Note.id.desc())
        .limit(_NOTES)
    )
    return tuple((row.name, row.body) for row in reversed(session.execute(rows).all()))
