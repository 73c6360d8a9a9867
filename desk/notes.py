"""Notes and mentions: what staff put beside a thread for each other."""

import uuid
from datetime import datetime
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desk.mentions import mentioned
from desk.rights import NotNow, locked, note, require_writer
from desk.searching.notes import note_words
from models.desk import Mention, Note
from models.staff import Staff

LONGEST_NOTE: Final = 4000
MOST_LABELS: Final = 10


def write_note(
    session: Session, thread_id: uuid.UUID, staff: Staff, body: str, now: datetime
) -> Note:
    """A note; whoever it names behind an ``@`` is told."""
    require_writer(staff)
    thread = locked(session, thread_id)
    if not 0 < len(body) <= LONGEST_NOTE:
        raise NotNow("A note has 1 to {most} characters.", most=LONGEST_NOTE)
    written = Note(thread_id=thread_id, staff_id=staff.id, at=now, body=body)
    written.words = note_words(body, now)
    session.add(written)
    session.flush()
    session.add_all(
        Mention(note_id=written.id, staff_id=person.id)
        for person in mentioned(session, body).people
        if person.id != staff.id
    )
    note(session, thread, staff, "thread.note", now, note=written.id)
    return written


def is_mentioned(session: Session, thread_id: uuid.UUID, staff: Staff) -> bool:
    """Whether a note in the thread names somebody who has not seen it."""
    unseen = (
        select(Mention.note_id)
        .join(Note, Note.id == Mention.note_id)
        .where(Note.thread_id == thread_id, Mention.staff_id == staff.id)
        .where(Mention.seen_at.is_(None))
    )
    return session.execute(unseen.limit(1)).first() is not None


def see_mentions(session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime) -> None:
    """Whoever opens a thread has seen the notes in it that name them."""
    here = select(Note.id).where(Note.thread_id == thread_id)
    session.execute(
        update(Mention)
        .where(Mention.staff_id == staff.id, Mention.seen_at.is_(None), Mention.note_id.in_(here))
        .values(seen_at=now)
    )


def unseen_mentions(session: Session, staff: Staff, most: int = 50) -> list[Note]:
    """Notes that name somebody and that they have not opened, newest first."""
    rows = (
        select(Note)
        .join(Mention, Mention.note_id == Note.id)
        .where(Mention.staff_id == staff.id, Mention.seen_at.is_(None))
        .order_by(Note.id.desc())
    )
    return list(session.scalars(rows.limit(most)))
