"""Litigation holds: set and lifted by those who answer for the others' work."""

import uuid
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.proving.subject import subject_word
from desk.rights import TAKES_OVER, NotNow
from models.borrowers import Borrower
from models.litigation import LitigationHold
from models.numbers import Number
from models.staff import AuditEntry, Staff

LONGEST_REASON: Final = 200


def hold_records(
    session: Session, subject: uuid.UUID | int, staff: Staff, reason: str, now: datetime
) -> LitigationHold:
    """Keep everything on record about a number, or a borrower by id, until the hold is lifted."""
    _require_lead(staff)
    _require_reason(reason)
    _lock(session, subject)
    on_number = isinstance(subject, uuid.UUID)
    column = LitigationHold.number_id if on_number else LitigationHold.borrower_id
    standing = select(LitigationHold.id).where(column == subject)
    if session.scalar(standing.where(LitigationHold.lifted_at.is_(None))) is not None:
        raise NotNow("A litigation hold stands already.")
    hold = LitigationHold(reason=reason, since=now, set_by=staff.id)
    if isinstance(subject, uuid.UUID):
        hold.number_id = subject
    else:
        hold.borrower_id = subject
    session.add(hold)
    session.flush()
    _write_down(session, hold, staff, "litigation.hold", now)
    return hold


def lift_records_hold(
    session: Session, hold_id: int, staff: Staff, reason: str, now: datetime
) -> None:
    """Retention goes on as if there had been no hold, and what it empties is gone for good."""
    _require_lead(staff)
    _require_reason(reason)
    hold = session.get(LitigationHold, hold_id, with_for_update=True, populate_existing=True)
    if hold is None or hold.lifted_at is not None:
        raise NotNow("That hold was lifted before.")
    hold.lifted_at, hold.lifted_by, hold.lifted_because = now, staff.id, reason
    _write_down(session, hold, staff, "litigation.lift", now)


def _require_lead(staff: Staff) -> None:
    if staff.role not in TAKES_OVER or staff.left_at is not None:
        raise NotNow("A litigation hold is set and lifted by a supervisor.")


def _require_reason(reason: str) -> None:
    if not 0 < len(reason) <= LONGEST_REASON:
        raise NotNow("Say why, in at most {most} characters.", most=LONGEST_REASON)


def _lock(session: Session, subject: uuid.UUID | int) -> None:
    table = Number if isinstance(subject, uuid.UUID) else Borrower
    if session.get(table, subject, with_for_update=True) is None:
        raise NotNow("There is no such number or borrower on record.")


def _write_down(
    session: Session, hold: LitigationHold, staff: Staff, action: str, now: datetime
) -> None:
    subject = hold.number_id or hold.borrower_id
    assert subject is not None
    entry = AuditEntry(
        at=now, actor=f"staff:{staff.id}", action=action, subject=subject_word(subject)
    )
    entry.details = {"hold": hold.id}
    session.add(entry)
