"""Payments that the core system posts as they happen, between two documents."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final, Literal

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.document import PaymentPart
from accounts.faults import BadDocument, Fault, faults_in
from accounts.fields import Amount, Count, Instant, IsoDate, Part, Ref
from accounts.figures import payment_values
from accounts.money import minor_units
from accounts.report import NewPayment
from models.borrowers import Borrower
from models.loans import Loan, Payment

_MONEY: Final = ("outstanding", "next_due_amount", "minimum_due", "overdue")
_COLUMNS: Final = {
    "next_due": "next_due",
    "days_past_due": "days_past_due",
    "paid": "installments_paid",
} | {name: name for name in _MONEY}


class UnknownLoan(LookupError):
    """The account has no such loan, or there is no such account: send its document first."""


class DifferentPayment(ValueError):
    """The loan has a payment with this reference and another day or amount."""


class PaymentEvent(Part):
    """One posted payment and, if the core system sends them, the loan's figures after it."""

    account: Ref
    loan: Ref
    payment: PaymentPart
    outstanding: Amount | None = None
    next_due: IsoDate | None = None
    next_due_amount: Amount | None = None
    minimum_due: Amount | None = None
    overdue: Amount | None = None
    days_past_due: Count | None = None
    paid: Count | None = None
    as_of: Instant | None = None


@dataclass(frozen=True)
class Posted:
    """What became of a payment event."""

    outcome: Literal["posted", "already_posted"]
    figures: Literal["taken", "older", "none"] = "none"
    """``older``: the event's ``as_of`` lies before that of the figures we have."""
    new: NewPayment | None = None
    """To settle the claim it may belong to (``cases.claims.settle_claims``)."""


def read_payment(data: Any, row: int | None = None) -> PaymentEvent:
    """A checked event from parsed JSON; ``BadDocument`` lists every fault."""
    try:
        return PaymentEvent.model_validate(data)
    except ValidationError as error:
        raise BadDocument(faults_in(error, row)) from None


def post_payment(session: Session, event: PaymentEvent, now: datetime) -> Posted:
    """Write down a payment, once for each loan and payment reference, and take new figures.

    ``UnknownLoan``, ``DifferentPayment``, or ``BadDocument`` for an amount the loan's currency
    cannot hold.
    """
    loan = _loan(session, event)
    values = _figures(event, loan.currency)
    amount = _minor(event.payment.amount, loan.currency, "payment.amount")
    known = session.scalars(
        select(Payment).where(Payment.loan_id == loan.id, Payment.ref == event.payment.ref)
    ).first()
    if known is not None:
        if (known.amount, known.paid_on) != (amount, event.payment.date):
            raise DifferentPayment
        return Posted("already_posted")
    session.add(Payment(**payment_values(loan, event.payment, amount, now)))
    figures = _take(loan, values, (event.as_of or now).astimezone(UTC))
    session.flush()
    new = NewPayment(loan.borrower_id, loan.id, amount, event.payment.date)
    return Posted("posted", figures, new)


def _loan(session: Session, event: PaymentEvent) -> Loan:
    """The loan, its row locked: two calls for one payment come one after the other."""
    row = (
        select(Loan)
        .join(Borrower, Borrower.id == Loan.borrower_id)
        .where(Loan.ref == event.loan, Borrower.external_id == event.account)
        .with_for_update(of=Loan)
    )
    loan = session.scalars(row).first()
    if loan is None:
        raise UnknownLoan
    return loan


def _minor(amount: Decimal, currency: str, field: str) -> int:
    try:
        return minor_units(amount, currency)
    except ValueError as error:
        raise BadDocument([Fault(field, str(error))]) from None


def _figures(event: PaymentEvent, currency: str) -> dict[str, Any]:
    """The columns the event sets: those it names, where a null next due date is a value too."""
    values: dict[str, Any] = {}
    for name, column in _COLUMNS.items():
        value = getattr(event, name)
        if name in event.model_fields_set and (value is not None or name in _MAY_BE_NONE):
            values[column] = _minor(value, currency, name) if isinstance(value, Decimal) else value
    return values


_MAY_BE_NONE: Final = ("next_due", "next_due_amount", "minimum_due")


def _take(loan: Loan, values: dict[str, Any], as_of: datetime) -> Literal["taken", "older", "none"]:
    if not values:
        return "none"
    if as_of < loan.as_of:
        return "older"
    for column, value in values.items():
        setattr(loan, column, value)
    loan.as_of = as_of
    return "taken"
