"""The button that takes back a step beside a thread, or on the page of a case."""

import uuid
from datetime import date, datetime, timedelta

import pytest

from models.cases import CaseKind, CaseState
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office
from tests.console.taken_back import undoes
from tests.desk.cases_on_file import case_now, on_file

FORMS = {
    "holds": {"scope": "all", "reason": "in hospital", "days": ""},
    "promises": {"loan": "", "amount": "", "due_on": ""},
    "cases": {"kind": "dispute", "note": "Not mine.", "channel": "phone", "received": ""},
}
UNDONE = {
    "holds": "setting the hold undone by",
    "promises": "writing down the promise undone by",
    "cases": "a step with the case was taken back:",
}


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello", now - timedelta(hours=1))


@pytest.mark.parametrize("what", FORMS)
def test_a_step_beside_a_thread_is_undone(
    ana: Browser, dana: uuid.UUID, now: datetime, *, what: str
) -> None:
    form = dict(FORMS[what])
    if what == "promises":
        form["due_on"] = date.isoformat(now.date() + timedelta(days=3))
    page = undoes(ana, ana.does(f"/threads/{dana}/{what}", in_="holds", **form))
    assert "Taken back." in page
    assert UNDONE[what] in page
    assert 'data-folder="holds"' in page


def test_a_case_moved_beside_its_thread_is_undone(
    office: Office, ana: Browser, now: datetime
) -> None:
    reference = on_file(office, CaseKind.PAYMENT_CLAIM, now)
    thread_id = case_now(office, reference).thread_id
    move = f"/threads/{thread_id}/cases/{reference}/move"
    undoes(ana, ana.does(move, move="payment_not_found"))
    assert case_now(office, reference).state == CaseState.OPEN


def test_a_step_on_the_page_of_a_case_is_undone_there(
    office: Office, ana: Browser, now: datetime
) -> None:
    reference = on_file(office, CaseKind.PAYMENT_CLAIM, now)
    page = undoes(ana, ana.does(f"/cases/{reference}/close", outcome="payment_posted", close="on"))
    assert "Taken back." in page
    assert f"<h1>{reference} " in page
    assert "<strong>taken back:</strong>" in page
    assert case_now(office, reference).state == CaseState.OPEN


def test_what_cannot_be_undone_is_said_on_the_page_of_the_case(
    office: Office, ana: Browser, now: datetime
) -> None:
    reference = on_file(office, CaseKind.PAYMENT_CLAIM, now)
    page = ana.does(f"/cases/{reference}/wait")
    ana.does(f"/cases/{reference}/resume")
    page = undoes(ana, page)
    assert "Something else has happened to the case since" in page
    assert "<strong>goes on</strong>" in page
