"""Checking the consent ledger: every chain link by link, and the checkpoints over all heads."""

import uuid
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from crypto import LookupKey, same
from models.consent import ConsentCheckpoint, ConsentEntry, canonical
from models.numbers import Number

_BATCH = 1000


def faults_in_chains(session: Session, key: LookupKey) -> Iterator[str]:
    """A sentence for each broken chain; nothing where all hold."""
    rows = session.scalars(
        select(ConsentEntry)
        .order_by(ConsentEntry.number_id, ConsentEntry.sequence)
        .execution_options(yield_per=_BATCH)
    )
    heads = dict(
        session.execute(select(Number.id, Number.ledger_head).where(Number.ledger_length > 0)).all()
    )
    for number_id, chain in groupby(rows, key=lambda entry: entry.number_id):
        head = heads.pop(number_id, b"")
        fault = _fault(list(chain), head, key)
        if fault:
            yield f"number {number_id}: {fault}"
    yield from (f"number {number_id}: all its entries are gone" for number_id in heads)


def fault_in_chain(session: Session, key: LookupKey, number_id: uuid.UUID) -> str | None:
    """What is wrong with the chain of one number; nothing where it holds."""
    rows = select(ConsentEntry).where(ConsentEntry.number_id == number_id)
    chain = session.scalars(rows.order_by(ConsentEntry.sequence)).all()
    head = session.scalar(select(Number.ledger_head).where(Number.id == number_id))
    if not chain:
        return "all its entries are gone" if head else None
    return _fault(list(chain), head or b"", key)


def _fault(chain: list[ConsentEntry], head: bytes, key: LookupKey) -> str | None:
    previous = b""
    for place, entry in enumerate(chain, start=1):
        if entry.sequence != place:
            return f"entry {place} is missing"
        if entry.previous != previous:
            return f"entry {place} does not follow the one before it"
        if not same(entry.hash, key.chain_hash(previous, canonical(entry))):
            return f"entry {place} was changed"
        previous = entry.hash
    return None if same(previous, head) else "its last entries are missing"


def _over_heads(session: Session, key: LookupKey, last_entry_id: int) -> tuple[bytes, int, int]:
    """A hash over the head of every chain as of an entry, the number of chains and entries."""
    newest = (
        select(ConsentEntry.number_id, func.max(ConsentEntry.sequence).label("sequence"))
        .where(ConsentEntry.id <= last_entry_id)
        .group_by(ConsentEntry.number_id)
        .subquery()
    )
    rows = session.execute(
        select(ConsentEntry.number_id, ConsentEntry.sequence, ConsentEntry.hash)
        .join(
            newest,
            (ConsentEntry.number_id == newest.c.number_id)
            & (ConsentEntry.sequence == newest.c.sequence),
        )
        .order_by(ConsentEntry.number_id)
        .execution_options(yield_per=_BATCH)
    )
    total, chains, entries = b"", 0, 0
    for row in rows:
        total = key.chain_hash(total, row.number_id.bytes + row.hash)
        chains, entries = chains + 1, entries + row.sequence
    return total, chains, entries


def checkpoint(session: Session, key: LookupKey, now: datetime) -> ConsentCheckpoint | None:
    """Add a checkpoint over all heads, if there is anything new to cover."""
    if session.get_bind().dialect.name == "postgresql":
        # An entry with a lower id may still be uncommitted: wait for it, or it would look added.
        session.execute(text("LOCK TABLE consent_entries IN SHARE MODE"))
    last = session.scalar(select(func.max(ConsentEntry.id))) or 0
    before = session.scalars(
        select(ConsentCheckpoint).order_by(ConsentCheckpoint.id.desc()).limit(1)
    ).first()
    if last == (before.last_entry_id if before else 0):
        return None
    heads, chains, entries = _over_heads(session, key, last)
    previous = before.hash if before else b""
    row = ConsentCheckpoint(
        at=now,
        chains=chains,
        entries=entries,
        last_entry_id=last,
        previous=previous,
        hash=key.chain_hash(previous, heads),
    )
    session.add(row)
    return row


def faults_in_checkpoints(session: Session, key: LookupKey) -> Iterator[str]:
    """A sentence for each checkpoint that the ledger no longer bears out."""
    previous = b""
    for row in session.scalars(select(ConsentCheckpoint).order_by(ConsentCheckpoint.id)):
        heads, chains, entries = _over_heads(session, key, row.last_entry_id)
        whole = (chains, entries) == (row.chains, row.entries) and row.previous == previous
        if not whole or not same(row.hash, key.chain_hash(previous, heads)):
            yield f"checkpoint {row.id} of {row.at:%Y-%m-%d}: the ledger has changed since"
        previous = row.hash
