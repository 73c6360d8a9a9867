"""Signing in: passwords, authenticators, recovery codes, locks, sessions that can be ended."""

import re
from datetime import timedelta

import pyotp
import time_machine
from sqlalchemy import select

from clock import real_now
from console import sessions
from models.signing_in import StaffSession
from models.staff import Staff
from models.threads import Thread, ThreadMode
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import PASSWORD, PEOPLE, Browser, Office

ANA = PEOPLE["agent"][0]
SECRET_SHOWN = re.compile(r'class="secret">([A-Z2-7]+)<')
CODE_ON_PAPER = re.compile(r"<li><code>([a-z0-9]{5}-[a-z0-9]{5})</code>")


def give_password(browser: Browser, password: str = PASSWORD, email: str = ANA) -> int:
    return browser.post("/sign-in", email=email, password=password).status_code


def enrol(browser: Browser) -> tuple[str, list[str]]:
    """Sign in for the first time: the authenticator's secret and the codes on paper."""
    assert give_password(browser) == 303
    found = SECRET_SHOWN.search(browser.shows("/sign-in/code"))
    assert found is not None
    answer = browser.post("/sign-in/code", code=pyotp.TOTP(found[1]).now())
    assert answer.status_code == 200
    return found[1], CODE_ON_PAPER.findall(answer.text)


def code_in(secret: str, seconds: int) -> str:
    return pyotp.TOTP(secret).at(int(real_now().timestamp()) + seconds)


def test_whoever_is_not_signed_in_is_asked_to(office: Office) -> None:
    answer = office.nobody().get("/")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/console/sign-in")


def test_a_password_alone_opens_nothing_where_an_authenticator_is_asked_for(
    strict: Office,
) -> None:
    browser = strict.nobody()
    assert give_password(browser) == 303
    answer = browser.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/console/sign-in")


def test_the_first_sign_in_enrols_an_authenticator_and_gives_codes_on_paper(
    strict: Office,
) -> None:
    browser = strict.nobody()
    _, codes = enrol(browser)
    assert len(set(codes)) == 10
    assert "Escalated" in browser.shows("/")


def test_a_page_of_the_secret_shown_twice_shows_the_same_one(strict: Office) -> None:
    browser = strict.nobody()
    give_password(browser)
    first = SECRET_SHOWN.search(browser.shows("/sign-in/code"))
    second = SECRET_SHOWN.search(browser.shows("/sign-in/code"))
    assert first is not None
    assert second is not None
    assert first[1] == second[1]


def test_a_code_counts_once(strict: Office) -> None:
    secret, _ = enrol(strict.nobody())
    later, again = strict.nobody(), strict.nobody()
    assert give_password(later) == 303
    assert "secret" not in later.shows("/sign-in/code")
    code = code_in(secret, 30)
    assert later.post("/sign-in/code", code=code).status_code == 303
    give_password(again)
    assert again.post("/sign-in/code", code=code).status_code == 401


def test_an_old_code_does_not_count(strict: Office) -> None:
    secret, _ = enrol(strict.nobody())
    browser = strict.nobody()
    give_password(browser)
    assert browser.post("/sign-in/code", code=code_in(secret, -120)).status_code == 401


def test_a_code_on_paper_lets_in_once(strict: Office) -> None:
    _, codes = enrol(strict.nobody())
    first, second = strict.nobody(), strict.nobody()
    give_password(first)
    assert first.post("/sign-in/code", code=codes[0].upper()).status_code == 303
    assert "Escalated" in first.shows("/")
    give_password(second)
    assert second.post("/sign-in/code", code=codes[0]).status_code == 401


def test_an_address_that_nobody_has_looks_like_a_wrong_password(office: Office) -> None:
    browser = office.nobody()
    wrong = browser.post("/sign-in", email=ANA, password="not the password")
    unknown = browser.post("/sign-in", email="who@lender.example", password="not the password")
    assert wrong.status_code == unknown.status_code == 401
    blank = re.compile(r'value="[^"]*"')
    assert blank.sub("", wrong.text) == blank.sub("", unknown.text)


def test_five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour(office: Office) -> None:
    browser = office.nobody()
    for _ in range(5):
        assert give_password(browser, "not the password") == 401
    assert give_password(browser) == 401
    with time_machine.travel(real_now() + timedelta(minutes=16)):
        assert give_password(browser) == 303
    assert ("staff:1", "sign_in.failed") in office.audited("sign_in")


def test_what_is_tried_during_a_lock_prolongs_it_by_nothing(office: Office) -> None:
    browser = office.nobody()
    for _ in range(5):
        give_password(browser, "not the password")
    start = real_now()
    for minutes in (3, 6, 9, 12, 14):
        with time_machine.travel(start + timedelta(minutes=minutes)):
            assert give_password(browser) == 401
    with time_machine.travel(start + timedelta(minutes=16)):
        assert give_password(browser) == 303


def test_tries_from_one_address_are_limited(office: Office) -> None:
    browser = office.nobody()
    statuses = [give_password(browser, "x", f"no{place}@lender.example") for place in range(22)]
    assert statuses.count(401) == 20
    assert statuses[-1] == 429


def test_whoever_has_left_cannot_sign_in_and_is_signed_out(office: Office, ana: Browser) -> None:
    ana.shows("/")
    office.terminal.says("staff", "leave", ANA)
    assert ana.get("/").status_code == 303
    assert give_password(office.nobody()) == 401


def test_a_session_ends_after_an_hour_unused_and_after_twelve_in_any_case(
    office: Office, ana: Browser
) -> None:
    start = real_now()
    for hours in range(12):
        with time_machine.travel(start + timedelta(hours=hours, minutes=59 - hours)):
            assert ana.get("/me").status_code == (200 if hours < 12 else 303)
    with time_machine.travel(start + timedelta(hours=12, minutes=1)):
        assert ana.get("/me").status_code == 303
    other = office.browser("supervisor")
    with time_machine.travel(real_now() + timedelta(minutes=61)):
        assert other.get("/me").status_code == 303


def test_a_page_that_asks_by_itself_keeps_nobody_signed_in(ana: Browser) -> None:
    start = real_now()
    for minutes in (20, 40, 59):
        with time_machine.travel(start + timedelta(minutes=minutes)):
            ana.get("/live", headers={"X-Loanline-Poll": "1"})
    with time_machine.travel(start + timedelta(minutes=62)):
        answer = ana.get("/live", headers={"X-Loanline-Poll": "1"})
        assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, "/console/sign-in")


def test_one_session_can_be_ended_from_another(office: Office, ana: Browser) -> None:
    other = office.browser("agent")
    with office.database.read() as session:
        newest = session.scalars(select(StaffSession.id).order_by(StaffSession.id.desc())).first()
    assert "signed out" in ana.does(f"/me/sessions/{newest}/end")
    assert other.get("/").status_code == 303
    ana.shows("/")


def test_nobody_ends_the_session_of_somebody_else(office: Office, ana: Browser) -> None:
    theirs = office.browser("admin")
    with office.database.read() as session:
        newest = session.scalars(select(StaffSession.id).order_by(StaffSession.id.desc())).first()
    assert ana.post(f"/me/sessions/{newest}/end").status_code == 404
    theirs.shows("/")


def test_signing_out_everywhere_ends_all_and_leaves_threads_to_the_others(
    office: Office, ana: Browser
) -> None:
    other = office.browser("agent")
    thread_id = receive(office.terminal, DANA, "hello", real_now())
    escalate(office.terminal, thread_id, real_now(), "late_text")
    ana.does(f"/threads/{thread_id}/take")
    assert ana.post("/sign-out", everywhere="1").status_code == 303
    assert other.get("/").status_code == ana.get("/").status_code == 303
    with office.database.read() as session:
        thread = session.get_one(Thread, thread_id)
    assert (thread.taken_by, thread.mode) == (None, ThreadMode.ESCALATED)


def test_a_password_alone_signs_nobody_else_out_and_puts_no_thread_down(
    strict: Office, ana: Browser
) -> None:
    enrol(strict.nobody())
    thread_id = receive(strict.terminal, DANA, "hello", real_now())
    ana.does(f"/threads/{thread_id}/take")
    half = strict.nobody()
    give_password(half)
    assert half.post("/sign-out", everywhere="1").status_code == 303
    assert half.get("/sign-in/code").headers["Location"] == "/console/sign-in"
    ana.shows("/")
    assert strict.thread(thread_id).taken_by == strict.staff("agent").id


def test_a_new_password_needs_the_old_one_and_signs_other_browsers_out(
    office: Office, ana: Browser
) -> None:
    other = office.browser("agent")
    assert "not your password" in ana.does("/me/password", old="wrong", new="another long one")
    assert "at least 12" in ana.does("/me/password", old=PASSWORD, new="short")
    other.shows("/")
    assert "new password counts" in ana.does("/me/password", old=PASSWORD, new="another long one")
    assert other.get("/").status_code == 303
    ana.shows("/")
    assert give_password(office.nobody(), "another long one") == 303


def test_guessing_the_password_for_new_codes_locks_the_account_too(strict: Office) -> None:
    browser = strict.nobody()
    enrol(browser)
    assert "not your password" in browser.does("/me/codes", password="wrong")
    assert browser.post("/me/codes", password=PASSWORD).status_code == 200
    for _ in range(4):
        browser.does("/me/codes", password="wrong")
    assert "Too many tries failed" in browser.does("/me/codes", password=PASSWORD)
    assert give_password(strict.nobody()) == 401
    assert len(strict.audited("sign_in.failed")) == 7


def test_the_cookie_is_for_the_console_alone_and_out_of_reach_of_scripts(office: Office) -> None:
    browser = office.nobody()
    answer = browser.post("/sign-in", email=ANA, password=PASSWORD)
    cookie = next(c for c in answer.headers.getlist("Set-Cookie") if sessions.COOKIE in c)
    assert {"HttpOnly", "Path=/console", "SameSite=Lax"} <= {
        part.strip() for part in cookie.split(";")
    }


def test_only_a_hash_of_the_token_is_kept(office: Office, ana: Browser) -> None:
    cookie = ana.client.get_cookie(sessions.COOKIE, path="/console")
    assert cookie is not None
    with office.database.read() as session:
        kept = session.scalars(select(StaffSession)).all()
        people = session.scalars(select(Staff)).all()
    assert all(cookie.value.encode() not in row.token_hash for row in kept)
    assert all(person.totp_cipher is None for person in people)


def test_a_form_without_its_token_does_nothing(office: Office, ana: Browser) -> None:
    thread_id = receive(office.terminal, DANA, "hello", real_now())
    answer = ana.client.post(f"/console/threads/{thread_id}/take")
    assert answer.status_code == 303
    with office.database.read() as session:
        assert session.get_one(Thread, thread_id).taken_by is None
