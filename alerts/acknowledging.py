"""Somebody says that they see to an alert: nobody is told of it any more."""

from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.alerts import Alert
from models.staff import AuditEntry, Staff

_READS_ONLY: Final = "auditor"


class NotAcknowledged(Exception):
    """Nothing was changed; the text says why."""


def acknowledge(session: Session, alert_id: int, staff: Staff, now: datetime) -> Alert:
    """The alert is ``staff``'s to see to; ``NotAcknowledged`` where it is nobody's any more."""
    alert = session.scalars(select(Alert).where(Alert.id == alert_id).with_for_update()).first()
    if alert is None:
        raise NotAcknowledged("There is no such alert: see `flask --app app alerts list --all`.")
    if staff.role == _READS_ONLY:
        raise NotAcknowledged("Auditors may read alerts, and nothing more.")
    if alert.ended_at is not None:
        raise NotAcknowledged("The alert has ended: its cause is gone.")
    if alert.acknowledged_at is not None:
        raise NotAcknowledged(f"{_name(session, alert)} has acknowledged it already.")
    alert.acknowledged_at, alert.acknowledged_by = now, staff.id
    entry = AuditEntry(at=now, actor=f"staff:{staff.id}", action="alert.acknowledge")
    entry.subject, entry.details = str(alert.id), {"kind": alert.kind.value}
    session.add(entry)
    return alert


def _name(session: Session, alert: Alert) -> str:
    person = session.get(Staff, alert.acknowledged_by) if alert.acknowledged_by else None
    return person.name if person else "Somebody"
