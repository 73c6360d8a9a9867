"""What the running system keeps about itself: switches, duties, the clock, the lender's values."""

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Switch(Base):
    """Outgoing texts of one kind, or of all kinds, are stopped while its row stands."""

    __tablename__ = "switches"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    """``all``, an outbound kind, or ``sender:<number>``."""
    reason: Mapped[str] = mapped_column(String(200))
    set_by: Mapped[str] = mapped_column(String(64))
    set_at: Mapped[datetime]
    until: Mapped[datetime | None]


class Duty(Base):
    """A periodic duty: when it is due, who has it now, how it went."""

    __tablename__ = "duties"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    due_at: Mapped[datetime]
    lease_owner: Mapped[str | None] = mapped_column(String(64))
    last_done_at: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(String(64))
    memory: Mapped[dict[str, Any] | None]
    """What the duty must remember from one time to the next, such as how far it read."""


class ClockOffset(Base):
    """How far business time is moved, in seconds; development and test only."""

    __tablename__ = "clock_offsets"

    id: Mapped[int] = mapped_column(primary_key=True)
    seconds: Mapped[float]


class LenderDocument(Base):
    """The lender's facts in use: seeded from ``LENDER_CONFIG``, then changed by staff."""

    __tablename__ = "lender_documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]
    document: Mapped[dict[str, Any]]
    seeded_hash: Mapped[str] = mapped_column(String(64))
    updated_at: Mapped[datetime]
