"""A page at which nobody does anything is right all the same: time goes by in it."""

from datetime import timedelta
from typing import Final

from playwright.sync_api import expect

from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk

QUICKLY: Final = "() => { live.agesAfter = 500; window.same = true; }"
"""A minute is short; the page is marked, so that a reload is seen."""


def test_waits_hours_and_proofs_go_on_by_themselves(desk: Desk, ana: Agent) -> None:
    grace = desk.phone_of("Grace Tully")
    grace.asks("i want to talk to a real person", "person")
    ana.goes()
    ana.opens("Grace Tully")
    page = ana.page
    head, verdict, account = (page.locator(one) for one in ("#head", "#verdict", ".account"))
    account.locator("summary", has_text="They proved who they are by phone").click()
    page.get_by_role("button", name="They did").click()
    expect(head).to_contain_text("identity proved until")
    expect(account.locator(".marks").first).to_contain_text("identity proved")
    expect(verdict).to_contain_text("You may text them now")
    ana.words.fill("Half a thou")
    page.evaluate(QUICKLY)
    desk.let_pass(timedelta(minutes=20))
    expect(ana.row("Grace Tully").locator(".wait").first).to_contain_text("20m")
    expect(head).not_to_contain_text("identity proved")
    expect(account.locator(".marks").first).to_contain_text("identity not proved")
    desk.let_pass(timedelta(hours=12))
    expect(verdict).to_contain_text("Not now")
    expect(ana.words).to_have_value("Half a thou")
    assert page.evaluate("() => window.same")


def test_what_a_page_asks_by_itself_keeps_nobody_signed_in(desk: Desk, ana: Agent) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    ana.goes(f"/threads/{phone.thread.id}?in=all")
    for part in ("list", "part"):
        with ana.page.expect_request(f"**/{part}?*") as asked:
            ana.page.evaluate("() => { live.agesAfter = 0; }")
        assert asked.value.headers["x-loanline-poll"] == "1"
