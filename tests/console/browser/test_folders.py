"""Folders with their counts are at hand beside an open thread, however narrow the window is."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ANA, PASSWORD
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone


@pytest.fixture
def waits(desk: Desk, nobody_waits: None) -> Phone:
    """Somebody who waits for a person."""
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    return phone


@pytest.fixture
def at(desk: Desk, chromium: Browser, waits: Phone) -> Iterator[Callable[[int], Agent]]:
    """An agent in a window of a width, with the thread open."""
    opened: list[Agent] = []

    def seat(width: int) -> Agent:
        agent = Agent(chromium, desk.url, width=width, height=800)
        opened.append(agent.__enter__())
        agent.signs_in(ANA, PASSWORD)
        agent.goes(f"/threads/{waits.thread.id}?in=escalated")
        return agent

    yield seat
    for agent in opened:
        agent.__exit__(None, None, None)


@pytest.mark.parametrize("width", [1440, 1279, 1000, 991, 390])
def test_folders_with_counts_are_a_press_away(at: Callable[[int], Agent], *, width: int) -> None:
    agent = at(width)
    page, folders = agent.page, agent.page.get_by_role("navigation", name="Folders")
    if width < 1280:
        expect(folders).to_be_hidden()
        page.get_by_role("button", name="Folders").press("Enter")
        expect(page.locator("#folders [aria-current]")).to_be_focused()
    expect(folders).to_be_visible()
    escalated = folders.get_by_role("link", name="Escalated")
    expect(escalated.locator(".count")).to_have_text(re.compile(r"[1-9]"))
    assert agent.barriers() == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    folders.get_by_role("link", name="Payment claims").press("Enter")
    expect(page).to_have_url(f"{agent.url}/console/inbox/claims")
    expect(page.locator("#folders:popover-open")).to_have_count(0)
    expect(page.locator("#folders [aria-current]")).to_be_focused()


def test_the_drawer_closes_by_key_and_gives_the_focus_back(at: Callable[[int], Agent]) -> None:
    page = at(1000).page
    button = page.get_by_role("button", name="Folders")
    button.press("Enter")
    expect(page.locator("#folders")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#folders")).to_be_hidden()
    expect(button).to_be_focused()


def test_the_drawer_stays_open_when_the_counts_change(
    at: Callable[[int], Agent], desk: Desk
) -> None:
    page = at(1000).page
    page.get_by_role("button", name="Folders").click()
    counted = page.locator("#folders [aria-current] .count")
    before = int(counted.inner_text())
    another = desk.unknown_phone()
    another.asks("i want to talk to a person", "person")
    expect(counted).to_have_text(str(before + 1))
    expect(page.locator("#folders:popover-open")).to_be_visible()


def test_the_oldest_is_taken_by_its_key_where_the_button_is_put_away(
    at: Callable[[int], Agent],
) -> None:
    agent = at(1000)
    agent.presses("o")
    agent.is_told("You have the thread")


def test_without_script_the_button_opens_them_as_well(
    desk: Desk, chromium: Browser, waits: Phone, ana: Agent
) -> None:
    context = chromium.new_context(
        java_script_enabled=False,
        viewport={"width": 390, "height": 800},
        storage_state=ana.page.context.storage_state(),
    )
    page = context.new_page()
    page.goto(f"{desk.url}/console/threads/{waits.thread.id}?in=escalated")
    page.get_by_role("button", name="Folders").click()
    page.get_by_role("navigation", name="Folders").get_by_role("link", name="All").click()
    expect(page).to_have_url(f"{desk.url}/console/inbox/all")
    context.close()
