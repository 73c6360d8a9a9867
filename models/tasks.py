"""Opening staff tasks: one for each kind and subject, however often the reason comes up."""

import uuid
from datetime import datetime

from sqlalchemy.orm import Session

from models.staff import StaffTask
from models.upsert import insert_into


def open_task(
    session: Session,
    *,
    kind: str,
    subject: str,
    now: datetime,
    note: str,
    thread_id: uuid.UUID | None = None,
) -> None:
    """Put something before a person, unless it is there already."""
    session.execute(
        insert_into(session.get_bind().dialect, StaffTask.__table__)
        .values(kind=kind, subject=subject, thread_id=thread_id, note=note, opened_at=now)
        .on_conflict_do_nothing(index_elements=["kind", "subject"])
    )
