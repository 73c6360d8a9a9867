"""Threads of people who are signed in nowhere any more."""

import uuid
from datetime import datetime, timedelta

import pytest

from clock import real_now
from console import sessions
from desk.signing_off import sign_off_the_gone, standing_sessions
from desk.taking import take_thread
from models.signing_in import HALF_LIFE, IDLE, LIFE, StaffSession
from models.staff import AuditEntry
from models.threads import ThreadMode
from scheduler import duties
from tests.console.office import Office
from tests.desk.test_assigning import signs_in, waits

MINUTE = timedelta(minutes=1)


def held(office: Office, now: datetime) -> uuid.UUID:
    """A thread that the agent has taken."""
    thread_id = waits(office, now)
    with office.database.write() as session:
        take_thread(session, thread_id, office.staff("agent"), now)
    return thread_id


def signs_off(office: Office, now: datetime, since: datetime | None = None) -> int:
    with office.database.write() as session:
        return sign_off_the_gone(session, since, now, real_now())


@pytest.mark.parametrize(("ago", "gone"), [(IDLE - MINUTE, 0), (IDLE + MINUTE, 1), (LIFE, 1)])
def test_who_did_nothing_for_an_hour_has_gone(
    office: Office, now: datetime, ago: timedelta, gone: int
) -> None:
    signs_in(office, "agent", ago=ago)
    thread = held(office, now)
    assert signs_off(office, now) == gone
    assert (office.thread(thread).taken_by is None) == bool(gone)


def test_the_thread_waits_again_and_the_records_say_why(office: Office, now: datetime) -> None:
    agent = signs_in(office, "agent", ago=IDLE + MINUTE)
    thread_id = held(office, now)
    signs_off(office, now)
    assert office.thread(thread_id).mode == ThreadMode.ESCALATED
    with office.database.read() as session:
        entry = session.query(AuditEntry).order_by(AuditEntry.id.desc()).first()
        assert entry is not None
        assert (entry.actor, entry.subject) == (f"staff:{agent.id}", str(thread_id))
        assert entry.details == {"to": None, "signed_off": True}
        assert session.query(StaffSession).one().ended_at is not None
    assert signs_off(office, now) == 0


def test_one_browser_that_stands_is_enough(office: Office, now: datetime) -> None:
    signs_in(office, "agent", ago=IDLE + MINUTE)
    agent = signs_in(office, "agent")
    thread_id = held(office, now)
    assert signs_off(office, now) == 0
    assert office.thread(thread_id).taken_by == agent.id
    with office.database.read() as session:
        assert len(standing_sessions(session, agent.id, real_now())) == 1


def test_a_sign_in_that_was_never_completed_counts_for_nobody(
    office: Office, now: datetime
) -> None:
    agent = signs_in(office, "agent", ago=HALF_LIFE + MINUTE)
    with office.database.write() as session:
        session.query(StaffSession).update({"proved": False})
    thread_id = held(office, now)
    assert signs_off(office, now) == 1
    assert office.thread(thread_id).taken_by is None
    with office.database.read() as session:
        assert standing_sessions(session, agent.id, real_now()) == []


def test_whoever_works_by_command_keeps_what_they_took(office: Office, now: datetime) -> None:
    thread_id = held(office, now)
    assert signs_off(office, now) == 0
    assert office.thread(thread_id).taken_by == office.staff("agent").id


def test_an_end_of_long_ago_takes_nothing_that_was_taken_since_by_command(
    office: Office, now: datetime
) -> None:
    agent = signs_in(office, "agent")
    with office.database.write() as session:
        sessions.end(session, agent.id, real_now() - timedelta(hours=2))
    thread_id = held(office, now)
    assert signs_off(office, now, since=real_now() - MINUTE) == 0
    assert office.thread(thread_id).taken_by == agent.id


def test_the_duty_remembers_until_when_it_looked(office: Office, now: datetime) -> None:
    signs_in(office, "agent", ago=IDLE + MINUTE)
    thread_id = held(office, now)
    duty = duties(office.terminal.services)["sign_off"]
    before = real_now()
    memory = duty.do(office.terminal.services, {})
    assert datetime.fromisoformat(memory["until"]) >= before
    assert office.thread(thread_id).taken_by is None
    duty.do(office.terminal.services, memory)
