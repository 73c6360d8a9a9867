"""Labels on threads: put on, taken off, and as they were before."""

import uuid
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.rights import NotNow, locked, note, require_writer
from desk.steps import Step
from models.desk import Label, ThreadLabel
from models.staff import AuditEntry, Staff
from models.threads import Thread


def set_label(
    session: Session, thread_id: uuid.UUID, staff: Staff, label_id: int, now: datetime, *, on: bool
) -> Step:
    """Put a label on a thread, or take it off."""
    require_writer(staff)
    thread = locked(session, thread_id)
    label = session.get(Label, label_id)
    if label is None or (on and label.retired_at is not None):
        raise NotNow("There is no such label any more.")
    kept = session.get(ThreadLabel, (thread_id, label_id))
    before = after = _as_kept(kept)
    if on and kept is None:
        row = ThreadLabel(thread_id=thread_id, label_id=label_id, since=now, staff_id=staff.id)
        session.add(row)
        after = _as_kept(row)
    elif not on and kept is not None:
        session.delete(kept)
        after = None
    entry = note(
        *(session, thread, staff, "thread.label", now),
        label=label.name,
        label_id=label_id,
        on=on,
        before=before,
        after=after,
    )
    session.flush()
    return Step(thread, entry)


def put_back_label(session: Session, entry: AuditEntry) -> Thread:
    """The label is on the thread or not as it was, where nobody has set it since."""
    thread = locked(session, uuid.UUID(entry.subject))
    details = entry.details or {}
    key = (thread.id, details["label_id"])
    kept = session.get(ThreadLabel, key, populate_existing=True)
    if _as_kept(kept) != details["after"]:
        raise NotNow("Somebody has changed that label since, so it stays as it is.")
    before = details["before"]
    if kept is not None:
        session.delete(kept)
    if before is not None:
        since = datetime.fromisoformat(before["since"])
        put = ThreadLabel(thread_id=key[0], label_id=key[1], since=since)
        put.staff_id = before["staff"]
        session.add(put)
    return thread


def labels_on(session: Session, thread_id: uuid.UUID) -> dict[int, str]:
    """The labels on a thread, their names by their ids."""
    rows = select(Label.id, Label.name).join(ThreadLabel, ThreadLabel.label_id == Label.id)
    found = rows.where(ThreadLabel.thread_id == thread_id).order_by(Label.name)
    return dict(session.execute(found).all())


def _as_kept(row: ThreadLabel | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {"since": row.since.astimezone(UTC).isoformat(), "staff": row.staff_id}
