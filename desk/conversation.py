"""A thread as staff read it: the newest part of its transcript, with the notes of colleagues."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import select, union_all
from sqlalchemy.orm import Session

from desk.merging import merged_threads
from models.desk import Note
from models.inbound import InboundText
from models.outbound import OutboundText
from models.staff import Staff
from models.transcript import BEGINNING, Line, transcript

NEWEST: Final = 60
"""Texts shown at first: what happened before is one step away, page by page."""


@dataclass(frozen=True)
class Conversation:
    """A part of a thread in the order of time."""

    lines: tuple[Line, ...]
    earlier: bool
    """Whether there is more before it."""


def conversation(session: Session, thread_id: uuid.UUID, texts: int = NEWEST) -> Conversation:
    """The newest ``texts`` texts of both sides, and all that happened between them."""
    merged = {one.id: one.number.last4 for one in merged_threads(session, thread_id)}
    since, earlier = _beginning(session, [thread_id, *merged], texts)
    lines = [*transcript(session, thread_id, since), *_notes(session, thread_id, since)]
    for other, last4 in merged.items():
        theirs = [*transcript(session, other, since), *_notes(session, other, since)]
        lines += [replace(line, last4=last4) for line in theirs]
    return Conversation(tuple(sorted(lines, key=lambda line: line.at)), earlier)


def _beginning(session: Session, threads: Sequence[uuid.UUID], texts: int) -> tuple[datetime, bool]:
    """Where the newest texts begin, and whether there are others before."""
    theirs = select(InboundText.received_at.label("at")).where(InboundText.thread_id.in_(threads))
    ours = select(OutboundText.created_at.label("at")).where(OutboundText.thread_id.in_(threads))
    newest = [
        rows.order_by(column.desc()).limit(texts + 1).subquery().select()
        for rows, column in ((theirs, InboundText.id), (ours, OutboundText.created_at))
    ]
    both = union_all(*newest).subquery()
    moments = session.scalars(select(both.c.at).order_by(both.c.at.desc()).limit(texts + 1)).all()
    if len(moments) <= texts:
        return BEGINNING, False
    return moments[texts - 1], True


def _notes(session: Session, thread_id: uuid.UUID, since: datetime) -> list[Line]:
    rows = (
        select(Note, Staff.name)
        .join(Staff, Staff.id == Note.staff_id)
        .where(Note.thread_id == thread_id, Note.at >= since)
        .order_by(Note.id)
    )
    return [
        Line(at=note.at, who="staff", what="note", words=note.body, name=name)
        for note, name in session.execute(rows)
    ]
