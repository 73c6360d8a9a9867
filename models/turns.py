"""Turns: what was understood of a text, what was decided, and everything needed to decide again."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId


class Turn(Base):
    """A decision about an inbound text: the last one stands, where a person left one waiting."""

    __tablename__ = "turns"
    __table_args__ = (Index("ix_turns_decided", "decided_at", postgresql_using="brin"),)

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
