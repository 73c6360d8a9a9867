"""Words that were begun as a note do not go to a borrower because a page says reply."""

import uuid
from datetime import datetime
from html.parser import HTMLParser
from typing import Final

import pytest
from sqlalchemy import select

from models.desk import Draft
from models.outbound import OutboundText
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Browser, Office

NOTE: Final = "For us alone: this may be a fraud"


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now, rule="late_text")
    escalate(office.terminal, thread_id, now, "complaint")
    return thread_id


def sent(office: Office) -> int:
    with office.database.read() as session:
        return len(list(session.scalars(select(OutboundText.id))))


def kept(office: Office) -> str:
    with office.database.read() as session:
        return str(session.scalars(select(Draft.kind)).one())


@pytest.mark.parametrize("body", [NOTE, f"{NOTE}, I think", NOTE[:20]])
def test_a_note_that_comes_as_a_reply_is_held_back_once(
    office: Office, ana: Browser, dana: uuid.UUID, body: str
) -> None:
    ana.post(f"/threads/{dana}/measure", kind="note", body=NOTE)
    page = ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body=body)
    assert "as a note for colleagues, so they were not sent" in page
    assert sent(office) == 0
    assert "Sent." in ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body=body)


def test_a_page_that_lost_the_kind_does_not_make_a_reply_of_a_note(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    ana.post(f"/threads/{dana}/measure", kind="note", body=NOTE)
    ana.post(f"/threads/{dana}/measure", kind="reply", body=NOTE)
    assert kept(office) == "note"
    ana.post(f"/threads/{dana}/measure", kind="reply", body=NOTE, turned="1")
    assert kept(office) == "reply"


def test_a_note_that_its_writer_made_a_reply_goes(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    ana.post(f"/threads/{dana}/measure", kind="note", body=NOTE)
    page = ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body=NOTE, turned="1")
    assert "Sent." in page


def test_another_reply_than_the_note_goes(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    ana.post(f"/threads/{dana}/measure", kind="note", body=NOTE)
    page = ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body="We call you.")
    assert "Sent." in page


def test_the_button_of_a_note_sends_nothing(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    page = ana.does(f"/threads/{dana}/write", kind="reply", then="note", body=NOTE)
    assert "so they were not sent" in page
    assert sent(office) == 0


class _Controls(HTMLParser):
    """Whatever somebody can fill in or open, with the nearest id around it."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        inside = next((name for _, name in reversed(self.open) if name), "")
        near = given.get("id") or inside
        if tag in ("textarea", "select", "details") or (
            tag == "input" and given.get("type") != "hidden"
        ):
            self.found.append((given.get("name") or tag, near))
        if tag not in ("input", "br", "img", "use", "meta", "link", "wbr"):
            self.open.append((tag, given.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass


def test_whatever_is_filled_in_at_a_thread_stands_under_its_name(
    ana: Browser, dana: uuid.UUID
) -> None:
    """What has the same id on the next page keeps what was typed into it, also another's."""
    reader = _Controls()
    reader.feed(ana.shows(f"/threads/{dana}/part"))
    assert len(reader.found) > 15
    assert {name for name, near in reader.found if dana.hex not in near} == set()
