"""What was being written survives whatever comes between: nobody loses it, nobody else gets it."""

from typing import Final

import pytest
from playwright.sync_api import Route, expect
from sqlalchemy import select, update

from clock import real_now
from models.desk import Draft
from models.signing_in import StaffSession
from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ANA, PASSWORD, SOL
from tests.journeys.desk import Desk
from tests.journeys.looking import wait_until

WORDS: Final = "Half a thought that is not lost"


@pytest.fixture
def last4(desk: Desk) -> str:
    """Of somebody who waits for a person."""
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    return phone.number[-4:]


@pytest.fixture
def other(desk: Desk) -> str:
    """Of another one."""
    phone = desk.unknown_phone()
    phone.asks("i need a human please", "person")
    return phone.number[-4:]


def opens(agent: Agent, last4: str) -> None:
    agent.row(last4).first.click()
    expect(agent.page.locator("#head")).to_contain_text(last4)
    expect(agent.page.locator(".row > a[aria-current]")).to_contain_text(last4)


def signs_in_again(agent: Agent, email: str) -> None:
    expect(agent.page.get_by_label("Password")).to_be_visible()
    agent.page.get_by_label("E-mail").fill(email)
    agent.page.get_by_label("Password").fill(PASSWORD)
    agent.page.get_by_role("button", name="Sign in").click()
    expect(agent.page.get_by_role("navigation", name="Folders")).to_be_visible()


def end_every_session(desk: Desk) -> None:
    with desk.database.write() as session:
        session.execute(update(StaffSession).values(ended_at=real_now()))


def kept(desk: Desk) -> int:
    """How often the server keeps the words as a draft."""
    with desk.database.read() as session:
        return list(session.scalars(select(Draft.body))).count(WORDS)


def asks_no_news(agent: Agent) -> None:
    """The next thing that the page asks is what its agent does.

    Otherwise its own question, every few seconds, may be the first to hear of an ended session.
    """
    agent.page.route("**/console/live?*", lambda route: route.fulfill(status=304))


def test_another_thread_at_once_does_not_take_the_words(ana: Agent, last4: str, other: str) -> None:
    ana.goes()
    opens(ana, last4)
    ana.page.get_by_label("Note for colleagues").check()
    # Both in one go: the pause after which the words are kept has not passed.
    ana.page.evaluate(
        """([words, last4]) => {
            const field = document.querySelector(".composer textarea");
            field.value = words;
            field.dispatchEvent(new Event("input", { bubbles: true }));
            [...document.querySelectorAll(".row > a")].find((row) =>
                row.textContent.includes(last4)).click();
        }""",
        [WORDS, other],
    )
    expect(ana.page.locator("#head")).to_contain_text(other)
    expect(ana.words).to_have_value("")
    opens(ana, last4)
    expect(ana.words).to_have_value(WORDS)
    expect(ana.page.get_by_label("Note for colleagues")).to_be_checked()
    opens(ana, other)
    expect(ana.words).to_have_value("")


def test_a_page_left_at_once_does_not_take_the_words(desk: Desk, ana: Agent, last4: str) -> None:
    ana.goes()
    opens(ana, last4)
    address = ana.page.url.removeprefix(f"{ana.url}/console")
    before = kept(desk)
    ana.words.fill(WORDS)
    ana.goes("/me")
    # The page that sent them is gone: only the server can tell that they have come.
    wait_until(lambda: kept(desk) == before + 1, "what was written came to the server")
    ana.page.evaluate("() => sessionStorage.clear()")
    ana.goes(address)
    expect(ana.words).to_have_value(WORDS)


def test_a_session_that_ended_meanwhile_does_not_take_the_words(
    desk: Desk, ana: Agent, last4: str
) -> None:
    ana.goes()
    opens(ana, last4)
    asks_no_news(ana)
    end_every_session(desk)
    ana.words.fill(WORDS)
    ana.presses("Control+Enter")
    signs_in_again(ana, ANA)
    opens(ana, last4)
    expect(ana.words).to_have_value(WORDS)
    expect(ana.page.locator(".measure")).to_contain_text("Draft kept")
    assert ana.stored() == {}
    ana.forgets(401)


def test_a_page_that_hears_of_the_end_by_itself_does_not_take_the_words(
    desk: Desk, ana: Agent, last4: str
) -> None:
    ana.goes()
    opens(ana, last4)
    ana.words.fill(WORDS)
    end_every_session(desk)
    signs_in_again(ana, ANA)
    opens(ana, last4)
    expect(ana.words).to_have_value(WORDS)
    ana.forgets(401)


def test_a_colleague_who_signs_in_there_is_not_shown_the_words(
    desk: Desk, ana: Agent, last4: str
) -> None:
    ana.goes()
    opens(ana, last4)
    asks_no_news(ana)
    end_every_session(desk)
    ana.words.fill(WORDS)
    ana.presses("Control+Enter")
    signs_in_again(ana, SOL)
    opens(ana, last4)
    expect(ana.words).to_have_value("")
    ana.forgets(401)


def test_what_is_written_while_a_reply_is_on_its_way_stays(
    desk: Desk, ana: Agent, last4: str
) -> None:
    ana.goes()
    opens(ana, last4)
    ana.words.fill("We call you.")
    desk.words |= {"We call you.", WORDS}
    held: list[Route] = []
    ana.page.route("**/write", lambda route: held.append(route))
    # Typed after the keys are up: what is put in between the two is lost now and then.
    with ana.page.expect_request("**/write"):
        ana.presses("Control+Enter")
    ana.words.fill(WORDS)
    expect(ana.words).to_have_value(WORDS)
    held[0].continue_()
    ana.is_told("Sent.")
    ana.sees("We call you.")
    expect(ana.words).to_have_value(WORDS)


def test_two_windows_of_one_person_take_nothing_of_each_other(
    desk: Desk, ana: Agent, last4: str
) -> None:
    ana.goes()
    opens(ana, last4)
    elsewhere = ana.page.context.new_page()
    elsewhere.goto(ana.page.url)
    ana.words.fill(WORDS)
    expect(ana.page.locator(".measure")).to_contain_text("Draft kept")
    elsewhere.get_by_label("Your words").fill("We call you.")
    expect(elsewhere.locator(".measure")).to_contain_text(f"in another window: “{WORDS}”")
    ana.words.fill(f"Not {WORDS}")
    expect(ana.page.locator(".measure")).to_contain_text("in another window: “We call you.”")
    desk.words.add("We call you.")
    elsewhere.keyboard.press("Control+Enter")
    expect(elsewhere.locator("body")).to_contain_text("Here is what you began in another window.")
    expect(elsewhere.get_by_label("Your words")).to_have_value(f"Not {WORDS}")
    elsewhere.close()
    ana.page.reload()
    expect(ana.words).to_have_value(f"Not {WORDS}")
    ana.words.fill(WORDS)
    expect(ana.page.locator(".measure")).to_contain_text("Draft kept")
    expect(ana.page.locator(".measure")).not_to_contain_text("another window")
