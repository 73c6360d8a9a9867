"""A complaint that a person heard of while one is open: added to that, with who, how and when."""

import re
import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.cases import Case, CaseEvent

ADDED: Final = "added_by_staff"
"""The event; one that they added themselves, with a text, is ``added``."""
TAKEN_BACK: Final = "taken_back"
"""The event of a step that was undone; its note is the event that was taken back."""
_WRITTEN: Final = re.compile(
    r"(?P<channel>[a-z]+), (?P<on>\d{4}-\d\d-\d\d)(?:: (?P<words>.*))?", re.DOTALL
)


@dataclass(frozen=True)
class Added:
    """How and on which day it came, and what it was."""

    channel: str
    on: date
    words: str

    def note(self) -> str:
        """As the event keeps it."""
        return f"{self.channel}, {self.on.isoformat()}" + (f": {self.words}" if self.words else "")


def added_in(note: str) -> Added | None:
    """What the note of such an event says; nothing where it is none."""
    found = _WRITTEN.fullmatch(note)
    if found is None:
        return None
    return Added(found["channel"], date.fromisoformat(found["on"]), found["words"] or "")


def just_added_to(session: Session, thread_id: uuid.UUID) -> str | None:
    """The case of the thread whose newest event is such a one, if no other came after it."""
    newest = (
        select(CaseEvent.what, Case.reference)
        .join(Case, Case.id == CaseEvent.case_id)
        .where(Case.thread_id == thread_id)
        .order_by(CaseEvent.id.desc())
    )
    found = session.execute(newest.limit(1)).first()
    return found.reference if found is not None and found.what == ADDED else None
