"""Steps with a thread that can be taken back: the audit entry keeps what it was before."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy.orm import Session

from desk.rights import NotNow, locked, note, require_hand
from models.staff import AuditEntry, Staff
from models.threads import Thread, ThreadMode

UNDO_WITHIN: Final = timedelta(seconds=60)
"""The page offers it for ten seconds; whoever reads slowly still finds it done."""
_MOMENTS: Final = ("escalated_at", "taken_at", "snoozed_at", "snoozed_until", "last_staff_reply_at")
_PLAIN: Final = (
    *("escalation_reason", "taken_by", "assigned_to", "person_asked_for", "notice_given"),
    *("priority", "team_id"),
)


@dataclass
class Step:
    """A step in the making, then done: ``entry`` is there once its block has ended."""

    thread: Thread
    entry: AuditEntry | None = None


@contextmanager
def step(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    action: str,
    now: datetime,
    **details: object,
) -> Iterator[Step]:
    """A block that changes a thread, locked, by somebody who may, with its audit entry."""
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    taken = Step(thread)
    before = _state(thread)
    yield taken
    taken.entry = note(
        session, thread, staff, action, now, before=before, after=_state(thread), **details
    )
    session.flush()


def undo(session: Session, entry_id: int, staff: Staff, now: datetime) -> Thread:
    """Take back one's own step of just now, where nothing has happened to the thread since."""
    entry = session.get(AuditEntry, entry_id)
    details = (entry.details or {}) if entry else {}
    if entry is None or entry.actor != f"staff:{staff.id}" or "before" not in details:
        raise NotNow("There is no such step of yours to take back.")
    if now - entry.at > UNDO_WITHIN:
        raise NotNow("It is too late to take that back: a minute has passed.")
    thread = locked(session, uuid.UUID(entry.subject))
    if _state(thread) != details["after"]:
        raise NotNow("Something else has happened to the thread since, so it stays as it is.")
    _restore(thread, details["before"])
    note(session, thread, staff, f"{entry.action}.undo", now, entry=entry.id)
    return thread


def _state(thread: Thread) -> dict[str, Any]:
    moments = {name: getattr(thread, name) for name in _MOMENTS}
    return {
        "mode": thread.mode.value,
        **{name: moment.isoformat() if moment else None for name, moment in moments.items()},
        **{name: getattr(thread, name) for name in _PLAIN},
    }


def _restore(thread: Thread, state: Mapping[str, Any]) -> None:
    thread.mode = ThreadMode(state["mode"])
    for name in _MOMENTS:
        given = state[name]
        setattr(thread, name, datetime.fromisoformat(given) if given else None)
    for name in _PLAIN:
        setattr(thread, name, state[name])
