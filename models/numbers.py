"""Phone numbers: what is allowed to go to each, and the row that consent and sending lock."""

import uuid
from datetime import datetime

from sqlalchemy import LargeBinary, String, Uuid, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, BigId


class Number(Base):
    """A borrower's phone number, known or unknown to the lender.

    ``id`` is the keyed hash of the number (``crypto.LookupKey.number_id``). The consent columns
    are the head of the number's ledger, kept here because consent entries and send claims both
    lock this row: whoever comes second sees what the first one did.
    """

    __tablename__ = "numbers"

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True)
    cipher: Mapped[bytes] = mapped_column(LargeBinary)
    last4: Mapped[str] = mapped_column(String(4))
    created_at: Mapped[datetime]

    opted_out_at: Mapped[datetime | None]
    opt_out_inbound_id: Mapped[int | None] = mapped_column(BigId)
    """The text that asked for it; none where staff, the carrier or an import reported it."""
    confirmation_id: Mapped[uuid.UUID | None] = mapped_column(Uuid)
    """The text that confirmed this opt-out; the next two likewise. A new opt-out clears them."""
    help_id: Mapped[uuid.UUID | None] = mapped_column(Uuid)
    safety_id: Mapped[uuid.UUID | None] = mapped_column(Uuid)
    service: Mapped[str] = mapped_column(String(16), default="unknown")
    collections: Mapped[str] = mapped_column(String(16), default="unknown")
    marketing: Mapped[str] = mapped_column(String(16), default="unknown")
    ledger_length: Mapped[int] = mapped_column(default=0)
    ledger_head: Mapped[bytes] = mapped_column(LargeBinary(32), default=b"")

    undeliverable: Mapped[str | None] = mapped_column(String(32))
    """Why the carrier cannot reach it (``invalid``, ``blocked``, ``suspect``), if so."""
    undeliverable_at: Mapped[datetime | None]
    silent_until: Mapped[datetime | None]
    """No automatic replies before this time: a loop was seen, or the reply budget is spent."""


def lock_number(session: Session, number_id: uuid.UUID) -> Number:
    """A number's row, locked until the transaction ends; ``NoResultFound`` where there is none."""
    row = (
        select(Number)
        .where(Number.id == number_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return session.scalars(row).one()
