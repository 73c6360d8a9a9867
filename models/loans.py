"""The dated copy of what the lender's core system says: loans, payments, applications.

Money is in minor units of the row's currency (cents, 分).
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.base import Base, BigId, Json


class Loan(Base):
    """A loan as the core system reported it at ``as_of``."""

    __tablename__ = "loans"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    borrower_id: Mapped[int] = mapped_column(ForeignKey("borrowers.id"), index=True)
    ref: Mapped[str] = mapped_column(String(64), unique=True)
    product: Mapped[str | None] = mapped_column(String(64))
    currency: Mapped[str] = mapped_column(String(3))
    outstanding: Mapped[int] = mapped_column(BigInteger)
    next_due: Mapped[date | None]
    next_due_amount: Mapped[int | None] = mapped_column(BigInteger)
    minimum_due: Mapped[int | None] = mapped_column(BigInteger)
    overdue: Mapped[int] = mapped_column(BigInteger, default=0)
    days_past_due: Mapped[int] = mapped_column(default=0)
    installments_paid: Mapped[int | None]
    installments: Mapped[int | None]
    as_of: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    payments: Mapped[list["Payment"]] = relationship(order_by="Payment.paid_on.desc()")


class Payment(Base):
    """A payment that the core system posted; never removed by a later document."""

    __tablename__ = "payments"
    __table_args__ = (UniqueConstraint("loan_id", "ref"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    loan_id: Mapped[int] = mapped_column(ForeignKey("loans.id"))
    ref: Mapped[str] = mapped_column(String(64))
    paid_on: Mapped[date]
    amount: Mapped[int] = mapped_column(BigInteger)
    method: Mapped[str | None] = mapped_column(String(64))
    recorded_at: Mapped[datetime]


class Application(Base):
    """A loan application and what the borrower still has to do about it."""

    __tablename__ = "applications"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    borrower_id: Mapped[int] = mapped_column(ForeignKey("borrowers.id"), index=True)
    ref: Mapped[str] = mapped_column(String(64), unique=True)
    status: Mapped[str] = mapped_column(String(64))
    amount: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    term_months: Mapped[int | None]
    submitted_at: Mapped[datetime | None]
    channel: Mapped[str | None] = mapped_column(String(64))
    missing_documents: Mapped[list[Any] | None] = mapped_column(Json)
    contract: Mapped[str | None] = mapped_column(String(32))
    confirm_by: Mapped[date | None]
    as_of: Mapped[datetime]
    closed_at: Mapped[datetime | None]


def open_loans(session: Session, *borrower_ids: int) -> list[Loan]:
    """The borrowers' loans that are not closed, in the order of their references."""
    rows = (
        select(Loan)
        .where(Loan.borrower_id.in_(borrower_ids), Loan.closed_at.is_(None))
        .order_by(Loan.ref)
    )
    return list(session.scalars(rows))


def all_loans(session: Session, *borrower_ids: int) -> list[Loan]:
    """Likewise with those that are closed."""
    rows = select(Loan).where(Loan.borrower_id.in_(borrower_ids)).order_by(Loan.ref)
    return list(session.scalars(rows))


def open_applications(session: Session, *borrower_ids: int) -> list[Application]:
    """The borrowers' applications that are not closed, newest first."""
    rows = (
        select(Application)
        .where(Application.borrower_id.in_(borrower_ids), Application.closed_at.is_(None))
        .order_by(Application.submitted_at.desc().nulls_last(), Application.id.desc())
    )
    return list(session.scalars(rows))


def payments_between(
    session: Session, loan_ids: list[int], first: date, last: date
) -> list[Payment]:
    """Payments on any of the loans from ``first`` to ``last``, both included, newest first."""
    rows = (
        select(Payment)
        .where(Payment.loan_id.in_(loan_ids), Payment.paid_on.between(first, last))
        .order_by(Payment.paid_on.desc(), Payment.id.desc())
    )
    return list(session.scalars(rows))
