"""The index of the words of texts, by which staff find them again.

Each word stands with the day of its text in front (``261122:refund``), so that what is looked for
in some days is found without touching the others, and several words meet only where one text has
them all. An entry lives as long as its text is shown: whoever hides or empties a text takes it
out of the index in the same transaction.
"""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Uuid, delete, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, BigId
from models.borrowers import Borrower
from models.inbound import InboundText
from models.numbers import Number
from models.outbound import OutboundText
from models.words import Words

_NEVER = text("words IS NULL")
"""SQLite has no inverted index, and another one would only cost room."""


class SearchEntry(Base):
    """The words of one text, of theirs or of ours."""

    __tablename__ = "search_entries"
    __table_args__ = (
        # New words go into the index at once: a list of pending ones would be read by each search.
        Index(
            "ix_search_entries_words",
            "words",
            postgresql_using="gin",
            postgresql_with={"fastupdate": "off"},
            sqlite_where=_NEVER,
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    inbound_id: Mapped[int | None] = mapped_column(
        ForeignKey("inbound_texts.id", ondelete="CASCADE"), unique=True
    )
    message_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("outbound_texts.id", ondelete="CASCADE"), unique=True
    )
    thread_id: Mapped[uuid.UUID] = mapped_column(Uuid)
    at: Mapped[datetime]
    words: Mapped[list[str]] = mapped_column(Words)


# Of other tables, and needed by searches alone.
Index("ix_outbound_texts_in_order", OutboundText.created_at, OutboundText.id)
Index("ix_numbers_last4", Number.last4)
Index(
    "ix_borrowers_name_words",
    Borrower.name_words,
    postgresql_using="gin",
    sqlite_where=text("name_words IS NULL"),
)


def on_day(day: date, word: str) -> str:
    """A word as the index has it for texts of a day, in UTC."""
    return f"{day:%y%m%d}:{word}"


def forget_text(session: Session, inbound_id: int) -> None:
    """A text of theirs is not shown any more: its words leave the index."""
    session.execute(delete(SearchEntry).where(SearchEntry.inbound_id == inbound_id))


def forget_thread(session: Session, thread_id: uuid.UUID) -> None:
    """All words of a thread leave the index."""
    theirs = select(InboundText.id).where(InboundText.thread_id == thread_id)
    ours = select(OutboundText.id).where(OutboundText.thread_id == thread_id)
    # One by one: with an "or" between them PostgreSQL would read the whole table.
    for one in (SearchEntry.inbound_id.in_(theirs), SearchEntry.message_id.in_(ours)):
        rows = delete(SearchEntry).where(one)
        session.execute(rows.execution_options(synchronize_session=False))
