"""The lender's people and programs: who may do what, what they must look at, what they did."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, Json


class Staff(Base):
    """A person of the lender's."""

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(16))
    password_hash: Mapped[str] = mapped_column(String(200))
    given_hash: Mapped[str | None] = mapped_column(String(200))
    """The last password that another person gave them, as it is kept."""
    created_at: Mapped[datetime]
    left_at: Mapped[datetime | None]

    totp_cipher: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Sealed: the secret that their authenticator shares with us (RFC 6238)."""
    totp_since: Mapped[datetime | None]
    """When they proved that they have it; before that it asks for nothing."""
    totp_step: Mapped[int | None] = mapped_column(BigId)
    """The time step of the last code that was taken: no code counts twice."""
    failed_sign_ins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    """Real time, as everything about signing in."""

    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    answers_in: Mapped[list[Any]] = mapped_column(Json, default=list)
    """Languages in which they can answer borrowers, such as ``["en", "es"]``."""
    skills: Mapped[list[Any]] = mapped_column(Json, default=list)
    """What they are given by itself, such as ``["complaints"]``; everything where it is empty."""
    interface: Mapped[str | None] = mapped_column(String(8))
    """The language of their console: ``en`` or ``zh``; else what their browser asks for."""
    alert_cipher: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Sealed: the Apprise URL at which they are told first of what is theirs to see to."""
    alert_service: Mapped[str | None] = mapped_column(String(40))
    """What it belongs to, such as ``Slack``: all of it that is shown."""
    alert_since: Mapped[datetime | None]
    single_keys: Mapped[bool] = mapped_column(default=True)
    """Whether single letters are shortcuts (WCAG 2.1.4)."""

    @property
    def owes_password(self) -> bool:
        """Whether they still have a password that another person knows."""
        return self.given_hash is not None and self.given_hash == self.password_hash


class ApiKey(Base):
    """A key of the lender's core system; only its hash is kept."""

    __tablename__ = "api_keys"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    scopes: Mapped[list[Any]]
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class StaffTask(Base):
    """Something a person must look at that is not a case of the borrower's."""

    __tablename__ = "staff_tasks"
    __table_args__ = (
        Index("uq_staff_tasks_subject", "kind", "subject", unique=True),
        Index(
            "ix_staff_tasks_open",
            "opened_at",
            postgresql_where=text("done_at IS NULL"),
            sqlite_where=text("done_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    kind: Mapped[str] = mapped_column(String(32))
    """``parked_turn``, ``unknown_send``, ``opt_in_at_carrier``, ``invalid_number`` …"""
    subject: Mapped[str] = mapped_column(String(64))
    """What it is about, such as a message id: one task for each subject."""
    thread_id: Mapped[uuid.UUID | None] = mapped_column(Uuid, ForeignKey("numbers.id"), index=True)
    note: Mapped[str | None] = mapped_column(Text)
    opened_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class AuditEntry(Base):
    """What a person or an API key did. Append-only."""

    __tablename__ = "audit_entries"
    __table_args__ = (Index("ix_audit_entries_at", "at", postgresql_using="brin"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(64))
    action: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str | None] = mapped_column(String(64), index=True)
    details: Mapped[dict[str, Any] | None] = mapped_column(Json)
