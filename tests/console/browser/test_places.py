"""After a step on the page of a case the focus is where it was, for whoever works by keys."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from models.cases import Case
from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk


@pytest.fixture
def case(desk: Desk, ana: Agent) -> str:
    """A complaint whose page is open; its reference."""
    phone = desk.unknown_phone()
    phone.asks("I want to complain about the way your staff treated me", "C-")
    with desk.database.read() as session:
        reference = session.scalars(
            select(Case.reference).where(Case.thread_id == phone.thread.id)
        ).one()
    ana.goes(f"/cases/{reference}")
    return reference


def test_the_focus_stays_where_a_step_was_taken(ana: Agent, case: str) -> None:
    page = ana.page
    page.get_by_role("button", name="Take", exact=True).press("Enter")
    ana.is_told("You have the case.")
    expect(page.locator(".acts > :first-child summary")).to_be_focused()
    page.get_by_label("A note for colleagues").first.fill("I write to her.")
    page.get_by_role("button", name="Note it").press("Enter")
    ana.is_told("Noted.")
    expect(page.get_by_role("button", name="Note it")).to_be_focused()
    page.locator("summary", has_text="Wait for them").press("Enter")
    page.get_by_role("button", name="It waits").press("Enter")
    ana.is_told("It waits for them.")
    expect(page.locator(".acts summary").first).to_be_focused()
    page.get_by_role("button", name="Close the case").press("Enter")
    ana.is_told("Choose one of the outcomes in the list.")
    expect(page.get_by_role("button", name="Close the case")).to_be_focused()
    assert case in page.url
    page.reload()
    ana.forgets(422)
    assert page.evaluate("document.activeElement === document.body")
