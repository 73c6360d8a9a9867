"""Work that stands still until a person does something."""

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from clock import real_now
from commands.checks.stuck import stuck
from models.inbound import InboundState
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.tasks import open_task
from tests.alerts.tables import with_alerts
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import DANA, Terminal
from tests.commands.texts import escalate, receive


@pytest.fixture(autouse=True)
def _alerts(terminal: Terminal) -> Iterator[None]:
    with with_alerts(terminal.database):
        yield


def leave(terminal: Terminal, thread_id: uuid.UUID, now: datetime, **columns: Any) -> None:
    """A text of ours in some state."""
    with terminal.database.write() as session:
        session.add(
            OutboundText(
                id=uuid.uuid4(),
                thread_id=thread_id,
                kind=OutboundKind.REPLY,
                language="en",
                tier=0,
                body="Hello.",
                segments=1,
                created_at=now,
                expires_at=now,
                due_at=real_now(),
                **columns,
            )
        )


def test_a_calm_house_is_well(terminal: Terminal, now: datetime, ask: Ask) -> None:
    receive(terminal, DANA, "hello", now)
    assert ask(stuck, terminal.services) == [
        "ok: Nothing is stuck.",
        "ok: 0 threads wait for a person.",
    ]


@pytest.mark.parametrize(("minutes", "level"), [(30, "FAULT"), (4, "ok")])
def test_a_text_whose_fate_nobody_looks_up_is_a_fault(
    terminal: Terminal, now: datetime, ask: Ask, minutes: int, level: str
) -> None:
    thread_id = receive(terminal, DANA, "hello", now)
    claimed_at = real_now() - timedelta(minutes=minutes)
    leave(terminal, thread_id, now, state=OutboundState.UNCERTAIN, claimed_at=claimed_at)
    first = ask(stuck, terminal.services)[0]
    assert first.startswith(level)
    assert ("1 texts may have gone or not" in first) == (level == "FAULT")


def test_what_staff_must_look_at_is_counted(terminal: Terminal, now: datetime, ask: Ask) -> None:
    thread_id = receive(terminal, DANA, "hm", now, rule=None, state=InboundState.PARKED)
    escalate(terminal, thread_id, now, "parked_turn")
    leave(terminal, thread_id, now, state=OutboundState.UNKNOWN)
    with terminal.database.write() as session:
        for kind, subject in (("parked_turn", "1"), ("unknown_send", "2"), ("unknown_send", "3")):
            open_task(session, kind=kind, subject=subject, now=now, note="Look.")
    first, last = ask(stuck, terminal.services)
    assert first == (
        "warning: Staff have to look at: 1 texts of unknown fate, "
        "1 texts that could not be handled, 1 tasks parked_turn, 2 tasks unknown_send."
    )
    assert last == "ok: 1 threads wait for a person."


def test_a_stop_of_outgoing_texts_is_not_forgotten(terminal: Terminal, ask: Ask) -> None:
    terminal.says("outgoing", "stop", "reply", "--reason", "wrong amounts")
    assert ask(stuck, terminal.services)[0] == (
        "warning: Outgoing texts are stopped (reply) until it is resumed: wrong amounts"
    )
