"""Who may do what to a thread, and the entry that says who did."""

import uuid
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.staff import AuditEntry, Staff
from models.threads import Thread

READS_ONLY: Final = "auditor"
TAKES_OVER: Final = ("supervisor", "admin")


class NotNow(Exception):
    """The step was not taken; the text says why and what can be done instead.

    ``words`` with its ``values`` is for whoever says it in another language.
    """

    def __init__(self, words: str, /, **values: object) -> None:
        self.words, self.values = words, values
        super().__init__(words.format(**values) if values else words)


def locked(session: Session, thread_id: uuid.UUID) -> Thread:
    """The thread, its row locked until the transaction ends; ``NotNow`` where there is none."""
    row = select(Thread).where(Thread.id == thread_id).with_for_update(of=Thread)
    thread = session.scalars(row.execution_options(populate_existing=True)).first()
    if thread is None:
        raise NotNow("There is no such thread.")
    return thread


def require_hand(session: Session, thread: Thread, staff: Staff) -> None:
    """Auditors read; a thread in a colleague's hands is theirs, unless a supervisor steps in."""
    require_writer(staff)
    if may_step_in(thread, staff):
        return
    holder = session.get_one(Staff, thread.taken_by).name
    raise NotNow(
        "{name} has this thread: they can release it, or a supervisor can take it over.",
        name=holder,
    )


def may_step_in(thread: Thread, staff: Staff) -> bool:
    """Whether the thread is theirs or nobody's, or they may take it from whoever has it."""
    return thread.taken_by in (None, staff.id) or staff.role in TAKES_OVER


def require_writer(staff: Staff) -> None:
    """Somebody who does more than read."""
    if staff.role == READS_ONLY or staff.left_at is not None:
        raise NotNow("Auditors and people who have left may read threads, and nothing more.")


def note(
    session: Session, thread: Thread, staff: Staff, action: str, now: datetime, **details: object
) -> AuditEntry:
    """Who did what to the thread, in the same transaction as the step itself."""
    entry = AuditEntry(at=now, actor=f"staff:{staff.id}", action=action, subject=str(thread.id))
    entry.details = details
    session.add(entry)
    return entry
