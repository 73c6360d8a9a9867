"""Claims of payments made: a borrower says so, and the core system has not posted it yet."""

import uuid
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from cases.holds import lift_holds
from cases.in_error import counts
from cases.opening import add_event, open_case, open_cases
from cases.terms import hold_back
from models.cases import Case, CaseKind, CaseState

# Transfers take days to be posted, and people name the day they pressed the button.
NEAR: Final = timedelta(days=5)
_REMEMBERED: Final = timedelta(days=30)


class PostedPayment(Protocol):
    """What a claim is compared with; amounts in minor units."""

    @property
    def loan_id(self) -> int:
        """The loan it was paid on."""
        ...

    @property
    def borrower_id(self) -> int:
        """Whose loan that is."""
        ...

    @property
    def amount(self) -> int:
        """In minor units."""
        ...

    @property
    def paid_on(self) -> date:
        """The day it was made."""
        ...


def open_claim(
    session: Session,
    *,
    thread_id: uuid.UUID,
    now: datetime,
    due_at: datetime | None,
    borrower_id: int | None = None,
    loan_id: int | None = None,
    amount: int | None = None,
    currency: str | None = None,
    paid_on: date | None = None,
    inbound_id: int | None = None,
    note: str | None = None,
    reference: str | None = None,
) -> Case:
    """A claim with its hold on reminders of that loan (of all the number's, if none is named).

    The same claim again, while it is open, adds an event to the first one.
    """
    details = {
        "amount": amount,
        "currency": currency,
        "paid_on": paid_on.isoformat() if paid_on else None,
    }
    for earlier in open_cases(session, thread_id, CaseKind.PAYMENT_CLAIM):
        if earlier.loan_id == loan_id and earlier.details == details:
            add_event(session, earlier, "added", now=now, note=note, inbound_id=inbound_id)
            return earlier
    case = open_case(
        session,
        CaseKind.PAYMENT_CLAIM,
        thread_id=thread_id,
        now=now,
        due_at=due_at,
        inbound_id=inbound_id,
        borrower_id=borrower_id,
        loan_id=loan_id,
        details=details,
        note=note,
        reference=reference,
    )
    hold_back(session, case, now)
    return case


def last_claim(session: Session, thread_id: uuid.UUID, now: datetime) -> Case | None:
    """The newest claim of the thread in the last month, closed or not: "did it show up yet"."""
    return session.scalars(
        select(Case)
        .where(
            Case.thread_id == thread_id,
            Case.kind == CaseKind.PAYMENT_CLAIM,
            Case.opened_at > now - _REMEMBERED,
            counts(),
        )
        .order_by(Case.id.desc())
        .limit(1)
    ).first()


def match(
    session: Session,
    loan_ids: Collection[int],
    borrower_id: int | None,
    amount: int,
    paid_on: date,
) -> Case | None:
    """The open claim that a posted payment settles, or None.

    It is about one of the loans or of the same borrower, names this amount or none, and a day
    within five days of ``paid_on`` (a claim without a day: the day it was made). Of several, the
    one that names the loan, then the amount, then the nearest day, then the oldest.
    """
    rows = (
        select(Case)
        .where(
            Case.kind == CaseKind.PAYMENT_CLAIM,
            Case.state != CaseState.CLOSED,
            or_(Case.loan_id.in_(loan_ids), Case.borrower_id == borrower_id),
        )
        .order_by(Case.id)
    )
    fitting = [case for case in session.scalars(rows) if _fits(case, amount, paid_on)]
    return min(fitting, key=lambda case: _distance(case, loan_ids, paid_on), default=None)


def _claimed_day(case: Case) -> date:
    claimed = case.details.get("paid_on")
    return date.fromisoformat(claimed) if claimed else case.opened_at.date()


def _fits(case: Case, amount: int, paid_on: date) -> bool:
    near = abs(_claimed_day(case) - paid_on) <= NEAR
    return near and case.details.get("amount") in (None, amount)


def _distance(case: Case, loan_ids: Collection[int], paid_on: date) -> tuple[bool, bool, timedelta]:
    other_loan = case.loan_id not in loan_ids
    return other_loan, case.details.get("amount") is None, abs(_claimed_day(case) - paid_on)


def close_claim(
    session: Session,
    case: Case,
    *,
    now: datetime,
    outcome: str,
    note: str | None = None,
    staff_id: int | None = None,
) -> None:
    """Close a claim, write that down and lift its holds. A closed claim stays as it is."""
    if case.state == CaseState.CLOSED:
        return
    case.state, case.closed_at, case.outcome = CaseState.CLOSED, now, outcome
    add_event(session, case, "closed", now=now, note=note, staff_id=staff_id)
    lift_holds(session, case, now)


def settle_claims(session: Session, payments: Iterable[PostedPayment], now: datetime) -> list[Case]:
    """Close the claims that newly posted payments settle; each payment settles one at most."""
    loans, people = _claimed(session)
    settled = []
    for payment in payments:
        if payment.loan_id not in loans and payment.borrower_id not in people:
            continue
        case = match(
            session, [payment.loan_id], payment.borrower_id, payment.amount, payment.paid_on
        )
        if case is not None:
            close_claim(session, case, now=now, outcome="payment_posted")
            settled.append(case)
    return settled


def _claimed(session: Session) -> tuple[set[int | None], set[int | None]]:
    """The loans and the borrowers that open claims are about: an import posts thousands."""
    rows = session.execute(
        select(Case.loan_id, Case.borrower_id).where(
            Case.kind == CaseKind.PAYMENT_CLAIM, Case.state != CaseState.CLOSED
        )
    ).all()
    return {loan_id for loan_id, _ in rows}, {borrower_id for _, borrower_id in rows}
