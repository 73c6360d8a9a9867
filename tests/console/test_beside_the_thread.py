"""What a thread offers where it stands: to whom a reply may go, and what becomes of a case."""

import re
import uuid
from datetime import datetime

import pytest
from sqlalchemy import select

from cases.holds import HoldScope, place_hold
from desk.folders import EVERYTHING, counts
from desk.taking import take_thread
from models.borrowers import BorrowerNumber, borrowers_of
from models.cases import Case, CaseKind, CaseState
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Browser, Office
from tests.desk.cases_on_file import case_now, on_file, thread_of


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    thread_id = receive(office.terminal, DANA, "hello?", now)
    escalate(office.terminal, thread_id, now, "unsure")
    return thread_id


def sends(page: str) -> list[str]:
    """The buttons of the composer that can be pressed."""
    form = page.partition('<form class="composer"')[2].partition("</form>")[0]
    buttons = re.findall(r'<button[^>]* name="then" value="(\w+)"([^>]*)>', form)
    return [name for name, rest in buttons if "disabled" not in rest]


def kind(page: str) -> str:
    found = re.search(r'name="kind" value="(\w+)" checked', page)
    assert found is not None
    return found[1]


def test_the_composer_offers_every_way_where_a_reply_may_go(ana: Browser, dana: uuid.UUID) -> None:
    page = ana.shows(f"/threads/{dana}")
    assert sends(page) == ["stay", "note", "resolve", "later", "at"]
    assert kind(page) == "reply"


def test_whoever_opted_out_is_written_of_and_not_to(ana: Browser, dana: uuid.UUID) -> None:
    page = ana.does(f"/threads/{dana}/opt-out", words="Stop texting me, she said.")
    assert sends(page) == ["note"]
    assert kind(page) == "reply"
    assert "No reply may go to this number" in page


def test_a_colleagues_thread_is_theirs_to_answer(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    with office.database.write() as session:
        take_thread(session, dana, office.staff("supervisor"), now)
    page = ana.shows(f"/threads/{dana}")
    assert sends(page) == ["note"]
    assert "Sol Vega has this thread. Write a note" in page
    assert sends(office.browser("admin").shows(f"/threads/{dana}"))[0] == "stay"


def test_words_that_were_begun_as_a_reply_stay_one(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    ana.post(f"/threads/{dana}/measure", kind="reply", body="We are looking")
    with office.database.write() as session:
        take_thread(session, dana, office.staff("supervisor"), now)
    page = ana.shows(f"/threads/{dana}")
    assert kind(page) == "reply"
    assert "We are looking</textarea>" in page


def test_a_case_is_moved_without_leaving_the_thread(
    office: Office, ana: Browser, now: datetime
) -> None:
    reference = on_file(office, CaseKind.PAYMENT_CLAIM, now, "I paid on Tuesday.")
    address = f"/threads/{thread_of(office)}"
    assert "Close: Payment not found" in ana.shows(address)
    page = ana.does(f"{address}/cases/{reference}/move", move="wait", note="")
    assert f"{reference}: It waits for them." in page
    assert "It goes on" in page
    page = ana.does(f"{address}/cases/{reference}/move", move="payment_posted", note="Posted.")
    assert f"{reference}: The case is closed." in page
    assert case_now(office, reference).state == CaseState.CLOSED


def test_nonsense_moves_no_case(office: Office, ana: Browser, now: datetime) -> None:
    reference = on_file(office, CaseKind.PAYMENT_CLAIM, now, "I paid on Tuesday.")
    address = f"/threads/{thread_of(office)}/cases"
    assert ana.post(f"{address}/{reference}/move", move="sell", note="").status_code == 400
    assert ana.post(f"{address}/{'C' * 17}/move", move="done", note="").status_code == 404
    assert "No case has that reference." in ana.does(f"{address}/C-1/move", move="done", note="")
    assert case_now(office, reference).state == CaseState.OPEN


def test_all_threads_are_counted(office: Office, dana: uuid.UUID, now: datetime) -> None:
    receive(office.terminal, "+12025550177", "who is this", now)
    with office.database.read() as session:
        assert counts(session, office.staff("agent"), now)[EVERYTHING] == 2


def test_the_composer_knows_whom_a_note_can_name(ana: Browser, dana: uuid.UUID) -> None:
    assert "/console/colleagues" in ana.shows(f"/threads/{dana}")
    offered = ana.shows("/colleagues?q=vega")
    assert re.findall(r'data-words="([^"]+)"', offered) == ["@Sol Vega "]
    assert ana.shows("/colleagues?q=nobody").strip() == ""
    assert ana.get(f"/colleagues?q={'x' * 61}").status_code == 400


def test_the_hold_of_an_open_case_is_lifted_by_whoever_answers_for_it(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    ana.does(f"/threads/{dana}/cases", kind="dispute", note="Not mine.")
    page = ana.shows(f"/threads/{dana}")
    found = re.search(r"\"/console(/threads/[\w-]+/holds/\d+/lift)", page)
    assert found is None
    assert "Settle the case, or a supervisor lifts it with a reason." in page
    sol = office.browser("supervisor")
    found = re.search(r"\"/console(/threads/[\w-]+/holds/\d+/lift)", sol.shows(f"/threads/{dana}"))
    assert found is not None
    assert "or a supervisor lifts it with a reason" in ana.does(found[1], why="They asked.")
    assert "Say why" in sol.does(found[1])
    assert "Lifted." in sol.does(found[1], why="They asked us in writing.")
    with office.database.read() as session:
        reference = session.scalars(select(Case.reference)).one()
    assert "They asked us in writing." in sol.shows(f"/cases/{reference}")


def test_a_hold_of_a_person_stands_beside_both_their_threads(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    other = receive(office.terminal, "+12025550177", "my other phone", now)
    stranger = receive(office.terminal, "+12025550178", "who is this", now)
    with office.database.write() as session:
        whose = borrowers_of(session, dana)[0].id
        session.add(BorrowerNumber(borrower_id=whose, number_id=other, since=now))
        hold = place_hold(session, dana, HoldScope.ALL, "in hospital", now=now)
    button = f"/holds/{hold.id}/lift"
    for thread_id in (dana, other):
        assert f"/threads/{thread_id}{button}" in ana.shows(f"/threads/{thread_id}")
        assert "in hospital" in ana.shows(f"/threads/{thread_id}/summary")
    assert "in hospital" not in ana.shows(f"/threads/{stranger}")
    assert "lifted before" in ana.does(f"/threads/{stranger}{button}")
    assert "Lifted" in ana.does(f"/threads/{other}{button}")
    assert button not in ana.shows(f"/threads/{dana}")
