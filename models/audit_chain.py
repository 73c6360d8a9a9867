"""Seals over the audit entries: one chain of keyed hashes, so that no entry is rewritten unseen.

Each minute the entries that are older than a minute are sealed in the order of their ids. A seal's
hash covers, under the lookup key, the seal before it, the whole content of each entry of its
range, and how many they are. Whoever changes, drops or adds an entry in the database without the
key breaks the seal of its range.

Ids are given out when an entry is written and entries become visible when their transaction
commits, which need not be in the same order. After a minute hardly any transaction is still
under way; an entry of one that is comes into a range that is sealed already. It is then found to
be one more than the seal counted, and is named as late: whether it came late or was slipped in,
the chain cannot know, and a person must look.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import LargeBinary, Row, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from crypto import LookupKey
from models.base import Base, BigId
from models.database import Database
from models.staff import AuditEntry

YOUNG: Final = timedelta(minutes=1)
"""An entry younger than this is not sealed: others with lower ids may not be committed yet."""
_BATCH: Final = 1000
_LOCK: Final = 0x10A2_11E1
"""The advisory lock of sealing: any number, but always the same."""
Entry = AuditEntry | Row[int, datetime, str, str, str | None, dict[str, Any] | None]
"""An audit entry, or a plain row of its columns, which costs less."""
_CONTENT: Final = (
    *(AuditEntry.id, AuditEntry.at, AuditEntry.actor),
    *(AuditEntry.action, AuditEntry.subject, AuditEntry.details),
)


class AuditSeal(Base):
    """A hash over the audit entries above the last id of the seal before it, up to ``last_id``."""

    __tablename__ = "audit_seals"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    last_id: Mapped[int] = mapped_column(BigId, unique=True)
    count: Mapped[int]
    at: Mapped[datetime]
    previous: Mapped[bytes] = mapped_column(LargeBinary(32))
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))


def canonical(entry: Entry) -> bytes:
    """The bytes of an entry that a seal covers."""
    content = {
        "id": entry.id,
        "at": entry.at.isoformat(),
        "actor": entry.actor,
        "action": entry.action,
        "subject": entry.subject,
        "details": entry.details,
    }
    return b"audit entry\x00" + json.dumps(content, sort_keys=True, ensure_ascii=False).encode()


def seal_hash(
    key: LookupKey, previous: bytes, entries: Iterable[bytes], last_id: int, at: datetime
) -> tuple[bytes, int]:
    """The hash of a seal over entries in canonical form, and how many they are."""
    link, count = previous, 0
    for entry in entries:
        link, count = key.chain_hash(link, entry), count + 1
    content = {"last_id": last_id, "count": count, "at": at.isoformat()}
    return key.chain_hash(
        link, b"audit seal\x00" + json.dumps(content, sort_keys=True).encode()
    ), count


def between(session: Session, after: int, last_id: int) -> Sequence[Entry]:
    """The entries above one id up to another, in the order of their ids."""
    rows = select(*_CONTENT).where(AuditEntry.id > after, AuditEntry.id <= last_id)
    return session.execute(rows.order_by(AuditEntry.id)).all()


def newest_seal(session: Session) -> AuditSeal | None:
    """The last link of the chain."""
    return session.scalars(select(AuditSeal).order_by(AuditSeal.last_id.desc()).limit(1)).first()


def seal(session: Session, key: LookupKey, now: datetime) -> AuditSeal | None:
    """Seal what is older than a minute, at most a thousand entries; ``None`` if there is nothing.

    An entry with a lower id than an old one is sealed with it, whatever its own time.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    before = newest_seal(session)
    after, previous = (before.last_id, before.hash) if before else (0, b"")
    old = session.scalar(
        select(func.max(AuditEntry.id)).where(AuditEntry.id > after, AuditEntry.at <= now - YOUNG)
    )
    ids = select(AuditEntry.id).where(AuditEntry.id > after, AuditEntry.id <= (old or 0))
    batch = session.scalars(ids.order_by(AuditEntry.id).limit(_BATCH)).all()
    if not batch:
        return None
    entries = (canonical(entry) for entry in between(session, after, batch[-1]))
    hashed, count = seal_hash(key, previous, entries, batch[-1], now)
    row = AuditSeal(last_id=batch[-1], count=count, at=now, previous=previous, hash=hashed)
    session.add(row)
    return row


def seal_all(database: Database, key: LookupKey, now: datetime) -> int:
    """Seal until nothing older than a minute is left; how many seals were made.

    Each commits by itself: entries of months, sealed for the first time, hold nobody up.
    """
    made = 0
    while True:
        with database.write() as session:
            if seal(session, key, now) is None:
                return made
        made += 1
