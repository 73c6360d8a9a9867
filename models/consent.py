"""The consent ledger: append-only, one chain of hashes for each number, checkpointed as a whole.

An entry's hash covers its content and the entry before it for the same number, under the lookup
key; a checkpoint covers all heads. Whoever changes, drops or reorders an entry in the database
without the key breaks a chain; whoever drops a whole chain breaks the next checkpoint.
"""

import enum
import json
import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from crypto import LookupKey
from models.base import Base, BigId, Json, Word
from models.numbers import Number


class Purpose(enum.StrEnum):
    """What texts are for, as consent distinguishes it."""

    ALL = "all"
    SERVICE = "service"
    COLLECTIONS = "collections"
    MARKETING = "marketing"


class ConsentEvent(enum.StrEnum):
    """What happened to a consent."""

    GRANTED = "granted"
    REVOKED = "revoked"


_ONCE = text("inbound_id IS NOT NULL")


class ConsentEntry(Base):
    """One event in the consent of one number for one purpose."""

    __tablename__ = "consent_entries"
    __table_args__ = (
        UniqueConstraint("number_id", "sequence"),
        # Reports read days of entries: in PostgreSQL a summary of blocks costs an insert nothing.
        Index("ix_consent_entries_at", "at", postgresql_using="brin"),
        Index(
            "uq_consent_entries_source",
            "inbound_id",
            "purpose",
            "event",
            unique=True,
            postgresql_where=_ONCE,
            sqlite_where=_ONCE,
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("numbers.id"))
    sequence: Mapped[int]
    purpose: Mapped[Purpose] = mapped_column(Word(Purpose))
    event: Mapped[ConsentEvent] = mapped_column(Word(ConsentEvent))
    method: Mapped[str] = mapped_column(String(64))
    """How it was expressed: ``keyword``, ``sentence``, ``carrier``, ``loan agreement`` …"""
    wording: Mapped[str | None] = mapped_column(Text)
    """The words by which it was given or withdrawn."""
    evidence: Mapped[dict[str, Any] | None] = mapped_column(Json)
    inbound_id: Mapped[int | None] = mapped_column(BigId)
    at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    previous: Mapped[bytes] = mapped_column(LargeBinary(32))
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))


class ConsentCheckpoint(Base):
    """A hash over the heads of all chains at one time."""

    __tablename__ = "consent_checkpoints"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    at: Mapped[datetime]
    chains: Mapped[int]
    entries: Mapped[int]
    last_entry_id: Mapped[int] = mapped_column(BigId)
    previous: Mapped[bytes] = mapped_column(LargeBinary(32))
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))


def canonical(entry: ConsentEntry) -> bytes:
    """The bytes of an entry that its hash covers."""
    content = {
        "number": entry.number_id.hex,
        "sequence": entry.sequence,
        "purpose": str(entry.purpose),
        "event": str(entry.event),
        "method": entry.method,
        "wording": entry.wording,
        "evidence": entry.evidence,
        "inbound": entry.inbound_id,
        "at": entry.at.isoformat(),
        "recorded_at": entry.recorded_at.isoformat(),
    }
    return json.dumps(content, sort_keys=True, ensure_ascii=False).encode()


def append_consent(session: Session, number: Number, entry: ConsentEntry, key: LookupKey) -> None:
    """Link ``entry`` to the number's chain and add it; the number's row must be locked."""
    entry.number_id = number.id
    entry.sequence = number.ledger_length + 1
    entry.previous = number.ledger_head
    entry.hash = key.chain_hash(entry.previous, canonical(entry))
    number.ledger_length, number.ledger_head = entry.sequence, entry.hash
    purposes = tuple(Purpose)[1:] if entry.purpose == Purpose.ALL else (entry.purpose,)
    for purpose in purposes:
        setattr(number, purpose.value, entry.event.value)
    session.add(entry)
