"""What borrowers write, and what they are called, is shown and never run."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import product
from typing import Any, Final

import pytest
from sqlalchemy import select, update

import console.pages  # noqa: F401 — Importing the pages fills the table.
from clock import real_now
from console.doors import PAGES, Page, opens
from desk.folders import FOLDERS
from desk.reporting.catalogue import REPORTS
from models.borrowers import Borrower
from models.cases import Case
from models.desk import Label, Macro, Team
from models.inbound import InboundText
from models.staff import Staff
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Browser, Office
from tests.desk.reporting.desk_log import DeskLog

HOSTILE: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{1301*1303}}{% raw %}${1301*1303}#{1301*1303}",
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


EVIL: Final = " ".join(HOSTILE).replace("\x00", "").replace("\r\n", " ")


@pytest.fixture
def poisoned(office: Office) -> Office:
    """Whatever anybody can name or write is hostile: borrowers, texts, staff, labels, cases."""
    now = real_now()
    for words in HOSTILE:
        thread_id = receive(office.terminal, DANA, words.replace("\x00", ""), now, rule="taken")
    escalate(office.terminal, thread_id, now, "<b>late</b>")
    with office.database.write() as session:
        session.execute(
            update(Borrower).values(name=EVIL[:200], external_id="=" + Borrower.external_id)
        )
        session.execute(update(Staff).values(name=EVIL[:200]))
        DeskLog(session, now).text(now, EVIL, decision="ask", confidence=0.4)
        session.add_all(
            [
                Team(name=EVIL[:60], created_at=now),
                Label(name=EVIL[:40], created_at=now),
                Macro(name=EVIL[:60], words={"en": EVIL}, resolves=False),
            ]
        )
    ada = office.browser("admin")
    for path, fields in (
        (f"/threads/{thread_id}/write", {"kind": "note", "then": "stay", "body": EVIL}),
        (f"/threads/{thread_id}/write", {"kind": "reply", "then": "stay", "body": EVIL}),
        (f"/threads/{thread_id}/cases", {"kind": "complaint", "note": EVIL}),
        (f"/threads/{thread_id}/holds", {"scope": "all", "reason": EVIL[:32], "days": "3"}),
        (f"/threads/{thread_id}/label", {"label": "1"}),
        (f"/proof/thread/{thread_id}/hold", {"about": "number", "reason": EVIL[:200]}),
        ("/search", {"query": EVIL[:200]}),
        ("/found/1/name", {"name": EVIL[:40]}),
        (
            "/responses/utter_greet/en/propose",
            {"text": "{lender}: <b>=1+1</b>", "reason": EVIL[:200]},
        ),
    ):
        answer = ada.post(path, **fields)
        assert answer.status_code in (303, 422), (path, answer.text[:2000])
        assert active_in(answer.text) == [], path
    return office


def paths_of(office: Office, page: Page) -> list[str]:
    """Every address of a page, with what there is to see."""
    thread_id = office.terminal.services.lookup.number_id(DANA)
    with office.database.read() as session:
        inbound = session.scalars(select(InboundText.id)).first()
        case = session.scalars(select(Case.reference)).first()
    keys = {"inbox": FOLDERS, "reports": REPORTS, "responses": ("utter_greet", "utter_help")}
    known: dict[str, Iterable[Any]] = {
        "key": keys.get(page.endpoint.split(".")[0], ()),
        "thread_id": [thread_id],
        "inbound_id": [inbound],
        "reference": [case],
        "language": ["en", "zh", "es"],
        **{key: [1] for key in ("search_id", "person_id", "macro_id")},
    }
    names = [name for _, name in _ARGUMENT.findall(page.rule)]
    return [_filled(page.rule, values) for values in product(*(known[name] for name in names))]


def _filled(rule: str, values: Iterable[Any]) -> str:
    given = iter(values)
    return _ARGUMENT.sub(lambda _: str(next(given)), rule)


READ: Final = [page for page in PAGES.values() if "GET" in page.methods]


@pytest.mark.parametrize("role", ["admin", "auditor", "agent"])
def test_nothing_hostile_is_active_on_any_page(poisoned: Office, role: str) -> None:
    browser = poisoned.browser(role)
    shown = set()
    for page in READ:
        for path in paths_of(poisoned, page) if opens(page.door, role) else ():
            answer = browser.get(path)
            assert answer.status_code in (200, 303, 404), path
            assert "Set-Cookie: a=b" not in str(answer.headers)
            assert str(1301 * 1303) not in answer.text, path
            if answer.content_type.startswith("text/html"):
                assert active_in(answer.text) == [], path
            if answer.status_code == 200:
                shown.add(page.endpoint)
    missing = {page.endpoint for page in READ if opens(page.door, role)} - shown
    others_searches = set() if role == "admin" else {"search.found"}
    assert missing == {"sign_in.ask_code", "provider.begin", "provider.back"} | others_searches


SHEETS: Final[dict[str, dict[str, str]]] = {
    "/records/export": {},
    "/cases/export": {"what": "rows", "first": "2026-01-01", "last": "2026-12-31"},
}
_PERIOD: Final = {"from": "2026-01-01", "to": "2026-12-31"}


def sheets_of(office: Office) -> Iterator[tuple[str, str]]:
    """Every table that leaves as CSV, by where it came from."""
    browser = office.browser("admin")
    for path, fields in SHEETS.items():
        yield path, browser.post(path, **fields).text
    for key in REPORTS:
        yield key, browser.get(f"/reports/{key}.csv", query_string=_PERIOD).text
    thread_id = office.terminal.services.lookup.number_id(DANA)
    for scope in ("consent", "everything"):
        given = {"about": "number", "scope": scope, "form": "csv", "reason": "=1+1"}
        packed = browser.post(f"/proof/thread/{thread_id}/export", **given).data
        with zipfile.ZipFile(io.BytesIO(packed)) as files:
            for name in files.namelist():
                if name.endswith(".csv"):
                    yield name, files.read(name).decode()


def test_no_cell_of_any_table_is_a_formula(poisoned: Office) -> None:
    number = re.compile(r"-?[0-9]+([.][0-9]+)?")
    seen, defused = [], set()
    for where, text in sheets_of(poisoned):
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
        assert rows, where
        cells = [cell for row in rows for cell in row]
        wrong = [one for one in cells if one[:1] in tuple("=+-@\t\r") and one]
        assert [one for one in wrong if not number.fullmatch(one)] == [], where
        seen += [where for cell in cells if "HYPERLINK" in cell]
        defused |= {cell[:11] for cell in cells if cell.startswith("'")}
    assert {"04_texts.csv", "09_case_events.csv", "13_notes.csv"} <= set(seen)
    assert "'=HYPERLINK" in defused


def test_the_words_themselves_can_be_read(poisoned: Office) -> None:
    thread_id = poisoned.terminal.services.lookup.number_id(DANA)
    page = poisoned.browser("agent").shows(f"/threads/{thread_id}")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{1301*1303}}" in page


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
