"""What an agent keeps when an answer is no page: the thread, the list, the words."""

from typing import Final

import pytest
from playwright.sync_api import Response, Route, expect

from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk

WORDS: Final = "Half a thought that is not lost"
FAULT: Final = """<!doctype html><html lang="en"><head><title>no</title></head><body>
<main id="main"><h1>Something went wrong here</h1><p>It has been written down.</p></main>
</body></html>"""


@pytest.fixture
def last4(desk: Desk, ana: Agent) -> str:
    """Of somebody who waits, whose thread is open and to whom something is being written."""
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    ana.goes()
    ana.page.locator(".row > a").filter(has_text=phone.number[-4:]).first.click()
    expect(ana.words).to_be_visible()
    ana.words.fill(WORDS)
    expect(ana.page.locator(".measure")).to_contain_text("Draft kept")
    return phone.number[-4:]


def keeps_everything(ana: Agent, last4: str, address: str) -> None:
    expect(ana.words).to_have_value(WORDS)
    expect(ana.page.locator("#log")).to_contain_text("talk to a person")
    expect(ana.row(last4).first).to_be_visible()
    expect(ana.page.get_by_role("navigation", name="Folders")).to_be_visible()
    assert ana.page.url == address
    ana.page.reload()
    expect(ana.words).to_have_value(WORDS)


def test_a_form_that_was_not_complete_leaves_the_thread(ana: Agent, last4: str) -> None:
    address = ana.page.url

    def spoils(route: Route) -> None:
        """On its way: what is changed in the page is put right when the thread is made anew."""
        form = route.request.post_data or ""
        route.continue_(post_data=form.replace("for=1h", "for=x"))

    ana.page.route("**/snooze", spoils)
    ana.page.locator("summary", has_text="Snooze").click()
    ana.page.get_by_role("button", name="one hour").click()
    ana.is_told("That form was not complete. Go back")
    expect(ana.page.get_by_role("alert")).to_have_count(1)
    keeps_everything(ana, last4, address)
    ana.forgets(400)


@pytest.mark.parametrize("status", [413, 429, 500])
def test_a_reply_that_failed_leaves_the_words_and_goes_the_next_time(
    desk: Desk, ana: Agent, last4: str, status: int
) -> None:
    address = ana.page.url

    def fails(route: Route) -> None:
        route.fulfill(status=status, content_type="text/html", body=FAULT)

    ana.page.route("**/write", fails)
    ana.presses("Control+Enter")
    ana.is_told("Something went wrong here. It has been written down.")
    expect(ana.page.locator(".measure")).to_contain_text("Draft kept")
    keeps_everything(ana, last4, address)
    ana.page.unroute("**/write")
    desk.words.add(WORDS)
    ana.page.get_by_role("button", name="Send", exact=False).first.click()
    ana.is_told("Sent.")
    expect(ana.words).to_have_value("")
    ana.forgets(status)


def test_a_reply_without_any_answer_leaves_the_words(ana: Agent, last4: str) -> None:
    address = ana.page.url
    ana.page.route("**/write", lambda route: route.abort())
    ana.words.focus()
    ana.presses("Control+Enter")
    ana.is_told("The server gave no answer")
    keeps_everything(ana, last4, address)
    known = ("ERR_FAILED", "Failed to fetch")
    ana.complaints = [one for one in ana.complaints if not any(word in one for word in known)]


def test_a_part_that_could_not_be_made_anew_stays_and_is_asked_for_again(
    desk: Desk, ana: Agent, last4: str
) -> None:
    answers: list[int] = []

    def is_made_after_a_failure(answer: Response) -> bool:
        if "/part?" in answer.url:
            answers.append(answer.status)
        return answer.ok and "/part?" in answer.url and 500 in answers

    ana.page.route("**/part*", lambda route: route.fulfill(status=500, body=FAULT), times=1)
    # The page may ask again at once, so both answers are awaited in one go.
    with ana.page.expect_response(is_made_after_a_failure):
        ana.page.evaluate("() => htmx.trigger(document.getElementById('log'), 'stale')")
    expect(ana.page.locator("#log")).to_contain_text("talk to a person")
    expect(ana.page.get_by_role("alert")).to_have_count(0)
    ana.forgets(500)


def test_enter_in_the_day_of_a_snooze_means_that_day(ana: Agent, last4: str) -> None:
    ana.page.locator("summary", has_text="Snooze").click()
    ana.page.get_by_label("or until").fill("2026-12-24T09:30")
    ana.presses("Enter")
    ana.is_told("Snoozed until")
    expect(ana.page.locator(".toast")).to_contain_text("Dec 24")
