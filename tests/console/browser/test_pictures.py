"""Every page as it looks: light, dark, and as wide as a phone. Kept where ``PICTURES`` says."""

import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ADA, PASSWORD
from tests.journeys.desk import Desk

PAGES = {
    "inbox": "/",
    "all": "/inbox/all",
    "empty": "/inbox/snoozed",
    "me": "/me",
    "cases": "/cases",
    "training": "/training",
    "responses": "/responses",
    "reports": "/reports",
    "records": "/records",
    "settings": "/settings",
}
LOOKS: dict[str, tuple[int, Any]] = {
    "light": (1440, "light"),
    "dark": (1440, "dark"),
    "phone": (390, "light"),
}
_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def lively(desk: Desk) -> str:
    """Some threads, of which one is looked at closely; its last digits."""
    desk.phone_of("Omar Haddad").asks("i want to complain about your rude collector", "C-")
    desk.phone_of("周晓梅").asks("你们凭什么多扣我两百", "")
    desk.phone_of("Lucía Paredes").asks("quiero hablar con una persona", "")
    desk.phone_of("Kofi Mensah").asks("i paid 100 on friday and it does not show", "")
    grace = desk.phone_of("Grace Tully")
    grace.asks("how do i pay", "")
    grace.asks("i want to talk to a real person", "person")
    return "Grace Tully"


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_fits_and_has_no_barriers(
    desk: Desk, chromium: Browser, lively: str, look: str
) -> None:
    width, scheme = LOOKS[look]
    with Agent(chromium, desk.url, width=width, scheme=scheme) as agent:
        agent.signs_in(ADA, PASSWORD)
        found = {}
        for name, path in PAGES.items():
            agent.goes(path)
            expect(agent.page.locator("h1, h2").first).to_be_visible()
            found[name] = _look_at(agent, name, look)
        agent.goes("/")
        agent.opens(lively)
        agent.page.get_by_label("Your words").fill("We look into the fee and call you today.")
        expect(agent.page.locator("#measure")).to_contain_text("Draft kept")
        found["thread"] = _look_at(agent, "thread", look)
        agent.page.locator(".text.bot .why").first.click()
        found["why"] = _look_at(agent, "why", look)
        assert {name: faults for name, faults in found.items() if faults} == {}


def _look_at(agent: Agent, name: str, look: str) -> list[str]:
    # An open page asks for news for ever: the network is never at rest for long.
    agent.page.wait_for_load_state("load")
    agent.page.wait_for_timeout(300)
    if folder := os.environ.get("PICTURES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        agent.page.screenshot(path=f"{folder}/{name}-{look}.png")
    too_wide = agent.page.evaluate(_WIDE)
    return agent.barriers() + ([f"{too_wide} pixels too wide"] if too_wide else [])
