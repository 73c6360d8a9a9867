"""Another authenticator in place of a lost one, set up by whoever came in by a recovery code."""

from datetime import timedelta

import pyotp
import pytest
import time_machine

from clock import real_now
from console import factors
from tests.console.office import PASSWORD, Browser, Office
from tests.console.test_sign_in import (
    ANA,
    CODE_ON_PAPER,
    SECRET_SHOWN,
    code_in,
    enrol,
    give_password,
)


def begin(browser: Browser) -> str:
    """Ask for another authenticator: its secret."""
    found = SECRET_SHOWN.search(browser.post("/me/authenticator", password=PASSWORD).text)
    assert found is not None
    return found[1]


@pytest.fixture
def codes(strict: Office) -> list[str]:
    return enrol(strict.nobody())[1]


def test_whoever_came_in_by_a_recovery_code_sets_up_another_authenticator(
    office: Office, codes: list[str]
) -> None:
    browser, other = office.nobody(), office.browser("agent")
    give_password(browser)
    answer = browser.post("/sign-in/code", code=codes[0])
    assert answer.headers["Location"] == "/console/me"
    page = browser.shows("/me")
    assert "9 are left" in page
    assert "Not used yet: 9 of ten" in page
    secret = begin(browser)
    done = browser.post("/me/authenticator/code", code=pyotp.TOTP(secret).now())
    assert len(set(CODE_ON_PAPER.findall(done.text)) - set(codes)) == 10
    assert other.get("/").status_code == 303
    assert ("staff:1", "authenticator.change") in office.audited("authenticator")
    later = office.nobody()
    give_password(later)
    assert later.post("/sign-in/code", code=codes[1]).status_code == 401
    assert later.post("/sign-in/code", code=code_in(secret, 30)).status_code == 303
    later.shows("/")


def test_the_old_authenticator_counts_until_the_new_one_is_proved(strict: Office) -> None:
    old, _ = enrol(browser := strict.nobody())
    begin(browser)
    assert browser.post("/me/authenticator/code", code="000000").status_code == 401
    later = strict.nobody()
    give_password(later)
    assert later.post("/sign-in/code", code=code_in(old, 30)).status_code == 303


def test_it_needs_the_password_and_is_begun_in_the_same_session(
    office: Office, codes: list[str]
) -> None:
    browser = office.browser("agent")
    assert "not your password" in browser.does("/me/authenticator", password="wrong")
    assert "begin again" in browser.does("/me/authenticator/code", code="123456")
    secret = begin(browser)
    with time_machine.travel(real_now() + timedelta(minutes=11)):
        code = pyotp.TOTP(secret).now()
        assert "begin again" in browser.does("/me/authenticator/code", code=code)


def test_a_command_helps_the_only_admin(office: Office, codes: list[str]) -> None:
    said = office.terminal.says("staff", "authenticator", ANA)
    assert "at the next sign-in" in said
    browser = office.nobody()
    give_password(browser)
    assert SECRET_SHOWN.search(browser.shows("/sign-in/code"))
    with office.database.read() as session:
        assert factors.codes_left(session, office.staff("agent")) == 0
