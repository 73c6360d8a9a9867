"""The command palette: what is meant is found, and run without a mouse."""

import re

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ANA, PASSWORD
from tests.journeys.desk import Desk


@pytest.fixture
def at_thread(desk: Desk, ana: Agent) -> str:
    """The address of somebody's thread, which is open."""
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    ana.goes(f"/threads/{phone.thread.id}?in=all")
    expect(ana.page.locator("#log")).to_be_visible()
    return ana.page.url


def asks(agent: Agent, words: str) -> Locator:
    """The commands that are offered for these words."""
    agent.presses("Escape", "Control+k")
    agent.page.keyboard.type(words)
    return agent.page.get_by_role("dialog").get_by_role("option")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("assign", "Assign"),
        ("snooze", "Snooze"),
        ("case", "Open a case"),
        ("hold", "Set a hold"),
        ("unassigned", "Unassigned"),
        ("note", "Note for colleagues"),
        ("promise", "Write one down"),
        ("cases", "Cases"),
    ],
)
def test_what_is_meant_stands_first(ana: Agent, at_thread: str, words: str, first: str) -> None:
    assert at_thread
    expect(asks(ana, words).first).to_have_text(re.compile(f"^{first}"))


def test_a_menu_that_is_run_is_open_and_has_the_focus(ana: Agent, at_thread: str) -> None:
    asks(ana, "assign")
    ana.presses("Enter")
    expect(ana.page.locator(".acts select[name=to]")).to_be_focused()
    asks(ana, "snooze")
    ana.presses("Enter")
    expect(ana.page.get_by_role("button", name="one hour")).to_be_focused()
    asks(ana, "open a case")
    ana.presses("Enter")
    expect(ana.page.locator(".account select[name=kind]")).to_be_focused()
    assert ana.page.url == at_thread


def test_arrows_go_through_the_commands(ana: Agent, at_thread: str) -> None:
    offered = asks(ana, "snoo")
    expect(offered.first).to_have_attribute("aria-selected", "true")
    ana.presses("ArrowDown", "ArrowDown", "ArrowUp")
    expect(offered.nth(1)).to_have_attribute("aria-selected", "true")
    expect(offered.first).to_have_attribute("aria-selected", "false")
    field = ana.page.get_by_role("combobox", name="Command")
    expect(field).to_have_attribute("aria-activedescendant", "palette-1")
    expect(field).to_be_focused()
    ana.presses("ArrowUp", "ArrowUp")
    expect(offered.last).to_have_attribute("aria-selected", "true")
    assert at_thread


def test_words_of_no_command_are_said_to_be_none(ana: Agent, at_thread: str) -> None:
    assert at_thread
    expect(asks(ana, "xyzzy")).to_have_count(0)
    expect(ana.page.get_by_text("No command has these words.")).to_be_visible()
    ana.presses("Enter")
    expect(ana.page.get_by_role("dialog")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_that_opens_over_a_thread_keeps_anybody_out(
    desk: Desk, chromium: Browser, scheme: str
) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    found: dict[str, list[str]] = {}
    with Agent(chromium, desk.url, scheme=scheme) as agent:
        agent.signs_in(ANA, PASSWORD)
        agent.goes(f"/threads/{phone.thread.id}?in=all")
        asks(agent, "sn")
        found["palette"] = agent.barriers()
        asks(agent, "xyzzy")
        found["nothing found"] = agent.barriers()
        agent.presses("Escape", "?")
        expect(agent.page.get_by_role("dialog")).to_be_visible()
        found["keys"] = agent.barriers()
        agent.presses("Escape")
        for menu in agent.page.locator(".account details > summary").all():
            menu.click()
        agent.words.fill("/")
        expect(agent.page.locator(".ready button").first).to_be_visible()
        found["forms and ready-made words"] = agent.barriers()
    assert {name: faults for name, faults in found.items() if faults} == {}
