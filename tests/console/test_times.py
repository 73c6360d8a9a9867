"""Times as staff read them: one clock on a page, and the hour where it decides."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from clock import real_now
from console import times
from models.clock_offset import move_clock
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office

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
