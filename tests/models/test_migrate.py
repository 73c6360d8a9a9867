"""Tables on both databases: every way up and down, equal to the models, and written once."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from config import Settings
from crypto import LookupKey
from models.audit_chain import AuditSeal
from models.cases import Case, CaseEvent, CaseKind
from models.consent import ConsentCheckpoint, ConsentEntry, ConsentEvent, Purpose, append_consent
from models.database import Database
from models.migrate import differences, downgrade, pending, upgrade
from models.numbers import Number
from models.staff import AuditEntry

MakeSettings = Callable[..., Settings]


@pytest.fixture
def place(database_url: str, make_settings: MakeSettings) -> Settings:
    """The settings of a database that has every revision."""
    return make_settings(database_url=database_url)


@pytest.fixture
def spoiled(place: Settings) -> Any:
    """The same, put back in order after a test that took tables away."""
    yield place
    upgrade(place)


def tables(place: Settings) -> set[str]:
    database = Database(place)
    try:
        return set(inspect(database.engine).get_table_names())
    finally:
        database.close()


def test_the_revisions_make_what_the_models_declare(place: Settings) -> None:
    assert differences(place) == []


def test_a_missing_column_is_seen_as_a_difference(spoiled: Settings) -> None:
    database = Database(spoiled)
    with database.write() as session:
        session.execute(text("ALTER TABLE switches DROP COLUMN set_by"))
    database.close()
    assert [step[0] for step in differences(spoiled)] == ["add_column"]
    downgrade(spoiled, "base")


def test_down_leaves_no_table_and_up_brings_all_back(spoiled: Settings) -> None:
    before = tables(spoiled)
    downgrade(spoiled, "base")
    assert tables(spoiled) == {"alembic_version"}
    upgrade(spoiled)
    assert tables(spoiled) == before
    assert differences(spoiled) == []


def test_pending_names_what_a_release_still_has_to_do(spoiled: Settings) -> None:
    assert pending(spoiled) == []
    downgrade(spoiled, "base")
    assert pending(spoiled)[0] == "0001"


def test_two_releases_at_the_same_time_both_succeed(spoiled: Settings) -> None:
    downgrade(spoiled, "base")
    failures: list[BaseException] = []

    def release() -> None:
        try:
            upgrade(spoiled)
        except BaseException as failure:
            failures.append(failure)

    releases = [threading.Thread(target=release) for _ in range(3)]
    for thread in releases:
        thread.start()
    for thread in releases:
        thread.join()
    assert failures == []
    assert pending(spoiled) == []


@pytest.fixture
def filled(database: Database, now: datetime, lookup: LookupKey) -> Database:
    """One row in each table whose rows are written once."""
    number = Number(
        id=lookup.number_id("+12025550101"), cipher=b"sealed", last4="0101", created_at=now,
        ledger_length=0, ledger_head=b"",
    )  # fmt: skip
    entry = ConsentEntry(
        purpose=Purpose.SERVICE, event=ConsentEvent.GRANTED, method="keyword", at=now,
        recorded_at=now,
    )  # fmt: skip
    case = Case(reference="C-7KQ2M4", kind=CaseKind.COMPLAINT, thread_id=number.id, opened_at=now)
    checkpoint = ConsentCheckpoint(
        at=now, chains=1, entries=1, last_entry_id=1, previous=b"", hash=b"checked"
    )
    with database.write() as session:
        session.add(number)
        session.flush()
        append_consent(session, number, entry, lookup)
        seal = AuditSeal(last_id=1, count=1, at=now, previous=b"", hash=b"sealed")
        looked = AuditEntry(at=now, actor="staff:1", action="looked")
        session.add_all([case, checkpoint, looked, seal])
        session.flush()
        session.add(CaseEvent(case_id=case.id, at=now, what="opened"))
    return database


CHANGES = {
    "consent_entries": "UPDATE consent_entries SET event = 'revoked'",
    "consent_checkpoints": "UPDATE consent_checkpoints SET entries = 0",
    "audit_entries": "UPDATE audit_entries SET actor = 'nobody'",
    "case_events": "UPDATE case_events SET what = 'closed'",
    "audit_seals": "UPDATE audit_seals SET count = 0",
}


@pytest.mark.parametrize("table", CHANGES)
def test_what_is_written_once_refuses_change_and_removal(filled: Database, table: str) -> None:
    for statement in (CHANGES[table], f"DELETE FROM {table}"):
        with pytest.raises(DBAPIError, match=f"{table} is append-only"), filled.write() as session:
            session.execute(text(statement))
    with filled.read() as session:
        assert session.scalar(text(f"SELECT count(*) FROM {table}")) == 1
