"""What a response would say of one borrower: figures of their own rows, where its names allow.

A name can mean another thing in another response, so the company it keeps decides: a day beside
an amount that is due is that loan's, a day alone may be a case's and is left as an example.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.formats import day, local_day, money
from bot.phrases import phrase, phrases
from desk.responses.worst import listed
from models.borrowers import Borrower
from models.loans import Application, Loan, Payment, open_applications, open_loans

_TOLD: Final = 3
Values = dict[str, str]


@dataclass(frozen=True)
class Reader:
    """Whose figures they are, and how they are to be worded."""

    borrower: Borrower
    language: str
    zone: str

    def day_of(self, moment: datetime) -> str:
        """The day of a moment, where the borrower is."""
        return day(local_day(moment, self.zone), self.language)

    def money(self, minor: int, loan: Loan | Application) -> str:
        """An amount of a loan's row."""
        return money(minor, loan.currency or "USD", self.language)


def real_values(
    session: Session, borrower: Borrower, names: set[str], language: str, lender: Lender
) -> Values:
    """The values among ``names`` that the borrower's account has, as a text would word them."""
    reader = Reader(borrower, language, borrower.time_zone or lender.hours.zone)
    found: Values = {}
    loan = _fitting(open_loans(session, borrower.id), names)
    if loan is not None:
        found |= _of_loan(reader, loan, names) | _of_payments(session, reader, loan, names)
    if not names & {"since", "count"}:
        found |= _total(reader, open_loans(session, borrower.id))
    if "application" in names:
        found |= _of_application(reader, open_applications(session, borrower.id), names)
    return {name: value for name, value in found.items() if name in names}


def _fitting(loans: list[Loan], names: set[str]) -> Loan | None:
    """The loan that a response with these names would be about: the first that has it all."""
    for loan in loans:
        behind = "overdue" not in names or loan.overdue
        due = "due_amount" not in names or loan.next_due_amount is not None
        if behind and due:
            return loan
    return loans[0] if loans else None


def _of_loan(reader: Reader, loan: Loan, names: set[str]) -> Values:
    found = {
        "loan": loan.ref[-4:],
        "meant": loan.ref[-4:],
        "outstanding": reader.money(loan.outstanding, loan),
        "as_of": reader.day_of(loan.as_of),
    }
    if loan.next_due is not None and loan.next_due_amount is not None and "due_amount" in names:
        found["due_amount"] = reader.money(loan.next_due_amount, loan)
        found["due_day"] = day(loan.next_due, reader.language)
    if loan.minimum_due:
        found["minimum"] = reader.money(loan.minimum_due, loan)
    if loan.overdue and "overdue" in names:
        found["overdue"] = reader.money(loan.overdue, loan)
        found["days"] = str(loan.days_past_due)
    return found | _instalments(loan)


def _instalments(loan: Loan) -> Values:
    paid, every = loan.installments_paid, loan.installments
    if paid is None or not every:
        return {}
    return {"paid": str(paid), "of": str(every), "left": str(every - paid)}


def _of_payments(session: Session, reader: Reader, loan: Loan, names: set[str]) -> Values:
    rows = select(Payment).where(Payment.loan_id == loan.id).order_by(Payment.paid_on.desc())
    payments = list(session.scalars(rows.limit(500))) if _names_payments(names) else []
    if not payments:
        return {}
    newest = payments[0]
    found = {"payments": listed(list(_rows(reader, loan, payments[:_TOLD])), reader.language)}
    if "paid_day" in names:
        found["amount"] = found["claimed"] = reader.money(newest.amount, loan)
        found["paid_day"] = day(newest.paid_on, reader.language)
    if "since" in names:
        found["since"] = day(payments[-1].paid_on, reader.language)
        found["total"] = reader.money(sum(payment.amount for payment in payments), loan)
        found["count"] = str(len(payments))
    return found


def _names_payments(names: set[str]) -> bool:
    return bool(names & {"payments", "paid_day", "since"})


def _rows(reader: Reader, loan: Loan, payments: list[Payment]) -> Iterator[str]:
    for payment in payments:
        yield f"{day(payment.paid_on, reader.language)} {reader.money(payment.amount, loan)}"


def _total(reader: Reader, loans: list[Loan]) -> Values:
    """What is owed on all loans, where they are in one currency."""
    if len({loan.currency for loan in loans}) != 1:
        return {}
    return {"total": reader.money(sum(loan.outstanding for loan in loans), loans[0])}


def _of_application(reader: Reader, found: list[Application], names: set[str]) -> Values:
    if not found:
        return {}
    newest = found[0]
    values = {"application": newest.ref, "as_of": reader.day_of(newest.as_of)}
    if f"status.{newest.status}" in phrases():
        values["status"] = phrase(f"status.{newest.status}", reader.language)
    if newest.amount is not None and "months" in names:
        values["amount"] = reader.money(newest.amount, newest)
        values["months"] = str(newest.term_months or "-")
    return values
