"""Links made for one borrower and one use, on the lender's own pages."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId


class PaymentLink(Base):
    """A link to the lender's payment page; the page redeems its token at our API."""

    __tablename__ = "payment_links"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    number_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"))
    borrower_id: Mapped[int] = mapped_column(ForeignKey("borrowers.id"))
    loan_id: Mapped[int | None] = mapped_column(ForeignKey("loans.id"))
    inbound_id: Mapped[int] = mapped_column(ForeignKey("inbound_texts.id"))
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    """When the lender's page asked whose it is; it is not told a second time."""
    event: Mapped[str | None] = mapped_column(String(16))
    """``paid``, ``failed`` or ``expired``: what the core system said became of it."""
    event_at: Mapped[datetime | None]
