"""The seals over the audit entries: whatever is changed, dropped or added is found."""

from datetime import UTC, datetime, timedelta

import pytest

from crypto import LookupKey
from desk import records
from desk.records import Verified, Wanted, entries, ledger_faults, one_moment, verify
from models.audit_chain import newest_seal, seal, seal_all
from models.database import Database
from models.staff import AuditEntry
from tests.chinese import unsaid
from tests.tampering import tamper

NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)


def add(database: Database, count: int, at: datetime = NOW, **given: object) -> None:
    with database.write() as session:
        for place in range(count):
            values = {"actor": "staff:1", "action": "thread.view", "subject": f"s{place}"} | given
            session.add(AuditEntry(at=at, details={"place": place}, **values))


def sealed(database: Database, key: LookupKey, now: datetime) -> int:
    return seal_all(database, key, now)


def check(database: Database, key: LookupKey, since: datetime | None = None) -> Verified:
    with one_moment(database) as session:
        found = verify(session, key, since)
    assert unsaid(found.faults) == []
    return found


@pytest.fixture
def chain(database: Database, lookup: LookupKey) -> Database:
    """Three seals over two, three and two entries, and one entry that is too young."""
    for minutes, count in ((0, 2), (5, 3), (10, 2)):
        add(database, count, NOW + timedelta(minutes=minutes))
        assert sealed(database, lookup, NOW + timedelta(minutes=minutes + 2)) == 1
    add(database, 1, NOW + timedelta(minutes=15))
    assert sealed(database, lookup, NOW + timedelta(minutes=15, seconds=59)) == 0
    return database


def test_an_untouched_chain_holds(chain: Database, lookup: LookupKey) -> None:
    found = check(chain, lookup)
    assert (found.seals, found.sealed, found.unsealed, found.faults) == (3, 7, 1, ())
    assert found.unsealed_since == NOW + timedelta(minutes=15)
    with chain.read() as session:
        newest = newest_seal(session)
        assert newest is not None
        assert found.head == newest.hash.hex()[:16]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE audit_entries SET actor = 'staff:2' WHERE id = 4", "Seal 2 .* was changed"),
        ("UPDATE audit_entries SET details = NULL WHERE id = 1", "Seal 1 .* was changed"),
        ("UPDATE audit_entries SET subject = 's9' WHERE id = 7", "Seal 3 .* was changed"),
        ("DELETE FROM audit_entries WHERE id = 3", "Seal 2 .* some were removed"),
        ("UPDATE audit_seals SET count = 2 WHERE id = 2", "Seal 2 "),
        ("UPDATE audit_seals SET last_id = 1 WHERE id = 1", "Seal 1 "),
        ("DELETE FROM audit_seals WHERE id = 2", "Seal 3 .* does not follow"),
        ("DELETE FROM audit_seals WHERE id = 1", "Seal 2 .* does not follow"),
    ],
)
def test_whatever_was_changed_or_removed_is_found(
    chain: Database, lookup: LookupKey, statement: str, fault: str
) -> None:
    tamper(chain, statement)
    faults = check(chain, lookup).faults
    assert faults
    with pytest.raises(AssertionError, match=fault):
        raise AssertionError(faults[0])


def test_a_change_breaks_the_seal_of_its_range_and_no_other(
    chain: Database, lookup: LookupKey
) -> None:
    tamper(chain, "UPDATE audit_entries SET action = 'x' WHERE id = 4")
    assert [fault[:6] for fault in check(chain, lookup).faults] == ["Seal 2"]


def test_an_entry_that_came_late_is_named(database: Database, lookup: LookupKey) -> None:
    for number in (10, 12, 14):
        add(database, 1, id=number)
    assert sealed(database, lookup, NOW + timedelta(hours=1)) == 1
    add(database, 1, id=11)
    [fault] = check(database, lookup).faults
    assert "holds, but for entry 11, which came late" in fault
    add(database, 1, id=5)
    [fault] = check(database, lookup).faults
    assert "covers 3 entries, and 5 are there: 2 came late" in fault


def test_only_the_seals_since_a_day_can_be_checked(chain: Database, lookup: LookupKey) -> None:
    tamper(chain, "UPDATE audit_entries SET action = 'x' WHERE id = 1")
    found = check(chain, lookup, NOW + timedelta(minutes=5))
    assert (found.seals, found.sealed, found.unsealed, found.faults) == (2, 5, 1, ())
    assert len(check(chain, lookup, NOW).faults) == 1


def test_seals_are_checked_in_parts(
    database: Database, lookup: LookupKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "_BATCH", 2)
    for minutes in range(5):
        add(database, 2, NOW + timedelta(minutes=minutes))
        sealed(database, lookup, NOW + timedelta(minutes=minutes + 1))
    found = check(database, lookup)
    assert (found.seals, found.sealed, found.faults) == (5, 10, ())
    tamper(database, "UPDATE audit_entries SET action = 'x' WHERE id = 7")
    assert [fault[:6] for fault in check(database, lookup).faults] == ["Seal 4"]


def test_another_key_bears_nothing_out(chain: Database) -> None:
    assert len(check(chain, LookupKey(b"x" * 32)).faults) == 3


def test_entries_younger_than_a_minute_wait(database: Database, lookup: LookupKey) -> None:
    add(database, 1, NOW)
    with database.write() as session:
        assert seal(session, lookup, NOW + timedelta(seconds=59)) is None
        found = seal(session, lookup, NOW + timedelta(seconds=60))
        assert found is not None
        assert (found.last_id, found.count) == (1, 1)


def test_a_clock_that_was_moved_forward_holds_up_no_later_entry(
    database: Database, lookup: LookupKey
) -> None:
    add(database, 1, NOW + timedelta(days=400))
    add(database, 1, NOW)
    assert sealed(database, lookup, NOW + timedelta(minutes=2)) == 1
    assert check(database, lookup).unsealed == 0


def test_many_entries_are_sealed_in_parts(database: Database, lookup: LookupKey) -> None:
    add(database, 1500)
    assert sealed(database, lookup, NOW + timedelta(minutes=2)) == 2
    assert check(database, lookup).sealed == 1500


def test_of_nothing_nothing_is_sealed(database: Database, lookup: LookupKey) -> None:
    assert sealed(database, lookup, NOW) == 0
    assert check(database, lookup) == Verified(0, 0, 0, None, "", ())


def test_an_empty_ledger_has_no_faults(database: Database, lookup: LookupKey) -> None:
    with one_moment(database) as session:
        assert ledger_faults(session, lookup) == ()


def test_entries_come_newest_first_and_page_by_page(database: Database) -> None:
    add(database, 5)
    with database.read() as session:
        first = entries(session, Wanted(), None, 2)
        second = entries(session, Wanted(), first[-1].id, 2)
    assert [one.id for one in (*first, *second)] == [5, 4, 3, 2]


def test_a_filter_holds_in_all_its_parts(database: Database) -> None:
    add(database, 1, action="thread.take", actor="staff:2")
    add(database, 1, action="thread.take")
    add(database, 1, action="thread_take")
    add(database, 1, action="thread.view", at=NOW + timedelta(days=1))
    day = {"since": NOW, "until": NOW + timedelta(hours=1)}
    cases = (
        (Wanted(action="thread."), 3),
        (Wanted(action="thread_"), 1),
        (Wanted(actor="staff:2"), 1),
        (Wanted(action="thread.take", actor="staff:1"), 1),
        (Wanted(**day), 3),  # type: ignore[arg-type]
        (Wanted(subject="s0", action="thread.view"), 1),
        (Wanted(subject="s1"), 0),
    )
    with database.read() as session:
        for wanted, count in cases:
            assert len(entries(session, wanted)) == count, wanted
