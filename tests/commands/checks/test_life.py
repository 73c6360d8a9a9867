"""Worker and scheduler."""

import threading
import time
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import redis

import commands.checks.life
import scheduler as scheduler_process
from app import create_app
from clock import real_now
from commands.checks.life import scheduler, worker
from models.inbound import InboundState
from models.operations import Duty
from models.outbound import OutboundText
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import ANA, DANA, MakeSettings, Terminal
from tests.commands.texts import receive

MINUTE = timedelta(minutes=1)
NOBODY_WAITS = "ok: No text has waited for a worker for over a minute."


# --- The worker -----------------------------------------------------------------------------


def test_nothing_that_waits_is_well(terminal: Terminal, now: datetime, ask: Ask) -> None:
    receive(terminal, DANA, "just now", now, rule=None, state=InboundState.UNREAD)
    receive(terminal, DANA, "long done", now - 60 * MINUTE)
    terminal.says("clock", "show")
    assert ask(worker, terminal.services) == [NOBODY_WAITS]


def test_a_text_unread_for_over_a_minute_is_a_fault(
    terminal: Terminal, now: datetime, ask: Ask
) -> None:
    receive(terminal, DANA, "hello?", now - 2 * MINUTE, rule=None, state=InboundState.UNREAD)
    terminal.says("clock", "show")
    assert ask(worker, terminal.services) == [
        "FAULT: 1 texts have waited for a worker for over a minute."
    ]


def test_a_text_that_is_to_be_tried_again_later_is_not(
    terminal: Terminal, now: datetime, ask: Ask
) -> None:
    then, again = now - 2 * MINUTE, real_now() + MINUTE
    receive(terminal, DANA, "hello?", then, rule=None, state=InboundState.UNREAD, retry_at=again)
    terminal.says("clock", "show")
    assert ask(worker, terminal.services) == [NOBODY_WAITS]


def test_an_answer_unsent_for_over_a_minute_is_a_fault(
    busy: Terminal, now: datetime, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commands.threads._PATIENCE_SECONDS", 0.0)
    thread_id = receive(busy, DANA, "hello", now)
    busy.says("threads", "answer", thread_id.hex, "--as", ANA, "Hello.")
    assert ask(worker, busy.services) == [NOBODY_WAITS]
    with busy.database.write() as session:
        for text in session.query(OutboundText):
            text.due_at = real_now() - 2 * MINUTE
    assert ask(worker, busy.services) == [
        "FAULT: 1 answers have waited to be sent for over a minute."
    ]


@pytest.fixture
def with_redis(sqlite_url: str, make_settings: MakeSettings, redis_url: str) -> Iterator[Terminal]:
    app = create_app(make_settings(database_url=sqlite_url, redis_url=redis_url))
    yield Terminal(app)
    app.extensions["loanline"].close()


def test_a_wake_that_nobody_hears_is_a_fault(
    with_redis: Terminal, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands.checks.life, "_PATIENCE_SECONDS", 0.1)
    assert ask(worker, with_redis.services)[-1] == "FAULT: No worker hears wakes."


def test_a_wake_that_is_heard_is_well(
    with_redis: Terminal, ask: Ask, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever hears takes the mark away, as ``Wakes.heard`` does."""
    heard = threading.Thread(target=hear_one, args=(with_redis, redis_url))
    heard.start()
    said = ask(worker, with_redis.services)[-1]
    heard.join()
    assert said.startswith("ok: A worker heard a wake within ")


def hear_one(terminal: Terminal, redis_url: str) -> None:
    with redis.Redis.from_url(redis_url, decode_responses=True) as client:
        while not (marks := client.keys("loanline:wake:*")):
            time.sleep(0.01)
        terminal.services.wakes.heard(uuid.UUID(marks[0].rpartition(":")[2]))


# --- The scheduler --------------------------------------------------------------------------


def test_a_database_that_no_scheduler_has_seen_is_a_fault(terminal: Terminal, ask: Ask) -> None:
    assert ask(scheduler, terminal.services) == [
        "FAULT: No scheduler has ever run on this database."
    ]


def tick(terminal: Terminal) -> None:
    """What the scheduler does each second; its carrier is away."""
    terminal.services.settings = replace(
        terminal.services.settings, twilio_api_base_url="http://127.0.0.1:9"
    )
    scheduler_process.tick(terminal.services, "test")


def test_a_scheduler_at_work_is_well_and_a_failed_duty_is_named(
    terminal: Terminal, ask: Ask
) -> None:
    tick(terminal)
    well, failed = ask(scheduler, terminal.services)
    assert well.startswith("ok: The scheduler does its ")
    assert failed == "warning: The duty catch_up failed the last time (Unreachable)."


def test_a_scheduler_that_stopped_is_a_fault(terminal: Terminal, ask: Ask) -> None:
    tick(terminal)
    with terminal.database.write() as session:
        duty = session.get_one(Duty, "hand_back")
        duty.due_at = real_now() - 2 * MINUTE
    said = ask(scheduler, terminal.services)
    assert said[0] == "FAULT: No scheduler is at work: hand_back should have been done."
