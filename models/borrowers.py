"""Borrowers, the numbers they had over time, and what proves who they are."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Uuid, bindparam, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, validates

from models.base import Base, BigId
from models.words import Words, name_words


class Borrower(Base):
    """A person with an account at the lender; ``external_id`` is the lender's own id."""

    __tablename__ = "borrowers"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    external_id: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    name_words: Mapped[list[str]] = mapped_column(Words, default=list)
    """What the name is found by; it follows the name."""
    language: Mapped[str] = mapped_column(String(16))
    time_zone: Mapped[str | None] = mapped_column(String(64))
    place: Mapped[str | None] = mapped_column(String(16))
    """Country and state of the address, such as ``US-DC``: which rules apply."""
    email: Mapped[str | None] = mapped_column(String(254))
    document_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    """Of the account document last taken over: an unchanged one changes nothing."""
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    numbers: Mapped[list["BorrowerNumber"]] = relationship(back_populates="borrower")
    identity_facts: Mapped[list["IdentityFact"]] = relationship(cascade="all, delete-orphan")

    @validates("name")
    def _found_by(self, _key: str, name: str) -> str:
        self.name_words = name_words(name)
        return name


_CURRENT = text("until IS NULL")


class BorrowerNumber(Base):
    """That a number was a borrower's, from when and until when."""

    __tablename__ = "borrower_numbers"
    __table_args__ = (
        Index(
            "uq_borrower_numbers_current",
            "borrower_id",
            "number_id",
            unique=True,
            postgresql_where=_CURRENT,
            sqlite_where=_CURRENT,
        ),
        Index("ix_borrower_numbers_number", "number_id"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    borrower_id: Mapped[int] = mapped_column(ForeignKey("borrowers.id"))
    number_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"))
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    ended_by: Mapped[str | None] = mapped_column(String(32))
    """``wrong_number`` or ``replaced``; a released number is never attached again by import."""

    borrower: Mapped[Borrower] = relationship(back_populates="numbers")


class IdentityFact(Base):
    """A keyed hash of something only the borrower should know; the fact itself is not kept."""

    __tablename__ = "identity_facts"

    borrower_id: Mapped[int] = mapped_column(ForeignKey("borrowers.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(32), primary_key=True)
    """``dob``, ``birth_year``, ``postal_code``, ``id_last4`` or ``pin``."""
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))


def borrowers_of(session: Session, number_id: uuid.UUID) -> list[Borrower]:
    """Whoever the number belongs to now, oldest attachment first; a number can be shared."""
    return list(session.scalars(_OWNERS, {"number": number_id}))


_OWNERS = (
    select(Borrower)
    .join(BorrowerNumber)
    .where(BorrowerNumber.number_id == bindparam("number"), BorrowerNumber.until.is_(None))
    .order_by(BorrowerNumber.id)
)


def holdings(session: Session, number_id: uuid.UUID) -> list[BorrowerNumber]:
    """Whose the number is and was, oldest first."""
    rows = select(BorrowerNumber).where(BorrowerNumber.number_id == number_id)
    return list(session.scalars(rows.order_by(BorrowerNumber.id)))
