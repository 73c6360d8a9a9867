"""Turns: what was understood of a text, what was decided, and everything needed to decide again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId

CONFIDENT: Final = 0.6
"""Under this confidence a text is worth a look even where the bot acted."""


def is_unsure(reading: Mapping[str, Any]) -> bool:
    """Whether the bot asked back, gave up, or was not confident."""
    if reading.get("decision") in ("ask", "hand_over"):
        return True
    confidence = reading.get("confidence")
    return confidence is not None and confidence < CONFIDENT


def _of_reading(context: DefaultExecutionContext) -> bool:
    row: Mapping[str, Any] = context.get_current_parameters()  # type: ignore[no-untyped-call]
    return is_unsure(row["reading"])


class Turn(Base):
    """A decision about an inbound text: the last one stands, where a person left one waiting."""

    __tablename__ = "turns"
    __table_args__ = (
        Index("ix_turns_decided", "decided_at", postgresql_using="brin"),
        Index(
            "ix_turns_unsure",
            "id",
            postgresql_where=text("unsure"),
            sqlite_where=text("unsure = 1"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    inbound_id: Mapped[int] = mapped_column(ForeignKey("inbound_texts.id"), index=True)
    decided_at: Mapped[datetime]
    decided_by: Mapped[str] = mapped_column(String(64))
    """The triage rule or dialogue rule that chose the action."""
    reading: Mapped[dict[str, Any]]
    before: Mapped[dict[str, Any]]
    """The snapshot the decision was made from: tracker, mode, proof, facts."""
    steps: Mapped[list[Any]]
    """Actions run, with their events and effects, in order."""
    replies: Mapped[list[Any]]
    """Response keys, template versions and values."""
    versions: Mapped[dict[str, Any]]
    """Of the model, the rules, the policy pack and the program."""
    unsure: Mapped[bool] = mapped_column(default=_of_reading)
    """Whether people may label the text: what ``is_unsure`` says of the reading."""
