"""`outgoing`: stopping what leaves, and letting it go again."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.outbox.switches import stop_for
from models.operations import Switch
from models.outbound import OutboundState, OutboundText
from models.staff import AuditEntry, StaffTask
from tests.commands.conftest import ANA, DANA, Terminal
from tests.commands.texts import receive


def standing(terminal: Terminal) -> dict[str, datetime | None]:
    with terminal.database.read() as session:
        return {row.name: row.until for row in session.scalars(select(Switch))}


def test_everything_is_stopped_until_it_is_resumed(terminal: Terminal) -> None:
    output = terminal.says("outgoing", "stop", "--reason", "wrong amounts in replies")
    assert "Everything outgoing is stopped until it is resumed." in output
    assert standing(terminal) == {"all": None}
    shown = terminal.says("outgoing", "show")
    assert "all: stopped by command" in shown
    assert "wrong amounts in replies" in shown
    assert "may go again" in terminal.says("outgoing", "resume")
    assert standing(terminal) == {}
    assert "Nothing is stopped." in terminal.says("outgoing", "show")


def test_one_kind_is_stopped_for_a_while(terminal: Terminal, now: datetime) -> None:
    output = terminal.says("outgoing", "stop", "campaign", "--reason", "drill", "--for", "2h")
    assert "Outgoing campaign is stopped until 2026-11-21 17:0" in output
    until = standing(terminal)["campaign"]
    assert until is not None
    assert abs(until - now - timedelta(hours=2)) < timedelta(minutes=1)


def test_a_stop_that_ran_out_is_not_shown(terminal: Terminal) -> None:
    terminal.says("outgoing", "stop", "--reason", "drill", "--for", "2h")
    terminal.says("clock", "advance", "3h")
    assert "Nothing is stopped." in terminal.says("outgoing", "show")


def test_a_lasting_stop_is_not_shortened_by_a_passing_one(terminal: Terminal) -> None:
    terminal.says("outgoing", "stop", "--reason", "first")
    assert "that stands" in terminal.says("outgoing", "stop", "--reason", "second", "--for", "1m")
    assert standing(terminal) == {"all": None}
    assert "first" in terminal.says("outgoing", "show")


def test_a_sender_that_the_carrier_stopped_is_resumed_by_its_name(
    terminal: Terminal, now: datetime
) -> None:
    with terminal.database.write() as session:
        stop_for(session, "sender:+12025550199", "carrier", now, None)
    terminal.says("outgoing", "stop", "--reason", "drill")
    assert "sender:+12025550199" in terminal.says("outgoing", "show")
    assert "1 other stops stand" in terminal.says("outgoing", "resume", "sender:+12025550199")
    assert set(standing(terminal)) == {"all"}


def test_what_is_not_stopped_cannot_be_resumed(terminal: Terminal) -> None:
    assert "is not stopped" in terminal.refuses("outgoing", "resume", "notice")


@pytest.mark.parametrize("words", [("everything",), ("all", "--for", "soon")])
def test_what_nobody_knows_stops_nothing(terminal: Terminal, words: tuple[str, ...]) -> None:
    assert terminal.type("outgoing", "stop", *words, "--reason", "x").exit_code == 2
    assert standing(terminal) == {}


def test_stopping_and_resuming_are_in_the_audit(terminal: Terminal) -> None:
    terminal.says("outgoing", "stop", "reply", "--reason", "drill", "--for", "1h")
    terminal.says("outgoing", "resume", "reply")
    with terminal.database.read() as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [(entry.action, entry.subject) for entry in entries] == [
        ("outgoing.stop", "reply"),
        ("outgoing.resume", "reply"),
    ]
    assert entries[0].details is not None
    assert entries[0].details["reason"] == "drill"


def test_what_waits_can_be_dropped_for_good(
    busy: Terminal, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commands.threads._PATIENCE_SECONDS", 0.0)
    thread_id = receive(busy, DANA, "hello", now)
    busy.says("threads", "answer", thread_id.hex, "--as", ANA, "Hello.")
    dropped = ("outgoing", "drop", "reply", "--reason", "restored from a backup")
    assert "0 texts that waited" in busy.says(*dropped)
    assert "1 texts that waited will not be sent." in busy.says(
        "outgoing", "drop", "--reason", "restored from a backup"
    )
    with busy.database.read() as session:
        assert session.scalars(select(OutboundText)).one().state == OutboundState.CANCELED
        assert session.scalars(select(StaffTask.kind)).all() == ["failed_send"]
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert entry is not None
    assert entry.details == {"reason": "restored from a backup", "count": 1}
    assert "0 texts wait" in busy.says("outgoing", "show")
