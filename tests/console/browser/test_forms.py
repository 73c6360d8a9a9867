"""A form is pressed once, and is empty and closed when what it is for is done."""

from typing import Final

import pytest
from playwright.sync_api import Locator, Route, expect
from sqlalchemy import select

from models.cases import Case
from models.outbound import OutboundKind, OutboundText
from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone

REPLY: Final = "We call you."


@pytest.fixture
def one(desk: Desk, ana: Agent) -> Phone:
    """Somebody who waits for a person, and whose thread is open."""
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    desk.words.add(REPLY)
    ana.goes(f"/threads/{phone.thread.id}?in=all")
    return phone


def menu(agent: Agent, name: str) -> Locator:
    return agent.page.locator("details.menu").filter(
        has=agent.page.locator("summary", has_text=name)
    )


def cases(desk: Desk, phone: Phone) -> int:
    with desk.database.read() as session:
        return len(list(session.scalars(select(Case).where(Case.thread_id == phone.thread.id))))


def replies(desk: Desk, phone: Phone) -> int:
    with desk.database.read() as session:
        mine = select(OutboundText.id).where(OutboundText.thread_id == phone.thread.id)
        return len(list(session.scalars(mine.where(OutboundText.kind == OutboundKind.STAFF))))


def test_a_case_that_is_open_leaves_its_form_empty_and_closed(
    desk: Desk, ana: Agent, one: Phone
) -> None:
    form = menu(ana, "Open a case")
    form.locator("summary").click()
    form.get_by_label("What happened").fill("A charge that nobody knows.")
    form.get_by_role("button", name="Open a case").click()
    ana.is_told("The case is open.")
    expect(form).not_to_have_attribute("open", "")
    expect(form.locator("textarea")).to_have_value("")
    expect(form.locator("summary")).to_be_focused()
    assert cases(desk, one) == 1


def test_what_was_refused_stays_in_its_form(ana: Agent, one: Phone) -> None:
    assert one.number
    form = menu(ana, "Write one down")
    form.locator("summary").click()
    form.locator("[name=amount]").fill("50.00")
    form.locator("[name=due_on]").fill("2026-12-01")
    form.get_by_role("button", name="Write down").click()
    ana.is_told("An amount needs the loan")
    expect(form).to_have_attribute("open", "")
    expect(form.locator("[name=amount]")).to_have_value("50.00")


def test_what_is_pressed_twice_is_done_once(desk: Desk, ana: Agent, one: Phone) -> None:
    held: list[Route] = []
    ana.page.route("**/cases", lambda route: held.append(route))
    form = menu(ana, "Open a case")
    form.locator("summary").click()
    form.get_by_label("About").select_option("dispute")
    button = form.get_by_role("button", name="Open a case")
    with ana.page.expect_request("**/cases"):
        button.click()
    button.click()
    held[0].continue_()
    ana.is_told("The case is open.")
    ana.page.wait_for_timeout(500)
    assert len(held) == 1
    assert cases(desk, one) == 1


def test_a_reply_that_is_sent_twice_goes_once(desk: Desk, ana: Agent, one: Phone) -> None:
    held: list[Route] = []
    ana.page.route("**/write", lambda route: held.append(route))
    ana.words.fill(REPLY)
    with ana.page.expect_request("**/write"):
        ana.presses("Control+Enter")
    ana.presses("Control+Enter")
    held[0].continue_()
    ana.is_told("Sent.")
    ana.page.wait_for_timeout(500)
    for late in held[1:]:
        late.continue_()
    one.hears(REPLY)
    one.hears_nothing()
    assert replies(desk, one) == 1


def test_ticks_go_when_what_was_ticked_is_done(ana: Agent, one: Phone) -> None:
    ana.goes("/inbox/all")
    box = ana.page.get_by_label(f"Choose Unknown number …{one.number[-4:]}")
    box.check()
    ana.page.locator("[data-bulk]").get_by_role("button", name="Take").click()
    ana.is_told("Done for 1 of 1")
    expect(box).not_to_be_checked()
    expect(ana.page.locator("[data-bulk]")).to_be_hidden()
