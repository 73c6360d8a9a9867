"""Threads: the one conversation with a number, who has it, and how far its dialogue is."""

import enum
import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Uuid, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.base import Base, Word
from models.numbers import Number


class ThreadMode(enum.StrEnum):
    """Who answers a thread."""

    BOT = "bot"
    ESCALATED = "escalated"
    """In the staff queue; the bot still answers."""
    TAKEN = "taken"
    """A person has it or was asked for; the bot is silent but for opt-out, help and distress."""


class Thread(Base):
    """The conversation with one number. Its id is the number's id, which wakes carry."""

    __tablename__ = "threads"
    __table_args__ = (
        Index(
            "ix_threads_waiting",
            "escalated_at",
            postgresql_where=text("mode <> 'bot'"),
            sqlite_where=text("mode <> 'bot'"),
        ),
        Index("ix_threads_newest", "last_inbound_at", "id"),
        Index(
            "ix_threads_merged",
            "merged_into",
            postgresql_where=text("merged_into IS NOT NULL"),
            sqlite_where=text("merged_into IS NOT NULL"),
        ),
    )

    id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"), primary_key=True)
    mode: Mapped[ThreadMode] = mapped_column(Word(ThreadMode), default=ThreadMode.BOT)
    language: Mapped[str | None] = mapped_column(String(16))
    created_at: Mapped[datetime]
    last_inbound_at: Mapped[datetime | None]
    last_outbound_at: Mapped[datetime | None]

    escalated_at: Mapped[datetime | None]
    escalation_reason: Mapped[str | None] = mapped_column(String(64))
    taken_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    taken_at: Mapped[datetime | None]
    assigned_to: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """To whom it was given by itself; the bot still answers, for they have not touched it yet."""
    person_asked_for: Mapped[bool] = mapped_column(default=False)
    notice_given: Mapped[bool] = mapped_column(default=False)
    """Whether the borrower was told when a person will answer."""
    last_staff_reply_at: Mapped[datetime | None]
    priority: Mapped[int] = mapped_column(default=0)
    """1 is before the others of the queue, -1 behind them."""
    snoozed_at: Mapped[datetime | None]
    snoozed_until: Mapped[datetime | None]
    """Out of the queue until then, or until the borrower texts."""
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    merged_into: Mapped[uuid.UUID | None] = mapped_column(Uuid, ForeignKey("threads.id"))
    """Another thread of the same person, within which staff settle this one."""
    merged_at: Mapped[datetime | None]

    verified_borrower_id: Mapped[int | None] = mapped_column(ForeignKey("borrowers.id"))
    verified_until: Mapped[datetime | None]
    identity_tries: Mapped[int] = mapped_column(default=0)
    identity_locked_until: Mapped[datetime | None]

    tracker: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Slots, active form and last events: see ``bot.dialogue.tracker``."""

    code_word: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Encrypted: the word by which the borrower knows a text as ours."""

    lease_owner: Mapped[str | None] = mapped_column(String(64))
    lease_until: Mapped[datetime | None]
    """Real time, not business time: it measures whether the worker is still alive."""

    number: Mapped[Number] = relationship(lazy="joined", innerjoin=True)


def threads_like(session: Session, prefix: str, most: int = 2) -> list[Thread]:
    """At most ``most`` threads whose id begins with these hex digits."""
    lowest, highest = (uuid.UUID(prefix.ljust(32, digit)) for digit in "0f")
    rows = select(Thread).where(Thread.id.between(lowest, highest)).order_by(Thread.id)
    return list(session.scalars(rows.limit(most)))
