"""What a borrower wishes of our texts: language, hours, how many, of which kind, by which way."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, String, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Preferences(Base):
    """The wishes of whoever holds a number. What is ``None`` was never asked for.

    They bind what we start. Replies to the borrower's own texts keep only the language.
    """

    __tablename__ = "preferences"

    number_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"), primary_key=True)
    language: Mapped[str | None] = mapped_column(String(16))
    earliest: Mapped[str | None] = mapped_column(String(5))
    """Wall-clock time of the borrower before which nothing that we start may come: ``18:00``."""
    latest: Mapped[str | None] = mapped_column(String(5))
    free_days_open: Mapped[bool] = mapped_column(default=False)
    """Whether the two times bind working days only, as for "not while I am at work"."""
    most_per_week: Mapped[int | None]
    only_reminders: Mapped[bool] = mapped_column(default=False)
    other_channel: Mapped[str | None] = mapped_column(String(16))
    """``email``, ``letter`` or ``call``: reach them so, and start no texts."""
    changed_at: Mapped[datetime]
