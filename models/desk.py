"""What staff put beside a thread: teams, labels, notes, drafts, ready-made steps."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, Json
from models.words import Words


class Team(Base):
    """People who share a queue."""

    __tablename__ = "teams"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    created_at: Mapped[datetime]


class Label(Base):
    """A word that staff put on threads to find them again."""

    __tablename__ = "labels"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    created_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]


class ThreadLabel(Base):
    """That a thread has a label."""

    __tablename__ = "thread_labels"
    __table_args__ = (Index("ix_thread_labels_label", "label_id"),)

    thread_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("threads.id"), primary_key=True)
    label_id: Mapped[int] = mapped_column(ForeignKey("labels.id"), primary_key=True)
    since: Mapped[datetime]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))


class Note(Base):
    """What one colleague tells the others about a thread; borrowers never see it."""

    __tablename__ = "notes"
    __table_args__ = (
        Index("ix_notes_thread", "thread_id"),
        Index(
            "ix_notes_words",
            "words",
            postgresql_using="gin",
            postgresql_with={"fastupdate": "off"},
            sqlite_where=text("words IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    thread_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("threads.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime]
    body: Mapped[str] = mapped_column(Text)
    words: Mapped[list[str]] = mapped_column(Words, default=list, deferred=True)
    """What it is found by, as ``models.searching`` has it; nobody else reads them."""


_UNSEEN = text("seen_at IS NULL")


class Mention(Base):
    """That a note names a colleague, who has seen it or not."""

    __tablename__ = "mentions"
    __table_args__ = (
        Index("ix_mentions_unseen", "staff_id", postgresql_where=_UNSEEN, sqlite_where=_UNSEEN),
    )

    note_id: Mapped[int] = mapped_column(ForeignKey("notes.id"), primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    seen_at: Mapped[datetime | None]


class Draft(Base):
    """What somebody has begun to write in a thread and not sent."""

    __tablename__ = "drafts"

    thread_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("threads.id"), primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8))
    """``reply`` or ``note``."""
    body: Mapped[str] = mapped_column(Text)
    window: Mapped[str] = mapped_column(String(32), default="")
    """Which window of their browser wrote it; empty from a page without script."""
    overtaken: Mapped[list[Any]] = mapped_column(Json, default=list)
    """What their other windows wrote before: ``[window, kind, body]`` of each, oldest first."""
    changed_at: Mapped[datetime]


class Macro(Base):
    """Several steps in one: words to send, a label, a case, a snooze, the end of it."""

    __tablename__ = "macros"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    words: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    """By language; empty where it sends nothing."""
    label_id: Mapped[int | None] = mapped_column(ForeignKey("labels.id"))
    case_kind: Mapped[str | None] = mapped_column(String(32))
    snooze_hours: Mapped[int | None]
    resolves: Mapped[bool] = mapped_column(default=False)
    retired_at: Mapped[datetime | None]


class Search(Base):
    """What somebody looked for. Its words stay out of the page's address, which logs may keep."""

    __tablename__ = "searches"
    __table_args__ = (UniqueConstraint("staff_id", "name"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    query: Mapped[str] = mapped_column(String(200))
    name: Mapped[str | None] = mapped_column(String(40))
    """What it is called among their folders; without a name it is forgotten after a day."""
    at: Mapped[datetime]
