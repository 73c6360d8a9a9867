"""What stands beside a thread: whose number it is, their loans, promises, cases, consent, holds.

Nothing here is worked out anew: each figure is the dated copy of the core system's own.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from cases.holds import holds_on
from desk.lifting import cases_of
from models.borrowers import Borrower, borrowers_of
from models.cases import Case, CaseState, Hold
from models.consent import ConsentEntry
from models.loans import Application, Loan, Payment, all_loans, open_applications
from models.numbers import Number
from models.preferences import Preferences
from models.promises import Promise
from models.staff import StaffTask
from models.threads import Thread

_RECENT: Final = timedelta(days=90)
_MOST: Final = 20


@dataclass(frozen=True)
class Person:
    """A borrower with what they owe and asked for."""

    borrower: Borrower
    loans: tuple[Loan, ...]
    """Those that are open."""
    closed: tuple[Loan, ...]
    """Those that were closed, the last one first."""
    last_payments: Mapping[int, Payment]
    """The newest payment on each loan that has one, by the loan's id."""
    applications: tuple[Application, ...]
    verified: bool
    """Whether it is they who proved who they are, and the proof still stands."""


@dataclass(frozen=True)
class Account:
    """Everything beside a thread."""

    thread: Thread
    number: Number
    people: tuple[Person, ...]
    promises: tuple[Promise, ...]
    cases: tuple[Case, ...]
    """Open ones, and those closed lately."""
    holds: tuple[Hold, ...]
    held_for: Mapping[int, Case]
    """The open cases for which holds stand, by the id of the hold."""
    consent: tuple[ConsentEntry, ...]
    """Newest first."""
    preferences: Preferences | None
    tasks: tuple[StaffTask, ...]

    def is_cut(self, rows: Sequence[object]) -> bool:
        """Whether there may be older ones than these."""
        return len(rows) >= _MOST

    def of_whom(self, hold: Hold) -> str | None:
        """The name of whoever a hold is of, where two share the number; else it goes without."""
        if len(self.people) == 1:
            return None
        whose = [one.borrower for one in self.people if one.borrower.id == hold.borrower_id]
        return whose[0].name if whose else None

    @property
    def verified(self) -> bool:
        """Whether anybody proved who they are."""
        return any(person.verified for person in self.people)


def account_of(session: Session, thread: Thread, now: datetime) -> Account:
    """What stands beside a thread at ``now``."""
    number_id = thread.id
    holds = tuple(holds_on(session, number_id, now))
    return Account(
        thread=thread,
        number=thread.number,
        people=_people(session, thread, now),
        promises=tuple(
            session.scalars(
                select(Promise)
                .where(Promise.number_id == number_id)
                .order_by(Promise.id.desc())
                .limit(_MOST)
            )
        ),
        cases=_cases(session, number_id, now),
        holds=holds,
        held_for=cases_of(session, holds),
        consent=tuple(
            session.scalars(
                select(ConsentEntry)
                .where(ConsentEntry.number_id == number_id)
                .order_by(ConsentEntry.sequence.desc())
                .limit(_MOST)
            )
        ),
        preferences=session.get(Preferences, number_id),
        tasks=tuple(
            session.scalars(
                select(StaffTask)
                .where(StaffTask.thread_id == number_id, StaffTask.done_at.is_(None))
                .order_by(StaffTask.id)
                .limit(_MOST)
            )
        ),
    )


def _people(session: Session, thread: Thread, now: datetime) -> tuple[Person, ...]:
    """Whose number it is; what all of them have is read at once."""
    owners = borrowers_of(session, thread.id)
    ids = [owner.id for owner in owners]
    loans = all_loans(session, *ids)
    applications = open_applications(session, *ids)
    payments = _last_payments(session, [loan.id for loan in loans if loan.closed_at is None])
    until = thread.verified_until
    proved = thread.verified_borrower_id if until is not None and now < until else None
    return tuple(
        Person(
            borrower=owner,
            loans=tuple(
                loan for loan in loans if loan.borrower_id == owner.id and loan.closed_at is None
            ),
            closed=_closed(loans, owner.id),
            last_payments={
                loan.id: payments[loan.id]
                for loan in loans
                if loan.borrower_id == owner.id and loan.id in payments
            },
            applications=tuple(one for one in applications if one.borrower_id == owner.id),
            verified=owner.id == proved,
        )
        for owner in owners
    )


def _closed(loans: Sequence[Loan], borrower_id: int) -> tuple[Loan, ...]:
    theirs = [
        (loan.closed_at, loan)
        for loan in loans
        if loan.borrower_id == borrower_id and loan.closed_at is not None
    ]
    return tuple(loan for _, loan in sorted(theirs, key=lambda pair: pair[0], reverse=True))


def _last_payments(session: Session, loan_ids: Sequence[int]) -> dict[int, Payment]:
    latest = aliased(Payment)
    newest = (
        select(func.max(Payment.paid_on))
        .where(Payment.loan_id == latest.loan_id)
        .correlate(latest)
        .scalar_subquery()
    )
    rows = select(latest).where(latest.loan_id.in_(loan_ids), latest.paid_on == newest)
    return {payment.loan_id: payment for payment in session.scalars(rows.order_by(latest.id))}


def _cases(session: Session, number_id: uuid.UUID, now: datetime) -> tuple[Case, ...]:
    lately = or_(Case.state != CaseState.CLOSED, Case.closed_at > now - _RECENT)
    rows = select(Case).where(Case.thread_id == number_id, lately)
    return tuple(session.scalars(rows.order_by(Case.id.desc()).limit(_MOST)))
