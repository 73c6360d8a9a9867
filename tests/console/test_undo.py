"""One button takes the last step back: said where the step is confirmed, by a plain form."""

import uuid
from datetime import datetime, timedelta
from typing import Final

import pytest

from models.desk import ThreadLabel
from models.threads import ThreadMode
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, put, receive
from tests.console.office import Browser, Office
from tests.console.taken_back import BUTTON, undoes

HOUR: Final = timedelta(hours=1)


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now - HOUR, rule="late_text")
    escalate(office.terminal, thread_id, now - HOUR, "complaint")
    return thread_id


@pytest.fixture
def lee(office: Office, now: datetime) -> uuid.UUID:
    """Another one."""
    thread_id = receive(office.terminal, "+12025550102", "and me?", now)
    escalate(office.terminal, thread_id, now, "unsure")
    return thread_id


@pytest.fixture
def label(office: Office) -> str:
    """A label of the office, by its id."""
    office.browser("supervisor").does("/settings/labels", name="vip")
    return "1"


def test_taking_is_undone(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    page = ana.does(f"/threads/{dana}/take", in_="complaints")
    assert "You have the thread" in page
    page = undoes(ana, page)
    assert "Taken back." in page
    assert "taking undone by" in page
    assert 'data-folder="complaints"' in page
    assert (office.thread(dana).mode, office.thread(dana).taken_by) == (ThreadMode.ESCALATED, None)
    actions = [action for _, action in office.audited("thread.take")]
    assert actions == ["thread.take", "thread.take.undo"]


def test_taking_the_oldest_is_undone(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    undoes(ana, ana.does("/take-oldest"))
    assert office.thread(dana).taken_by is None


def test_a_label_is_undone(office: Office, ana: Browser, dana: uuid.UUID, label: str) -> None:
    page = ana.does(f"/threads/{dana}/label", label=label)
    assert '<span class="tag">vip</span>' in page
    assert '<span class="tag">vip</span>' not in undoes(ana, page)


@pytest.mark.parametrize("act", ["mine", "resolve", "snooze", "label", "assign"])
def test_a_step_with_several_is_undone(
    office: Office, ana: Browser, dana: uuid.UUID, lee: uuid.UUID, label: str, *, act: str
) -> None:
    def state() -> list[object]:
        kept: list[object] = []
        for one in (office.thread(dana), office.thread(lee)):
            kept += [one.mode, one.taken_by, one.taken_at, one.snoozed_until, one.escalated_at]
            with office.database.read() as session:
                kept.append(session.get(ThreadLabel, (one.id, int(label))) is not None)
        return kept

    before, to = state(), office.staff("supervisor").id
    threads = [dana.hex, lee.hex]
    page = ana.does("/bulk", act=act, thread=threads, label=label, to=to, in_="all")
    assert "Done for 2 of 2." in page
    assert state()[:6] != before[:6]
    assert state()[6:] != before[6:]
    page = undoes(ana, page)
    assert "Taken back for 2 of 2." in page
    assert 'data-folder="all"' in page
    assert state() == before
    assert office.audited("bulk") == [
        (f"staff:{office.staff('agent').id}", action) for action in ("bulk", "bulk.undo")
    ]


def test_what_could_not_be_done_or_undone_is_said_by_number(
    office: Office, ana: Browser, dana: uuid.UUID, lee: uuid.UUID, now: datetime
) -> None:
    third = receive(office.terminal, "+12025550173", "and me?", now)
    put(office.terminal, third, taken_by=office.staff("admin").id, mode=ThreadMode.TAKEN)
    page = ana.does("/bulk", act="mine", thread=[dana.hex, lee.hex, third.hex], in_="all")
    assert "Done for 2 of 3. …0173: Ada Moss has this thread" in page
    office.browser("supervisor").does(f"/threads/{lee}/take")
    page = undoes(ana, page)
    assert "Taken back for 1 of 2. …0102: Something else has happened" in page
    assert office.thread(dana).taken_by is None
    assert office.thread(lee).taken_by == office.staff("supervisor").id


def test_a_label_for_several_needs_the_label(ana: Browser, dana: uuid.UUID) -> None:
    assert ana.post("/bulk", act="label", thread=dana.hex).status_code == 400


def test_what_changed_nothing_has_no_button(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    ana.does(f"/threads/{dana}/take")
    page = ana.does("/bulk", act="mine", thread=[dana.hex], in_="mine")
    assert "Done for 1 of 1." in page
    assert BUTTON.search(page) is None


def test_a_button_pressed_too_late_says_so(
    office: Office, ana: Browser, dana: uuid.UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ana.does(f"/threads/{dana}/take")
    monkeypatch.setattr("desk.undoing.UNDO_WITHIN", timedelta(0))
    assert "a minute has passed" in undoes(ana, page)
    assert office.thread(dana).taken_by is not None


def test_several_can_be_chosen_without_script(ana: Browser, dana: uuid.UUID, label: str) -> None:
    page = ana.shows("/inbox/all")
    bar = page[page.index("data-bulk") :]
    assert "hidden" not in bar[: bar.index(">")]
    for name in ("mine", "resolve", "snooze", "assign", "label"):
        assert f'name="act" value="{name}"' in bar
