"""A reply waits where a colleague answered since the page was made."""

import re
import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from models.outbound import OutboundKind, OutboundText
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Browser, Office
from tests.console.outgoing import started


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now, rule="late_text")
    escalate(office.terminal, thread_id, now, "complaint")
    return thread_id


def texts(office: Office) -> list[OutboundText]:
    with office.database.read() as session:
        return list(session.scalars(select(OutboundText).order_by(OutboundText.created_at)))


def test_a_reply_is_held_back_where_a_colleague_answered_meanwhile(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    sol = office.browser("supervisor")
    ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body="We call you.")
    page = sol.does(f"/threads/{dana}/write", kind="reply", then="stay", body="Mine", seen="")
    assert "Ana Ruiz answered meanwhile: “Harbor Lane Credit: We call you.”" in page
    assert len(texts(office)) == 1
    seen = str(texts(office)[0].id)
    assert f'name="seen" value="{seen}"' in page
    sol.does(f"/threads/{dana}/write", kind="reply", then="stay", body="Mine", seen=seen)
    assert len(texts(office)) == 2


def test_a_reply_is_held_back_where_the_bot_answered_meanwhile(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    kind = {"kind": OutboundKind.REPLY}
    bots = started(office, dana, now, "Harbor Lane Credit: You owe nothing.", **kind)
    write = {"kind": "reply", "then": "stay", "body": "We call you."}
    page = ana.does(f"/threads/{dana}/write", **write, seen="")
    assert "The bot answered meanwhile: “Harbor Lane Credit: You owe nothing.”" in page
    assert len(texts(office)) == 1
    ana.does(f"/threads/{dana}/write", **write, seen=str(bots))
    assert len(texts(office)) == 2


def test_a_macro_with_words_is_held_back_likewise(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    sol = office.browser("supervisor")
    sol.does("/settings/macros", name="Look", words_en="We look into it.")
    stale = sol.shows(f"/threads/{dana}")
    assert stale.count('name="seen" value=""') == 2
    ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body="We call you.")
    page = sol.does(f"/threads/{dana}/macro", macro="1", seen="")
    assert "Ana Ruiz answered meanwhile: “Harbor Lane Credit: We call you.”" in page
    assert len(texts(office)) == 1
    seen = str(texts(office)[0].id)
    assert page.count(f'name="seen" value="{seen}"') == 2
    sol.does(f"/threads/{dana}/macro", macro="1", seen=seen)
    assert len(texts(office)) == 2


def test_a_colleagues_answer_of_long_ago_holds_nothing_back(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body="We call you.")
    for place in range(70):
        receive(office.terminal, DANA, f"line {place}.", now + timedelta(minutes=place + 1))
    sol = office.browser("supervisor")
    page = sol.shows(f"/threads/{dana}")
    assert "We call you." not in page
    seen = re.findall(r'name="seen" value="([^"]*)"', page)[-1]
    sol.does(f"/threads/{dana}/write", kind="reply", then="stay", body="Mine", seen=seen)
    assert len(texts(office)) == 2
