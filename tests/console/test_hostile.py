"""What borrowers write, and what they are called, is shown and never run."""

import re
from html.parser import HTMLParser
from typing import Any, Final

import pytest
from sqlalchemy import select, update

import console.pages  # noqa: F401 — Importing the pages fills the table.
from clock import real_now
from console.doors import PAGES, opens
from models.borrowers import Borrower
from models.inbound import InboundText
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Browser, Office

HOSTILE: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{7*7}}{% raw %}${7*7}#{7*7}",
    "{0.__class__}{name.__init__}%(x)s",
    "javascript:alert(1)",
    '=HYPERLINK("http://evil.example")',
    "\u202egnp.exe \u0000 \r\nSet-Cookie: a=b",
)
_OWN: Final = "/console/static/"
_ARGUMENT: Final = re.compile(r"<(?:(\w+):)?(\w+)>")


class _Reader(HTMLParser):
    """Reads a page as a browser would, and notes what would run or fetch something foreign."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        foreign = tag in ("script", "iframe", "object", "embed", "link", "base", "img") and not (
            given.get("src", given.get("href", "")).startswith((_OWN, "data:image/"))
        )
        handlers = [name for name in given if name.startswith("on") or name == "style"]
        links = [given.get(name, "").strip().lower() for name in ("href", "action", "formaction")]
        if foreign or handlers or any(link.startswith("javascript:") for link in links):
            self.active.append(f"<{tag} {given}>")


def active_in(page: str) -> list[str]:
    reader = _Reader()
    reader.feed(page)
    return reader.active


def test_the_reader_sees_what_would_run() -> None:
    assert len(active_in("".join(HOSTILE))) == 2
    assert active_in('<a href="javascript:x">y</a><p style="a">z</p>') != []
    assert active_in('<script src="/console/static/keys.js"></script>') == []


@pytest.fixture
def poisoned(office: Office) -> Office:
    """A thread whose borrower is hostile in words and by name."""
    now = real_now()
    with office.database.write() as session:
        name = "".join(HOSTILE).replace("\x00", "")[:200]
        session.execute(update(Borrower).values(name=name))
    for words in HOSTILE:
        thread_id = receive(office.terminal, DANA, words.replace("\x00", ""), now, rule="taken")
    escalate(office.terminal, thread_id, now, "<b>late</b>")
    return office


def pages_for(office: Office, role: str) -> list[str]:
    """Every page that this role may open, with what there is to see."""
    thread_id = office.terminal.services.lookup.number_id(DANA)
    with office.database.read() as session:
        inbound = session.scalars(select(InboundText.id)).first()
    known: dict[str, Any] = {
        "thread_id": thread_id, "inbound_id": inbound, "key": "escalated", "rest": "x",
    }  # fmt: skip
    found = []
    for page in PAGES.values():
        names = [name for _, name in _ARGUMENT.findall(page.rule)]
        if "GET" in page.methods and opens(page.door, role) and set(names) <= set(known):
            found.append(_ARGUMENT.sub(lambda argument: str(known[argument[2]]), page.rule))
    return found


@pytest.mark.parametrize("role", ["admin", "auditor"])
def test_nothing_hostile_is_active_on_any_page(poisoned: Office, role: str) -> None:
    browser = poisoned.browser(role)
    paths = pages_for(poisoned, role)
    assert len(paths) > 5
    for path in paths:
        answer = browser.get(path)
        assert answer.status_code in (200, 303, 404), path
        assert "Set-Cookie: a=b" not in str(answer.headers)
        if answer.content_type.startswith("text/html"):
            assert active_in(answer.text) == [], path


def test_the_words_themselves_can_be_read(poisoned: Office) -> None:
    thread_id = poisoned.terminal.services.lookup.number_id(DANA)
    page = poisoned.browser("agent").shows(f"/threads/{thread_id}")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{7*7}}" in page


@pytest.mark.parametrize("words", HOSTILE)
def test_what_staff_write_is_as_harmless(poisoned: Office, words: str) -> None:
    thread_id = poisoned.terminal.services.lookup.number_id(DANA)
    browser = poisoned.browser("agent")
    page = browser.does(f"/threads/{thread_id}/write", kind="note", body=words)
    assert active_in(page) == []


@pytest.mark.parametrize("field", ["key", "page", "texts", "in", "on"])
def test_what_an_address_holds_is_never_reflected(ana: Browser, office: Office, field: str) -> None:
    thread_id = receive(office.terminal, DANA, "hello", real_now())
    for path in ("/", "/inbox/all", f"/threads/{thread_id}", "/inbox/all/list"):
        answer = ana.get(path, query_string={field: HOSTILE[1]})
        assert active_in(answer.text) == []


def test_a_form_larger_than_any_of_ours_is_refused(ana: Browser, office: Office) -> None:
    thread_id = receive(office.terminal, DANA, "hello", real_now())
    assert ana.post(f"/threads/{thread_id}/write", body="x" * 300_000).status_code == 413
    answer = ana.post(f"/threads/{thread_id}/write", kind="note", body="x" * 5000)
    assert answer.status_code == 400
