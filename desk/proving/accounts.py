"""The sections about a borrower's accounts: the dated copies of what the core system says."""

from sqlalchemy import select

from desk.proving.cells import amount, cells
from desk.proving.dossier import Section
from desk.proving.source import Source
from models.loans import Application, Loan, Payment


def _whose(source: Source) -> int:
    borrower = source.subject.borrower
    return borrower.id if borrower else 0


def loans(source: Source) -> Section:
    """Each loan as it was last reported."""
    rows = select(Loan).where(Loan.borrower_id == _whose(source)).order_by(Loan.ref)
    columns = (
        *("loan", "product", "outstanding", "next_due", "next_amount", "overdue"),
        *("days_past_due", "as_of", "closed"),
    )
    return Section(
        "loans",
        "Loans",
        columns,
        tuple(
            cells(
                *(one.ref, one.product, amount(one.outstanding, one.currency), one.next_due),
                *(amount(one.next_due_amount, one.currency), amount(one.overdue, one.currency)),
                *(one.days_past_due, one.as_of, one.closed_at),
            )
            for one in source.rows(rows)
        ),
    )


def payments(source: Source) -> Section:
    """Each payment that was posted."""
    rows = (
        select(Payment, Loan)
        .join(Loan, Loan.id == Payment.loan_id)
        .where(Loan.borrower_id == _whose(source))
        .order_by(Payment.paid_on, Payment.id)
    )
    return Section(
        "payments",
        "Payments",
        ("paid", "loan", "reference", "amount", "method", "recorded"),
        tuple(
            cells(
                *(paid.paid_on, loan.ref, paid.ref, amount(paid.amount, loan.currency)),
                *(paid.method, paid.recorded_at),
            )
            for paid, loan in source.session.execute(rows)
        ),
    )


def applications(source: Source) -> Section:
    """Each application as it was last reported."""
    mine = Application.borrower_id == _whose(source)
    rows = select(Application).where(mine).order_by(Application.id)
    return Section(
        "applications",
        "Applications",
        ("application", "status", "amount", "submitted", "as_of", "closed"),
        tuple(
            cells(
                *(one.ref, one.status, amount(one.amount, one.currency)),
                *(one.submitted_at, one.as_of, one.closed_at),
            )
            for one in source.rows(rows)
        ),
    )
