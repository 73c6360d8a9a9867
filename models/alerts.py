"""Alerts: what needs somebody at once, who was told of it, and who has seen to it."""

import enum
import uuid
from datetime import datetime
from typing import Final

from sqlalchemy import ForeignKey, Index, String, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, Word


class AlertKind(enum.StrEnum):
    """What needs somebody at once."""

    DISTRESS = "distress"
    OPT_OUT_REVIEW = "opt_out_review"
    PARKED_TURN = "parked_turn"
    UNKNOWN_SEND = "unknown_send"
    CARRIER_REFUSAL = "carrier_refusal"
    UNCERTAIN_SENDS = "uncertain_sends"
    UNREAD_TEXTS = "unread_texts"
    DUTY_FAILED = "duty_failed"
    DUTY_OVERDUE = "duty_overdue"
    COMPLAINT_DUE = "complaint_due"
    COMPLAINT_OVERDUE = "complaint_overdue"
    CASE_DUE = "case_due"
    CASE_OVERDUE = "case_overdue"


OF_CASES: Final = (
    *(AlertKind.COMPLAINT_DUE, AlertKind.COMPLAINT_OVERDUE),
    *(AlertKind.CASE_DUE, AlertKind.CASE_OVERDUE),
)
"""Alerts whose subject is the reference of a case."""

_OPEN = text("ended_at IS NULL")
_UNSEEN = text("ended_at IS NULL AND acknowledged_at IS NULL")


class Alert(Base):
    """One alert. While it is open there is no second one of its kind about the same subject."""

    __tablename__ = "alerts"
    __table_args__ = (
        Index(
            "uq_alerts_open",
            "kind",
            "subject",
            unique=True,
            postgresql_where=_OPEN,
            sqlite_where=_OPEN,
        ),
        Index("ix_alerts_due", "tell_at", postgresql_where=_UNSEEN, sqlite_where=_UNSEEN),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    kind: Mapped[AlertKind] = mapped_column(Word(AlertKind))
    subject: Mapped[str] = mapped_column(String(64))
    """A thread's id in hex, a case's reference, a duty's name, a carrier's code, or ``house``."""
    thread_id: Mapped[uuid.UUID | None] = mapped_column(Uuid, ForeignKey("numbers.id"))
    since: Mapped[datetime]
    """When the cause began; of a case, when its answer is due."""
    raised_at: Mapped[datetime]

    rank: Mapped[int] = mapped_column(default=0)
    """The rank to tell next, from 0; whatever is beyond the last rank means the last."""
    tell_at: Mapped[datetime]
    """Real time: when that rank is to be told, or when the lease on telling it is over."""
    lease_owner: Mapped[str | None] = mapped_column(String(64))
    told_at: Mapped[datetime | None]
    """Real time at which somebody was last told."""
    times_told: Mapped[int] = mapped_column(default=0)
    failing_since: Mapped[datetime | None]
    """Real time since which nobody of the present rank could be reached."""
    last_error: Mapped[str | None] = mapped_column(String(64))
    """Of the last telling: the class of what failed, never its words."""

    acknowledged_at: Mapped[datetime | None]
    acknowledged_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    ended_at: Mapped[datetime | None]
    """When the cause was gone."""
