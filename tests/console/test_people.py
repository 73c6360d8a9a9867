"""People on the pages of the console: invited, changed, helped in again, gone."""

import html
import re
from typing import Any

import pytest
from sqlalchemy import select

from clock import now as business_now
from clock import real_now
from console import factors, sessions
from models.staff import AuditEntry, Staff
from models.threads import Thread
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import PASSWORD, Browser, Office


@pytest.fixture
def ada(office: Office) -> Browser:
    """The browser of the admin."""
    return office.browser("admin")


def named(office: Office, email: str) -> Staff:
    with office.database.read() as session:
        found = session.scalars(select(Staff).where(Staff.email == email)).one()
    assert isinstance(found, Staff)
    return found


def adds(browser: Browser, **different: str) -> Any:
    given = {"email": "new@lender.example", "name": "New Hand", "role": "agent"}
    return browser.post("/settings/people", **given | different)


def test_an_invited_person_sees_only_the_page_for_a_password_of_their_own(
    office: Office, ada: Browser
) -> None:
    answer = adds(ada)
    assert answer.status_code == 200
    found = re.search(r'class="handed">([^<]+)<', answer.text)
    assert found is not None
    password = html.unescape(found[1])
    assert password not in ada.shows("/settings/people")
    assert answer.headers["Cache-Control"] == "no-store"
    person = named(office, "new@lender.example")
    assert factors.password_fits(person, password)

    browser = signs_in(office, "new@lender.example")
    for page in ("/", "/responses"):
        away = browser.get(page)
        assert (away.status_code, away.headers["Location"]) == (303, "/console/me")
    assert "Choose a password of your own first" in browser.shows("/me")
    assert browser.post("/take-oldest").headers["Location"] == "/console/me"
    browser.does("/me/password", old=password, new="correct horse battery")
    assert browser.get("/").status_code == 200


def signs_in(office: Office, email: str) -> Browser:
    """A browser in which both factors were given."""
    services = office.terminal.services
    with services.database.write() as session:
        staff = session.scalars(select(Staff).where(Staff.email == email)).one()
        token = sessions.begin(
            session,
            services.lookup,
            staff,
            proved=True,
            address="192.0.2.7",
            browser="a test",
            now=real_now(),
        )
    client = office.terminal.app.test_client()
    client.set_cookie(sessions.COOKIE, token, path="/console")
    return Browser(client)


def test_a_part_of_a_page_is_sent_there_too(office: Office, ada: Browser) -> None:
    adds(ada, password=PASSWORD)
    browser = signs_in(office, "new@lender.example")
    answer = browser.get("/inbox/mine/list", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, "/console/me")


def test_a_typed_password_is_not_shown(office: Office, ada: Browser) -> None:
    answer = adds(ada, password="typed by the admin")
    assert answer.status_code == 303
    assert factors.password_fits(named(office, "new@lender.example"), "typed by the admin")
    assert "typed by the admin" not in ada.client.get(answer.headers["Location"]).text


@pytest.mark.parametrize(
    ("different", "why"),
    [
        ({"email": "ana@lender.example"}, "works here under that address"),
        ({"email": "ana"}, "should look like"),
        ({"name": " "}, "1 to 200 characters"),
        ({"password": "short"}, "12 to 200 characters"),
    ],
)
def test_what_cannot_be_added_is_said(
    office: Office, ada: Browser, different: dict[str, str], why: str
) -> None:
    answer = adds(ada, **different)
    assert answer.status_code == 303
    assert why in ada.client.get(answer.headers["Location"]).text
    assert len(office.audited("staff.add")) == 0


def test_a_role_that_there_is_not_is_refused(ada: Browser) -> None:
    assert adds(ada, role="king").status_code == 400


def test_whoever_leaves_is_out_at_once_and_their_threads_are_the_others(
    office: Office, ada: Browser
) -> None:
    thread_id = receive(office.terminal, DANA, "hello?", business_now())
    escalate(office.terminal, thread_id, business_now(), "unsure")
    ana = office.browser("agent")
    ana.does(f"/threads/{thread_id}/take")
    person = office.staff("agent")
    where = f"/settings/people/{person.id}"
    assert "Why they leave" in ada.shows(where)
    assert "Say why" in ada.does(f"{where}/leave")
    assert ana.get("/").status_code == 200
    ada.does(f"{where}/leave", reason="To another job.")
    assert ana.get("/").status_code == 303
    with office.database.read() as session:
        assert session.get_one(Thread, thread_id).taken_by is None
    assert "let them back in" in ada.shows(where)
    with office.database.read() as session:
        left = select(AuditEntry.details).where(AuditEntry.action == "staff.leave")
        assert session.scalars(left).one()["reason"] == "To another job."


def test_an_admin_sees_where_somebody_is_signed_in_and_signs_them_out(
    office: Office, ada: Browser
) -> None:
    ana = office.browser("agent")
    thread_id = receive(office.terminal, DANA, "my fee is wrong", business_now(), rule="late_text")
    escalate(office.terminal, thread_id, business_now(), "complaint")
    ana.does(f"/threads/{thread_id}/take")
    path = f"/settings/people/{office.staff('agent').id}"
    page = ada.shows(path)
    assert "<td>192.0.2.7</td>" in page
    auditor = office.browser("auditor")
    assert "<td>192.0.2.7</td>" in auditor.shows(path)
    assert "/sessions/end" not in auditor.shows(path)
    assert auditor.post(f"{path}/sessions/end").status_code == 403
    assert "They are signed out everywhere." in ada.does(f"{path}/sessions/end")
    assert ana.get("/").status_code == 303
    assert "Nowhere." in ada.shows(path)
    with office.database.read() as session:
        assert session.get_one(Thread, thread_id).taken_by is None


def test_the_last_admin_stays_and_keeps_their_role(office: Office, ada: Browser) -> None:
    mine = office.staff("admin").id
    assert "last admin" in ada.does(f"/settings/people/{mine}/leave", reason="x")
    words = ada.does(f"/settings/people/{mine}", name="Ada Moss", role="agent")
    assert "Nobody changes their own role" in words
    assert office.staff("admin").role == "admin"
    assert ada.get("/settings/people").status_code == 200


def test_a_role_changes_what_the_person_may_at_once(office: Office, ada: Browser) -> None:
    ana = office.browser("agent")
    assert ana.get("/settings").status_code == 403
    person = office.staff("agent")
    ada.does(f"/settings/people/{person.id}", name="Ana Ruiz", role="supervisor", answers_in="es")
    assert ana.get("/settings").status_code == 200
    assert named(office, person.email).answers_in == ["es"]
    ada.does(f"/settings/people/{person.id}", name="Ana Ruiz", role="agent", skills="legal")
    assert named(office, person.email).skills == ["legal"]


def test_password_authenticator_and_lock_are_given_anew(office: Office, ada: Browser) -> None:
    ana, person = office.browser("agent"), office.staff("agent")
    answer = ada.post(f"/settings/people/{person.id}/password")
    assert 'class="handed"' in answer.text
    assert ana.get("/").status_code == 303
    ada.does(f"/settings/people/{person.id}/authenticator")
    ada.does(f"/settings/people/{person.id}/unlock")
    done = [action for _, action in office.audited("staff.") if not action.endswith(".view")]
    assert done == ["staff.password", "staff.authenticator_reset", "staff.unlock"]
    mine = office.staff("admin").id
    words = ada.does(f"/settings/people/{mine}/authenticator")
    assert "Somebody else resets your authenticator" in words


def test_what_is_written_down_of_people_holds_no_name_and_no_address(
    office: Office, ada: Browser
) -> None:
    adds(ada)
    person = named(office, "new@lender.example")
    ada.does(f"/settings/people/{person.id}", name="Newer Name", role="agent")
    with office.database.read() as session:
        entries = session.scalars(select(AuditEntry)).all()
    written = " ".join(f"{one.subject} {one.details}" for one in entries)
    assert not re.search(r"New|lender\.example", written)
