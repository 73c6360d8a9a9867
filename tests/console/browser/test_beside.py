"""What stands beside a thread: cases that are moved there, and a composer that offers no vain send."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from models.cases import Case
from tests.console.browser.agent import Agent
from tests.console.browser.test_forms import menu
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone


@pytest.fixture
def one(desk: Desk, ana: Agent) -> Phone:
    """Somebody who waits for a person, and whose thread is open."""
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    ana.goes(f"/threads/{phone.thread.id}?in=all")
    return phone


def test_a_case_is_taken_and_settled_beside_its_thread(desk: Desk, ana: Agent, one: Phone) -> None:
    form = menu(ana, "Open a case")
    form.locator("summary").click()
    form.get_by_label("About").select_option("payment_claim")
    form.get_by_role("button", name="Open a case").click()
    ana.is_told("The case is open.")
    with desk.database.read() as session:
        mine = select(Case.reference).where(Case.thread_id == one.thread.id)
        reference = session.scalars(mine).one()
    move = ana.page.locator("details.menu").filter(
        has=ana.page.locator(f'summary[aria-label="Move {reference}"]')
    )
    for chosen, said in (
        ("take", "You have the case."),
        ("wait", "It waits for them."),
        ("payment_posted", "The case is closed."),
    ):
        move.locator("summary").click()
        move.get_by_label("What becomes of it").select_option(chosen)
        assert ana.barriers() == []
        move.get_by_role("button", name="Move it").click()
        ana.is_told(f"{reference}: {said}")
    expect(move).to_have_count(0)
    expect(ana.page.locator("#head")).to_contain_text(one.number[-4:])


def test_whoever_opted_out_is_written_of_and_not_to(ana: Agent, one: Phone) -> None:
    ana.words.fill("We look into it.")
    form = menu(ana, "They want no more texts")
    form.locator("summary").click()
    form.get_by_label("How they asked, in their words").fill("no more of these please")
    form.get_by_role("button", name="Opt them out").click()
    expect(ana.page.locator(".closed")).to_contain_text("No reply may go to this number")
    expect(ana.words).to_have_value("We look into it.")
    send = ana.page.get_by_role("button", name="Send", exact=False).first
    expect(send).to_be_disabled()
    ana.words.focus()
    ana.presses("Control+Enter")
    expect(ana.words).to_have_value("We look into it.")
    assert ana.barriers() == []
    ana.page.get_by_label("Note for colleagues").check()
    expect(ana.page.locator(".closed")).to_be_hidden()
    ana.words.focus()
    ana.presses("Control+Enter")
    ana.sees("We look into it.")
    assert one.number


def test_the_composer_follows_who_has_the_thread(ana: Agent, sol: Agent, one: Phone) -> None:
    sol.goes(f"/threads/{one.thread.id}?in=all")
    send = ana.page.locator('.composer button[value="stay"]')
    expect(send).to_be_enabled()
    ana.words.fill("We look into it.")
    sol.presses("i")
    expect(ana.page.locator(".closed")).to_contain_text("Sol Vega has this thread")
    expect(send).to_be_disabled()
    expect(ana.words).to_have_value("We look into it.")
    sol.page.get_by_role("button", name="Back to the bot").click()
    expect(send).to_be_enabled()
    expect(ana.page.locator(".closed")).to_have_count(0)
    expect(ana.words).to_have_value("We look into it.")


def test_the_first_that_is_offered_is_taken_by_enter_and_nothing_is_sent(
    ana: Agent, one: Phone
) -> None:
    offered = ana.page.locator(".ready button")
    ana.words.focus()
    ana.page.keyboard.type("/")
    expect(offered.first).to_be_visible()
    words = offered.first.get_attribute("data-words") or ""
    ana.presses("Control+Enter")
    expect(ana.words).to_have_value(words)
    expect(offered).to_have_count(0)
    ana.words.fill("")
    ana.page.keyboard.type("this / that")
    expect(offered).to_have_count(0)
    ana.presses("Enter")
    expect(ana.words).to_have_value("this / that\n")
    assert one.number


def test_keys_are_for_ticked_rows_and_for_the_row_with_the_focus(
    desk: Desk, ana: Agent, one: Phone
) -> None:
    phones = [desk.unknown_phone() for _ in range(2)]
    for phone in phones:
        phone.asks("i want to talk to a person", "person")
    ana.goes(f"/threads/{one.thread.id}?in=unassigned")
    last4 = phones[0].number[-4:]
    ana.row(last4).focus()
    ana.presses("e")
    ana.is_told("1")
    expect(ana.row(last4)).to_have_count(0)
    expect(ana.row(one.number[-4:])).to_have_count(1)
    ana.page.locator(".row").filter(has_text=phones[1].number[-4:]).locator("input").check()
    ana.presses("i")
    ana.goes("/inbox/mine")
    expect(ana.row(phones[1].number[-4:])).to_have_count(1)


def test_the_oldest_is_taken_by_a_key(desk: Desk, ana: Agent, one: Phone) -> None:
    ana.goes("/inbox/all")
    ana.presses("o")
    expect(ana.page.locator("#head")).to_contain_text("Ana Ruiz has it")
    assert desk
    assert one.number


def test_the_hold_of_an_open_case_is_lifted_with_a_reason(
    ana: Agent, sol: Agent, one: Phone
) -> None:
    form = menu(ana, "Open a case")
    form.locator("summary").click()
    form.get_by_label("About").select_option("dispute")
    form.get_by_role("button", name="Open a case").click()
    ana.is_told("The case is open. What waits meanwhile: collection texts.")
    expect(ana.page.get_by_text("Settle the case, or a supervisor lifts it")).to_be_visible()
    sol.goes(f"/threads/{one.thread.id}?in=all")
    lift = menu(sol, "Lift")
    lift.locator("summary").click()
    assert sol.barriers() == []
    lift.get_by_label("Why").fill("They asked us in writing.")
    lift.get_by_role("button", name="Lift").click()
    sol.is_told("Lifted.")
    expect(lift).to_have_count(0)
