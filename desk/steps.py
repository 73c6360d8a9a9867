"""Steps with a thread that can be taken back: the audit entry keeps what it was before."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.handing_back import reopen_waiting
from desk.rights import NotNow, locked, note, require_hand
from models.staff import AuditEntry, Staff
from models.threads import Thread, ThreadMode

_MOMENTS: Final = ("escalated_at", "taken_at", "snoozed_at", "snoozed_until", "last_staff_reply_at")
_PLAIN: Final = (
    *("escalation_reason", "taken_by", "assigned_to", "person_asked_for", "notice_given"),
    *("priority", "team_id"),
)
_TOGETHER: Final = (
    (
        *("mode", "escalated_at", "escalation_reason", "taken_at", "taken_by", "assigned_to"),
        *("person_asked_for", "notice_given", "last_staff_reply_at"),
    ),
    ("snoozed_at", "snoozed_until"),
    ("priority",),
    ("team_id",),
)
"""What is put back together or not at all: in whose hands, until when asleep, how urgent, whose."""


@dataclass
class Step:
    """A step in the making, then done: ``entry`` is there once its block has ended."""

    thread: Thread
    entry: AuditEntry | None = None

    @property
    def undoable(self) -> int | None:
        """The id by which it is taken back; none where it changed nothing."""
        if self.entry is None or self.entry.details is None:
            return None
        details = self.entry.details
        return self.entry.id if details.get("before") != details.get("after") else None


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


def put_back(session: Session, entry: AuditEntry, now: datetime) -> Thread:
    """What the step changed is as it was before, where it still is as the step left it.

    What the step left alone may have changed since, and stays so. Texts that came while the
    thread was taken are the bot's to answer.
    """
    thread = locked(session, uuid.UUID(entry.subject))
    before, after = (entry.details or {})["before"], (entry.details or {})["after"]
    touched = [
        name
        for group in _TOGETHER
        if any(before[one] != after[one] for one in group)
        for name in group
    ]
    present = _state(thread)
    if any(present[name] != after[name] for name in touched):
        raise NotNow("Something else has happened to the thread since, so it stays as it is.")
    if thread.mode == ThreadMode.TAKEN and before["mode"] != ThreadMode.TAKEN.value:
        reopen_waiting(session, thread, now)
    _restore(thread, {name: before[name] for name in touched})
    return thread


def _state(thread: Thread) -> dict[str, Any]:
    moments = {name: getattr(thread, name) for name in _MOMENTS}
    return {
        "mode": thread.mode.value,
        **{name: at.astimezone(UTC).isoformat() if at else None for name, at in moments.items()},
        **{name: getattr(thread, name) for name in _PLAIN},
    }


def _restore(thread: Thread, state: Mapping[str, Any]) -> None:
    for name, kept in state.items():
        value = kept
        if name == "mode":
            value = ThreadMode(kept)
        elif name in _MOMENTS and kept:
            value = datetime.fromisoformat(kept)
        setattr(thread, name, value)
