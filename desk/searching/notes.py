"""The newest notes of staff that have all the words: each note keeps its words beside it.

There are far fewer notes than texts, and they never change, so they need no table of their own
and no duty; what retention empties loses its words in the same statement.
"""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.searching.asked import Asked
from desk.searching.bounds import Bounds
from desk.searching.newest import Kept, newest
from desk.searching.snippets import Part, snippet
from desk.searching.tokens import LONGEST_WORD, text_words
from intents.normalise import MAX_CHARACTERS
from models.desk import Note
from models.searching import on_day
from models.staff import Staff

_INDEX: Final = Kept(Note.id, Note.at, Note.words, Note.thread_id)


@dataclass(frozen=True)
class NoteHit:
    """A note that was found, with the piece of it that says why."""

    thread_id: uuid.UUID
    at: datetime
    name: str
    """Of whoever wrote it."""
    parts: tuple[Part, ...]


def note_words(body: str, at: datetime) -> list[str]:
    """What a note is found by: all of its words, though it may be longer than any text."""
    day = at.astimezone(UTC).date()
    # Parts overlap, so that no word is cut in both.
    parts = (
        body[start : start + MAX_CHARACTERS]
        for start in range(0, len(body), MAX_CHARACTERS - LONGEST_WORD)
    )
    found = dict.fromkeys(word for part in parts for word in text_words(part, most=2 * len(part)))
    return [on_day(day, word) for word in found]


def find_notes(session: Session, asked: Asked, bounds: Bounds, now: datetime) -> list[NoteHit]:
    """The newest notes, newest first."""
    rows = select(Note.thread_id, Note.at, Staff.name, Note.body).join(
        Staff, Staff.id == Note.staff_id
    )
    return [
        NoteHit(thread_id, at, name, snippet(body, asked.words))
        for thread_id, at, name, body in newest(session, rows, _INDEX, asked, now, bounds=bounds)
    ]
