"""What a draft is for stays with its words: a note is never sent because a page lost its kind."""

import uuid

from sqlalchemy.orm import Session

from models.desk import Draft
from models.staff import Staff


def is_kept_as_note(session: Session, thread_id: uuid.UUID, staff: Staff, body: str) -> bool:
    """Whether somebody began these words, or what they go on from, as a note in the thread."""
    kept = session.get(Draft, (thread_id, staff.id))
    if kept is None or kept.kind != "note":
        return False
    before, now = kept.body.strip(), body.strip()
    return bool(before and now) and (now.startswith(before) or before.startswith(now))
