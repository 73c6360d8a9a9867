"""Days named in texts, seen from Saturday 21 November 2026."""

from datetime import date, timedelta
from pathlib import Path
from typing import Literal, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.entities import find_date_entities, find_dates, resolve_date
from intents.reading import Entity

TODAY = date(2026, 11, 21)
LINES = (Path(__file__).parent / "dates.txt").read_text(encoding="utf-8").splitlines()
TABLE = [(line.split(" ", 1)[0], *line.split(" ", 1)[1].split(" => ")) for line in LINES]
Direction = Literal["past", "future"]


@pytest.mark.parametrize(("direction", "text", "expected"), TABLE)
def test_the_day_of_a_text_is_that_of_the_table(direction: str, text: str, expected: str) -> None:
    [found] = find_dates(text, TODAY, cast("Direction", direction))
    assert "|".join(day.isoformat() for day in found.candidates) == expected.replace(
        "-", "", expected == "-"
    )
    assert found.ambiguous == ("|" in expected)
    assert found.date == (found.candidates[0] if found.candidates else None)


@pytest.mark.parametrize(
    "text",
    ["may i pay later", "i sat there", "sun loan", "march on", "3 kids", "20 bucks", "一天到晚",
     "三天打鱼", "号码", "por la manana", "1st payment", "paid 100", "apt 12-4", "you may", "a second time"],
)  # fmt: skip
def test_words_that_only_look_like_days_name_none_that_is_certain(text: str) -> None:
    days = [found for found in find_dates(text, TODAY, "future") if found.date]
    assert days == []


def test_the_order_of_day_and_month_follows_the_country() -> None:
    [entity] = find_date_entities("paid 5/6")
    assert resolve_date(entity, TODAY, "past", day_first=False).date == date(2026, 5, 6)
    assert resolve_date(entity, TODAY, "past", day_first=True).date == date(2026, 6, 5)


def test_an_unknown_order_of_day_and_month_is_ambiguous() -> None:
    [found] = find_dates("12/01", TODAY, "future", day_first=None)
    assert found.ambiguous
    assert set(found.candidates) == {date(2026, 12, 1), date(2027, 1, 12)}


def test_two_days_are_given_in_the_order_written() -> None:
    found = find_dates("paid on nov 3 and yesterday", TODAY, "past")
    assert [each.date for each in found] == [date(2026, 11, 3), date(2026, 11, 20)]


def test_a_day_no_calendar_has_resolves_to_nothing() -> None:
    [found] = find_dates("feb 30 2026", TODAY, "past")
    assert (found.date, found.candidates) == (None, ())


def test_a_day_in_a_leap_year_is_known() -> None:
    [found] = find_dates("feb 29", date(2028, 3, 1), "past")
    assert found.date == date(2028, 2, 29)


def test_only_a_date_can_be_resolved() -> None:
    with pytest.raises(ValueError, match="Only a date"):
        resolve_date(Entity("year", "1988", 0, 4, "1988"), TODAY, "past")


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["monday", "tuesday", "friday", "sunday"]),
)
def test_a_weekday_lies_within_a_week_in_its_direction(today: date, weekday: str) -> None:
    for direction, sign in (("past", -1), ("future", 1)):
        [found] = find_dates(weekday, today, cast("Direction", direction))
        for day in found.candidates:
            assert timedelta(0) <= (day - today) * sign <= timedelta(weeks=1)
            assert day.strftime("%A").lower() == weekday


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 31))
def test_a_day_of_the_month_lies_in_its_direction(today: date, day: int) -> None:
    [past] = find_dates(f"the {day}th", today, "past")
    [future] = find_dates(f"the {day}th", today, "future")
    assert past.date is not None
    assert future.date is not None
    assert past.date <= today <= future.date
    assert past.date.day == future.date.day == day
