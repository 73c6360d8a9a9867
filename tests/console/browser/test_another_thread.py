"""What is written, chosen or opened at one thread belongs to it: nothing goes to the next one."""

from typing import Final

import pytest
from playwright.sync_api import Locator, expect

from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone

NOTE: Final = "For us alone: this may be a fraud"
_LEFT: Final = """() => [...document.querySelectorAll(
    ":is(.acts, .account) :is(details[open], input:not([type=hidden]), textarea, select)")]
    .filter((one) => one.open || (one.matches("input[type=checkbox]")
        ? one.checked !== one.defaultChecked
        : one.matches("select")
            ? [...one.options].some((way) => way.selected && !way.defaultSelected && way.index)
            : one.value !== one.defaultValue))
    .map((one) => one.name ?? one.textContent.trim().slice(0, 40))"""
"""Names of what is open, typed or chosen beside a thread."""


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
    desk.words.add(NOTE)
    return phone


def opens(agent: Agent, phone: Phone) -> None:
    last4 = phone.number[-4:]
    agent.row(last4).first.click()
    expect(agent.page.locator("#head")).to_contain_text(last4)
    expect(agent.page.locator(".row > a[aria-current]")).to_contain_text(last4)


def way(agent: Agent, name: str) -> Locator:
    return agent.page.get_by_label(name, exact=True)


def begins_a_note(agent: Agent) -> None:
    way(agent, "Note for colleagues").check()
    agent.words.fill(NOTE)
    expect(agent.page.locator(".measure")).to_contain_text("Draft kept")


def test_a_note_that_was_begun_is_a_note_when_its_thread_is_opened_again(
    ana: Agent, one: Phone, other: Phone
) -> None:
    ana.goes("/inbox/all")
    opens(ana, one)
    begins_a_note(ana)
    opens(ana, other)
    expect(way(ana, "Reply")).to_be_checked()
    way(ana, "Note for colleagues").check()
    way(ana, "Reply").check()
    opens(ana, one)
    expect(ana.words).to_have_value(NOTE)
    expect(way(ana, "Note for colleagues")).to_be_checked()
    ana.words.focus()
    ana.presses("Control+Enter")
    ana.is_told("Noted")
    one.hears_nothing()


def test_after_a_note_the_next_thread_is_answered_by_a_reply(
    desk: Desk, ana: Agent, one: Phone, other: Phone
) -> None:
    ana.goes("/inbox/all")
    opens(ana, one)
    begins_a_note(ana)
    ana.presses("Control+Enter")
    ana.is_told("Noted")
    opens(ana, other)
    expect(way(ana, "Reply")).to_be_checked()
    desk.words.add("We call you.")
    ana.words.fill("We call you.")
    ana.presses("Control+Enter")
    ana.is_told("Sent.")
    other.hears("Harbor Lane Credit: We call you.")


def test_a_note_that_another_window_began_comes_as_a_note(ana: Agent, one: Phone) -> None:
    ana.goes("/inbox/all")
    opens(ana, one)
    way(ana, "Note for colleagues").check()
    way(ana, "Reply").check()
    elsewhere = ana.page.context.new_page()
    elsewhere.goto(ana.page.url)
    elsewhere.get_by_label("Note for colleagues", exact=True).check()
    elsewhere.get_by_label("Your words").fill(NOTE)
    expect(elsewhere.locator(".measure")).to_contain_text("Draft kept")
    elsewhere.close()
    ana.presses("Escape")
    ana.page.locator(".acts").get_by_role("button", name="Take", exact=True).click()
    ana.is_told("You have the thread")
    expect(ana.words).to_have_value(NOTE)
    expect(way(ana, "Note for colleagues")).to_be_checked()


def test_the_button_says_whether_it_is_a_note_or_a_reply(ana: Agent, one: Phone) -> None:
    ana.goes("/inbox/all")
    opens(ana, one)
    send = ana.page.locator(".composer .send")
    expect(send.get_by_role("button")).to_contain_text(
        ["Send", "Send and resolve", "Send at 9:00 their time"]
    )
    way(ana, "Note for colleagues").check()
    expect(send.get_by_role("button")).to_contain_text(["Keep the note"])


def fills(agent: Agent) -> None:
    """Something in every form beside a thread."""
    beside, acts = agent.page.locator(".account"), agent.page.locator(".acts")
    for menu in beside.locator("details.menu > summary").all():
        menu.click()
    for field, words in {
        "textarea[name=note]": "The fee was never agreed.",
        "input[name=amount]": "50.00",
        "input[name=due_on]": "2026-12-01",
        "input[name=days]": "7",
        "input[name=reason]": "their reason",
        "textarea[name=words]": "Stop it, they said.",
        "input[name=most_per_week]": "2",
    }.items():
        beside.locator(field).fill(words)
    beside.locator("input[name=only_reminders]").check()
    for name, chosen in (("kind", "complaint"), ("scope", "reminders"), ("language", "es")):
        beside.locator(f"select[name={name}]").select_option(chosen)
    acts.locator("summary", has_text="Assign").click()
    acts.locator("select[name=to]").select_option(label="Sol Vega")
    acts.locator("summary", has_text="Snooze").click()
    acts.locator("input[name=until]").fill("2026-11-30T10:00")


def test_no_form_beside_a_thread_is_open_or_filled_at_the_next_one(
    ana: Agent, one: Phone, other: Phone
) -> None:
    ana.goes("/inbox/all")
    opens(ana, one)
    fills(ana)
    assert len(ana.page.evaluate(_LEFT)) > 10
    ana.row(other.number[-4:]).first.focus()
    ana.presses("Enter")
    expect(ana.page.locator("#head")).to_contain_text(other.number[-4:])
    assert ana.page.evaluate(_LEFT) == []


def test_what_is_typed_beside_a_thread_stays_while_its_texts_come(ana: Agent, one: Phone) -> None:
    ana.goes("/inbox/all")
    opens(ana, one)
    fills(ana)
    before = ana.page.evaluate(_LEFT)
    one.says("are you there? it is about the fee")
    ana.sees("it is about the fee")
    assert ana.page.evaluate(_LEFT) == before
