"""Taking back what one has just done: with a thread, several at once, or what is beside one."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from desk.case_undoing import put_back_case, put_back_opening
from desk.entries import wrote
from desk.labelling import put_back_label
from desk.lifting import put_back_hold
from desk.rights import NotNow, note, require_writer
from desk.steps import put_back
from desk.together import TOGETHER
from desk.wishes import put_back_promise
from models.alerts import Alert
from models.staff import AuditEntry, Staff
from models.threads import Thread

UNDO_WITHIN: Final = timedelta(seconds=60)
"""The page offers it for ten seconds; whoever reads slowly still finds it done."""


@dataclass(frozen=True)
class Undone:
    """What is as it was, and what is not."""

    threads: tuple[uuid.UUID, ...]
    stayed: Mapping[uuid.UUID, NotNow]
    """Threads that stay as they are, with why."""
    together: bool
    """Whether it was a step with several threads."""


def undo(session: Session, entry_id: int, staff: Staff, now: datetime) -> Undone:
    """Take back one's own step of just now, where nothing has happened to the thread since.

    Of a step with several threads each is looked at by itself.
    """
    require_writer(staff)
    entry = session.get(AuditEntry, entry_id)
    details: Mapping[str, Any] = (entry.details or {}) if entry else {}
    if entry is None or entry.actor != f"staff:{staff.id}" or not details.keys() & _KEPT:
        raise NotNow("There is no such step of yours to take back.")
    if now - entry.at > UNDO_WITHIN:
        raise NotNow("It is too late to take that back: a minute has passed.")
    if entry.action == TOGETHER:
        return _undo_all(session, entry, staff, now)
    return Undone((_undo_one(session, entry, staff, now),), {}, together=False)


_KEPT: Final = frozenset({"before", "steps"})
"""What an entry holds that can be taken back: the state before, or the entries of its steps."""


def _undo_all(session: Session, entry: AuditEntry, staff: Staff, now: datetime) -> Undone:
    found = session.scalars(
        select(AuditEntry).where(AuditEntry.id.in_((entry.details or {})["steps"]))
    )
    done: list[uuid.UUID] = []
    stayed: dict[uuid.UUID, NotNow] = {}
    # In the order of ids, in which everybody locks several threads.
    for one in sorted(found, key=lambda one: uuid.UUID(one.subject)):
        try:
            done.append(_undo_one(session, one, staff, now))
        except NotNow as reason:
            stayed[uuid.UUID(one.subject)] = reason
    kept = {"entry": entry.id, "done": len(done), "stayed": [one.hex for one in stayed]}
    wrote(session, staff, f"{TOGETHER}.undo", entry.subject or "", now, **kept)
    return Undone(tuple(done), stayed, together=True)


def _undo_one(session: Session, entry: AuditEntry, staff: Staff, now: datetime) -> uuid.UUID:
    thread = _put_back(session, entry, staff, now)
    _see_no_more(session, thread, entry, staff)
    of_case = {"case": (entry.details or {})["case"]} if entry.action.startswith("case.") else {}
    note(session, thread, staff, f"{entry.action}.undo", now, entry=entry.id, **of_case)
    return thread.id


def _see_no_more(session: Session, thread: Thread, entry: AuditEntry, staff: Staff) -> None:
    """Of an alert that the step saw to nobody has: it waits for somebody again."""
    about = or_(Alert.thread_id == thread.id, Alert.subject == (entry.details or {}).get("case"))
    session.execute(
        update(Alert)
        .where(about, Alert.acknowledged_at == entry.at, Alert.acknowledged_by == staff.id)
        .values(acknowledged_at=None, acknowledged_by=None)
    )


def _put_back(session: Session, entry: AuditEntry, staff: Staff, now: datetime) -> Thread:
    if entry.action == "thread.label":
        return put_back_label(session, entry)
    if entry.action in ("hold.place", "hold.lift"):
        return put_back_hold(session, entry, staff, now)
    if entry.action == "promise.record":
        return put_back_promise(session, entry, now)
    if entry.action in ("case.open", "case.add"):
        return put_back_opening(session, entry, staff, now)
    if entry.action.startswith("case."):
        return put_back_case(session, entry, staff, now)
    return put_back(session, entry, now)
