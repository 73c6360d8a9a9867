"""Holds: reasons why texts that we start must wait."""

import enum
import uuid
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.engine import CursorResult
from sqlalchemy.orm import Session

from models.cases import Case, Hold


class HoldScope(enum.StrEnum):
    """Which of the texts that we start a hold stops."""

    ALL = "all"
    COLLECTIONS = "collections"
    REMINDERS = "reminders"


def place_hold(
    session: Session,
    number_id: uuid.UUID,
    scope: HoldScope,
    reason: str,
    *,
    now: datetime,
    loan_id: int | None = None,
    case_id: int | None = None,
    inbound_id: int | None = None,
    until: datetime | None = None,
) -> Hold:
    """Stop texts of ``scope`` to a number: for one loan or all, until a time or until lifted."""
    hold = Hold(
        number_id=number_id,
        loan_id=loan_id,
        scope=HoldScope(scope).value,
        reason=reason,
        case_id=case_id,
        inbound_id=inbound_id,
        since=now,
        until=until,
    )
    session.add(hold)
    session.flush()
    return hold


def lift_holds(session: Session, case: Case, now: datetime) -> int:
    """Lift every hold that the case placed; how many there were."""
    lifted = session.execute(
        update(Hold).where(Hold.case_id == case.id, Hold.lifted_at.is_(None)).values(lifted_at=now)
    )
    assert isinstance(lifted, CursorResult)
    return lifted.rowcount


def holds_on(session: Session, number_id: uuid.UUID, now: datetime) -> list[Hold]:
    """The holds on a number that are in force at ``now``, oldest first."""
    rows = (
        select(Hold)
        .where(
            Hold.number_id == number_id,
            Hold.lifted_at.is_(None),
            or_(Hold.until.is_(None), Hold.until > now),
        )
        .order_by(Hold.id)
    )
    return list(session.scalars(rows))
