"""Threads that are given to people by themselves, and go back when nobody touches them."""

import uuid
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from clock import real_now
from console import sessions
from desk.assigning import assign_waiting
from desk.folders import FOLDERS
from desk.lender_facts import facts_in_use, save, with_changes
from desk.queueing import put_down_all, take_oldest
from desk.taking import release_thread_to_bot, take_thread
from desk.waiting import threads_in
from models.staff import Staff
from models.threads import ThreadMode
from tests.commands.texts import escalate, put, receive
from tests.console.office import Office

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
Assigns = Callable[..., int]


@pytest.fixture
def assigns(office: Office, now: datetime) -> Assigns:
    """The duty, done once, at a lender who wants it."""
    rules(office, now)

    def assign(*, later: timedelta = timedelta()) -> int:
        return assign_waiting(office.terminal.services, now + later, real_now())

    return assign


def taken(session: Session, staff: Staff, now: datetime) -> uuid.UUID | None:
    """The thread that somebody gets who takes the oldest."""
    step = take_oldest(session, staff, now)
    return step.thread.id if step else None


def rules(office: Office, now: datetime, **changes: Any) -> None:
    with office.database.write() as session:
        facts = facts_in_use(session)
        changed = {f"desk.assignment.{name}": value for name, value in changes.items()}
        lender = with_changes(facts.document, {"desk.assignment.automatic": True, **changed})
        save(session, office.staff("admin"), lender, seen=facts.version, now=now)


def signs_in(office: Office, role: str, *, ago: timedelta = timedelta(), **columns: Any) -> Staff:
    """Somebody who did their last step in the console so long ago."""
    with office.database.write() as session:
        staff = session.merge(office.staff(role))
        for name, value in columns.items():
            setattr(staff, name, value)
        sessions.begin(
            session,
            office.terminal.services.lookup,
            staff,
            proved=True,
            address="192.0.2.7",
            browser="a test",
            now=real_now() - ago,
        )
    return office.staff(role)


def waits(
    office: Office,
    now: datetime,
    reason: str = "unsure",
    language: str | None = None,
    number: str = "+12025550101",
) -> uuid.UUID:
    thread_id = receive(office.terminal, number, "hello?", now - HOUR)
    escalate(office.terminal, thread_id, now - HOUR, reason)
    put(office.terminal, thread_id, language=language)
    return thread_id


def given_to(office: Office, thread_id: uuid.UUID) -> int | None:
    return office.thread(thread_id).assigned_to


def inside(office: Office, key: str, staff: Staff, now: datetime) -> Sequence[uuid.UUID]:
    with office.database.read() as session:
        rows = threads_in(session, FOLDERS[key], staff, now, limit=200)
    return [row.thread_id for row in rows]


def test_nothing_is_given_where_the_lender_does_not_want_it(office: Office, now: datetime) -> None:
    signs_in(office, "agent")
    thread_id = waits(office, now)
    assert assign_waiting(office.terminal.services, now, real_now()) == 0
    assert given_to(office, thread_id) is None


def test_a_waiting_thread_goes_to_whoever_is_here_and_the_bot_still_answers(
    office: Office, now: datetime, assigns: Assigns
) -> None:
    thread_id = waits(office, now)
    assert assigns() == 0
    ana = signs_in(office, "agent")
    assert assigns() == 1
    assert given_to(office, thread_id) == ana.id
    assert inside(office, "mine", ana, now) == [thread_id]
    assert inside(office, "unassigned", ana, now) == []
    thread = office.thread(thread_id)
    assert (thread.mode, thread.taken_by) == (ThreadMode.ESCALATED, None)
    assert assigns() == 0
    assert office.audited("thread.give") == [("scheduler", "thread.give")]


@pytest.mark.parametrize("role", ["supervisor", "admin", "auditor"])
def test_only_agents_are_given_threads(
    office: Office, now: datetime, assigns: Assigns, role: str
) -> None:
    signs_in(office, role)
    waits(office, now)
    assert assigns() == 0


def test_nobody_is_given_anything_while_the_lender_is_closed(
    office: Office, now: datetime, assigns: Assigns
) -> None:
    signs_in(office, "agent")
    waits(office, now)
    assert assigns(later=12 * HOUR) == 0


@pytest.mark.parametrize(
    ("person", "thread"),
    [
        ({"answers_in": ["es", "zh"]}, {"language": "zh"}),
        ({"answers_in": ["es"]}, {"language": None}),
        ({"skills": ["complaints"]}, {"reason": "complaint"}),
        ({"skills": ["complaints"]}, {"reason": "distress"}),
        ({}, {"reason": "complaint", "language": "zh-Hant"}),
    ],
)
def test_a_thread_is_given_to_whoever_has_its_language_and_skill(
    office: Office, now: datetime, assigns: Assigns, person: dict[str, Any], thread: dict[str, Any]
) -> None:
    signs_in(office, "agent", **person)
    waits(office, now, **thread)
    assert assigns() == 1


@pytest.mark.parametrize(
    ("person", "thread"),
    [
        ({"answers_in": ["es"]}, {"language": "zh"}),
        ({"skills": ["legal"]}, {"reason": "complaint"}),
    ],
)
def test_a_thread_that_nobody_here_can_take_waits(
    office: Office, now: datetime, assigns: Assigns, person: dict[str, Any], thread: dict[str, Any]
) -> None:
    signs_in(office, "agent", **person)
    waits(office, now, **thread)
    assert assigns() == 0


def test_the_least_busy_is_given_the_next_and_nobody_more_than_their_share(
    office: Office, now: datetime, assigns: Assigns
) -> None:
    rules(office, now, most_threads=1)
    ana = signs_in(office, "agent")
    with office.database.write() as session:
        session.merge(office.staff("supervisor")).role = "agent"
    sol = signs_in(office, "supervisor")
    threads = [waits(office, now, number=f"+1202555012{last}") for last in range(3)]
    assert assigns() == 2
    assert sorted(filter(None, (given_to(office, one) for one in threads))) == [ana.id, sol.id]


def test_what_is_not_touched_goes_to_others_when_its_person_is_away(
    office: Office, now: datetime, assigns: Assigns
) -> None:
    rules(office, now, idle_minutes=10)
    signs_in(office, "agent", ago=9 * MINUTE)
    thread_id = waits(office, now)
    assert assigns() == 1
    with office.database.write() as session:
        sessions.end(session, office.staff("agent").id, real_now())
    assert assigns() == 0
    assert given_to(office, thread_id) is None
    signs_in(office, "agent", ago=11 * MINUTE)
    assert assigns() == 0


def test_taking_touches_it_and_what_is_settled_is_nobodys(
    office: Office, now: datetime, assigns: Assigns
) -> None:
    ana, sol = signs_in(office, "agent"), office.staff("supervisor")
    thread_id = waits(office, now)
    assigns()
    with office.database.write() as session:
        take_thread(session, thread_id, sol, now)
    assert given_to(office, thread_id) is None
    assert inside(office, "mine", ana, now) == []
    with office.database.write() as session:
        release_thread_to_bot(session, thread_id, sol, now, resolved=True)
    assert assigns() == 0


def test_the_oldest_to_take_is_the_one_that_was_given(
    office: Office, now: datetime, assigns: Assigns
) -> None:
    ana = signs_in(office, "agent")
    given = waits(office, now)
    assigns()
    older = waits(office, now - HOUR, number="+12025550121")
    with office.database.write() as session:
        assert taken(session, ana, now) == given
    with office.database.write() as session:
        assert taken(session, ana, now) == older


def test_the_oldest_is_rather_one_of_ones_language_and_skill(office: Office, now: datetime) -> None:
    ana = signs_in(office, "agent", answers_in=["es"], skills=["complaints"])
    foreign = waits(office, now - HOUR, language="zh", number="+12025550121")
    other = waits(office, now - HOUR, "legal_notice", number="+12025550122")
    own = waits(office, now, "complaint", "es", number="+12025550123")
    came = []
    for _ in range(4):
        with office.database.write() as session:
            came.append(taken(session, ana, now))
    assert came == [own, other, foreign, None]


def test_whoever_goes_home_leaves_what_they_were_given(
    office: Office, now: datetime, assigns: Assigns
) -> None:
    ana = signs_in(office, "agent")
    thread_id = waits(office, now)
    assigns()
    with office.database.write() as session:
        assert put_down_all(session, ana, now) == 1
    assert given_to(office, thread_id) is None
