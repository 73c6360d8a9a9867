"""Reports that take long to count, kept so that no reader need wait. They name nobody."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class KeptReport(Base):
    """The answer to one question; every part of the question is part of the key."""

    __tablename__ = "kept_reports"

    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    first: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[date] = mapped_column(primary_key=True)
    zone: Mapped[str] = mapped_column(String(64), primary_key=True)
    price: Mapped[str] = mapped_column(String(24), primary_key=True)
    """Of one segment, with its currency; empty where there is none."""
    document: Mapped[dict[str, Any] | None]
    counted_at: Mapped[datetime | None]
    """Business time, as all times that people see; nothing where it was never counted."""
    asked_at: Mapped[datetime]
    """When somebody last looked."""
    wanted_at: Mapped[datetime | None]
    """Since when somebody waits for it; the scheduler counts it."""
