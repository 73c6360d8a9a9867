"""Whoever has to sign in is told why, and is led to where they wanted to go."""

import re
import uuid
from datetime import datetime, timedelta

import pytest

from console.browser_names import browser_name
from models.signing_in import IDLE, StaffSession
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import PASSWORD, PEOPLE, Browser, Office

_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello?", now)


def signs_in(browser: Browser) -> str:
    """Where they land, by the form of the sign-in page and no other."""
    token = _TOKEN.search(browser.shows("/sign-in"))
    assert token is not None
    given = {"csrf_token": token[1], "email": PEOPLE["agent"][0], "password": PASSWORD}
    answer = browser.client.post("/console/sign-in", data=given)
    assert answer.status_code == 303
    return str(answer.headers["Location"])


def test_a_page_that_was_asked_for_is_shown_after_signing_in(
    office: Office, dana: uuid.UUID
) -> None:
    browser = office.nobody()
    assert browser.get(f"/threads/{dana}?in=mine").status_code == 303
    assert "You were signed out" not in browser.shows("/sign-in")
    assert signs_in(browser) == f"/console/threads/{dana}?in=mine"
    browser.post("/sign-out")
    assert "You were signed out" not in browser.shows("/sign-in")
    assert signs_in(browser) == "/console/"


def test_a_session_that_ended_says_so_and_leads_back_from_a_part_of_a_page(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    with office.database.write() as session:
        for kept in session.query(StaffSession):
            kept.seen_at -= IDLE + timedelta(minutes=1)
    poll = {"X-Loanline-Poll": "1", "Referer": f"http://localhost/console/threads/{dana}"}
    answer = ana.get("/live", headers=poll)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, "/console/sign-in")
    assert "You were signed out" in ana.shows("/sign-in")
    assert "You were signed out" not in ana.shows("/sign-in")
    assert signs_in(ana) == f"/console/threads/{dana}"


@pytest.mark.parametrize(
    "referrer",
    [
        "http://elsewhere.example/console/threads/1",
        "http://localhost/console/sign-in",
        "http://localhost/webhooks/x",
        "http://localhost//elsewhere.example/console/",
        f"http://localhost/console/inbox/{'x' * 300}",
        "nonsense",
    ],
)
def test_nobody_is_led_out_of_the_console(office: Office, referrer: str) -> None:
    browser = office.nobody()
    browser.get("/live", headers={"X-Loanline-Poll": "1", "Referer": referrer})
    assert signs_in(browser) == "/console/"


_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
_MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"
_PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (f"{_WINDOWS} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0", "Edge on Windows"),
        (f"{_WINDOWS} Chrome/130.0.0.0 Safari/537.36", "Chrome on Windows"),
        (f"{_MAC} Version/18.0 Safari/605.1.15", "Safari on macOS"),
        (f"{_PHONE} Version/18.0 Mobile/15E148 Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Firefox/131.0", "Firefox on Linux"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile", "Chrome on Android"),
        ("curl/8.5.0", "curl/8.5.0"),
        ("", "—"),
    ],
)
def test_a_browser_is_named_in_words(office: Office, told: str, name: str) -> None:
    with office.terminal.app.test_request_context():
        assert browser_name(told) == name
