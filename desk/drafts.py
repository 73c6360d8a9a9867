"""What somebody has begun to write and not sent: kept by thread, and by window where two differ.

One person may have a thread open in two windows. What the one writes goes on from what it shows, or
it stands beside what the other wrote: neither takes the other's words. Those that were overtaken
come back when the later ones are sent or emptied.
"""

import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from desk.rights import NotNow
from models.desk import Draft
from models.staff import Staff

LONGEST_DRAFT: Final = 4000
MOST_WINDOWS: Final = 6
"""Of so many windows the words are kept; of more than these, those that were overtaken first go."""


@dataclass(frozen=True)
class Window:
    """Where somebody writes: which window of a browser, and which kept words it showed at first."""

    name: str = ""
    """Empty from a page without script."""
    began: str = ""
    """As ``print_of`` says; empty where it showed none, or has gone another way since."""


ANY_WINDOW: Final = Window()
"""Of a page without script, and of what no page wrote."""


@dataclass(frozen=True)
class _Words:
    """What one window wrote."""

    window: str
    kind: str
    body: str


def print_of(draft: Draft | None) -> str:
    """By which a window says later what it went on from."""
    if draft is None:
        return ""
    return hashlib.sha256(f"{draft.kind} {draft.body}".encode()).hexdigest()[:32]


def keep_draft(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    *,
    kind: str,
    body: str,
    now: datetime,
    window: Window = ANY_WINDOW,
) -> Draft | None:
    """What somebody has begun to write, as it is kept; where it is empty, what else they began."""
    if len(body) > LONGEST_DRAFT:
        raise NotNow("A draft has at most {most} characters.", most=LONGEST_DRAFT)
    if not body.strip():
        return drop_draft(session, thread_id, staff, window=window)
    kept = _locked(session, thread_id, staff)
    if kept is None:
        kept = Draft(thread_id=thread_id, staff_id=staff.id, overtaken=[])
        session.add(kept)
    elif not _goes_on(kept, window, body):
        _overtake(kept, window)
    kept.kind, kept.body, kept.window, kept.changed_at = kind, body, window.name, now
    return kept


def drop_draft(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    body: str = "",
    window: Window = ANY_WINDOW,
) -> Draft | None:
    """It was sent, or given up; what they had begun in another window is the draft again."""
    kept = _locked(session, thread_id, staff)
    if kept is None:
        return None
    if not _goes_on(kept, window, body):
        # Another window overtook it: that one's words stay, and what they overtook goes.
        kept.overtaken = _without_newest_of(kept, window)
        return kept
    left = [row for row in kept.overtaken if row[2].strip() != body.strip()]
    if not left:
        session.delete(kept)
        session.flush()
        return None
    *kept.overtaken, newest = left
    kept.window, kept.kind, kept.body = newest
    return kept


def overtaken(draft: Draft) -> list[_Words]:
    """What other windows wrote before it, oldest first."""
    return [_Words(*row) for row in draft.overtaken]


def is_kept_as_note(session: Session, thread_id: uuid.UUID, staff: Staff, body: str) -> bool:
    """Whether somebody began these words, or what they go on from, as a note in the thread.

    What a draft is for stays with its words: a note is never sent because a page lost its kind.
    """
    kept = session.get(Draft, (thread_id, staff.id))
    now = body.strip()
    return any(
        before.startswith(now) or now.startswith(before)
        for before in _notes(kept)
        if before and now
    )


def _notes(kept: Draft | None) -> Iterator[str]:
    if kept is None:
        return
    for words in (_Words(kept.window, kept.kind, kept.body), *overtaken(kept)):
        if words.kind == "note":
            yield words.body.strip()


def _locked(session: Session, thread_id: uuid.UUID, staff: Staff) -> Draft | None:
    """Two windows of one person may write at the same moment."""
    return session.get(Draft, (thread_id, staff.id), with_for_update=True, populate_existing=True)


def _goes_on(kept: Draft, window: Window, body: str) -> bool:
    """Whether a window goes on from what is kept, so that nothing is lost with it."""
    if kept.window == window.name or print_of(kept) == window.began:
        return True
    return bool(body.strip()) and body.startswith(kept.body.strip())


def _overtake(kept: Draft, window: Window) -> None:
    """What is kept stands back, in place of what this window had begun before."""
    rows = [*_without_newest_of(kept, window), [kept.window, kept.kind, kept.body]]
    kept.overtaken = rows[-(MOST_WINDOWS - 1) :]


def _without_newest_of(kept: Draft, window: Window) -> list[list[str]]:
    """What was overtaken, without what this window wrote last: that has come with it again."""
    rows = list(kept.overtaken)
    mine = [place for place, row in enumerate(rows) if row[0] == window.name]
    if mine:
        del rows[mine[-1]]
    return rows
