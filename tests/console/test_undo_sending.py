"""Of a step that also sent something the rest can be taken back; what was sent stays sent."""

import uuid
from datetime import datetime, timedelta
from typing import Final

import pytest
from sqlalchemy import select

from models.outbound import OutboundState, OutboundText
from models.threads import ThreadMode
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Browser, Office
from tests.console.taken_back import BUTTON, undoes

HOUR: Final = timedelta(hours=1)


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now - HOUR, rule="late_text")
    escalate(office.terminal, thread_id, now - HOUR, "complaint")
    return thread_id


def sent(office: Office) -> list[OutboundState]:
    with office.database.read() as session:
        return list(session.scalars(select(OutboundText.state)))


def test_the_resolving_of_a_reply_is_undone(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    path = f"/threads/{dana}/write"
    page = ana.does(path, kind="reply", then="resolve", body="We look into it.")
    assert "Undo takes back the resolving alone." in page
    assert office.thread(dana).mode == ThreadMode.BOT
    assert "Taken back." in undoes(ana, page)
    thread = office.thread(dana)
    assert (thread.mode, thread.taken_by) == (ThreadMode.TAKEN, office.staff("agent").id)
    assert thread.last_staff_reply_at is not None
    assert OutboundState.CANCELED not in sent(office)
    assert len(sent(office)) == 1


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ({"resolves": "on"}, "Done."),
        ({"snooze_hours": "4"}, "Done."),
        ({"resolves": "on", "words_en": "We look into it."}, "Undo takes back the resolving alone"),
        ({"snooze_hours": "4", "words_en": "We look into it."}, "Undo takes back the snooze alone"),
    ],
)
def test_the_last_step_of_a_macro_is_undone(
    office: Office, ana: Browser, dana: uuid.UUID, steps: dict[str, str], said: str
) -> None:
    office.browser("supervisor").does("/settings/macros", name="Look", **steps)
    page = ana.does(f"/threads/{dana}/macro", macro="1", seen="")
    assert said in page
    undoes(ana, page)
    thread = office.thread(dana)
    assert thread.mode != ThreadMode.BOT
    assert thread.snoozed_until is None
    assert len(sent(office)) == ("words_en" in steps)


def test_a_macro_that_only_sends_has_nothing_to_undo(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    office.browser("supervisor").does("/settings/macros", name="Look", words_en="We look into it.")
    page = ana.does(f"/threads/{dana}/macro", macro="1", seen="")
    assert "Done." in page
    assert BUTTON.search(page) is None
