"""Where a thread stands in the queue."""

import re
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import update

from bot import outbox
from cases.holds import HoldScope, place_hold
from desk.folders import FOLDERS, counts
from desk.queueing import assign, prioritise, put_down_all, reopen, snooze, unsnooze
from desk.rights import NotNow
from desk.taking import take_thread
from desk.waiting import threads_in
from models.staff import StaffTask
from models.tasks import open_task
from models.threads import ThreadMode
from tests.commands.texts import escalate, put, receive
from tests.console.office import Office

HOUR = timedelta(hours=1)
KIND: Final = re.compile(r'_task\(failure, "(\w+)"|\bkind="(\w+)"')


@pytest.fixture
def waits(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated an hour ago."""
    thread_id = receive(office.terminal, "+12025550101", "hello?", now - HOUR)
    escalate(office.terminal, thread_id, now - HOUR, "complaint")
    return thread_id


def another(office: Office, now: datetime, number: str = "+12025550102") -> uuid.UUID:
    thread_id = receive(office.terminal, number, "and me?", now)
    escalate(office.terminal, thread_id, now, "unsure")
    return thread_id


def inside(office: Office, key: str, now: datetime, role: str = "agent") -> list[uuid.UUID]:
    with office.database.read() as session:
        rows = threads_in(session, FOLDERS[key], office.staff(role), now, limit=200)
    return [row.thread_id for row in rows]


def test_the_longest_wait_is_first_but_for_what_is_urgent(
    office: Office, waits: uuid.UUID, now: datetime
) -> None:
    later = another(office, now)
    assert inside(office, "escalated", now) == [waits, later]
    with office.database.write() as session:
        prioritise(session, later, office.staff("agent"), 1, now)
    assert inside(office, "escalated", now) == [later, waits]


def test_of_threads_found_elsewhere_those_in_the_queue_come_first_and_none_twice(
    office: Office, waits: uuid.UUID, now: datetime
) -> None:
    others = sorted(receive(office.terminal, f"+1202555011{n}", "hi", now) for n in range(5))
    urgent = another(office, now)
    with office.database.write() as session:
        prioritise(session, urgent, office.staff("agent"), 1, now)
        for thread_id in (waits, *others, urgent, others[0]):
            place_hold(session, thread_id, HoldScope.ALL, "review", now=now)
        place_hold(session, others[1], HoldScope.ALL, "past", now=now, until=now - HOUR)
    expected = [urgent, waits, *others]
    agent, holds = office.staff("agent"), FOLDERS["holds"]
    with office.database.read() as session:
        pages = [
            threads_in(session, holds, agent, now, limit=3, skip=skip) for skip in (0, 3, 6, 9)
        ]
    assert [[row.thread_id for row in page] for page in pages] == [
        expected[:3], expected[3:6], expected[6:], [],
    ]  # fmt: skip


def test_a_thread_is_in_the_hands_of_one(office: Office, waits: uuid.UUID, now: datetime) -> None:
    ana, sol = office.staff("agent"), office.staff("supervisor")
    with office.database.write() as session:
        assign(session, waits, ana, sol.id, now)
    assert inside(office, "mine", now, "supervisor") == [waits]
    assert inside(office, "unassigned", now) == []
    with (
        pytest.raises(NotNow, match="Sol Vega has this thread"),
        office.database.write() as session,
    ):
        assign(session, waits, ana, ana.id, now)
    with office.database.write() as session:
        assign(session, waits, sol, None, now)
    assert inside(office, "unassigned", now) == [waits]


def test_nobody_can_give_a_thread_to_an_auditor(
    office: Office, waits: uuid.UUID, now: datetime
) -> None:
    auditor = office.staff("auditor")
    with pytest.raises(NotNow, match="cannot take threads"), office.database.write() as session:
        assign(session, waits, office.staff("agent"), auditor.id, now)
    with pytest.raises(NotNow, match="Auditors"), office.database.write() as session:
        take_thread(session, waits, auditor, now)


def test_a_snoozed_thread_is_out_of_sight_until_its_time(
    office: Office, waits: uuid.UUID, now: datetime
) -> None:
    with office.database.write() as session:
        snooze(session, waits, office.staff("agent"), now + HOUR, now)
    assert inside(office, "escalated", now) == []
    assert inside(office, "snoozed", now) == [waits]
    assert inside(office, "escalated", now + HOUR) == [waits]
    assert inside(office, "snoozed", now + HOUR) == []


def test_a_text_of_theirs_wakes_a_snoozed_thread(
    office: Office, waits: uuid.UUID, now: datetime
) -> None:
    with office.database.write() as session:
        snooze(session, waits, office.staff("agent"), now + HOUR, now)
    put(office.terminal, waits, last_inbound_at=now + timedelta(minutes=1))
    assert inside(office, "escalated", now + timedelta(minutes=2)) == [waits]


def test_a_thread_can_be_woken_early(office: Office, waits: uuid.UUID, now: datetime) -> None:
    with office.database.write() as session:
        snooze(session, waits, office.staff("agent"), now + HOUR, now)
    with office.database.write() as session:
        unsnooze(session, waits, office.staff("agent"), now)
    assert inside(office, "escalated", now) == [waits]


def kinds_of_failed_sends() -> set[str]:
    """What the outbox puts before a person, as its code names it."""
    found = {"carrier_30007"}
    for name in ("reactions.py", "settle.py"):
        code = (Path(outbox.__file__).parent / name).read_text(encoding="utf-8")
        found |= {one or other for one, other in re.findall(KIND, code)}
    return found


def test_whatever_failed_to_go_is_in_the_folder_of_failed_sends(
    office: Office, waits: uuid.UUID, now: datetime
) -> None:
    kinds = kinds_of_failed_sends()
    assert {"failed_send", "sender_stopped", "unknown_send"} <= kinds
    for place, kind in enumerate(sorted(kinds)):
        assert inside(office, "failed", now) == []
        with office.database.write() as session:
            open_task(session, kind=kind, subject=str(place), now=now, note="", thread_id=waits)
        assert inside(office, "failed", now) == [waits], kind
        with office.database.write() as session:
            session.execute(update(StaffTask).values(done_at=now))


@pytest.mark.parametrize("until", [timedelta(0), timedelta(days=61), timedelta(hours=-1)])
def test_a_snooze_has_an_end_that_comes(
    office: Office, waits: uuid.UUID, now: datetime, until: timedelta
) -> None:
    with pytest.raises(NotNow, match="at most 60 days"), office.database.write() as session:
        snooze(session, waits, office.staff("agent"), now + until, now)


def test_whoever_goes_home_puts_down_what_they_have(
    office: Office, waits: uuid.UUID, now: datetime
) -> None:
    asked = another(office, now)
    put(office.terminal, asked, person_asked_for=True)
    ana = office.staff("agent")
    for thread_id in (waits, asked):
        with office.database.write() as session:
            take_thread(session, thread_id, ana, now)
    with office.database.write() as session:
        assert put_down_all(session, ana, now) == 2
    assert office.thread(waits).mode == ThreadMode.ESCALATED
    assert office.thread(asked).mode == ThreadMode.TAKEN
    assert inside(office, "unassigned", now) == [waits, asked]


def test_a_thread_of_the_bots_can_be_put_into_the_queue(office: Office, now: datetime) -> None:
    calm = receive(office.terminal, "+12025550103", "good morning", now)
    with office.database.write() as session:
        reopen(session, calm, office.staff("agent"), now)
    assert inside(office, "escalated", now) == [calm]


def test_folders_count_what_they_hold(office: Office, waits: uuid.UUID, now: datetime) -> None:
    another(office, now)
    with office.database.write() as session:
        take_thread(session, waits, office.staff("agent"), now)
    with office.database.read() as session:
        found = counts(session, office.staff("agent"), now)
    assert (found["escalated"], found["mine"], found["unassigned"]) == (2, 1, 1)
    assert found["complaints"] == found["snoozed"] == 0


def test_every_step_is_audited(office: Office, waits: uuid.UUID, now: datetime) -> None:
    ana = office.staff("agent")
    with office.database.write() as session:
        prioritise(session, waits, ana, 1, now)
        snooze(session, waits, ana, now + HOUR, now)
    actor = f"staff:{ana.id}"
    assert office.audited("thread.") == [(actor, "thread.priority"), (actor, "thread.snooze")]


def test_the_names_of_folders_are_different() -> None:
    assert len({folder.name for folder in FOLDERS.values()}) == len(FOLDERS)
