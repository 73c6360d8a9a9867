"""Times as staff read them: one clock on a page, its hour and its date where they decide."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from flask import g

from clock import real_now
from console import times
from models.cases import CaseKind
from models.clock_offset import move_clock
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office
from tests.desk.cases_on_file import on_file

_UNTIL = re.compile(r"\(until (\w{3} 8:00\sAM)\)")


def test_the_verdict_says_the_hour_of_another_day(office: Office, now: datetime) -> None:
    ten = now + timedelta(hours=12)  # At night in New York.
    with office.database.write() as session:
        move_clock(session, ten - real_now())
    thread_id = receive(office.terminal, DANA, "my fee is wrong", ten - timedelta(hours=6))
    page = office.browser("agent").shows(f"/threads/{thread_id}")
    assert "Not now:" in page
    assert _UNTIL.search(page)


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en_US", "Mon 10:09\N{NARROW NO-BREAK SPACE}PM"), ("zh_CN", "周一 22:09")],
)
def test_another_day_of_the_week_has_the_clock_of_today(language: str, shown: str) -> None:
    monday = datetime(2026, 11, 23, 22, 9, tzinfo=UTC)
    assert times._when(monday, (monday + timedelta(days=1)).date(), language) == shown


def test_a_wait_is_counted_in_minutes() -> None:
    assert times._span(1, "en_US") == "1m"


NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
"""A Saturday, ten in the morning in New York."""


def plain(words: object) -> str:
    return str(words).replace("\u202f", " ")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            ["10:00 AM", "Thu 10:00 AM", "Mon 10:00 AM", "Saturday, November 21, 2026 10:00 AM"],
        ),
        ("zh", ["10:00", "周四 10:00", "周一 10:00", "2026年11月21日星期六 10:00"]),
    ],
)
def test_a_time_of_day_looks_the_same_wherever_it_stands(
    office: Office, monkeypatch: pytest.MonkeyPatch, language: str, expected: list[str]
) -> None:
    monkeypatch.setattr(times, "locale", lambda: language)
    with office.terminal.app.test_request_context("/console/"):
        g.console_now = NOW
        shown = [
            plain(times.when(NOW)),
            plain(times.when(NOW - timedelta(days=2))),
            plain(times.until_when(NOW + timedelta(days=2))),
            plain(times.full(NOW)),
        ]
    assert shown[:3] == expected[:3]
    assert shown[3].startswith(expected[3])


@pytest.mark.parametrize("ahead", [timedelta(), timedelta(days=2), timedelta(days=40)])
def test_a_deadline_has_its_date_and_its_time(office: Office, ahead: timedelta) -> None:
    with office.terminal.app.test_request_context("/console/"):
        g.console_now = NOW
        words = plain(times.deadline(NOW + ahead))
    assert re.search(r">(Sat|Mon|Thu) (Nov|Dec) \d+, 2026 10:00 AM</time>", words)


def test_the_page_of_a_case_says_on_which_date_it_is_due(
    office: Office, ana: Browser, now: datetime
) -> None:
    reference = on_file(office, CaseKind.FRAUD, now)
    assert "Mon Nov 23, 2026 11:59 PM</time>" in plain(ana.shows(f"/cases/{reference}"))
