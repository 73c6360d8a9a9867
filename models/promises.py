"""Promises to pay: what a borrower said they will pay and when, and what became of it."""

import enum
import uuid
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Uuid, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, BigId, Word


class PromiseState(enum.StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    REPLACED = "replaced"
    """The borrower promised something else instead."""
    WITHDRAWN = "withdrawn"
    """The borrower said in time that it would not be kept."""
    IN_ERROR = "in_error"
    """Nobody promised it: whoever wrote it down took that back."""


_OPEN = text("state = 'open'")


class Promise(Base):
    """One promise to pay, as it was repeated back. Money is in minor units of ``currency``."""

    __tablename__ = "promises"
    __table_args__ = (
        Index("ix_promises_due", "due_on", postgresql_where=_OPEN, sqlite_where=_OPEN),
        Index("ix_promises_number", "number_id"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"))
    borrower_id: Mapped[int | None] = mapped_column(ForeignKey("borrowers.id"))
    loan_id: Mapped[int | None] = mapped_column(ForeignKey("loans.id"))
    amount: Mapped[int | None] = mapped_column(BigInteger)
    """``None`` for whatever is due."""
    currency: Mapped[str | None] = mapped_column(String(3))
    due_on: Mapped[date]
    state: Mapped[PromiseState] = mapped_column(Word(PromiseState), default=PromiseState.OPEN)
    made_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    inbound_id: Mapped[int | None] = mapped_column(BigId)


def promises_of(session: Session, number_id: uuid.UUID, *states: PromiseState) -> list[Promise]:
    """The promises made from a number, oldest first; of these states, or of any."""
    rows = select(Promise).where(Promise.number_id == number_id)
    if states:
        rows = rows.where(Promise.state.in_(states))
    return list(session.scalars(rows.order_by(Promise.id)))
