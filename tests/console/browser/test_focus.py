"""The focus after what took it away: whoever works by keys goes on from where they were."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ANA, PASSWORD
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone


@pytest.fixture
def waiting(desk: Desk, nobody_waits: None) -> list[Phone]:
    """Two who wait for a person."""
    phones = [desk.unknown_phone() for _ in range(2)]
    for phone in phones:
        phone.asks("i want to talk to a person", "person")
    return phones


@pytest.fixture
def narrow(desk: Desk, waiting: list[Phone], chromium: Browser) -> Iterator[Page]:
    """The queue in a window that shows one thing at a time."""
    with Agent(chromium, desk.url, width=800) as agent:
        agent.signs_in(ANA, PASSWORD)
        agent.goes("/inbox/escalated")
        yield agent.page


def row(page: Page, phone: Phone) -> str:
    return f"#row-{phone.thread.id.hex} > a"


def opens(page: Page, phone: Phone) -> None:
    page.locator(row(page, phone)).press("Enter")
    expect(page.locator("#head h1")).to_be_focused()


def test_back_from_a_thread_the_focus_is_on_its_row(narrow: Page, waiting: list[Phone]) -> None:
    for phone in waiting:
        opens(narrow, phone)
        narrow.get_by_role("link", name="Back to the list").press("Enter")
        expect(narrow.locator(row(narrow, phone))).to_be_focused()
    narrow.keyboard.press("k")
    expect(narrow.locator(row(narrow, waiting[0]))).to_be_focused()


def test_back_by_the_browser_as_well(narrow: Page, waiting: list[Phone]) -> None:
    opens(narrow, waiting[1])
    narrow.go_back()
    expect(narrow.locator(row(narrow, waiting[1]))).to_be_focused()


def test_back_from_a_thread_that_left_the_folder_the_list_is_named(
    narrow: Page, waiting: list[Phone]
) -> None:
    opens(narrow, waiting[0])
    narrow.keyboard.press("e")
    expect(narrow.locator(".toast").first).to_contain_text("Resolved")
    narrow.get_by_role("link", name="Back to the list").press("Enter")
    expect(narrow.locator(".list h1")).to_be_focused()


def test_a_step_that_takes_its_button_away_leaves_the_focus_among_the_steps(
    ana: Agent, waiting: list[Phone]
) -> None:
    ana.goes(f"/threads/{waiting[0].thread.id}")
    ana.page.get_by_role("button", name="Take", exact=True).press("Enter")
    ana.is_told("You have the thread")
    focused = "document.activeElement.closest('.acts') !== null"
    ana.page.wait_for_function(focused)


def test_beside_the_list_the_focus_stays_on_the_row(ana: Agent, waiting: list[Phone]) -> None:
    ana.goes("/inbox/escalated")
    link = ana.page.locator(row(ana.page, waiting[0]))
    link.press("Enter")
    expect(ana.page.locator("#head")).to_be_visible()
    expect(link).to_be_focused()


@pytest.mark.parametrize("by", ["link", "browser"])
def test_why_is_read_from_its_heading_and_left_for_its_link(
    ana: Agent, waiting: list[Phone], *, by: str
) -> None:
    page = ana.page
    ana.goes(f"/threads/{waiting[0].thread.id}")
    why = page.locator("a.why").first
    why.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    if by == "link":
        page.get_by_role("link", name="Back to the thread").press("Enter")
    else:
        page.go_back()
    expect(page.locator("#head")).to_be_visible()
    expect(page.locator("a.why").first).to_be_focused()
    expect(page.locator("a.why").first).to_be_in_viewport()
