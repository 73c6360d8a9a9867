"""Who changed what that is no thread: the entry beside the change, in its transaction."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from desk.rights import READS_ONLY, TAKES_OVER, NotNow
from models.staff import AuditEntry, Staff

RUNS: Final = "admin"


def wrote(
    session: Session,
    staff: Staff,
    action: str,
    subject: str,
    now: datetime,
    **details: object,
) -> AuditEntry:
    """The entry, to be committed with what was done."""
    entry = AuditEntry(at=now, actor=f"staff:{staff.id}", action=action, subject=subject[:64])
    entry.details = details or None
    session.add(entry)
    return entry


def require_worker(staff: Staff) -> None:
    """Somebody who answers borrowers."""
    if staff.role == READS_ONLY or staff.left_at is not None:
        raise NotNow("Auditors and people who have left change nothing.")


def require_lead(staff: Staff) -> None:
    """Somebody who answers for the others' work."""
    if staff.role not in TAKES_OVER or staff.left_at is not None:
        raise NotNow("That is for supervisors and admins: ask one of them.")


def require_admin(staff: Staff) -> None:
    """Somebody who keeps people and settings."""
    if staff.role != RUNS or staff.left_at is not None:
        raise NotNow("That is for admins: ask one of them.")
