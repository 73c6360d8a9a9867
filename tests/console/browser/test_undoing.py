"""What was done a moment ago can be taken back, whatever was opened since."""

import pytest
from playwright.sync_api import expect

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


def opens(agent: Agent, phone: Phone) -> None:
    agent.row(phone.number[-4:]).first.click()
    expect(agent.page.locator("#head")).to_contain_text(phone.number[-4:])


def test_a_step_is_taken_back_from_another_thread(ana: Agent, one: Phone, other: Phone) -> None:
    ana.goes("/inbox/all")
    opens(ana, one)
    ana.presses("i")
    ana.is_told("You have the thread")
    assert one.thread.row().taken_by is not None
    opens(ana, other)
    ana.is_told(f"{one.number[-4:]}: You have the thread")
    ana.presses("u")
    ana.is_told("Taken back.")
    expect(ana.page.locator(".toast")).to_have_count(1)
    assert one.thread.row().taken_by is None


def test_the_newest_step_is_taken_back_first(ana: Agent, one: Phone, other: Phone) -> None:
    ana.goes("/inbox/all")
    for phone in (one, other):
        opens(ana, phone)
        ana.presses("i")
        expect(ana.page.locator("#head")).to_contain_text("Ana Ruiz has it")
    ana.presses("u")
    ana.is_told("Taken back.")
    assert other.thread.row().taken_by is None
    assert one.thread.row().taken_by is not None


def test_what_cannot_be_taken_back_any_more_offers_it_no_more(ana: Agent, one: Phone) -> None:
    ana.goes("/inbox/all")
    ana.page.evaluate("() => { toasts.undoneWithin = 300; }")
    opens(ana, one)
    ana.presses("i")
    ana.is_told("You have the thread")
    expect(ana.page.locator(".toast form")).to_have_count(0)
    ana.is_told("You have the thread")
