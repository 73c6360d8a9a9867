"""`consent`: the ledger is checked, and opt-outs that came another way are written down."""

from datetime import datetime

import pytest
from sqlalchemy import event, select

from bot.law import Expression, revoke
from models.consent import ConsentCheckpoint, ConsentEntry
from models.database import Database
from models.numbers import Number, lock_number
from models.staff import AuditEntry
from tests.commands.conftest import DANA, MakeSettings, Terminal
from tests.tampering import tamper

REVOKE = ("consent", "revoke", DANA, "--channel", "voice", "--note", "told the branch to stop")


def number(terminal: Terminal, e164: str = DANA) -> Number:
    with terminal.database.read() as session:
        return session.get_one(Number, terminal.services.lookup.number_id(e164))


@pytest.mark.parametrize("channel", ["voice", "email", "letter", "web", "agent"])
def test_an_opt_out_by_any_way_has_the_same_shape(
    terminal: Terminal, channel: str, now: datetime
) -> None:
    output = terminal.says(*REVOKE[:4], channel, *REVOKE[5:])
    assert output == "***0101 gets no more texts.\n"
    with terminal.database.read() as session:
        entry = session.scalars(select(ConsentEntry)).one()
    assert (entry.purpose, entry.event, entry.method) == ("all", "revoked", channel)
    assert entry.wording == "told the branch to stop"
    row = number(terminal)
    assert row.opted_out_at is not None
    assert abs((row.opted_out_at - now).total_seconds()) < 60
    assert (row.service, row.collections, row.marketing) == ("revoked",) * 3
    assert terminal.services.vault.open(row.cipher) == DANA


def test_an_opt_out_of_a_known_number_keeps_its_row(busy: Terminal) -> None:
    before = number(busy)
    busy.says(*REVOKE)
    after = number(busy)
    assert (after.cipher, after.created_at) == (before.cipher, before.created_at)
    assert after.ledger_length == before.ledger_length + 1


def test_a_second_wish_is_recorded_too(terminal: Terminal) -> None:
    terminal.says(*REVOKE)
    assert "was opted out already" in terminal.says(*REVOKE)
    assert number(terminal).ledger_length == 2
    terminal.says("consent", "verify")


@pytest.mark.parametrize("written", ["7788", "DANA", "+1303555017", "+1303555017123456"])
def test_what_is_no_number_is_refused_unrepeated(terminal: Terminal, written: str) -> None:
    output = terminal.refuses("consent", "revoke", written, *REVOKE[3:])
    assert "NUMBER is not a" in output
    assert written not in output


def test_the_audit_names_the_number_by_its_id_only(terminal: Terminal) -> None:
    terminal.says(*REVOKE)
    with terminal.database.read() as session:
        entry = session.scalars(select(AuditEntry)).one()
    assert entry.subject == str(number(terminal).id)
    assert entry.details == {"channel": "voice"}


def test_a_whole_ledger_holds(busy: Terminal) -> None:
    busy.says(*REVOKE)
    busy.says("consent", "checkpoint")
    output = busy.says("consent", "verify")
    assert "1 checkpoints were checked" in output
    assert "All hold." in output


def test_an_entry_that_comes_during_the_check_is_no_fault(
    busy: Terminal, make_settings: MakeSettings, now: datetime
) -> None:
    """It is appended between the reading of the entries and that of the heads."""
    elsewhere = Database(make_settings(database_url=busy.services.settings.database_url))
    appended: list[int] = []

    def append(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if "ledger_head" not in statement or appended:
            return
        with elsewhere.write() as session:
            row = lock_number(session, busy.services.lookup.number_id(DANA))
            revoke(session, row, Expression("voice", now), busy.services.lookup, now)
            appended.append(row.ledger_length)

    event.listen(busy.database.engine, "before_cursor_execute", append)
    assert "All hold." in busy.says("consent", "verify")
    elsewhere.close()
    assert appended == [number(busy).ledger_length]


def test_a_changed_entry_is_found(busy: Terminal) -> None:
    busy.says(*REVOKE)
    tamper(busy.database, "UPDATE consent_entries SET method = 'web' WHERE method = 'voice'")
    output = busy.refuses("consent", "verify")
    assert f"number {number(busy).id}: entry" in output
    assert "was changed" in output
    assert "1 do not hold" in output


def test_a_chain_dropped_as_a_whole_is_found_twice(busy: Terminal) -> None:
    busy.says(*REVOKE)
    busy.says("consent", "checkpoint")
    chain = number(busy).id
    given = chain.hex if busy.database.on_sqlite else str(chain)
    tamper(busy.database, f"DELETE FROM consent_entries WHERE number_id = '{given}'")
    output = busy.refuses("consent", "verify")
    assert f"number {chain}: all its entries are gone" in output
    assert "checkpoint 1 of 2026-11-21: the ledger has changed since" in output


def test_a_checkpoint_covers_what_is_new_and_nothing_twice(terminal: Terminal) -> None:
    assert "Nothing to cover" in terminal.says("consent", "checkpoint")
    terminal.says(*REVOKE)
    output = terminal.says("consent", "checkpoint")
    assert "Checkpoint 1 covers 1 entries of 1 numbers." in output
    assert "Nothing to cover" in terminal.says("consent", "checkpoint")
    with terminal.database.read() as session:
        assert len(session.scalars(select(ConsentCheckpoint)).all()) == 1
