"""Alerts about clocks of cases, for those who work in the console: the owner, then a supervisor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.orm import Session

from desk.rights import TAKES_OVER
from models.alerts import OF_CASES, Alert
from models.cases import Case
from models.staff import Staff


@dataclass(frozen=True)
class CaseAlert:
    """A clock that is about to end, or has ended, of which somebody should know."""

    alert: Alert
    case: Case
    owner: str | None
    """The owner's name."""


def alerts_for(
    session: Session, staff: Staff, patience: timedelta, now: datetime
) -> Sequence[CaseAlert]:
    """What somebody is to see to, those first whose clock ends first."""
    rows = (
        select(Alert, Case, Staff.name)
        .join_from(Alert, Case, Case.reference == Alert.subject)
        .join(Staff, Staff.id == Case.owner_id, isouter=True)
        .where(*_for(staff, patience, now))
        .order_by(Alert.since, Alert.id)
    )
    return [CaseAlert(*row) for row in session.execute(rows)]


def how_many_alerts(session: Session, staff: Staff, patience: timedelta, now: datetime) -> int:
    """How many those are."""
    rows = select(func.count(Alert.id)).join(Case, Case.reference == Alert.subject)
    return session.scalar(rows.where(*_for(staff, patience, now))) or 0


def _for(staff: Staff, patience: timedelta, now: datetime) -> list[ColumnElement[bool]]:
    """Of their own cases until they have seen to it themselves.

    A supervisor hears of nobody's until somebody has them, whatever was done meanwhile, and of the
    others' as the next rank does: when the owner has let ``patience`` pass. Nobody hears of a
    complaint about themselves.
    """
    unseen = Alert.acknowledged_at.is_(None)
    whose: ColumnElement[bool] = and_(
        Case.owner_id == staff.id, or_(unseen, Alert.acknowledged_by.is_distinct_from(staff.id))
    )
    if staff.role in TAKES_OVER:
        late = and_(unseen, Alert.raised_at <= now - patience)
        whose = or_(whose, Case.owner_id.is_(None), late)
    return [
        Alert.ended_at.is_(None),
        Alert.kind.in_(OF_CASES),
        Case.about_staff_id.is_distinct_from(staff.id),
        whose,
    ]


def see_to(session: Session, case: Case, staff: Staff, now: datetime) -> None:
    """Whoever works on a case has seen that its clock ends; nobody further is told.

    Its owner sees to it for themselves, though somebody else was there before. A case of nobody is
    seen to by nobody: it has to be taken first.
    """
    if case.owner_id is None:
        return
    seen: ColumnElement[bool] = Alert.acknowledged_at.is_(None)
    if case.owner_id == staff.id:
        seen = or_(seen, Alert.acknowledged_by.is_distinct_from(staff.id))
    session.execute(
        update(Alert)
        .where(Alert.subject == case.reference, Alert.kind.in_(OF_CASES))
        .where(Alert.ended_at.is_(None), seen)
        .values(acknowledged_at=now, acknowledged_by=staff.id)
    )
