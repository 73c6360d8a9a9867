"""A reply for a time of the borrower's day: chosen, shown while it waits, taken back."""

import re
import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from clock import real_now
from models.clock_offset import move_clock
from models.desk import Draft
from models.outbound import OutboundState, OutboundText
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, put, receive
from tests.console.office import Browser, Office

HOUR = timedelta(hours=1)
_TAKE_BACK = re.compile(r"/console(/threads/[\w-]+/texts/[\w-]+/take-back)")


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now - HOUR, rule="late_text")
    escalate(office.terminal, thread_id, now - HOUR, "complaint")
    return thread_id


def texts(office: Office) -> list[OutboundText]:
    with office.database.read() as session:
        return list(session.scalars(select(OutboundText).order_by(OutboundText.created_at)))


def write(browser: Browser, thread_id: uuid.UUID, **fields: str) -> str:
    return browser.does(
        f"/threads/{thread_id}/write", kind="reply", **{"body": "Hello there.", **fields}
    )


def test_a_reply_goes_at_a_time_of_their_day(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    page = write(ana, dana, then="at", send_at="2026-11-22T18:30")
    assert re.search(r"It waits: goes Sun 6:30\sPM\. Until then", page)
    (text,) = texts(office)
    assert abs(text.due_at - text.created_at - 32.5 * HOUR - (real_now() - now)) < HOUR / 60
    assert re.search(r"waits to be sent.*?goes Sun 6:30\sPM", page, re.DOTALL)


def test_a_time_at_night_is_the_morning_in_the_log_as_where_it_was_sent(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    page = write(ana, dana, then="at", send_at="2026-11-23T03:30")
    assert re.search(r"It waits: goes Mon 8:00\sAM\.", page)
    assert re.search(r"waits to be sent.*?goes Mon 8:00\sAM", page, re.DOTALL)
    assert not re.search(r"3:30\sAM", page)


@pytest.mark.parametrize("typed", ["", "tomorrow", "2026-11-21T09:00", "2026-12-21T09:00"])
def test_another_time_is_asked_for_again(
    office: Office, ana: Browser, dana: uuid.UUID, typed: str
) -> None:
    page = write(ana, dana, then="at", send_at=typed)
    assert "Choose the day" in page or "still to come" in page
    assert ">Hello there.</textarea>" in page
    assert texts(office) == []


def test_a_chosen_time_is_not_passed_over_by_enter(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    assert "A time is chosen" in write(ana, dana, then="stay", send_at="2026-11-22T18:30")
    assert texts(office) == []


def test_what_is_written_at_night_says_when_it_goes(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    with office.database.write() as session:
        move_clock(session, now + 12 * HOUR - real_now())
    page = write(ana, dana, then="stay")
    assert re.search(r"It waits: goes Sun 8:00\sAM\.", page)
    assert re.search(r"waits to be sent.*?goes Sun 8:00\sAM", page, re.DOTALL)


def test_what_waits_is_taken_back_and_its_words_are_a_draft(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    put(office.terminal, dana, code_word=office.terminal.services.vault.seal("heron"))
    write(ana, dana, then="stay", body="We look into it.")
    first = office.thread(dana).last_staff_reply_at
    page = write(ana, dana, then="later")
    assert texts(office)[1].body == "Harbor Lane Credit: Hello there. [heron]"
    found = _TAKE_BACK.search(page)
    assert found is not None
    page = ana.does(found[1])
    assert "Taken back" in page
    assert ">Hello there.</textarea>" in page
    assert "not sent: taken back" in page
    assert [one.state for one in texts(office)] == [OutboundState.QUEUED, OutboundState.CANCELED]
    assert office.thread(dana).last_staff_reply_at == first
    assert ("staff:1", "answer.take_back") in office.audited("answer")
    assert "nothing was taken back" in ana.does(found[1])


def test_a_draft_is_not_written_over_and_what_is_on_its_way_stays(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    write(ana, dana, then="later")
    (text,) = texts(office)
    ana.post(f"/threads/{dana}/measure", kind="note", body="Half a")
    ana.does(f"/threads/{dana}/texts/{text.id}/take-back")
    with office.database.read() as session:
        draft = session.get_one(Draft, (dana, office.staff("agent").id))
    assert (draft.kind, draft.body) == ("note", "Half a")
    assert office.thread(dana).last_staff_reply_at is None
    write(ana, dana, then="later")
    with office.database.write() as session:
        sending = session.get_one(OutboundText, texts(office)[1].id)
        sending.state = OutboundState.SENDING
    path = f"/threads/{dana}/texts/{sending.id}/take-back"
    assert "nothing was taken back" in ana.does(path)


def test_a_colleagues_text_waits_while_they_have_the_thread(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    write(office.browser("supervisor"), dana, then="later")
    (text,) = texts(office)
    other = receive(office.terminal, "+12025550102", "me too", now)
    path = f"texts/{text.id}/take-back"
    assert "has this thread" in ana.does(f"/threads/{dana}/{path}")
    assert "no such text" in ana.does(f"/threads/{other}/{path}")
    assert texts(office)[0].state == OutboundState.QUEUED
