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
