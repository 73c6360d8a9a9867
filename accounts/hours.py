"""When the lender's people are there. Pure functions of the lender's values and a time.

Spans are wall-clock times of the lender's zone; they are turned into UTC before any arithmetic,
so that a day on which clocks change is an hour shorter or longer and nothing else.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from accounts.lender import Lender, Weekday

_WEEKDAYS: Final[tuple[Weekday, ...]] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SATURDAY: Final = 5
# Longer than any run of holidays; a lender closed for longer has a mistake in its hours.
_MOST_CLOSED_DAYS: Final = 370
_MIDNIGHT: Final = "24:00"


class NeverOpen(ValueError):
    """The lender's hours leave no open day within a year."""


@lru_cache(maxsize=8)
def _public(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
    import holidays

    return dict(holidays.country_holidays(country, subdiv=subdivision, years=year))


def is_holiday(lender: Lender, day: date) -> bool:
    """Whether the lender keeps ``day`` as a holiday."""
    kept = lender.hours.holidays
    if day in kept.also_closed:
        return True
    return kept.country is not None and day in _public(kept.country, kept.subdivision, day.year)


def next_holiday(lender: Lender, name: str, start: date) -> date | None:
    """The first public holiday from ``start`` on whose name begins so, within a year."""
    kept = lender.hours.holidays
    if kept.country is None:
        return None
    named = [
        day
        for year in (start.year, start.year + 1)
        for day, called in _public(kept.country, kept.subdivision, year).items()
        if called.casefold().startswith(name.casefold()) and "observed" not in called.casefold()
    ]
    return min((day for day in named if day >= start), default=None)


def spans_on(lender: Lender, day: date) -> list[tuple[datetime, datetime]]:
    """The open spans of a day as UTC times, in order; none on a holiday."""
    if is_holiday(lender, day):
        return []
    zone = ZoneInfo(lender.hours.zone)
    spans = lender.hours.days.get(_WEEKDAYS[day.weekday()], [])
    return [(_moment(day, span[:5], zone), _moment(day, span[6:], zone)) for span in spans]


def _moment(day: date, clock: str, zone: ZoneInfo) -> datetime:
    if clock == _MIDNIGHT:
        day, clock = day + timedelta(days=1), "00:00"
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


def _spans_from(lender: Lender, start: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The open spans that end after ``start``; ``NeverOpen`` after a year without one."""
    day, closed_days = start.astimezone(ZoneInfo(lender.hours.zone)).date(), 0
    while closed_days <= _MOST_CLOSED_DAYS:
        spans = [span for span in spans_on(lender, day) if span[1] > start]
        yield from spans
        closed_days = 0 if spans else closed_days + 1
        day += timedelta(days=1)
    raise NeverOpen("the lender's hours have no open day within a year")


def is_open(lender: Lender, now: datetime) -> bool:
    """Whether people answer at ``now``; the closing minute itself is closed."""
    opens, closes = next(_spans_from(lender, now))
    return opens <= now < closes


def next_opening(lender: Lender, now: datetime) -> datetime:
    """The first time from ``now`` on at which people answer, in UTC: ``now`` itself when open."""
    opens, _ = next(_spans_from(lender, now))
    return max(opens, now.astimezone(UTC))


def is_working_day(lender: Lender, day: date) -> bool:
    """A day from Monday to Friday on which the lender is open; Saturday hours make no such day."""
    return day.weekday() < _SATURDAY and bool(spans_on(lender, day))


def _working_days_after(lender: Lender, start: date) -> Iterator[date]:
    day, closed_days = start, 0
    while closed_days <= _MOST_CLOSED_DAYS:
        day += timedelta(days=1)
        closed_days += 1
        if is_working_day(lender, day):
            closed_days = 0
            yield day
    raise NeverOpen("the lender's hours have no working day within a year")


def add_working_days(lender: Lender, start: date, days: int) -> date:
    """The ``days``-th working day after ``start``, which itself does not count."""
    if days <= 0:
        return start
    return next(islice(_working_days_after(lender, start), days - 1, None))


def end_of_day(day: date, zone: str) -> datetime:
    """The last second of a day in a zone, in UTC: when something due on that day is late."""
    return datetime.combine(day, time(23, 59, 59), ZoneInfo(zone)).astimezone(UTC)


def end_of_next_working_day(lender: Lender, now: datetime) -> datetime:
    """Until when what is due is due soon; a day from now where the lender is never open."""
    zone = lender.hours.zone
    try:
        day = add_working_days(lender, now.astimezone(ZoneInfo(zone)).date(), 1)
    except NeverOpen:
        return now + timedelta(days=1)
    return end_of_day(day, zone)


def add_working_hours(lender: Lender, start: datetime, hours: float) -> datetime:
    """The UTC time at which ``hours`` of open time will have passed since ``start``."""
    left = timedelta(hours=hours)
    for opens, closes in _spans_from(lender, start):
        begins = max(opens, start.astimezone(UTC))
        if closes - begins >= left:
            return begins + left
        left -= closes - begins
    raise NeverOpen("the lender's hours have no open day within a year")
