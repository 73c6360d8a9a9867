"""Every page that shows somebody's data leaves an entry of who saw it."""

import re
import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

import pytest
from sqlalchemy import select

import console.pages  # noqa: F401 — Importing the pages fills the table.
from console.doors import PAGES
from console.viewed import Viewed
from models.cases import Case
from models.inbound import InboundText
from models.outbound import OutboundText
from models.staff import AuditEntry
from models.turns import Turn
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Browser, Office
from tests.console.outgoing import started

VIEWS: Final[Mapping[str, str]] = {
    "inbox.show": "folder.view",
    "inbox.folder": "folder.view",
    "inbox.rows": "folder.view",
    "threads.show": "thread.view",
    "threads.part": "thread.view",
    "wishes.summary": "thread.view",
    "why.show": "decision.view",
    "why.of_ours": "decision.view",
    "search.found": "search.view",
    "cases.index": "cases.view",
    "cases.show": "case.view",
    "cases.download_letter": "case.letter_printed",
    "proof.thread": "proof.view",
    "training.index": "training.view",
    "samples.index": "sample.view",
    "reports.show": "report.view",
    "reports.download": "report.export",
    "records.index": "records.view",
    "settings.people_list": "staff.list.view",
    "settings.person": "staff.view",
}
"""Which entry each page leaves."""
NOBODYS: Final[Mapping[str, str]] = {
    "sign_in.ask": "nobody is signed in yet",
    "sign_in.ask_code": "nobody is signed in yet",
    "provider.begin": "nobody is signed in yet",
    "provider.back": "nobody is signed in yet",
    "live.news": "says that something changed, and which colleagues are there; no borrower",
    "macros.colleagues": "names of colleagues; no borrower",
    "macros.words": "the lender's own words",
    "me.show": "one's own settings",
    "reports.index": "names of reports",
    "responses.index": "the lender's own words",
    "responses.show": "the lender's own words; with a borrower's figures it is a POST",
    "settings.index": "the lender's own facts",
    "settings.desk_words": "teams and labels",
    "settings.lender": "the lender's own facts",
    "settings.macro_list": "the lender's own words",
    "settings.macro": "the lender's own words",
}
"""Pages that show nobody's data, and why each does not."""
_ARGUMENT: Final = re.compile(r"<(?:\w+:)?(\w+)>")


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated, with a text that the bot was unsure of."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now - timedelta(hours=1))
    escalate(office.terminal, thread_id, now - timedelta(hours=1), "complaint")
    with office.database.write() as session:
        session.scalars(select(Turn)).one().unsure = True
    started(office, thread_id, now, "Your payment is due soon.")
    return thread_id


@pytest.fixture
def ada(office: Office, dana: uuid.UUID) -> Browser:
    """Who may open everything."""
    browser = office.browser("admin")
    browser.does(f"/threads/{dana}/cases", kind="complaint", note="Said so.")
    with office.database.write() as session:
        session.scalars(select(Case)).one().letter = "We have looked into it."
    return browser


def entries(office: Office, action: str) -> list[AuditEntry]:
    with office.database.read() as session:
        rows = select(AuditEntry).where(AuditEntry.action == action)
        return list(session.scalars(rows.order_by(AuditEntry.id)))


def addressed(office: Office, browser: Browser, endpoint: str, dana: uuid.UUID) -> str:
    """An address of the page at which there is something."""
    with office.database.read() as session:
        values: dict[str, Any] = {
            "thread_id": dana,
            "reference": session.scalars(select(Case.reference)).one(),
            "inbound_id": session.scalars(select(InboundText.id)).one(),
            "message_id": session.scalars(select(OutboundText.id)).one(),
            "person_id": office.staff("agent").id,
            "key": "volume" if endpoint.startswith("reports.") else "escalated",
        }
    if endpoint == "search.found":
        values["search_id"] = browser.post("/search", query="dana").headers["Location"][-1]
    return _ARGUMENT.sub(lambda found: str(values[found[1]]), PAGES[endpoint].rule)


def test_of_every_page_it_is_known_whether_it_shows_somebodys_data() -> None:
    pages = {page.endpoint for page in PAGES.values() if "GET" in page.methods}
    assert VIEWS.keys() | NOBODYS.keys() == pages
    assert VIEWS.keys() & NOBODYS.keys() == set()


@pytest.mark.parametrize("endpoint", VIEWS)
def test_who_opens_it_leaves_an_entry(
    office: Office, ada: Browser, dana: uuid.UUID, endpoint: str
) -> None:
    address = addressed(office, ada, endpoint, dana)
    before = len(entries(office, VIEWS[endpoint]))
    # What was shown when the case was opened is a while ago.
    office.terminal.app.extensions["loanline.viewed"] = Viewed()
    assert ada.get(address).status_code == 200
    found = entries(office, VIEWS[endpoint])
    assert len(found) == before + 1
    assert found[-1].actor == f"staff:{office.staff('admin').id}"


def test_an_open_page_leaves_one_entry_in_some_minutes(
    office: Office, ana: Browser, dana: uuid.UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looks() -> tuple[int, int]:
        ana.shows(f"/threads/{dana}/part")
        ana.shows("/inbox/escalated/list")
        return len(entries(office, "thread.view")), len(entries(office, "folder.view"))

    assert [looks(), looks(), looks()] == [(1, 1)] * 3
    monkeypatch.setattr("console.viewed.MINUTES", 0)
    assert looks() == (2, 2)


def test_somebody_new_in_an_open_list_is_entered_at_once(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    ana.shows("/inbox/escalated")
    other = receive(office.terminal, "+12025550102", "me too", now)
    escalate(office.terminal, other, now, "unsure")
    ana.shows("/inbox/escalated/list")
    office.browser("supervisor").shows("/inbox/escalated/list")
    seen = [(one.details or {})["threads"] for one in entries(office, "folder.view")]
    assert seen == [[dana.hex], [other.hex], [dana.hex, other.hex]]


def test_who_stands_in_the_list_beside_a_thread_is_entered(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    other = receive(office.terminal, "+12025550102", "me too", now)
    escalate(office.terminal, other, now, "unsure")
    for _ in range(2):
        ana.shows(f"/threads/{dana}?in=escalated")
    (entry,) = entries(office, "folder.view")
    assert (entry.details or {})["threads"] == [dana.hex, other.hex]
