"""Holds: reasons why texts that we start must wait.

A hold is of a person where one is known: it goes with them to whatever number they have, and is
nobody else's. It is of a number where none is known, and where it has to do with the phone alone.
"""

import enum
import uuid
from collections.abc import Collection
from datetime import datetime
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    literal_column,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.orm import Session

from models.borrowers import BorrowerNumber, borrowers_of
from models.cases import Case, CaseKind, Hold
from models.each_of import each_of
from models.loans import Loan

OF_THE_NUMBER: Final = frozenset({"review", "quiet", str(CaseKind.WRONG_NUMBER)})
"""Reasons that have to do with the phone, like an opt-out, whoever has it."""


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
    borrower_id: int | None = None,
    loan_id: int | None = None,
    case_id: int | None = None,
    inbound_id: int | None = None,
    until: datetime | None = None,
) -> Hold:
    """Stop texts of ``scope``: for one loan or all, until a time or until lifted.

    ``whose_hold`` says whose it is: the borrower's, or that of whoever has the loan.
    """
    if borrower_id is None and loan_id is not None:
        borrower_id = session.get_one(Loan, loan_id).borrower_id
    hold = Hold(
        number_id=number_id,
        borrower_id=whose_hold(session, number_id, reason, borrower_id),
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


def whose_hold(
    session: Session, number_id: uuid.UUID, reason: str, borrower_id: int | None = None
) -> int | None:
    """Whom a hold with this reason is of; ``None`` where it is the number's.

    It is of the borrower where one is named, else of whoever has the number alone. Of two who
    share one either may have written, so without a proof it is nobody's.
    """
    if reason in OF_THE_NUMBER:
        return None
    if borrower_id is not None:
        return borrower_id
    people = borrowers_of(session, number_id)
    return people[0].id if len(people) == 1 else None


def lift_holds(session: Session, case: Case, now: datetime) -> int:
    """Lift every hold that the case placed; how many there were."""
    lifted = session.execute(
        update(Hold).where(Hold.case_id == case.id, Hold.lifted_at.is_(None)).values(lifted_at=now)
    )
    assert isinstance(lifted, CursorResult)
    return lifted.rowcount


def holds_on(session: Session, number_id: uuid.UUID, now: datetime) -> list[Hold]:
    """The holds that count at a number and are in force at ``now``, oldest first."""
    people = [person.id for person in borrowers_of(session, number_id)]
    rows = select(Hold).where(count_at(number_id, people), in_force(now))
    return list(session.scalars(rows.order_by(Hold.id)))


def in_force(now: datetime) -> ColumnElement[bool]:
    """Whether a hold was not lifted, and its time is not over."""
    return and_(Hold.lifted_at.is_(None), or_(Hold.until.is_(None), Hold.until > now))


def count_at(number_id: uuid.UUID, people: Collection[int]) -> ColumnElement[bool]:
    """Whether a hold counts at a number that is now these people's.

    What somebody left behind there counts until the number is somebody else's: the phone may be
    theirs still.
    """
    placed_here = Hold.number_id == number_id
    if not people:
        return placed_here
    # Written out, and no question within the question, so that each half is an index.
    return or_(Hold.borrower_id.in_(people), and_(placed_here, Hold.borrower_id.is_(None)))


def held_numbers(now: datetime, most: int | None = None) -> Select[uuid.UUID]:
    """The numbers at which holds count, as ``count_at`` says of one that is somebody's.

    With ``most`` so many people at most are looked up, for a count that goes no further.
    """
    held = select(Hold.borrower_id).where(in_force(now), Hold.borrower_id.is_not(None)).distinct()
    people = (held if most is None else held.limit(literal_column(str(most)))).scalar_subquery()
    found = union_all(
        select(Hold.number_id).where(in_force(now), Hold.borrower_id.is_(None)).distinct(),
        select(BorrowerNumber.number_id).where(
            BorrowerNumber.until.is_(None), each_of(BorrowerNumber.borrower_id, people)
        ),
    ).subquery()
    return select(found.c.number_id)
