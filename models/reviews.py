"""Reviews: what somebody found in a text of ours that was drawn at random."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class TextReview(Base):
    """The word of a reviewer on one text, by the bot or by staff."""

    __tablename__ = "text_reviews"
    __table_args__ = (Index("ix_text_reviews_day", "reviewed_at"),)

    message_id: Mapped[uuid.UUID] = mapped_column(
        Uuid, ForeignKey("outbound_texts.id"), primary_key=True
    )
    finding: Mapped[str | None] = mapped_column(String(16))
    """What is wrong with it, a word of a short list; none where the text is good."""
    note: Mapped[str | None] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(16))
    by_staff: Mapped[bool]
    """Whether a person wrote the text."""
    reviewed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    reviewed_at: Mapped[datetime]
