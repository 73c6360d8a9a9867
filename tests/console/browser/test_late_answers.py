"""Answers that come late, or in another order than they were asked for: nobody is taken away by one.

Each is held on its way, as a slow line or a busy server would hold it.
"""

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Route, expect
from sqlalchemy import select

from models.desk import Draft
from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk
from tests.journeys.looking import wait_until
from tests.journeys.phone import Phone

REPLY: Final = "We call you."
WORDS: Final = "Half a thought that is not lost"
_ANSWERED: Final = """() => {
    window.answered = new Promise((done) =>
        document.addEventListener("htmx:finally:request", done, { once: true }));
}"""


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
    desk.words |= {REPLY, WORDS}
    return phone


def is_open(agent: Agent, phone: Phone) -> None:
    last4 = phone.number[-4:]
    expect(agent.page.locator("#head")).to_contain_text(last4)
    expect(agent.page.locator(".row > a[aria-current]")).to_contain_text(last4)


def opens(agent: Agent, phone: Phone) -> None:
    agent.row(phone.number[-4:]).first.click()
    is_open(agent, phone)


def asks_no_news(agent: Agent) -> None:
    """Nothing comes to the page but what its agent asked for."""
    agent.page.route("**/console/live?*", lambda route: route.fulfill(status=304))


def lets_go(agent: Agent, held: list[Route]) -> None:
    """What is held comes; back when the page has done with it whatever it does."""
    agent.page.evaluate(_ANSWERED)
    held[0].continue_()
    agent.page.evaluate("() => window.answered.then(() => true)")


def drafts(desk: Desk, phone: Phone) -> list[str]:
    """What the server keeps of what is written to somebody."""
    with desk.database.read() as session:
        return list(session.scalars(select(Draft.body).where(Draft.thread_id == phone.thread.id)))


def test_a_list_that_comes_late_does_not_take_the_mark_of_the_open_thread(
    ana: Agent, one: Phone, other: Phone
) -> None:
    ana.goes()
    opens(ana, one)
    asks_no_news(ana)
    held: list[Route] = []
    ana.page.route("**/list?*", lambda route: held.append(route), times=1)
    with ana.page.expect_request("**/list?*"):
        ana.page.evaluate("() => htmx.trigger(document.getElementById('list'), 'stale')")
    opens(ana, other)
    lets_go(ana, held)
    is_open(ana, other)


def test_a_thread_that_comes_late_does_not_take_the_place_of_one_opened_after_it(
    ana: Agent, one: Phone, other: Phone
) -> None:
    ana.goes()
    asks_no_news(ana)
    held: list[Route] = []
    ana.page.route(f"**/threads/{one.thread.id}?*", lambda route: held.append(route), times=1)
    with ana.page.expect_request(f"**/threads/{one.thread.id}?*"):
        ana.row(one.number[-4:]).first.click()
    opens(ana, other)
    ana.words.fill(WORDS)
    address = ana.page.url
    lets_go(ana, held)
    is_open(ana, other)
    expect(ana.words).to_have_value(WORDS)
    assert ana.page.url == address


def test_a_reply_that_is_answered_late_is_told_where_its_writer_is_by_then(
    ana: Agent, one: Phone, other: Phone
) -> None:
    ana.goes()
    opens(ana, one)
    asks_no_news(ana)
    held: list[Route] = []
    ana.page.route("**/write", lambda route: held.append(route), times=1)
    ana.words.fill(REPLY)
    with ana.page.expect_request("**/write"):
        ana.presses("Control+Enter")
    opens(ana, other)
    ana.words.fill(WORDS)
    lets_go(ana, held)
    ana.is_told("Sent.")
    one.hears(f"Harbor Lane Credit: {REPLY}")
    is_open(ana, other)
    expect(ana.words).to_have_value(WORDS)
    # Whom she answered is hers now, and in another folder.
    ana.goes(f"/threads/{one.thread.id}?in=mine")
    ana.sees(REPLY)
    expect(ana.words).to_have_value("")


def test_a_part_that_was_made_before_something_was_done_does_not_undo_its_look(
    ana: Agent, one: Phone
) -> None:
    ana.goes()
    opens(ana, one)
    asks_no_news(ana)
    held: list[Route] = []
    address = ana.page.locator("#log").get_attribute("hx-get")
    before = ana.page.request.get(f"{ana.url}{address}").text()
    ana.page.route("**/part?*", lambda route: held.append(route), times=1)
    with ana.page.expect_request("**/part?*"):
        ana.page.evaluate("() => htmx.trigger(document.getElementById('log'), 'stale')")
    take = ana.page.locator(".acts").get_by_role("button", name="Take", exact=True)
    take.click()
    ana.is_told("You have the thread")
    ana.page.evaluate(_ANSWERED)
    held[0].fulfill(body=before, content_type="text/html")
    ana.page.evaluate("() => window.answered.then(() => true)")
    expect(ana.page.locator("#head")).to_contain_text("Ana Ruiz has it")
    expect(take).to_have_count(0)


def slowly(agent: Agent) -> Callable[[Route], None]:
    """Let a request go a second after it was made, while the page goes on."""

    def wait(route: Route) -> None:
        agent.page.wait_for_timeout(1000)
        route.continue_()

    return wait


def test_a_draft_on_its_way_does_not_come_after_the_reply(
    desk: Desk, ana: Agent, one: Phone
) -> None:
    ana.goes()
    opens(ana, one)
    ana.page.route("**/measure", slowly(ana), times=1)
    with ana.page.expect_response("**/measure"):
        with ana.page.expect_request("**/measure"):
            ana.words.fill(REPLY)
        ana.presses("Control+Enter")
        ana.is_told("Sent.")
    expect(ana.words).to_have_value("")
    assert drafts(desk, one) == []


def test_a_draft_on_its_way_does_not_come_after_what_was_written_since(
    desk: Desk, ana: Agent, one: Phone
) -> None:
    ana.goes()
    opens(ana, one)
    ana.page.route("**/measure", slowly(ana), times=1)
    answers: list[int] = []
    ana.page.on("response", lambda got: answers.append(1) if "/measure" in got.url else None)
    with ana.page.expect_response(lambda _: len(answers) == 2):
        with ana.page.expect_request("**/measure"):
            ana.words.fill("Half a thou")
        ana.words.fill(WORDS)
    assert drafts(desk, one) == [WORDS]


def test_a_draft_on_its_way_outlives_its_page(desk: Desk, ana: Agent, one: Phone) -> None:
    ana.goes()
    opens(ana, one)
    held: list[Route] = []
    ana.page.route("**/measure", lambda route: held.append(route), times=1)
    with ana.page.expect_request("**/measure"):
        ana.words.fill(WORDS)
    ana.goes("/me")
    wait_until(lambda: drafts(desk, one) == [WORDS], "what was written came to the server")
