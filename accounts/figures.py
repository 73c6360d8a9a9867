"""The dated copy of loans, payments and applications, made equal to what a document says."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.batches import insert_rows, rows_where
from accounts.document import AccountDocument, ApplicationPart, LoanPart, PaymentPart
from accounts.money import minor_units
from accounts.report import ImportReport, NewPayment
from models.borrowers import Borrower
from models.loans import Application, Loan, Payment

Row = TypeVar("Row", Loan, Application)
Pair = tuple[Borrower, AccountDocument]


def take_figures(
    session: Session, pairs: Sequence[Pair], known: set[int], now: datetime, report: ImportReport
) -> None:
    """Make the copy of these borrowers equal to their documents.

    What a document does not name any more is closed, not removed; payments stay. ``known`` are
    the ids of borrowers that had a document before.
    """
    ids = [borrower.id for borrower, _ in pairs if borrower.id in known]
    loans = {row.ref: row for row in rows_where(session, select(Loan), Loan.borrower_id, ids)}
    applications = {
        row.ref: row
        for row in rows_where(session, select(Application), Application.borrower_id, ids)
    }
    for borrower, document in pairs:
        for part in document.loans:
            loans[part.ref] = _loan(session, loans.get(part.ref), borrower, part, now)
        for application in document.applications:
            row = applications.get(application.ref)
            applications[application.ref] = _application(session, row, borrower, application, now)
    report.counts["loans closed"] += _close(list(loans.values()), pairs, "loans", now)
    report.counts["applications closed"] += _close(
        list(applications.values()), pairs, "applications", now
    )
    session.flush()
    _take_payments(session, pairs, loans, known=known, now=now, report=report)


def _loan(
    session: Session, loan: Loan | None, borrower: Borrower, part: LoanPart, now: datetime
) -> Loan:
    values = {
        "product": part.product,
        "currency": part.currency,
        "outstanding": minor_units(part.outstanding, part.currency),
        "next_due": part.next_due,
        "next_due_amount": _minor(part.next_due_amount, part.currency),
        "minimum_due": _minor(part.minimum_due, part.currency),
        "overdue": minor_units(part.overdue, part.currency),
        "days_past_due": part.days_past_due,
        "installments_paid": part.paid,
        "installments": part.of,
        "as_of": (part.as_of or now).astimezone(UTC),
        "closed_at": None,
    }
    if loan is None:
        loan = Loan(ref=part.ref, borrower_id=borrower.id, **values)
        session.add(loan)
        return loan
    return _set(loan, values)


def _application(
    session: Session,
    row: Application | None,
    borrower: Borrower,
    part: ApplicationPart,
    now: datetime,
) -> Application:
    values = {
        "status": part.status,
        "amount": _minor(part.amount, part.currency),
        "currency": part.currency,
        "term_months": part.term_months,
        "submitted_at": part.submitted_at.astimezone(UTC) if part.submitted_at else None,
        "channel": part.channel,
        "missing_documents": part.missing_documents,
        "contract": part.contract,
        "confirm_by": part.confirm_by,
        "as_of": now,
        "closed_at": None,
    }
    if row is None:
        row = Application(ref=part.ref, borrower_id=borrower.id, **values)
        session.add(row)
        return row
    return _set(row, values)


def _minor(amount: Decimal | None, currency: str | None) -> int | None:
    return None if amount is None or currency is None else minor_units(amount, currency)


def _set(row: Row, values: dict[str, Any]) -> Row:
    for name, value in values.items():
        setattr(row, name, value)
    return row


def _close(
    rows: Sequence[Loan | Application], pairs: Sequence[Pair], part: str, now: datetime
) -> int:
    """Close the rows that no document names; how many were open until now."""
    named = {entry.ref for _, document in pairs for entry in getattr(document, part)}
    missing = [row for row in rows if row.ref not in named and row.closed_at is None]
    for row in missing:
        row.closed_at = now
    return len(missing)


def _take_payments(
    session: Session,
    pairs: Sequence[Pair],
    loans: dict[str, Loan],
    *,
    known: set[int],
    now: datetime,
    report: ImportReport,
) -> None:
    ids = [loan.id for loan in loans.values() if loan.borrower_id in known]
    found = rows_where(session, select(Payment), Payment.loan_id, ids)
    payments = {(row.loan_id, row.ref): row for row in found}
    fresh: list[dict[str, Any]] = []
    for borrower, document in pairs:
        for loan, paid in (
            (loans[part.ref], paid) for part in document.loans for paid in part.payments
        ):
            amount = minor_units(paid.amount, loan.currency)
            row = payments.get((loan.id, paid.ref))
            if row is not None:
                row.paid_on, row.amount, row.method = paid.date, amount, paid.method
                continue
            fresh.append(payment_values(loan, paid, amount, now))
            if borrower.id in known:
                report.payments.append(NewPayment(borrower.id, loan.id, amount, paid.date))
    insert_rows(session, Payment.id, fresh)


def payment_values(loan: Loan, paid: PaymentPart, amount: int, now: datetime) -> dict[str, Any]:
    """The columns of a payment; ``amount`` in minor units of the loan's currency."""
    return {
        "loan_id": loan.id,
        "ref": paid.ref,
        "paid_on": paid.date,
        "amount": amount,
        "method": paid.method,
        "recorded_at": now,
    }
