"""Who else is at a thread: there, and not at the next one; writing, and not only looking."""

import pytest
from playwright.sync_api import Route, expect

from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone


@pytest.fixture
def one(desk: Desk) -> Phone:
    """Somebody who waits for a person."""
    return waiting(desk)


@pytest.fixture
def other(desk: Desk) -> Phone:
    """Another one."""
    return waiting(desk)


def waiting(desk: Desk) -> Phone:
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    return phone


def test_nobody_writes_who_only_has_the_focus(ana: Agent, sol: Agent, one: Phone) -> None:
    for agent in (ana, sol):
        agent.goes(f"/threads/{one.thread.id}?in=all")
    here = ana.page.locator("#presence")
    sol.words.focus()
    expect(here).to_contain_text("Sol Vega looks at this, too")
    sol.page.wait_for_timeout(4000)
    expect(here).to_contain_text("Sol Vega looks at this, too")
    sol.words.fill("We look into it.")
    expect(here).to_contain_text("Sol Vega is writing")
    sol.page.evaluate("() => { live.typesFor = 1000; }")
    expect(here).to_contain_text("Sol Vega looks at this, too")


def test_who_is_at_one_thread_is_not_shown_at_the_next(
    ana: Agent, sol: Agent, one: Phone, other: Phone
) -> None:
    for agent in (ana, sol):
        agent.goes(f"/threads/{one.thread.id}?in=all")
    here = ana.page.locator("#presence")
    expect(here).to_contain_text("Sol Vega")
    held: list[Route] = []
    ana.page.route("**/console/live?*", lambda route: held.append(route))
    ana.row(other.number[-4:]).first.click()
    expect(ana.page.locator("#head")).to_contain_text(other.number[-4:])
    expect(here).to_be_empty()
