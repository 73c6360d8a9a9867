"""The page of phones: its rules, and how it behaves in a real browser."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sandbox.receiver import Reaction, Receiver
from tests.sandbox.running import DANA, OURS, ROOT, RunningSandbox

STATIC = ROOT / "sandbox" / "static"
# Milliseconds: the machine of a whole run has other things to do than to show a page at once.
expect.set_options(timeout=15_000)


class Rules(HTMLParser):
    """Collects what breaks the page's own policy: inline code, foreign addresses, double ids."""

    def __init__(self) -> None:
        super().__init__()
        self.broken: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "style" or (tag == "script" and "src" not in given):
            self.broken.append(f"inline <{tag}>")
        self.broken += [name for name in given if name == "style" or name.startswith("on")]
        for name in ("src", "href"):
            address = given.get(name) or "/"
            if not address.startswith(("/", "#")):
                self.broken.append(address)
        if given.get("id") in self.ids:
            self.broken.append(f"id {given['id']} twice")
        self.ids.add(given.get("id") or "")
        self.ids.discard("")


def test_the_page_allows_itself_nothing_but_its_own_files(sandbox: RunningSandbox) -> None:
    page = sandbox.call("GET", "/")
    assert page.headers["Content-Security-Policy"].startswith("default-src 'self';")
    rules = Rules()
    rules.feed(page.body.decode())
    assert rules.broken == []
    assert {"phones", "faults", "tabs"} <= rules.ids


def test_scripts_and_styles_load_nothing_from_elsewhere() -> None:
    for path in STATIC.glob("*.[cj]s*"):
        addresses = re.findall(r"https?://[^\s\"')]+", path.read_text())
        assert set(addresses) <= {"http://www.w3.org/2000/svg"}, path.name


def test_the_first_phones_and_their_examples_are_told(sandbox: RunningSandbox) -> None:
    told = sandbox.call("GET", "/sandbox/phones").json
    assert [borrower["lang"] for borrower in told["borrowers"]] == ["en", "zh", "es", "en"]
    assert told["numbers"] == [OURS]
    assert all(len(told["examples"][language]) >= 5 for language in ("en", "zh", "es"))


# --- In a browser ----------------------------------------------------------------------------


@pytest.fixture
def page(chromium: Browser, sandbox: RunningSandbox) -> Iterator[Page]:
    """The page at 1280 pixels; anything the browser complains of fails the test."""
    yield from opened(chromium, sandbox, width=1280)


@pytest.fixture
def narrow_page(chromium: Browser, sandbox: RunningSandbox) -> Iterator[Page]:
    yield from opened(chromium, sandbox, width=360)


def opened(chromium: Browser, sandbox: RunningSandbox, width: int) -> Iterator[Page]:
    complaints: list[str] = []
    context = chromium.new_context(viewport={"width": width, "height": 760})
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.goto(sandbox.origin)
    expect(page.locator("#link-state")).to_have_text("Connected")
    yield page
    context.close()
    assert complaints == []


def phone(page: Page, name: str) -> Any:
    return page.get_by_label(f"Phone of {name}", exact=True)


def test_a_text_is_typed_sent_and_answered(
    page: Page, client: Any, product: Receiver, sandbox: RunningSandbox
) -> None:
    dana = phone(page, "Dana Whitfield")
    box = dana.get_by_label("Text from Dana Whitfield")
    box.fill("Can I pay 50?")
    box.press("Shift+Enter")
    box.press_sequentially("Thanks – D")
    expect(dana.locator(".counter")).to_have_text("24/70 · 1 segment, UCS-2 for –")
    box.press("Enter")
    expect(box).to_have_value("")
    own = dana.locator(".entry.own")
    expect(own.locator(".words")).to_have_text("Can I pay 50?\nThanks – D")
    expect(own.get_by_role("img")).to_have_attribute("aria-label", re.compile("^Accepted in"))
    assert product.seen[0].params["Body"] == "Can I pay 50?\nThanks – D"
    sandbox.fault("receipt", "fail", code=30003, after=1)
    for words in ("It’s due", "Never seen"):
        client.messages.create(to=DANA, from_=OURS, body=words)
    facts = dana.locator(".entry.other .facts")
    expect(facts).to_have_text(
        [
            "delivered · 1 segment, UCS-2 for ’",
            "never arrived: undelivered, error 30003 · 1 segment, GSM-7",
        ]
    )
    expect(dana.get_by_role("log").locator(".day")).to_have_text("Today")


def test_a_refused_text_says_so_and_a_forged_one_leaves_a_note(
    page: Page, product: Receiver
) -> None:
    product.reactions["inbound"] = product.reactions["fallback"] = Reaction(status=403)
    mateo = phone(page, "Mateo Rivas")
    mateo.get_by_role("button", name="Ya pagué ayer").click()
    mateo.get_by_label("Send", exact=True).click()
    expect(mateo.locator(".facts")).to_contain_text("Refused with 403")
    page.get_by_role("button", name="Faults").click()
    page.get_by_role("button", name="No signature").click()
    expect(page.locator("#fault-list")).to_have_text(
        "When a phone sends a text: No signature: 1 to come"
    )
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Faults")).to_be_focused()
    mateo.get_by_label("Text from Mateo Rivas").fill("forged")
    mateo.get_by_label("Text from Mateo Rivas").press("Enter")
    expect(mateo.locator(".aside")).to_contain_text("(no signature); the product answered 403")
    expect(page.locator("#fault-count")).to_be_hidden()


def test_drafts_and_phones_outlive_a_reload_and_chinese_input_does_not_send(page: Page) -> None:
    page.get_by_label("Remove the phone of Mateo Rivas").click()
    page.get_by_role("button", name="Add a phone").click()
    page.get_by_label("Number", exact=True).fill("12")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="country code")).to_be_visible()
    page.get_by_label("Number", exact=True).fill("+1 (202) 555-0111")
    page.get_by_label("Name (may stay empty)").fill("Ines Vega")
    page.get_by_role("button", name="Add", exact=True).click()
    box = phone(page, "Ines Vega").get_by_label("Text from Ines Vega")
    expect(box).to_be_focused()
    box.fill("ni")
    box.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    expect(box).to_have_value("ni")
    page.reload()
    expect(phone(page, "Ines Vega").get_by_label("Text from Ines Vega")).to_have_value("ni")
    expect(page.locator(".phone h2")).to_have_text(
        ["Dana Whitfield", "陈嘉怡", "Unknown number", "Ines Vega"]
    )


def test_a_reset_empties_the_screens_and_a_new_text_shows(
    page: Page, sandbox: RunningSandbox
) -> None:
    sandbox.text("first")
    entries = phone(page, "Dana Whitfield").locator(".entry .words")
    expect(entries).to_have_text(["first"])
    sandbox.call("POST", "/sandbox/reset")
    sandbox.text("second")
    expect(entries).to_have_text(["second"])


def test_texts_of_two_days_stand_under_two_dates(page: Page, sandbox: RunningSandbox) -> None:
    sandbox.text("now", deliver=False)
    sandbox.text("then", deliver=False, age_seconds=86_400)
    log = phone(page, "Dana Whitfield").get_by_role("log")
    expect(log.locator(".words")).to_have_text(["then", "now"])
    expect(log.locator(".day")).to_have_text(["Yesterday", "Today"])


def test_on_a_narrow_screen_one_phone_shows_and_tabs_change_it(
    narrow_page: Page, sandbox: RunningSandbox
) -> None:
    expect(narrow_page.locator(".phone:visible")).to_have_count(1)
    sandbox.text("hello", sender="+12025550102")
    tab = narrow_page.get_by_role("tab", name="陈嘉怡")
    expect(tab).to_have_class(re.compile("has-news"))
    narrow_page.get_by_role("tab", name="Dana Whitfield").press("ArrowRight")
    expect(tab).to_be_focused()
    expect(tab).to_have_attribute("aria-selected", "true")
    expect(narrow_page.get_by_role("tabpanel").locator(".words")).to_have_text("hello")
    width = narrow_page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360


def test_static_files_are_few_and_small() -> None:
    sizes = {path.name: path.stat().st_size for path in Path(STATIC).iterdir()}
    assert sum(sizes.values()) < 60_000, sizes
