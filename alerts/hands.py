"""What staff did with threads: whoever took, answered or released one has seen what it held."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.staff import AuditEntry
from models.threads import Thread

_TAKE: Final = "thread.take"
_ACTIONS: Final = (_TAKE, "thread.answer", "thread.release")
_BACK: Final = ("thread.take.undo", "thread.release.undo")


@dataclass(frozen=True)
class Touch:
    """The last time that somebody took, answered or released a thread."""

    at: datetime
    staff_id: int | None


def last_touches(
    session: Session, thread_ids: Collection[uuid.UUID], since: datetime
) -> dict[uuid.UUID, Touch]:
    """Of each of these threads the last touch from ``since`` on; none where nobody touched it.

    Taking counts while the thread is in somebody's hands. One that was handed back, because for
    hours nobody answered, has not been seen to; nor is one by a step that was taken back.
    """
    if not thread_ids:
        return {}
    rows = (
        select(AuditEntry)
        .where(AuditEntry.action.in_((*_ACTIONS, *_BACK)), AuditEntry.at >= since)
        .where(AuditEntry.subject.in_([str(one) for one in thread_ids]))
        .order_by(AuditEntry.at, AuditEntry.id)
    )
    held = _held(session, thread_ids)
    entries = session.scalars(rows).all()
    undone = {(one.details or {}).get("entry") for one in entries if one.action in _BACK}
    touches: dict[uuid.UUID, Touch] = {}
    for entry in entries:
        thread_id = uuid.UUID(entry.subject)
        if entry.action in _BACK or entry.id in undone:
            continue
        if entry.action != _TAKE or thread_id in held:
            touches[thread_id] = Touch(entry.at, _staff_id(entry.actor))
    return touches


def _held(session: Session, thread_ids: Collection[uuid.UUID]) -> set[uuid.UUID]:
    rows = select(Thread.id).where(Thread.id.in_(thread_ids), Thread.taken_by.is_not(None))
    return set(session.scalars(rows))


def _staff_id(actor: str) -> int | None:
    kind, _, number = actor.partition(":")
    return int(number) if kind == "staff" and number.isdigit() else None
