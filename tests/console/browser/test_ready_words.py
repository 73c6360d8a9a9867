"""Ready-made words are offered behind a slash, seen before they are taken, and taken by keys."""

from playwright.sync_api import expect

from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk


def test_ready_made_words_are_seen_and_taken_by_keys(desk: Desk, ana: Agent) -> None:
    phones = [desk.unknown_phone() for _ in range(2)]
    for phone in phones:
        phone.asks("i want to talk to a person", "person")
    ana.goes(f"/threads/{phones[0].thread.id}?in=all")
    ana.words.focus()
    ana.page.keyboard.type("Hello, it is Ana. /")
    offered = ana.page.locator(".ready button")
    words = offered.nth(1).get_attribute("data-words") or ""
    assert words
    expect(offered.nth(1)).to_contain_text(words)
    ana.presses("ArrowDown", "ArrowDown")
    expect(offered.nth(1)).to_be_focused()
    ana.presses("ArrowUp", "ArrowUp")
    expect(ana.words).to_be_focused()
    ana.presses("ArrowDown", "ArrowDown", "Enter")
    expect(ana.words).to_have_value(f"Hello, it is Ana. {words}")
    expect(ana.words).to_be_focused()
    expect(offered).to_have_count(0)
    ana.page.keyboard.type(" /")
    expect(offered.first).to_be_visible()
    ana.row(phones[1].number[-4:]).first.click()
    expect(ana.page.locator("#head")).to_contain_text(phones[1].number[-4:])
    expect(offered).to_have_count(0)


def test_colleagues_are_offered_in_a_note_and_not_in_a_reply(desk: Desk, ana: Agent) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    ana.goes(f"/threads/{phone.thread.id}?in=all")
    offered = ana.page.locator(".ready button")
    ana.words.focus()
    ana.page.keyboard.type("/a")
    expect(offered.first).to_be_visible()
    ana.words.fill("")
    ana.page.keyboard.type("Write to me @so")
    expect(offered).to_have_count(0)
    ana.page.get_by_label("Note for colleagues").check()
    ana.words.fill("")
    ana.words.focus()
    ana.page.keyboard.type("Please look, @so")
    expect(offered).to_have_count(1)
    expect(offered).to_contain_text("Sol Vega")
    ana.presses("ArrowDown", "Enter")
    expect(ana.words).to_have_value("Please look, @Sol Vega ")
    expect(offered).to_have_count(0)
    ana.page.get_by_role("button", name="Keep the note").click()
    expect(ana.page.get_by_text("Told: Sol Vega.")).to_be_visible()
