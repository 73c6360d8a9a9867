"""The consent ledger: whatever is changed, dropped or reordered is found."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from crypto import LookupKey
from models.consent import ConsentEntry, ConsentEvent, Purpose, append_consent
from models.database import Database
from models.ledger_check import checkpoint, faults_in_chains, faults_in_checkpoints
from models.numbers import Number, lock_number
from tests.chinese import unsaid
from tests.tampering import tamper

NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)
ONE, TWO = uuid.UUID(int=1), uuid.UUID(int=2)


def add(database: Database, key: LookupKey, number_id: uuid.UUID, *events: ConsentEvent) -> None:
    with database.write() as session:
        if session.get(Number, number_id) is None:
            session.add(Number(id=number_id, cipher=b"", last4="0101", created_at=NOW))
            session.flush()
        number = lock_number(session, number_id)
        for place, event in enumerate(events):
            entry = ConsentEntry(
                purpose=Purpose.ALL,
                event=event,
                method="keyword",
                wording="STOP",
                evidence={"sid": "SM1"},
                at=NOW + timedelta(minutes=place),
                recorded_at=NOW,
            )
            append_consent(session, number, entry, key)


@pytest.fixture
def ledger(database: Database, lookup: LookupKey) -> Database:
    """Two chains of three entries under a checkpoint, and one entry after it."""
    events = (ConsentEvent.REVOKED, ConsentEvent.GRANTED, ConsentEvent.REVOKED)
    add(database, lookup, ONE, *events)
    add(database, lookup, TWO, *events)
    with database.write() as session:
        assert checkpoint(session, lookup, NOW) is not None
    add(database, lookup, TWO, ConsentEvent.GRANTED)
    return database


def faults(database: Database, key: LookupKey) -> tuple[list[str], list[str]]:
    """In chains and in checkpoints."""
    with database.write() as session:
        found = list(faults_in_chains(session, key)), list(faults_in_checkpoints(session, key))
    assert unsaid([*found[0], *found[1]]) == []
    return found


def test_a_ledger_that_nobody_touched_holds(ledger: Database, lookup: LookupKey) -> None:
    assert faults(ledger, lookup) == ([], [])


def test_with_another_key_nothing_holds(ledger: Database) -> None:
    chains, checkpoints = faults(ledger, LookupKey(b"x" * 32))
    assert (len(chains), len(checkpoints)) == (2, 1)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE consent_entries SET event = 'granted' WHERE id = 3", "entry 3 was changed"),
        ("UPDATE consent_entries SET wording = 'yes please' WHERE id = 1", "entry 1 was changed"),
        ("UPDATE consent_entries SET method = 'letter' WHERE id = 2", "entry 2 was changed"),
        ("DELETE FROM consent_entries WHERE id = 2", "entry 2 is missing"),
        ("DELETE FROM consent_entries WHERE id = 1", "entry 1 is missing"),
        ("DELETE FROM consent_entries WHERE id = 3", "its last entries are missing"),
        ("DELETE FROM consent_entries WHERE id <= 3", "all its entries are gone"),
    ],
)
def test_what_was_done_to_a_chain_is_found(
    ledger: Database, lookup: LookupKey, statement: str, fault: str
) -> None:
    tamper(ledger, statement)
    chains, _ = faults(ledger, lookup)
    assert len(chains) == 1
    assert fault in chains[0]


def test_two_entries_that_changed_places_are_found(ledger: Database, lookup: LookupKey) -> None:
    tamper(
        ledger,
        "UPDATE consent_entries SET sequence = 9 WHERE id = 1",
        "UPDATE consent_entries SET sequence = 1 WHERE id = 2",
        "UPDATE consent_entries SET sequence = 2 WHERE id = 1",
    )
    chains, _ = faults(ledger, lookup)
    assert len(chains) == 1


def test_a_chain_dropped_with_its_number_is_found_by_the_checkpoint(
    ledger: Database, lookup: LookupKey
) -> None:
    tamper(
        ledger,
        "DELETE FROM consent_entries WHERE id <= 3",
        "UPDATE numbers SET ledger_length = 0, ledger_head = '' WHERE last4 = '0101'",
    )
    chains, checkpoints = faults(ledger, lookup)
    assert len(chains) >= 1
    assert "the ledger has changed since" in checkpoints[0]


def test_without_anything_new_there_is_no_new_checkpoint(
    ledger: Database, lookup: LookupKey
) -> None:
    with ledger.write() as session:
        second = checkpoint(session, lookup, NOW)
        assert second is not None
        assert (second.chains, second.entries) == (2, 7)
    with ledger.write() as session:
        assert checkpoint(session, lookup, NOW) is None
    assert faults(ledger, lookup) == ([], [])
