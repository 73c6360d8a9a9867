"""The records of who did what: read page by page, checked against their seals."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from crypto import LookupKey, same
from models.audit_chain import AuditSeal, Entry, between, canonical, seal_hash
from models.database import Database
from models.ledger_check import faults_in_chains, faults_in_checkpoints
from models.staff import AuditEntry

PAGE: Final = 50
MOST_EXPORTED: Final = 50_000
_BATCH: Final = 200
_MOST_TRIED: Final = 1000
"""In a longer range the entry that is too many is not looked for."""
_MOST_FAULTS: Final = 100


@dataclass(frozen=True)
class Wanted:
    """Which entries: every condition that is given holds. Actors and subjects are opaque ids."""

    actor: str = ""
    action: str = ""
    """What the action begins with, such as ``thread.`` or ``thread.view``."""
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """As SQL."""
        if self.actor:
            yield AuditEntry.actor == self.actor
        if self.action:
            yield AuditEntry.action.startswith(self.action, autoescape=True)
        if self.subject:
            yield AuditEntry.subject == self.subject
        if self.since is not None:
            yield AuditEntry.at >= self.since
        if self.until is not None:
            yield AuditEntry.at < self.until


def entries(
    session: Session, wanted: Wanted, before: int | None = None, most: int = PAGE
) -> Sequence[AuditEntry]:
    """The newest entries, or those with ids under ``before``."""
    rows: Select[AuditEntry] = select(AuditEntry).where(*wanted.conditions())
    if before is not None:
        rows = rows.where(AuditEntry.id < before)
    return session.scalars(rows.order_by(AuditEntry.id.desc()).limit(most)).all()


@dataclass(frozen=True)
class Verified:
    """What checking found: nothing in ``faults`` means that everything holds."""

    seals: int
    sealed: int
    unsealed: int
    """Entries after the last seal: those of the last minute or two, if the scheduler runs."""
    unsealed_since: datetime | None
    head: str
    """The beginning of the last seal's hash. Written down elsewhere, it shows later that no seal
    was taken off the end."""
    faults: tuple[str, ...]


def verify(session: Session, key: LookupKey, since: datetime | None = None) -> Verified:
    """Compute the seals anew from the entries as they are now: all of them, or those ``since``.

    Each fault says which seal is broken and, where one entry is too many, which one that is:
    it came late or was slipped in.
    """
    faults: list[str] = []
    seals = count = 0
    after, previous = _beginning(session, since)
    while batch := _next_seals(session, after):
        found = between(session, after, batch[-1].last_id)
        place = 0
        for seal in batch:
            end = bisect_right(found, seal.last_id, lo=place, key=lambda entry: entry.id)
            if len(faults) < _MOST_FAULTS:
                faults += _faults(key, seal, found[place:end], after, previous)
            seals, count, place = seals + 1, count + seal.count, end
            after, previous = seal.last_id, seal.hash
        session.expunge_all()
    unsealed, oldest = session.execute(
        select(func.count(), func.min(AuditEntry.at)).where(AuditEntry.id > after)
    ).one()
    return Verified(seals, count, unsealed, oldest, previous.hex()[:16], tuple(faults))


def _beginning(session: Session, since: datetime | None) -> tuple[int, bytes]:
    """The last id and the hash of the seal before the first one to be checked."""
    if since is None:
        return 0, b""
    rows = select(AuditSeal).where(AuditSeal.at < since)
    before = session.scalars(rows.order_by(AuditSeal.last_id.desc()).limit(1)).first()
    return (before.last_id, before.hash) if before else (0, b"")


def _next_seals(session: Session, after: int) -> Sequence[AuditSeal]:
    """The next few seals of the chain; it is ordered by what each covers."""
    rows = select(AuditSeal).where(AuditSeal.last_id > after)
    return session.scalars(rows.order_by(AuditSeal.last_id).limit(_BATCH)).all()


def _faults(
    key: LookupKey, seal: AuditSeal, found: Sequence[Entry], after: int, previous: bytes
) -> Iterator[str]:
    name = f"Seal {seal.id} of {seal.at:%Y-%m-%d %H:%M} UTC (entries {after + 1} to {seal.last_id})"
    if not same(seal.previous, previous):
        yield f"{name} does not follow the one before it: a seal was changed or is missing."
    contents = [canonical(entry) for entry in found]
    if _holds(key, seal, contents):
        return
    if len(found) < seal.count:
        yield f"{name} covers {seal.count} entries, and {len(found)} are there: some were removed."
    elif len(found) == seal.count:
        yield f"{name} is broken: an entry or the seal itself was changed."
    else:
        yield _too_many(key, seal, name, found, contents)


def _holds(key: LookupKey, seal: AuditSeal, contents: Sequence[bytes]) -> bool:
    hashed, count = seal_hash(key, seal.previous, contents, seal.last_id, seal.at)
    return count == seal.count and same(seal.hash, hashed)


def _too_many(
    key: LookupKey,
    seal: AuditSeal,
    name: str,
    found: Sequence[Entry],
    contents: Sequence[bytes],
) -> str:
    extra = len(found) - seal.count
    if extra == 1 and len(found) <= _MOST_TRIED:
        for place, entry in enumerate(found):
            if _holds(key, seal, [*contents[:place], *contents[place + 1 :]]):
                return (
                    f"{name} holds, but for entry {entry.id}, which came late: it was committed "
                    "after its time was sealed, or it was slipped in."
                )
    return f"{name} covers {seal.count} entries, and {len(found)} are there: {extra} came late."


@contextmanager
def one_moment(database: Database) -> Iterator[Session]:
    """The tables as they are now: what is added meanwhile must not look like a fault."""
    if database.on_sqlite:
        with database.read() as session:
            yield session
    else:
        with database.write() as session:
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            yield session


def ledger_faults(session: Session, key: LookupKey) -> tuple[str, ...]:
    """What is wrong with the consent ledger: its chains and the checkpoints over them."""
    chains = (f"Consent ledger: {fault}." for fault in faults_in_chains(session, key))
    points = (f"Consent ledger: {fault}." for fault in faults_in_checkpoints(session, key))
    found: list[str] = []
    for fault in (*chains, *points):
        found.append(fault)
        if len(found) == _MOST_FAULTS:
            break
    return tuple(found)
