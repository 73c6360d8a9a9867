"""Signing in to the console: sessions that the server can end, and codes for a lost phone."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId

LIFE: Final = timedelta(hours=12)
IDLE: Final = timedelta(hours=1)
HALF_LIFE: Final = timedelta(minutes=10)
"""How long the second factor may take."""
_STANDS = text("ended_at IS NULL")


class StaffSession(Base):
    """One browser in which somebody is signed in. Times are real, not business time.

    The cookie holds a random token of which only the hash is kept here.
    """

    __tablename__ = "staff_sessions"
    __table_args__ = (
        Index(
            "ix_staff_sessions_staff", "staff_id", postgresql_where=_STANDS, sqlite_where=_STANDS
        ),
        # Asked every few seconds: whose session was ended, and who is here.
        Index("ix_staff_sessions_ended", "ended_at"),
        Index("ix_staff_sessions_seen", "seen_at"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    proved: Mapped[bool] = mapped_column(default=False)
    """Whether the second factor was given, too; until then the session opens nothing."""
    by_provider: Mapped[bool] = mapped_column(default=False)
    """Whether the lender's identity provider vouched for them, in place of a password."""
    address: Mapped[str] = mapped_column(String(45))
    browser: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    @property
    def ends_at(self) -> datetime:
        """When the session ends unless it is used."""
        if not self.proved:
            return self.created_at + HALF_LIFE
        return min(self.created_at + LIFE, self.seen_at + IDLE)


class RecoveryCode(Base):
    """A code on paper, for once: it stands in for the authenticator."""

    __tablename__ = "recovery_codes"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    """Keyed: codes are short enough to be tried through."""
    used_at: Mapped[datetime | None]
