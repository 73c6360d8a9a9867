"""Cases: what a person must settle, with its reference, its clock and its history."""

import enum
import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, Json, Word


class CaseKind(enum.StrEnum):
    """What a case is about."""

    COMPLAINT = "complaint"
    PAYMENT_CLAIM = "payment_claim"
    HARDSHIP = "hardship"
    DISPUTE = "dispute"
    FRAUD = "fraud"
    WRONG_NUMBER = "wrong_number"
    LEGAL = "legal"
    REQUEST = "request"
    """A document, a payoff amount, autopay, or what we hold about the borrower."""
    CALLBACK = "callback"
    CONTACT = "contact"
    """A new phone, address, e-mail or name: it counts once a person has confirmed it."""
    APPLICATION = "application"


class CaseState(enum.StrEnum):
    """Where a case stands."""

    OPEN = "open"
    WAITING = "waiting"
    CLOSED = "closed"


_OPEN = text("state <> 'closed'")


class Case(Base):
    """One case. Its reference is what the borrower is told."""

    __tablename__ = "cases"
    __table_args__ = (
        Index("ix_cases_clock", "due_at", postgresql_where=_OPEN, sqlite_where=_OPEN),
        Index("ix_cases_thread", "thread_id"),
        Index("ix_cases_opened", "opened_at", postgresql_using="brin"),
        Index("ix_cases_closed", "closed_at"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    kind: Mapped[CaseKind] = mapped_column(Word(CaseKind))
    state: Mapped[CaseState] = mapped_column(Word(CaseState), default=CaseState.OPEN)
    thread_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"))
    inbound_id: Mapped[int | None] = mapped_column(ForeignKey("inbound_texts.id"))
    borrower_id: Mapped[int | None] = mapped_column(ForeignKey("borrowers.id"))
    loan_id: Mapped[int | None] = mapped_column(ForeignKey("loans.id"))
    category: Mapped[str | None] = mapped_column(String(64))
    channel: Mapped[str] = mapped_column(String(16), default="text")
    """The way it came: ``text`` where the bot opened it."""
    opened_at: Mapped[datetime]
    """When it came to us, which may be days before somebody wrote it down."""
    acknowledged_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(64))
    details: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    """Of a payment claim: ``amount``, ``currency``, ``paid_on``. Of others: what was said."""
    score: Mapped[int | None]
    """How it went, 1 to 5, as the borrower said once it was closed."""

    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    """Who answers for it."""
    about_staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """The colleague a complaint is about, who must not handle it (rule CMP-06)."""
    paused_at: Mapped[datetime | None]
    """Since when its clock stands; ``due_at`` moves when it goes on."""
    paused_seconds: Mapped[int] = mapped_column(default=0)
    """For how long its clock has stood in all, up to the last time it went on."""
    extended_from: Mapped[datetime | None]
    """What ``due_at`` was before its first extension."""
    extension_reason: Mapped[str | None] = mapped_column(String(200))
    letter: Mapped[str | None] = mapped_column(Text)
    """The words of the written answer."""
    redress: Mapped[int | None] = mapped_column(BigInteger)
    """Paid or credited to settle it, in minor units of ``redress_currency``."""
    redress_currency: Mapped[str | None] = mapped_column(String(3))
    harm: Mapped[str | None] = mapped_column(String(200))
    """What a complaint did to them, in staff's words (rule CMP-07)."""
    escalation_body: Mapped[str | None] = mapped_column(String(200))
    """The ombudsman, regulator or court that they took it to, or said they would."""


class CaseEvent(Base):
    """One thing that happened to a case. Append-only."""

    __tablename__ = "case_events"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    what: Mapped[str] = mapped_column(String(32))
    note: Mapped[str | None] = mapped_column(Text)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    inbound_id: Mapped[int | None] = mapped_column(BigId)


_HELD = text("lifted_at IS NULL")


class Hold(Base):
    """A reason why texts that we start must wait: read by the gate, lifted by time or a person."""

    __tablename__ = "holds"
    __table_args__ = (
        Index("ix_holds_number", "number_id", postgresql_where=_HELD, sqlite_where=_HELD),
        Index("ix_holds_borrower", "borrower_id", postgresql_where=_HELD, sqlite_where=_HELD),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"))
    """Where it was placed."""
    borrower_id: Mapped[int | None] = mapped_column(ForeignKey("borrowers.id"))
    """Whose it is, at whatever number they have; ``None``: the number's own (``cases.holds``)."""
    loan_id: Mapped[int | None] = mapped_column(ForeignKey("loans.id"))
    scope: Mapped[str] = mapped_column(String(16))
    """``all``, ``collections`` or ``reminders``."""
    reason: Mapped[str] = mapped_column(String(32))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    inbound_id: Mapped[int | None] = mapped_column(BigId)
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    lifted_at: Mapped[datetime | None]
