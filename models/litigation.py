"""Litigation holds: records that a court or a dispute may ask for, and that nothing may empty.

A hold is on one number or on one borrower; that on a borrower covers every number that is or was
theirs. It ends only when a person lifts it.
"""

import uuid
from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Uuid,
    or_,
    select,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from models.base import Base, BigId
from models.borrowers import BorrowerNumber

_STANDS = text("lifted_at IS NULL")


class LitigationHold(Base):
    """One hold: what it covers, why, by whom and from when until when."""

    __tablename__ = "litigation_holds"
    __table_args__ = (
        CheckConstraint("(number_id IS NULL) <> (borrower_id IS NULL)", name="one_subject"),
        Index(
            "uq_litigation_holds_number",
            "number_id",
            unique=True,
            postgresql_where=_STANDS,
            sqlite_where=_STANDS,
        ),
        Index(
            "uq_litigation_holds_borrower",
            "borrower_id",
            unique=True,
            postgresql_where=_STANDS,
            sqlite_where=_STANDS,
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number_id: Mapped[uuid.UUID | None] = mapped_column(Uuid, ForeignKey("numbers.id"))
    borrower_id: Mapped[int | None] = mapped_column(ForeignKey("borrowers.id"))
    reason: Mapped[str] = mapped_column(String(200))
    since: Mapped[datetime]
    set_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    lifted_because: Mapped[str | None] = mapped_column(String(200))


def under_litigation(number_id: InstrumentedAttribute[uuid.UUID]) -> ColumnElement[bool]:
    """Whether a hold stands on a number, by itself or by anybody whose it is or was."""
    stands = select(LitigationHold.id).where(LitigationHold.lifted_at.is_(None))
    on_number = stands.where(LitigationHold.number_id == number_id)
    on_holder = stands.join(
        BorrowerNumber, BorrowerNumber.borrower_id == LitigationHold.borrower_id
    ).where(BorrowerNumber.number_id == number_id)
    return or_(on_number.exists(), on_holder.exists())


def litigation_holds(
    session: Session, number_ids: list[uuid.UUID], borrower_ids: list[int]
) -> list[LitigationHold]:
    """Every hold on these numbers or borrowers, lifted ones too, oldest first."""
    rows = select(LitigationHold).where(
        or_(
            LitigationHold.number_id.in_(number_ids),
            LitigationHold.borrower_id.in_(borrower_ids),
        )
    )
    return list(session.scalars(rows.order_by(LitigationHold.id)))
