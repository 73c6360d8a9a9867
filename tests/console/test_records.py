"""The records in the console: read, filtered, verified, exported."""

import csv
import io
from datetime import datetime, timedelta

import pytest

from models.audit_chain import seal_all
from models.staff import AuditEntry
from scheduler import duties
from tests.console.office import Browser, Office
from tests.tampering import tamper


@pytest.fixture
def abe(office: Office, now: datetime) -> Browser:
    """The auditor's browser, with sixty steps of others behind them."""
    with office.database.write() as session:
        for place in range(60):
            session.add(
                AuditEntry(
                    at=now - timedelta(hours=2), actor="staff:1", subject=f"thread-{place}",
                    action="thread.take" if place % 2 else "thread.view", details={"place": place},
                )
            )  # fmt: skip
    return office.browser("auditor")


def test_entries_are_shown_newest_first_in_words(abe: Browser) -> None:
    page = abe.shows("/records")
    assert page.index("thread-59") < page.index("thread-58")
    assert "took a thread" in page
    assert "Ana Ruiz" in page
    assert "thread-5</code>" not in page


def test_older_entries_are_a_page_away(abe: Browser) -> None:
    page = abe.shows("/records?action=thread.&before=11")
    assert "thread-9<" in page
    assert "thread-10<" not in page
    assert "Newest" in page


@pytest.mark.parametrize(
    ("query", "seen", "unseen"),
    [
        ("action=thread.view", "thread-58", "thread-59"),
        ("subject=thread-3", "thread-3", "thread-4"),
        ("day=2026-11-21", "thread-59", "No entry is like that"),
        ("day=2026-11-20", "No entry is like that", "thread-59"),
        ("actor=staff:2", "No entry is like that", "thread-59"),
    ],
)
def test_a_filter_shows_only_what_fits(abe: Browser, query: str, seen: str, unseen: str) -> None:
    page = abe.shows(f"/records?{query}").partition("<h2>Entries</h2>")[2]
    assert seen in page
    assert unseen not in page


@pytest.mark.parametrize(
    "query", ["subject=%27--", "day=x", "day=0001-01-01", "before=-1", "action=" + "x" * 65]
)
def test_what_is_no_filter_is_refused(abe: Browser, query: str) -> None:
    assert abe.get(f"/records?{query}").status_code == 400


def test_an_untouched_chain_is_said_to_hold(office: Office, abe: Browser, now: datetime) -> None:
    seal_all(office.database, office.terminal.services.lookup, now)
    answer = abe.post("/records/verify")
    assert answer.status_code == 200
    assert "Everything holds" in answer.text
    assert "<dt>Entries under them</dt><dd>60</dd>" in answer.text


def test_a_changed_entry_is_shown(office: Office, abe: Browser, now: datetime) -> None:
    seal_all(office.database, office.terminal.services.lookup, now)
    tamper(office.database, "UPDATE audit_entries SET actor = 'staff:9' WHERE id = 7")
    page = abe.post("/records/verify").text
    assert "Not everything holds" in page
    assert "Seal 1 " in page


def test_what_was_found_is_said_in_chinese(office: Office, abe: Browser, now: datetime) -> None:
    seal_all(office.database, office.terminal.services.lookup, now)
    tamper(office.database, "UPDATE audit_entries SET actor = 'staff:9' WHERE id = 7")
    abe.post("/me", interface="zh")
    assert "的第 1 号封条（第 1 至 60 条）已破损" in abe.post("/records/verify").text


def test_what_the_filter_shows_leaves_as_csv(office: Office, abe: Browser) -> None:
    with office.database.write() as session:
        session.add(
            AuditEntry(at=datetime.fromisoformat("2026-11-21T10:00:00+00:00"), actor="staff:1",
                       action="thread.view", subject="=1+1")
        )  # fmt: skip
    answer = abe.post("/records/export", action="thread.view")
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert rows[0] == ["id", "at (UTC)", "actor", "action", "subject", "details"]
    assert len(rows) == 32
    assert rows[1][4] == "'=1+1"
    assert "loanline-records.csv" in answer.headers["Content-Disposition"]


def test_reading_verifying_and_exporting_are_noted(office: Office, abe: Browser) -> None:
    abe.shows("/records?action=thread.&actor=staff:1&day=2026-11-21")
    abe.post("/records/verify")
    abe.post("/records/export")
    assert [action for _, action in office.audited("records.")] == [
        "records.view", "records.verify", "records.export",
    ]  # fmt: skip


def test_agents_do_not_read_the_records(office: Office) -> None:
    agent = office.browser("agent")
    assert agent.get("/records").status_code == 403
    assert agent.post("/records/export").status_code == 403


def test_the_scheduler_seals_each_minute(office: Office, abe: Browser) -> None:
    services = office.terminal.services
    task = duties(services)["audit_seal"]
    assert task.every == timedelta(minutes=1)
    assert task.do(services, {}) == {}
    page = abe.post("/records/verify", all="1").text
    assert "<dt>Seals</dt><dd>1</dd>" in page
    assert "<dt>Entries under them</dt><dd>60</dd>" in page
