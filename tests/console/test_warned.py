"""What speaks against a reply is said before it goes, also where no script says it."""

import re
import uuid
from datetime import datetime
from typing import Final

import pytest
from sqlalchemy import select

from models.outbound import OutboundText
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, put, receive
from tests.console.office import Browser, Office

THREAT: Final = "You will be arrested today"
_WARNED: Final = re.compile(r'name="warned" value="([^"]*)"')


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated; she writes English."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now, rule="late_text")
    escalate(office.terminal, thread_id, now, "complaint")
    put(office.terminal, thread_id, language="en")
    return thread_id


def sent(office: Office) -> int:
    with office.database.read() as session:
        return len(list(session.scalars(select(OutboundText.id))))


def write(ana: Browser, dana: uuid.UUID, body: str, warned: str = "", then: str = "stay") -> str:
    path = f"/threads/{dana}/write"
    return ana.does(path, kind="reply", then=then, body=body, warned=warned)


@pytest.mark.parametrize("then", ["stay", "resolve", "later"])
def test_a_phrase_that_is_not_for_a_borrower_holds_a_reply_back_once(
    office: Office, ana: Browser, dana: uuid.UUID, then: str
) -> None:
    page = write(ana, dana, THREAT, then=then)
    assert "Your reply was held back" in page
    assert (sent(office), THREAT in page) == (0, True)
    assert "Not to a borrower: “" in page.partition('class="measure"')[2]
    write(ana, dana, THREAT, _WARNED.findall(page)[0], then)
    assert sent(office) == 1


def test_another_language_holds_a_reply_back_once(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    put(office.terminal, dana, language="es")
    words = "Your payment came in yesterday, thank you."
    page = write(ana, dana, words)
    assert "in another language (es), so your reply was held back" in page
    assert sent(office) == 0
    assert "Sent." in write(ana, dana, words, _WARNED.findall(page)[0])


def test_what_was_measured_before_is_not_said_again(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    measured = ana.post(f"/threads/{dana}/measure", kind="reply", body=THREAT).text
    page = write(ana, dana, f"{THREAT}, be sure of it.", _WARNED.findall(measured)[0])
    assert "Sent." in page


def test_what_came_after_the_warning_is_said(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    measured = ana.post(f"/threads/{dana}/measure", kind="reply", body=THREAT).text
    more = f"{THREAT}. Your employer will hear of it."
    assert "held back" in write(ana, dana, more, _WARNED.findall(measured)[0])
    assert sent(office) == 0


def test_nothing_is_said_of_a_reply_that_is_in_order_or_of_a_note(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    note = ana.does(f"/threads/{dana}/write", kind="note", then="note", body=THREAT)
    assert "Noted." in note
    assert "Sent." in write(ana, dana, "We look into your fee.")
