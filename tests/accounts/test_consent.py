"""Consent in documents: what reaches the ledger, and what never does."""

import threading
import time
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text

from accounts.report import Conflict, ConflictKind, ImportReport
from crypto import LookupKey, Vault
from models.consent import ConsentEntry, ConsentEvent, Purpose, append_consent, canonical
from models.database import Database
from models.numbers import Number, lock_number
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.threads import Thread
from tests.accounts.samples import Desk, small

PHONE: Final = "+12025550101"
JANUARY: Final = "2026-01-05T10:00:00Z"
ALL_REVOKED: Final = {"service": "revoked", "collections": "revoked", "marketing": "revoked"}


def heads(desk: Desk) -> tuple[str, str, str]:
    with desk.database.read() as session:
        number = session.get_one(Number, desk.lookup.number_id(PHONE))
        return number.service, number.collections, number.marketing


def ledger(desk: Desk) -> list[ConsentEntry]:
    with desk.database.read() as session:
        return list(session.scalars(select(ConsentEntry).order_by(ConsentEntry.sequence)))


def said(desk: Desk, purpose: Purpose, event: ConsentEvent, at: datetime | None = None) -> None:
    """The holder of the number says something by text."""
    with desk.database.write() as session:
        number = lock_number(session, desk.lookup.number_id(PHONE))
        entry = ConsentEntry(
            purpose=purpose,
            event=event,
            method="keyword",
            at=at or desk.now,
            recorded_at=desk.now,
        )
        append_consent(session, number, entry, desk.lookup)
        if purpose == Purpose.ALL:
            number.opted_out_at = desk.now if event == ConsentEvent.REVOKED else None


def person(**consent: str) -> dict[str, Any]:
    return small(1, consent=consent)


def test_granted_consent_is_written_with_its_method_time_and_account(desk: Desk) -> None:
    desk.take(person(service="granted", method="loan agreement", at=JANUARY))
    (entry,) = ledger(desk)
    assert (entry.purpose, entry.event) == (Purpose.SERVICE, ConsentEvent.GRANTED)
    assert entry.method == "loan agreement"
    assert entry.evidence == {"source": "account document", "account": "B01"}
    assert entry.at == datetime(2026, 1, 5, 10, tzinfo=UTC)
    assert entry.recorded_at == desk.now
    assert heads(desk) == ("granted", "unknown", "unknown")


def test_the_hash_of_an_entry_can_be_computed_again_from_the_database(desk: Desk) -> None:
    at = datetime(2026, 1, 5, 10, tzinfo=ZoneInfo("Asia/Shanghai")).isoformat()
    desk.take(person(service="granted", collections="granted", at=at))
    previous = b""
    for entry in ledger(desk):
        assert entry.previous == previous
        assert entry.hash == desk.lookup.chain_hash(previous, canonical(entry))
        previous = entry.hash


def test_unknown_writes_nothing_and_takes_nothing_back(desk: Desk) -> None:
    desk.take(person(service="granted"))
    desk.take(person(service="unknown"))
    assert heads(desk)[0] == "granted"
    assert len(ledger(desk)) == 1


def test_the_same_consent_in_another_document_writes_nothing(desk: Desk) -> None:
    desk.take(person(service="granted", at=JANUARY))
    desk.take(person(service="granted", at="2026-02-01T00:00:00Z", method="branch"))
    assert len(ledger(desk)) == 1


def test_a_document_can_withdraw_what_it_gave_and_give_it_again(desk: Desk) -> None:
    desk.take(person(marketing="granted"))
    desk.take(person(marketing="revoked"))
    assert heads(desk)[2] == "revoked"
    assert desk.take(person(marketing="granted")).conflicts == []
    assert heads(desk)[2] == "granted"


def test_no_document_lifts_an_opt_out(desk: Desk) -> None:
    desk.take(person(service="unknown"))
    said(desk, Purpose.ALL, ConsentEvent.REVOKED)
    report = desk.take(person(service="granted", collections="granted"))
    assert heads(desk) == ("revoked", "revoked", "revoked")
    assert report.conflicts == [
        Conflict("B01", ConflictKind.OPTED_OUT, "consent.service"),
        Conflict("B01", ConflictKind.OPTED_OUT, "consent.collections"),
    ]
    with desk.database.read() as session:
        assert session.get_one(Number, desk.lookup.number_id(PHONE)).opted_out_at == desk.now


def test_an_opt_out_stands_even_against_a_later_signed_consent(desk: Desk) -> None:
    desk.take(person(service="unknown"))
    said(desk, Purpose.ALL, ConsentEvent.REVOKED)
    later = desk.now + timedelta(days=30)
    desk.take(person(service="granted", at=later.isoformat()), at=later)
    assert heads(desk)[0] == "revoked"


def test_the_conflict_is_reported_again_with_the_unchanged_document(desk: Desk) -> None:
    desk.take(person(service="granted"))
    said(desk, Purpose.ALL, ConsentEvent.REVOKED)
    report = desk.take(person(service="granted"))
    assert report.nothing_changed
    assert [conflict.kind for conflict in report.conflicts] == [ConflictKind.OPTED_OUT]


def test_what_the_borrower_revoked_stays_revoked_after_texts_are_wanted_again(desk: Desk) -> None:
    desk.take(person(service="granted", marketing="granted"))
    said(desk, Purpose.ALL, ConsentEvent.REVOKED)
    said(desk, Purpose.SERVICE, ConsentEvent.GRANTED)
    with desk.database.write() as session:
        lock_number(session, desk.lookup.number_id(PHONE)).opted_out_at = None
    report = desk.take(person(service="granted", marketing="granted", method="branch"))
    assert heads(desk) == ("granted", "revoked", "revoked")
    assert report.conflicts == [Conflict("B01", ConflictKind.CONSENT_REVOKED, "consent.marketing")]


def test_an_older_withdrawal_does_not_undo_a_later_opt_in(desk: Desk) -> None:
    desk.take(person(collections="revoked", at=JANUARY))
    said(desk, Purpose.COLLECTIONS, ConsentEvent.GRANTED)
    report = desk.take(person(collections="revoked", at=JANUARY) | {"name": "Marcus C. Bell"})
    assert heads(desk)[1] == "granted"
    assert [conflict.kind for conflict in report.conflicts] == [ConflictKind.OLDER_CONSENT]


def test_a_withdrawal_after_the_opt_in_counts(desk: Desk) -> None:
    desk.take(person(collections="granted", at=JANUARY))
    said(desk, Purpose.COLLECTIONS, ConsentEvent.GRANTED, desk.now - timedelta(days=9))
    desk.take(person(collections="revoked", at=(desk.now - timedelta(days=1)).isoformat()))
    assert heads(desk)[1] == "revoked"


def test_a_time_still_to_come_counts_as_now_and_blocks_no_later_withdrawal(desk: Desk) -> None:
    desk.take(person(service="granted", at="2031-01-01T00:00:00Z"))
    assert ledger(desk)[0].at == desk.now
    desk.take(person(service="revoked"), at=desk.now + timedelta(days=1))
    assert heads(desk)[0] == "revoked"


def test_everything_revoked_at_once_is_an_opt_out_that_nobody_confirms(desk: Desk) -> None:
    desk.take(person(service="granted"))
    queued = waiting_text(desk)
    report = desk.take(small(1, consent=ALL_REVOKED))
    assert report.counts["opt-outs"] == 1
    assert [(entry.purpose, entry.event) for entry in ledger(desk)[1:]] == [
        (Purpose.ALL, ConsentEvent.REVOKED)
    ]
    with desk.database.read() as session:
        number = session.get_one(Number, desk.lookup.number_id(PHONE))
        assert (number.opted_out_at, number.opt_out_inbound_id) == (desk.now, None)
        assert session.get_one(OutboundText, queued).state == OutboundState.CANCELED


def waiting_text(desk: Desk) -> Any:
    """A reminder in the queue of the number."""
    with desk.database.write() as session:
        number_id = desk.lookup.number_id(PHONE)
        session.add(Thread(id=number_id, created_at=desk.now))
        text = OutboundText(
            id=desk.lookup.number_id("+12025550199"),
            thread_id=number_id,
            kind=OutboundKind.NOTICE,
            language="en",
            tier=0,
            body="A reminder",
            segments=1,
            created_at=desk.now,
            expires_at=desk.now,
            due_at=desk.now,
        )
        session.add(text)
    return text.id


def test_an_opt_out_by_document_is_lifted_by_no_document(desk: Desk) -> None:
    desk.take(small(1, consent=ALL_REVOKED))
    report = desk.take(person(service="granted"))
    assert heads(desk)[0] == "revoked"
    assert [conflict.kind for conflict in report.conflicts] == [ConflictKind.OPTED_OUT]


def test_an_opt_out_by_document_is_written_once(desk: Desk) -> None:
    desk.take(small(1, consent=ALL_REVOKED))
    report = desk.take(small(1, name="Marcus C. Bell", consent=ALL_REVOKED))
    assert len(ledger(desk)) == 1
    assert report.conflicts == []


@pytest.mark.parametrize("first", ["B01", "B02"])
def test_on_a_shared_number_no_account_takes_back_the_others_withdrawal(
    desk: Desk, first: str
) -> None:
    other = "B02" if first == "B01" else "B01"
    desk.take(small(1, id=first, consent={"service": "revoked"}))
    report = desk.take(small(2, id=other, phone=PHONE, consent={"service": "granted"}))
    assert heads(desk)[0] == "revoked"
    assert report.conflicts == [Conflict(other, ConflictKind.CONSENT_REVOKED, "consent.service")]


def test_two_accounts_of_one_number_in_one_file_write_one_entry(desk: Desk) -> None:
    desk.take(
        small(1, consent={"service": "granted"}),
        small(2, phone=PHONE, consent={"service": "granted"}),
    )
    assert len(ledger(desk)) == 1


@pytest.mark.postgres
def test_an_opt_out_that_comes_during_an_import_wins(
    postgres: Database, vault: Vault, lookup: LookupKey, now: datetime
) -> None:
    desk = Desk(postgres, vault, lookup, now)
    desk.take(person(service="unknown"))
    reports: list[ImportReport] = []
    late = threading.Thread(
        target=lambda: reports.append(desk.take(person(service="granted", marketing="granted")))
    )
    with postgres.write() as session:
        number = lock_number(session, lookup.number_id(PHONE))
        late.start()
        waits = until_somebody_waits(postgres)
        entry = ConsentEntry(
            purpose=Purpose.ALL,
            event=ConsentEvent.REVOKED,
            method="keyword",
            at=now,
            recorded_at=now,
        )
        append_consent(session, number, entry, lookup)
        number.opted_out_at = now
    late.join()
    assert waits
    assert heads(desk) == ("revoked", "revoked", "revoked")
    assert {conflict.kind for conflict in reports[0].conflicts} == {ConflictKind.OPTED_OUT}


def until_somebody_waits(postgres: Database) -> bool:
    """Whether, within five seconds, a transaction waits for a lock of another."""
    blocked = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        with postgres.read() as session:
            if session.scalar(blocked):
                return True
        time.sleep(0.01)
    return False
