"""Labels: what a person says that a borrower's text meant. Nothing learns from them by itself."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId

_OWED = text("double AND checked_at IS NULL")


class TextLabel(Base):
    """The label of one text, by one person, and of a part of the texts by two."""

    __tablename__ = "text_labels"
    __table_args__ = (
        Index("ix_text_labels_owed", "id", postgresql_where=_OWED, sqlite_where=_OWED),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    inbound_id: Mapped[int] = mapped_column(ForeignKey("inbound_texts.id"), unique=True)
    language: Mapped[str] = mapped_column(String(16))
    read_as: Mapped[str] = mapped_column(String(32))
    """The intent as which the bot had read it."""
    intent: Mapped[str | None] = mapped_column(String(32))
    """None where the text is of no use, such as one of which only a part came."""
    second: Mapped[str | None] = mapped_column(String(32))
    """A second intent in the same text."""
    labelled_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    labelled_at: Mapped[datetime]

    double: Mapped[bool]
    """Whether a second person labels it, too, without knowing what the first one said."""
    check_intent: Mapped[str | None] = mapped_column(String(32))
    check_second: Mapped[str | None] = mapped_column(String(32))
    checked_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    checked_at: Mapped[datetime | None]
    agreed: Mapped[bool | None]
    """Whether both said the same; none until the second one has spoken."""
