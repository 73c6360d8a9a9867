"""An agent's day at the desk, in a real browser in front of the real house."""

import re
import time

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ANA, PASSWORD
from tests.journeys.desk import Desk
from tests.journeys.phone import PATIENCE


def test_the_oldest_is_taken_read_answered_noted_and_resolved(desk: Desk, ana: Agent) -> None:
    dora = desk.phone_of("Dora Pace")
    dora.asks("i want to talk to a person about my late husband", "person")
    ana.goes()
    ana.page.get_by_role("button", name="Take the oldest").click()
    expect(ana.page.locator("#head")).to_contain_text("Ana Ruiz has it")
    ana.sees("about my late husband")
    ana.page.locator(".text.borrower .why").first.click()
    expect(ana.page.get_by_role("heading", name="Why did it say that?")).to_be_visible()
    expect(ana.page.locator("main")).to_contain_text("Wants a person")
    ana.page.go_back()
    ana.page.get_by_label("Note for colleagues").check()
    ana.words.fill("Called the branch, @sol should know.")
    ana.page.get_by_role("button", name="Keep the note").click()
    ana.is_told("Noted")
    ana.sees("Called the branch")
    dora.hears_nothing()
    ana.page.get_by_label("Reply", exact=True).check()
    ana.words.fill("We are sorry for your loss. We call you today.")
    desk.words.add("We are sorry for your loss")
    ana.page.get_by_role("button", name="Send and resolve").click()
    ana.is_told("Sent, and resolved")
    dora.hears("Harbor Lane Credit: We are sorry for your loss.")
    expect(ana.row("Dora Pace")).to_have_count(0)


def test_a_text_appears_by_itself_and_what_is_being_written_stays(desk: Desk, ana: Agent) -> None:
    ben = desk.phone_of("Ben Castellano")
    ben.asks("let me speak with a human being please", "person")
    ana.goes()
    ana.opens("Ben Castellano")
    ana.words.fill("I was about to say")
    ana.words.focus()
    ben.says("are you there? i have a question about the fee")
    ana.sees("i have a question about the fee")
    expect(ana.words).to_have_value("I was about to say")
    expect(ana.words).to_be_focused()


def test_a_draft_survives_a_refresh_and_another_machine(
    desk: Desk, ana: Agent, chromium: Browser
) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    ana.goes()
    ana.page.locator(".row > a").filter(has_text=phone.number[-4:]).first.click()
    ana.words.fill("Half a thou")
    expect(ana.page.locator(".measure")).to_contain_text("Draft kept")
    ana.page.reload()
    expect(ana.words).to_have_value("Half a thou")
    assert ana.stored() == {}
    address = ana.page.url.removeprefix(f"{desk.url}/console")
    with Agent(chromium, desk.url) as elsewhere:
        elsewhere.signs_in(ANA, PASSWORD)
        elsewhere.goes(address)
        expect(elsewhere.words).to_have_value("Half a thou")


def test_the_composer_says_what_a_text_costs_and_what_may_not_be_said(
    desk: Desk, ana: Agent
) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    ana.goes()
    ana.page.locator(".row > a").filter(has_text=phone.number[-4:]).first.click()
    measure = ana.page.locator(".measure")
    ana.words.fill("We call you tomorrow.")
    expect(measure).to_contain_text("1 segment · GSM-7")
    ana.words.fill("We call you tomorrow. 😀")
    expect(measure).to_contain_text("UCS-2")
    expect(measure).to_contain_text("😀")
    ana.words.fill("Pay or we come with the police.")
    expect(measure).to_contain_text("Not to a borrower: “police”")
    ana.words.fill("您的还款已经收到，谢谢。")
    expect(measure).to_contain_text("They write in another language")
    ana.words.fill("x" * 700)
    expect(measure).to_contain_text("Too long to send")
    ana.page.get_by_role("button", name="Send", exact=False).first.click()
    ana.is_told("shorten it")
    expect(ana.words).to_have_value("x" * 700)


def test_two_at_one_thread_see_each_other_and_only_one_answer_goes(
    desk: Desk, ana: Agent, sol: Agent
) -> None:
    phone = desk.unknown_phone()
    phone.asks("can a person answer me please", "person")
    last4 = phone.number[-4:]
    for one in (ana, sol):
        one.goes()
        one.page.locator(".row > a").filter(has_text=last4).first.click()
        expect(one.words).to_be_visible()
    expect(ana.page.locator("#presence")).to_contain_text("Sol Vega")
    sol.words.fill("I look into it.")
    expect(ana.page.locator("#presence")).to_contain_text("Sol Vega is writing")
    ana.words.fill("We call you.")
    ana.presses("Control+Enter")
    ana.is_told("Sent.")
    phone.hears("Harbor Lane Credit: We call you.")
    sol.presses("Control+Enter")
    sol.is_told("Ana Ruiz answered meanwhile")
    expect(sol.words).to_have_value("I look into it.")
    phone.hears_nothing()
    sol.presses("Control+Enter")
    sol.is_told("Sent.")
    phone.hears("Harbor Lane Credit: I look into it.")


def test_a_reply_held_back_stays_though_another_part_changed_meanwhile(
    desk: Desk, ana: Agent, sol: Agent
) -> None:
    phone = desk.unknown_phone()
    phone.asks("i would like to talk to a person", "person")
    for one in (ana, sol):
        one.goes()
        one.page.locator(".row > a").filter(has_text=phone.number[-4:]).first.click()
        expect(one.words).to_be_visible()
    ana.words.fill("We call you.")
    ana.presses("Control+Enter")
    ana.is_told("Sent.")

    def slowly(route: Route) -> None:
        """While the answer is on its way the list is made anew."""
        with sol.page.expect_response("**/list*"):
            sol.page.evaluate("() => htmx.trigger(document.getElementById('list'), 'stale')")
        sol.page.wait_for_timeout(500)
        route.continue_()

    sol.page.route("**/write", slowly)
    sol.words.fill("I look into it.")
    sol.presses("Control+Enter")
    sol.is_told("Ana Ruiz answered meanwhile")
    expect(sol.words).to_have_value("I look into it.")


def test_the_day_goes_by_keys_alone(desk: Desk, ana: Agent) -> None:
    phone = desk.unknown_phone()
    phone.asks("i need a human", "person")
    ana.goes("/inbox/unassigned")
    ana.presses("j", "Enter")
    expect(ana.page.locator("#log")).to_be_visible()
    ana.presses("i")
    ana.is_told("You have the thread")
    ana.presses("z")
    expect(ana.page.get_by_role("button", name="one hour")).to_be_focused()
    ana.presses("Enter")
    ana.is_told("Snoozed until")
    ana.presses("u")
    ana.is_told("Taken back")
    ana.presses("?")
    expect(ana.page.get_by_role("dialog")).to_contain_text("down and up the list")
    ana.presses("Escape")
    expect(ana.page.get_by_role("dialog")).to_have_count(0)
    ana.presses("n")
    expect(ana.words).to_be_focused()
    ana.page.keyboard.type("j and k and i are letters here")
    ana.presses("Control+Enter")
    ana.is_told("Noted")
    ana.presses("Escape", "Control+k")
    ana.page.keyboard.type("resol")
    ana.presses("Enter")
    ana.is_told("Resolved")


def test_a_macro_is_run_by_its_key(desk: Desk, ana: Agent, sol: Agent) -> None:
    sol.goes("/settings/macros")
    for name in ("Call back", "Look into it"):
        sol.page.get_by_label("Name", exact=True).fill(name)
        sol.page.locator("[name=words_en]").fill(f"{name}: we do.")
        sol.page.locator("main form button.main").click()
        expect(sol.page.get_by_role("row", name=name)).to_be_visible()
        sol.goes("/settings/macros")
    desk.words |= {"Call back: we do.", "Look into it: we do."}
    phone = desk.unknown_phone()
    phone.asks("i need a human at once", "person")
    ana.goes()
    ana.page.locator(".row > a").filter(has_text=phone.number[-4:]).first.click()
    expect(ana.page.locator("#log")).to_be_visible()
    ana.presses("2")
    ana.presses("m")
    expect(ana.page.get_by_role("button", name="Call back", exact=True)).to_be_focused()
    ana.presses("2")
    ana.is_told("Done.")
    ana.sees("Look into it: we do.")
    expect(ana.page.locator("#log")).not_to_contain_text("Call back: we do.")
    phone.hears("Harbor Lane Credit: Look into it: we do.")
    ana.presses("?")
    expect(ana.page.get_by_role("dialog")).to_contain_text("in the open menu of macros")


def test_single_letters_can_be_switched_off(desk: Desk, ana: Agent) -> None:
    ana.goes("/me")
    ana.page.get_by_label("Single letters are shortcuts").uncheck()
    ana.page.get_by_role("button", name="Save").first.click()
    ana.is_told("Saved")
    ana.goes()
    ana.presses("?")
    expect(ana.page.get_by_role("dialog")).to_have_count(0)
    ana.goes("/me")
    ana.page.get_by_label("Single letters are shortcuts").check()
    ana.page.get_by_role("button", name="Save").first.click()
    ana.is_told("Saved")


def test_several_are_settled_at_once(desk: Desk, ana: Agent) -> None:
    phones = [desk.unknown_phone() for _ in range(3)]
    for phone in phones:
        phone.asks("i want to speak to a person", "person")
    ana.goes()
    for phone in phones:
        ana.page.get_by_label(re.compile(f"Choose .*{phone.number[-4:]}")).check()
    expect(ana.page.locator("[data-picked]")).to_have_text("3")
    ana.page.locator("[data-bulk]").get_by_role("button", name="Resolve").click()
    ana.is_told("Done for 3 of 3")
    for phone in phones:
        assert phone.thread.row().mode == "bot"
    ana.presses("u")
    ana.is_told("Taken back for 3 of 3")
    for phone in phones:
        assert phone.thread.row().mode == "taken"


def test_a_session_ended_elsewhere_ends_at_once(desk: Desk, ana: Agent, chromium: Browser) -> None:
    with Agent(chromium, desk.url) as elsewhere:
        elsewhere.signs_in(ANA, PASSWORD)
        ana.goes("/me")
        ana.page.get_by_role("button", name="Sign out", exact=True).nth(1).click()
        ana.is_told("signed out")
        expect(elsewhere.page.get_by_label("Password")).to_be_visible()
        elsewhere.complaints = [one for one in elsewhere.complaints if "401" not in one]


def test_a_hold_and_a_case_are_opened_beside_a_thread(desk: Desk, ana: Agent) -> None:
    phone = desk.unknown_phone()
    phone.asks("let me talk to a person", "person")
    ana.goes()
    ana.page.locator(".row > a").filter(has_text=phone.number[-4:]).first.click()
    beside = ana.page.get_by_label("Account", exact=True)
    beside.locator("summary", has_text="Open a case").click()
    beside.get_by_label("About").select_option("complaint")
    beside.get_by_label("What happened").fill("Said on the phone that the fee was never agreed.")
    beside.get_by_role("button", name="Open a case").click()
    ana.is_told("The case is open")
    expect(beside).to_contain_text("Complaint")
    beside.locator("summary", has_text="Set a hold").click()
    beside.get_by_label("Why").fill("complaint")
    beside.get_by_role("button", name="Set", exact=True).click()
    ana.is_told("Held")
    expect(beside).to_contain_text("everything that we start")


@pytest.mark.parametrize("path", ["/", "/inbox/mine", "/me", "/sign-in", "/no/such/page"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_anybody_out(desk: Desk, chromium: Browser, path: str, scheme: str) -> None:
    with Agent(chromium, desk.url, scheme=scheme) as agent:
        agent.signs_in(ANA, PASSWORD)
        agent.goes(path)
        assert agent.barriers() == []
        agent.complaints = [one for one in agent.complaints if "404" not in one]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_keeps_anybody_out_of_a_thread(
    desk: Desk, chromium: Browser, scheme: str, width: int
) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to speak to a person", "person")
    with Agent(chromium, desk.url, scheme=scheme, width=width) as agent:
        agent.signs_in(ANA, PASSWORD)
        agent.goes()
        agent.page.locator(".row > a").filter(has_text=phone.number[-4:]).first.click()
        expect(agent.page.locator("#log")).to_be_visible()
        assert agent.barriers() == []
        wide = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert agent.page.evaluate(wide) == 0


def test_a_text_is_found_by_its_words_and_no_address_holds_them(desk: Desk, ana: Agent) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person about my lost umbrella", "person")
    phone.says("我的雨伞不见了")
    ana.goes()
    hits = ana.page.locator("main mark")
    for words in ("umbrella", "雨伞"):
        # New texts are in the index within seconds: ask again until then.
        until = time.monotonic() + PATIENCE
        while True:
            ana.presses("Escape", "/")
            expect(ana.page.locator("#find")).to_be_focused()
            ana.page.keyboard.type(words)
            with ana.page.expect_navigation():
                ana.presses("Enter")
            if hits.count() or time.monotonic() > until:
                break
            ana.page.wait_for_timeout(500)
        expect(hits.first).to_have_text(words)
        assert words not in ana.page.url
    ana.page.locator("main a").filter(has_text=phone.number[-4:]).first.click()
    ana.sees("lost umbrella")
