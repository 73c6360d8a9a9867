"""Open hours, working days and working hours, across weekends, holidays and clock changes."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.hours import (
    NeverOpen,
    add_working_days,
    add_working_hours,
    end_of_day,
    end_of_next_working_day,
    is_holiday,
    is_open,
    is_working_day,
    next_holiday,
    next_opening,
    spans_on,
)
from accounts.lender import Lender
from tests.accounts.samples import demo_lender

NEW_YORK: Final = ZoneInfo("America/New_York")
DEMO: Final = demo_lender()


def at(day: str, clock: str, zone: ZoneInfo = NEW_YORK) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=zone)


def lender(**hours: Any) -> Lender:
    """The demo lender with other hours."""
    document = DEMO.model_dump(mode="json")
    return Lender.model_validate(document | {"hours": document["hours"] | hours})


ALWAYS: Final = lender(
    days={day: ["00:00-24:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")},
    holidays={},
)


@pytest.mark.parametrize(
    ("moment", "open_"),
    [
        (at("2026-11-20", "07:59:59"), False),
        (at("2026-11-20", "08:00"), True),
        (at("2026-11-20", "19:59:59"), True),
        (at("2026-11-20", "20:00"), False),
        (at("2026-11-21", "09:00"), True),
        (at("2026-11-21", "15:00"), False),
        (at("2026-11-22", "12:00"), False),
        (at("2026-11-26", "12:00"), False),  # Thanksgiving.
        (at("2026-11-21", "22:30", ZoneInfo("Asia/Shanghai")), True),
    ],
)
def test_people_answer_in_the_hours_of_the_lenders_zone(moment: datetime, *, open_: bool) -> None:
    assert is_open(DEMO, moment) == open_


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        (at("2026-11-20", "10:00"), at("2026-11-20", "10:00")),
        (at("2026-11-20", "20:00"), at("2026-11-21", "09:00")),
        (at("2026-11-21", "15:00"), at("2026-11-23", "08:00")),
        (at("2026-11-25", "21:00"), at("2026-11-27", "08:00")),
        (at("2026-12-24", "20:00"), at("2026-12-26", "09:00")),
        # The night in which clocks go forward is an hour shorter.
        (at("2027-03-13", "15:00"), at("2027-03-15", "08:00")),
    ],
)
def test_the_next_opening_skips_nights_weekends_and_holidays(
    now: datetime, opens: datetime
) -> None:
    found = next_opening(DEMO, now)
    assert found == opens
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 11, 24), 2, date(2026, 11, 27)),
        (date(2026, 11, 21), 10, date(2026, 12, 7)),
        (date(2026, 12, 23), 3, date(2026, 12, 29)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_working_days_are_monday_to_friday_without_holidays(
    start: date, days: int, end: date
) -> None:
    assert add_working_days(DEMO, start, days) == end


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        (at("2026-11-20", "10:00"), 8, at("2026-11-20", "18:00")),
        (at("2026-11-20", "16:00"), 8, at("2026-11-21", "13:00")),
        (at("2026-11-21", "10:00"), 8, at("2026-11-23", "11:00")),
        (at("2026-11-22", "03:00"), 8, at("2026-11-23", "16:00")),
        (at("2026-11-25", "18:00"), 8, at("2026-11-27", "14:00")),
        (at("2026-11-20", "10:00"), 0.5, at("2026-11-20", "10:30")),
    ],
)
def test_working_hours_run_only_while_people_are_there(
    start: datetime, hours: float, end: datetime
) -> None:
    assert add_working_hours(DEMO, start, hours) == end


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2027, 3, 14), 23), (date(2026, 11, 1), 25), (date(2026, 11, 2), 24)]
)
def test_a_day_on_which_clocks_change_is_as_long_as_it_is(day: date, hours: int) -> None:
    ((opens, closes),) = spans_on(ALWAYS, day)
    assert closes - opens == timedelta(hours=hours)


def test_a_span_that_starts_in_the_missing_hour_still_ends_in_time() -> None:
    night = lender(days={"mon": ["08:00-20:00"], "sun": ["02:30-04:00"]}, holidays={})
    ((opens, closes),) = spans_on(night, date(2027, 3, 14))
    assert opens < closes
    assert closes == at("2027-03-14", "04:00")


def test_holidays_are_those_of_the_subdivision_and_the_lenders_own() -> None:
    own = lender(holidays={"country": "US", "subdivision": "DC", "also_closed": ["2026-11-27"]})
    assert is_holiday(own, date(2026, 11, 27))
    assert is_holiday(own, date(2029, 1, 20))  # Inauguration Day, kept in DC only.
    assert not is_holiday(DEMO, date(2026, 11, 27))
    assert add_working_days(own, date(2026, 11, 25), 1) == date(2026, 11, 30)


def test_saturday_hours_make_no_working_day() -> None:
    assert is_open(DEMO, at("2026-11-21", "10:00"))
    assert not is_working_day(DEMO, date(2026, 11, 21))


def test_a_lender_that_never_opens_is_an_error_and_no_endless_search() -> None:
    days = [(date(2026, 11, 23) + timedelta(weeks=week)).isoformat() for week in range(60)]
    closed = lender(days={"mon": ["08:00-20:00"]}, holidays={"also_closed": days})
    with pytest.raises(NeverOpen):
        next_opening(closed, at("2026-11-22", "10:00"))
    with pytest.raises(NeverOpen):
        add_working_days(closed, date(2026, 11, 22), 1)


_MOMENTS = st.integers(0, 2 * 365 * 24 * 60 * 60).map(
    lambda seconds: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


@given(_MOMENTS)
def test_the_next_opening_is_open_and_nothing_before_it_is(moment: datetime) -> None:
    opens = next_opening(DEMO, moment)
    assert is_open(DEMO, opens)
    assert opens >= moment
    assert (opens == moment) == is_open(DEMO, moment)
    if opens > moment:
        assert not is_open(DEMO, opens - timedelta(seconds=1))


@given(_MOMENTS, st.integers(0, 20), st.integers(1, 20))
def test_working_hours_add_up(moment: datetime, first: int, second: int) -> None:
    together = add_working_hours(DEMO, moment, first + second)
    assert add_working_hours(DEMO, add_working_hours(DEMO, moment, first), second) == together


@given(_MOMENTS, st.floats(0, 500))
def test_where_people_always_are_working_hours_are_hours(moment: datetime, hours: float) -> None:
    assert add_working_hours(ALWAYS, moment, hours) == moment + timedelta(hours=hours)


@pytest.mark.parametrize(
    ("day", "zone", "end"),
    [
        (date(2026, 12, 4), "America/New_York", datetime(2026, 12, 5, 4, 59, 59, tzinfo=UTC)),
        (date(2027, 6, 4), "America/New_York", datetime(2027, 6, 5, 3, 59, 59, tzinfo=UTC)),
        (date(2026, 12, 4), "Asia/Shanghai", datetime(2026, 12, 4, 15, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_due_day_ends_at_midnight_of_the_lender(day: date, zone: str, end: datetime) -> None:
    assert end_of_day(day, zone) == end


@pytest.mark.parametrize(
    ("now", "last_second"),
    [
        (at("2026-11-19", "09:00"), at("2026-11-20", "23:59:59")),
        (at("2026-11-20", "00:00"), at("2026-11-23", "23:59:59")),  # Over a weekend with hours.
        (at("2026-11-25", "23:59"), at("2026-11-27", "23:59:59")),  # Over Thanksgiving.
        (at("2026-11-23", "09:00", ZoneInfo("Asia/Shanghai")), at("2026-11-23", "23:59:59")),
    ],
)
def test_the_next_working_day_ends_at_midnight_of_the_lender(
    now: datetime, last_second: datetime
) -> None:
    assert end_of_next_working_day(DEMO, now) == last_second


def test_a_lender_that_never_opens_has_a_day_ahead_all_the_same() -> None:
    days = [(date(2026, 11, 23) + timedelta(weeks=week)).isoformat() for week in range(60)]
    closed = lender(days={"mon": ["08:00-20:00"]}, holidays={"also_closed": days})
    now = at("2026-11-20", "09:00")
    assert end_of_next_working_day(closed, now) == now + timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "start", "day"),
    [
        ("Thanksgiving", date(2026, 11, 23), date(2026, 11, 26)),
        ("Thanksgiving", date(2026, 11, 26), date(2026, 11, 26)),
        ("thanksgiving", date(2026, 11, 27), date(2027, 11, 25)),
        ("Independence Day", date(2026, 6, 1), date(2026, 7, 4)),  # The 3rd is observed.
        ("Spring Festival", date(2026, 1, 1), None),
    ],
)
def test_a_holiday_is_found_by_its_name(name: str, start: date, day: date | None) -> None:
    assert next_holiday(DEMO, name, start) == day


def test_without_a_country_there_are_no_holidays_to_name() -> None:
    nowhere = lender(days={"mon": ["08:00-20:00"]}, holidays={})
    assert next_holiday(nowhere, "Thanksgiving", date(2026, 11, 23)) is None
