"""Whose a case is: an alert about its clock is for its owner first."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.alerts import OF_CASES, Alert
from models.cases import Case
from models.staff import Staff


def owners_of(session: Session, alerts: Sequence[Alert]) -> Mapping[str, str]:
    """Names of those who own the cases that alerts are about, by the case's reference."""
    references = [alert.subject for alert in alerts if alert.kind in OF_CASES]
    if not references:
        return {}
    rows = (
        select(Case.reference, Staff.name)
        .join(Staff, Staff.id == Case.owner_id)
        .where(Case.reference.in_(references), Staff.left_at.is_(None))
    )
    return dict(session.execute(rows).all())


def for_whom(alert: Alert, owners: Mapping[str, str]) -> str:
    """Who should see to it: the owner when it is told first, then whoever supervises them."""
    owner = owners.get(alert.subject)
    if owner is None:
        return "Owner: nobody. A supervisor should give it to somebody."
    if alert.rank == 0:
        return f"Owner: {owner}."
    return f"For a supervisor: its owner, {owner}, has not seen to it."
