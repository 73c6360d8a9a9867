"""The clock of a case and the end of a snooze, as the list and the head of a thread show them."""

import re
import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from models.cases import Case, CaseKind, CaseState
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, put, receive
from tests.console.office import Browser, Office
from tests.desk.cases_on_file import case_now, on_file

HOUR = timedelta(hours=1)
_TAG = re.compile(r"<[^>]+>")


@pytest.fixture
def thread_id(office: Office, now: datetime) -> uuid.UUID:
    """A thread in the queue with an open complaint."""
    reference = on_file(office, CaseKind.COMPLAINT, now - HOUR)
    found = case_now(office, reference).thread_id
    escalate(office.terminal, found, now - HOUR, "complaint")
    return found


def clock(office: Office, thread_id: uuid.UUID, **facts: object) -> None:
    with office.database.write() as session:
        session.execute(update(Case).where(Case.thread_id == thread_id).values(**facts))


def said_of(browser: Browser, thread_id: uuid.UUID, words: str) -> tuple[bool, bool]:
    """Whether the row in the list and the head of the thread say so."""
    row = browser.shows("/inbox/all").split(f'id="row-{thread_id.hex}"')[1].split("</li>")[0]
    head = browser.shows(f"/threads/{thread_id}").split('id="head"')[1].split("</header>")[0]
    return words in _TAG.sub("", row), words in _TAG.sub("", head)


@pytest.mark.parametrize(
    ("left", "words", "sign"),
    [
        (-2 * HOUR, "overdue since", "#alarm"),
        (2 * HOUR, "answer due by", "#clock"),
        (50 * HOUR, "answer due by", "#clock"),
    ],
)
def test_the_clock_of_a_case_is_told_by_words_and_sign(
    office: Office, ana: Browser, thread_id: uuid.UUID, now: datetime, *,
    left: timedelta, words: str, sign: str,
) -> None:  # fmt: skip
    clock(office, thread_id, due_at=now + left)
    assert said_of(ana, thread_id, words) == (True, True)
    head = ana.shows(f"/threads/{thread_id}").split('id="head"')[1].split("</header>")[0]
    assert sign in head.rpartition(words)[0].rpartition("<svg")[2]


def test_a_clock_that_stands_or_ended_is_not_shown(
    office: Office, ana: Browser, thread_id: uuid.UUID, now: datetime
) -> None:
    clock(office, thread_id, due_at=now - HOUR, paused_at=now)
    assert said_of(ana, thread_id, "overdue") == (False, False)
    clock(office, thread_id, paused_at=None, state=CaseState.CLOSED)
    assert said_of(ana, thread_id, "overdue") == (False, False)


def test_a_clock_goes_on_when_they_write_later_by_as_long_as_it_stood(
    office: Office, ana: Browser, thread_id: uuid.UUID, now: datetime
) -> None:
    clock(office, thread_id, due_at=now - HOUR, paused_at=now - 3 * HOUR)
    receive(office.terminal, DANA, "here it is", now - timedelta(minutes=30))
    assert said_of(ana, thread_id, "answer due by") == (True, True)


def test_the_end_of_a_snooze_is_shown_until_they_text_or_it_is_past(
    office: Office, ana: Browser, thread_id: uuid.UUID, now: datetime
) -> None:
    put(office.terminal, thread_id, snoozed_at=now, snoozed_until=now + 20 * HOUR)
    assert said_of(ana, thread_id, "snoozed until") == (True, True)
    put(office.terminal, thread_id, last_inbound_at=now + HOUR)
    assert said_of(ana, thread_id, "snoozed until") == (False, False)
    put(office.terminal, thread_id, snoozed_at=now + HOUR * 2, snoozed_until=now - HOUR)
    assert said_of(ana, thread_id, "snoozed until") == (False, False)
