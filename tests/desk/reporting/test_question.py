"""A span of days on the lender's clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desk.reporting.question import Question
from desk.rights import NotNow

NEW_YORK = ZoneInfo("America/New_York")


def test_days_begin_at_the_lenders_midnight_on_both_sides_of_a_change_of_clocks() -> None:
    asked = Question(date(2026, 10, 31), date(2026, 11, 1), NEW_YORK)
    assert asked.start == datetime(2026, 10, 31, 4, tzinfo=UTC)
    assert asked.end == datetime(2026, 11, 2, 5, tzinfo=UTC)


def test_a_short_span_goes_by_days_and_a_long_one_by_weeks() -> None:
    short = Question(date(2026, 11, 1), date(2026, 11, 3), NEW_YORK)
    assert short.steps() == [date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 3)]
    long = Question(date(2026, 9, 2), date(2026, 11, 21), NEW_YORK)
    assert long.steps()[:3] == [date(2026, 9, 2), date(2026, 9, 7), date(2026, 9, 14)]
    assert long.step_of(date(2026, 9, 4)) == date(2026, 9, 2)
    assert long.step_of(date(2026, 9, 13)) == date(2026, 9, 7)
    assert {long.step_of(day) for day in long.steps()} == set(long.steps())


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 2), date(2026, 11, 1), "exchange them"),
        (date(2025, 11, 1), date(2026, 11, 2), "at most 366 days"),
    ],
)
def test_a_span_that_cannot_be_is_refused(first: date, last: date, words: str) -> None:
    with pytest.raises(NotNow, match=words):
        Question(first, last, NEW_YORK)


def test_a_leap_year_fits() -> None:
    assert len(Question(date(2027, 12, 31), date(2028, 12, 30), NEW_YORK).steps()) == 53
