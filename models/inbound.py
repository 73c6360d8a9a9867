"""Texts that borrowers sent: recorded before anything else happens to them."""

import enum
import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import Index, LargeBinary, String, Text, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, Json, Word


class InboundState(enum.StrEnum):
    """How far a text is."""

    UNREAD = "unread"
    DONE = "done"
    PARKED = "parked"
    """Its turn failed three times; a person must look, and the thread goes on without it."""
    SET_ASIDE = "set_aside"
    """From a sender that is never answered: a short code, a name, one of our own numbers."""


class LawStep(enum.StrEnum):
    """Whether the law step found something to do and did it."""

    NONE = "none"
    PENDING = "pending"
    DONE = "done"


_UNREAD = text("state = 'unread'")
_HIDDEN = text("shown_as IS NOT NULL AND redacted_at IS NULL")
_PENDING = text("law_step = 'pending'")


class InboundText(Base):
    """One text from a borrower, unique by provider and the carrier's message sid."""

    __tablename__ = "inbound_texts"
    __table_args__ = (
        UniqueConstraint("provider", "provider_sid"),
        Index("ix_inbound_texts_thread", "thread_id", "id"),
        # Reports read days of texts: in PostgreSQL a summary of blocks costs an insert nothing.
        Index("ix_inbound_texts_received", "received_at", postgresql_using="brin"),
        Index(
            "ix_inbound_texts_unread",
            "thread_id",
            "id",
            postgresql_where=_UNREAD,
            sqlite_where=_UNREAD,
        ),
        Index(
            "ix_inbound_texts_hidden",
            "id",
            postgresql_where=_HIDDEN,
            sqlite_where=_HIDDEN,
        ),
        Index(
            "ix_inbound_texts_law",
            "thread_id",
            postgresql_where=_PENDING,
            sqlite_where=_PENDING,
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    provider: Mapped[str] = mapped_column(String(16))
    provider_sid: Mapped[str] = mapped_column(String(64))
    thread_id: Mapped[uuid.UUID] = mapped_column(Uuid)
    """Not a foreign key: recording is one insert, and the worker makes the thread's row."""
    number_cipher: Mapped[bytes] = mapped_column(LargeBinary)
    number_last4: Mapped[str] = mapped_column(String(4))
    recipient: Mapped[str] = mapped_column(String(20))
    """Which of our numbers was texted: the answer leaves from there."""
    body: Mapped[str] = mapped_column(Text)
    shown_as: Mapped[str | None] = mapped_column(String(32))
    """What stands in the transcript instead of the body, such as ``identity_answer``."""
    media: Mapped[list[Any] | None] = mapped_column(Json)
    opt_out_type: Mapped[str | None] = mapped_column(String(8))
    received_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    """When the carrier had it, where the text was found by catching up."""
    recovered: Mapped[bool] = mapped_column(default=False)

    law_step: Mapped[LawStep] = mapped_column(Word(LawStep), default=LawStep.NONE)
    state: Mapped[InboundState] = mapped_column(Word(InboundState), default=InboundState.UNREAD)
    attempts: Mapped[int] = mapped_column(default=0)
    retry_at: Mapped[datetime | None]
    """Real time before which a failed turn is not tried again."""
    handled_at: Mapped[datetime | None]
    reopened_at: Mapped[datetime | None]
    """When a person handed the thread back and the text, left to them, was given to the bot."""
    redacted_at: Mapped[datetime | None]
    """When the carrier's own copy of a hidden text was emptied."""
