"""Texts to borrowers: queued, claimed, sent, settled; and every receipt that came for them."""

import enum
import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, Json, Word


class OutboundState(enum.StrEnum):
    """How far a text is on its way to the carrier."""

    QUEUED = "queued"
    SENDING = "sending"
    """Claimed: a worker is calling the carrier, or died while it did."""
    UNCERTAIN = "uncertain"
    """The call had no clear end; settled by a receipt or by listing the carrier's messages."""
    ACCEPTED = "accepted"
    REFUSED = "refused"
    """The gate said no; ``SendVerdict`` says why."""
    FAILED = "failed"
    """The carrier said no."""
    EXPIRED = "expired"
    CANCELED = "canceled"
    UNKNOWN = "unknown"
    """Never settled; a person must look."""


FINAL = frozenset(OutboundState) - {
    OutboundState.QUEUED,
    OutboundState.SENDING,
    OutboundState.UNCERTAIN,
}


WENT = frozenset(
    {
        OutboundState.SENDING,
        OutboundState.UNCERTAIN,
        OutboundState.ACCEPTED,
        OutboundState.UNKNOWN,
    }
)
"""The gate's last verdict let the text go, and the carrier may have it."""
NOT_DELIVERED = ("failed", "undelivered")
"""What a receipt says of a text that the carrier had taken and that did not arrive."""


class OutboundKind(enum.StrEnum):
    """What a text is for, which decides what the gate asks of it."""

    REPLY = "reply"
    OPT_OUT_CONFIRMATION = "opt_out_confirmation"
    OPT_IN_CONFIRMATION = "opt_in_confirmation"
    HELP = "help"
    SAFETY = "safety"
    STAFF = "staff"
    NOTICE = "notice"
    """Started by us: a reminder, an account or application notice."""
    CAMPAIGN = "campaign"


STARTED_BY_US = frozenset({OutboundKind.NOTICE, OutboundKind.CAMPAIGN})
OUTSIDE_BUDGET = frozenset(
    {OutboundKind.OPT_OUT_CONFIRMATION, OutboundKind.HELP, OutboundKind.SAFETY}
)

_DUE = text("state IN ('queued', 'sending', 'uncertain')")


class OutboundText(Base):
    """One text to a borrower. Its id is in the status callback's address."""

    __tablename__ = "outbound_texts"
    __table_args__ = (
        UniqueConstraint("provider", "provider_sid"),
        Index("ix_outbound_texts_thread", "thread_id", "created_at"),
        Index("ix_outbound_texts_created", "created_at", postgresql_using="brin"),
        Index("ix_outbound_texts_due", "due_at", postgresql_where=_DUE, sqlite_where=_DUE),
    )

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True)
    thread_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"))
    inbound_id: Mapped[int | None] = mapped_column(ForeignKey("inbound_texts.id"), index=True)
    kind: Mapped[OutboundKind] = mapped_column(Word(OutboundKind))
    purpose: Mapped[str] = mapped_column(String(16), default="service")
    sender: Mapped[str | None] = mapped_column(String(20))
    template_version_id: Mapped[int | None] = mapped_column(ForeignKey("template_versions.id"))
    language: Mapped[str] = mapped_column(String(16))
    tier: Mapped[int]
    borrower_id: Mapped[int | None] = mapped_column(ForeignKey("borrowers.id"))
    """Whose facts the text holds: at tier 2 the proof of identity must be theirs."""
    body: Mapped[str] = mapped_column(Text)
    segments: Mapped[int]
    figures: Mapped[list[Any] | None] = mapped_column(Json)
    """Each figure in the body: name, text, the row it came from, as-of time."""
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))

    state: Mapped[OutboundState] = mapped_column(Word(OutboundState), default=OutboundState.QUEUED)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    """Business time after which the text must not leave any more."""
    due_at: Mapped[datetime]
    """Real time: when a queued text may be claimed, a claim is given up, or a probe is due."""
    attempt: Mapped[int] = mapped_column(default=0)
    probes: Mapped[int] = mapped_column(default=0)
    """How often the carrier's list was searched for a text of uncertain fate."""
    retries: Mapped[int] = mapped_column(default=0)
    """How many texts before this one said the same and did not arrive."""
    lease_owner: Mapped[str | None] = mapped_column(String(64))
    claimed_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]

    provider: Mapped[str | None] = mapped_column(String(16))
    provider_sid: Mapped[str | None] = mapped_column(String(64))
    delivery_status: Mapped[str | None] = mapped_column(String(32))
    error_code: Mapped[int | None]


class DeliveryEvent(Base):
    """One receipt as it came; the text's delivery status is computed from all of them."""

    __tablename__ = "delivery_events"
    __table_args__ = (UniqueConstraint("message_id", "provider_sid", "status", "detail"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    message_id: Mapped[uuid.UUID] = mapped_column(Uuid)
    """Not a foreign key: a receipt for a text we do not know is kept too."""
    provider_sid: Mapped[str] = mapped_column(String(64))
    status: Mapped[str] = mapped_column(String(32))
    detail: Mapped[str] = mapped_column(String(48), default="")
    """Error code and carrier's own time, which tell repeated statuses apart."""
    error_code: Mapped[int | None]
    received_at: Mapped[datetime]


class SendVerdict(Base):
    """What the gate decided about one text at one moment, and by which facts. Append-only."""

    __tablename__ = "send_verdicts"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    message_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("outbound_texts.id"), index=True)
    attempt: Mapped[int]
    verdict: Mapped[str] = mapped_column(String(16))
    reasons: Mapped[list[Any]]
    facts: Mapped[dict[str, Any]]
    pack_version: Mapped[str] = mapped_column(String(64))
    decided_at: Mapped[datetime]
