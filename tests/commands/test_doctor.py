"""`doctor`: the whole examination, and answers that really go out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

import scheduler
from app import create_app
from bot.services import open_services
from local.processes import free_port
from models.migrate import downgrade, upgrade
from tests.commands.conftest import ANA, DANA, MakeSettings, Terminal, fill, hire
from tests.commands.deployment import carrying, serving
from tests.commands.texts import receive
from worker import Worker


@pytest.fixture
def deployed(
    database_url: str, redis_url: str, make_settings: MakeSettings, tmp_path: Path, now: datetime
) -> Iterator[Terminal]:
    """Web, worker and carrier on real sockets, with Redis; the scheduler has done its duties."""
    port, carrier_port = free_port(), free_port()
    settings = make_settings(
        database_url=database_url,
        redis_url=redis_url,
        public_base_url=f"http://127.0.0.1:{port}",
        twilio_api_base_url=f"http://127.0.0.1:{carrier_port}",
    )
    app = create_app(settings)
    terminal = Terminal(app)
    fill(terminal, now)
    with serving(app, port), carrying(settings, tmp_path, carrier_port), working(terminal):
        scheduler.tick(terminal.services, "test")
        yield terminal
    terminal.services.close()


@contextmanager
def working(terminal: Terminal) -> Iterator[None]:
    """A worker beside us, with connections of its own."""
    services = open_services(terminal.services.settings)
    worker = Worker(services)
    worker.start()
    try:
        yield
    finally:
        worker.stop()
        services.close()


def test_a_whole_deployment_is_well(deployed: Terminal, now: datetime) -> None:
    receive(deployed, DANA, "hello", now)
    output = deployed.says("doctor")
    faults = [line for line in output.splitlines() if line.startswith("FAULT")]
    assert faults == []
    assert "\n0 faults, " in output
    for sentence in (
        "The settings are complete",
        "The database answers",
        "every migration",
        "responses are in use",
        "The lender is Harbor Lane Credit.",
        "LOOKUP_KEY is the one",
        "A worker heard a wake",
        "The scheduler does its",
        "Nothing is stuck.",
        "A signed receipt was believed",
        "The carrier answers to the API key",
        "OPT_OUT_REPLY_BY is app",
    ):
        assert sentence in output, sentence


def test_an_answer_that_the_gate_lets_go_is_said_to_be_sent(
    deployed: Terminal, now: datetime
) -> None:
    hire(deployed, ANA, "Ana Ruiz", "agent")
    thread_id = receive(deployed, DANA, "hello", now)
    said = deployed.says("threads", "answer", thread_id.hex, "--as", ANA, "Hello Dana.")
    assert "Sent: the gate let it go and the carrier has it." in said


def test_an_answer_at_night_waits_for_the_morning(deployed: Terminal, now: datetime) -> None:
    hire(deployed, ANA, "Ana Ruiz", "agent")
    thread_id = receive(deployed, DANA, "hello", now)
    deployed.says("clock", "set", "2026-11-21T23:30:00-05:00")
    said = deployed.says("threads", "answer", thread_id.hex, "--as", ANA, "Good night.")
    assert "outside the hours at which texts may go to them" in said
    assert "asked again in 8 h 29 min" in said or "asked again in 8 h 30 min" in said


# --- What is broken -------------------------------------------------------------------------


def test_a_fault_ends_with_code_1_and_says_what_to_do(terminal: Terminal) -> None:
    output = terminal.refuses("doctor")
    assert "FAULT    No scheduler has ever run on this database." in output
    assert "         Start one: `python scheduler.py`" in output
    assert "FAULT    The carrier could not be reached." in output
    assert output.endswith("\n3 faults, 3 warnings.\n")


def test_without_a_database_the_rest_is_examined(make_settings: MakeSettings) -> None:
    nowhere = f"postgresql://loanline@127.0.0.1:{free_port()}/loanline"
    app = create_app(make_settings(database_url=nowhere))
    output = Terminal(app).refuses("doctor")
    assert "FAULT    The database does not answer (OperationalError)." in output
    assert output.count("The database does not answer") == 1
    assert "REDIS_URL is not set" in output
    assert "The carrier could not be reached." in output
    assert "scheduler" not in output


def test_without_tables_nothing_asks_for_them(bare: Terminal) -> None:
    settings = bare.services.settings
    downgrade(settings, "base")
    try:
        output = bare.refuses("doctor")
    finally:
        upgrade(settings)
    assert "Run `flask --app app release`." in output
    assert "failed itself" not in output
    assert "scheduler" not in output


def test_a_check_that_fails_itself_hides_nothing(terminal: Terminal) -> None:
    broken = replace(terminal.services.settings, settle_after=())
    terminal.services.settings = broken
    output = terminal.refuses("doctor")
    assert "FAULT    The check of stuck failed itself (IndexError)." in output
    assert "The carrier could not be reached." in output
