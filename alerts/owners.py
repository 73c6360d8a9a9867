"""Whose an alert is: the owner's of its case, or theirs who have its thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.alerts import OF_CASES, Alert
from models.cases import Case
from models.staff import Staff
from models.threads import Thread


@dataclass(frozen=True)
class Owner:
    """A member of staff who works here."""

    id: int
    name: str
    cipher: bytes | None = None
    """Sealed: the address at which they are told first."""


def owners_of(session: Session, alerts: Sequence[Alert]) -> Mapping[int, Owner]:
    """Whose alerts are, by the alert's id; of those that are nobody's, nothing."""
    of_cases = [alert for alert in alerts if alert.kind in OF_CASES]
    others = [alert for alert in alerts if alert.kind not in OF_CASES and alert.thread_id]
    cases = _found(
        session,
        _STAFF.add_columns(Case.reference)
        .join(Case, Case.owner_id == Staff.id)
        .where(Case.reference.in_([alert.subject for alert in of_cases])),
    )
    threads = _found(
        session,
        _STAFF.add_columns(Thread.id.label("thread"))
        .join(Thread, Thread.taken_by == Staff.id)
        .where(Thread.id.in_([alert.thread_id for alert in others])),
    )
    mine = {alert.id: cases.get(alert.subject) for alert in of_cases}
    mine |= {alert.id: threads.get(alert.thread_id) for alert in others}
    return {alert_id: owner for alert_id, owner in mine.items() if owner is not None}


_STAFF = select(Staff.id, Staff.name, Staff.alert_cipher).where(Staff.left_at.is_(None))


def _found(session: Session, rows: Select[tuple[object, ...]]) -> dict[object, Owner]:
    """Owners by the last column."""
    return {row[-1]: Owner(row.id, row.name, row.alert_cipher) for row in session.execute(rows)}


def for_whom(alert: Alert, owners: Mapping[int, Owner]) -> str:
    """Who should see to it: the owner when it is told first, then whoever supervises them."""
    owner = owners.get(alert.id)
    if owner is None:
        return "Owner: nobody. A supervisor should give it to somebody."
    if alert.rank == 0:
        return f"Owner: {owner.name}."
    return f"For a supervisor: its owner, {owner.name}, has not seen to it."
