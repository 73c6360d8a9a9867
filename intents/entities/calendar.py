"""From the description of a day to a day: which Tuesday, which third, which 11/3.

What people mean depends on whether they speak of the past (a payment made) or the future (a
promise), so every question takes a direction. Where good readers differ the answer is ambiguous
and lists the readings, best first.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

Direction = Literal["past", "future"]
Description = Mapping[str, Any]
Day = date
"""A calendar day; the name lets Resolved call its field what it is."""

# A month and day given without a year lies far away in one direction and near in the other when
# the speaker slipped; nearer than NEAR against farther than FAR makes it worth asking.
NEAR, FAR = timedelta(days=62), timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A day, or None when the words name none. With several `candidates` it is ambiguous.

    Of a range ("between the 3rd and the 5th") the candidates are the first day and the last.
    """

    date: Day | None
    candidates: tuple[Day, ...]

    @property
    def ambiguous(self) -> bool:
        """Whether more than one day can be meant."""
        return len(self.candidates) > 1


NOTHING = Resolved(None, ())


def resolve(
    described: Description, today: date, direction: Direction, *, day_first: bool | None = False
) -> Resolved:
    """The day meant by a description of `entities.date`, seen from `today`.

    `day_first` orders 11/3 as 11 March; None means that nobody knows.
    """
    kind = str(described.get("kind"))
    if kind == "numeric":
        return _numeric(described, today, direction, day_first)
    resolver = _RESOLVERS.get(kind)
    try:
        return resolver(described, today, direction) if resolver else NOTHING
    except (ValueError, OverflowError):
        return NOTHING


def _only(day: date | None) -> Resolved:
    return Resolved(day, (day,)) if day else NOTHING


def _several(*days: date | None) -> Resolved:
    kept = tuple(dict.fromkeys(day for day in days if day))
    return Resolved(kept[0], kept) if kept else NOTHING


def _offset(described: Description, today: date, _direction: Direction) -> Resolved:
    days = int(described.get("days", 0))
    months = int(described.get("months", 0))
    moved = _add_months(today, months) if months else today
    return _only(moved + timedelta(days=days))


def _weekday(described: Description, today: date, direction: Direction) -> Resolved:
    weekday, which = int(described["weekday"]), str(described.get("which", ""))
    week = described.get("week")
    monday = today - timedelta(days=today.weekday())
    if week is not None:
        return _only(monday + timedelta(days=weekday, weeks=int(week)))
    last, coming = _last(today, weekday), _coming(today, weekday)
    if which == "last":
        in_this_week = last >= monday
        return _several(last, last - timedelta(weeks=1) if in_this_week else None)
    if which == "next":
        in_this_week = coming < monday + timedelta(weeks=1)
        return _several(coming + timedelta(weeks=1), coming) if in_this_week else _only(coming)
    if today.weekday() == weekday:
        return _several(today, last if direction == "past" else coming)
    return _only(last if direction == "past" else coming)


def _last(today: date, weekday: int) -> date:
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def _coming(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _day(described: Description, today: date, direction: Direction) -> Resolved:
    """A day of the month: of a named month, or the nearest in the direction that has such a day."""
    day = int(described["day"])
    if "month_offset" in described:
        start = _add_months(today.replace(day=1), int(described["month_offset"]))
        return _only(_date(start.year, start.month, day))
    step = -1 if direction == "past" else 1
    for months in range(13):
        start = _add_months(today.replace(day=1), months * step)
        found = _date(start.year, start.month, day)
        if found and (found <= today if direction == "past" else found >= today):
            return _only(found)
    return NOTHING


def _named_day(described: Description, today: date, direction: Direction) -> Resolved:
    """A day with its name and its number; where they are not of one day, either may be meant."""
    by_number = _day(described, today, direction)
    by_name = _weekday(described, today, direction)
    for day in by_number.candidates:
        if day.weekday() == described["weekday"]:
            return _only(day)
    return _several(*by_number.candidates, *by_name.candidates)


def _month_day(described: Description, today: date, direction: Direction) -> Resolved:
    month, day = int(described["month"]), int(described["day"])
    if described.get("year"):
        return _only(_date(_century(int(described["year"])), month, day))
    other = _other(month, day, today, direction)
    return _near(_nearest(month, day, today, direction), today, other)


def _numeric(
    described: Description, today: date, direction: Direction, day_first: bool | None
) -> Resolved:
    first, second = int(described["first"]), int(described["second"])
    orders = [(second, first), (first, second)] if day_first else [(first, second), (second, first)]
    if described.get("year"):
        year = _century(int(described["year"]))
        days = [_date(year, month, day) for month, day in orders]
        known = [day for day in days if day]
        return _several(*known) if day_first is None else _only(known[0] if known else None)
    readings = [_nearest(month, day, today, direction) for month, day in orders]
    if day_first is None:
        return _several(*readings)
    return _near(readings[0], today, readings[1], _other(*orders[0], today, direction))


def _near(preferred: date | None, today: date, *others: date | None) -> Resolved:
    """The preferred day; with it the others that are near, when it is itself far away."""
    if preferred is None:
        return _only(next((day for day in others if day), None))
    if abs(preferred - today) <= FAR:
        return _only(preferred)
    return _several(preferred, *(day for day in others if day and abs(day - today) < NEAR))


def _nearest(month: int, day: int, today: date, direction: Direction) -> date | None:
    years = (today.year, today.year - 1) if direction == "past" else (today.year, today.year + 1)
    for year in years:
        found = _date(year, month, day)
        if found and (found <= today if direction == "past" else found >= today):
            return found
    return None


def _other(month: int, day: int, today: date, direction: Direction) -> date | None:
    return _nearest(month, day, today, "future" if direction == "past" else "past")


def _month_end(described: Description, today: date, direction: Direction) -> Resolved:
    start = _add_months(today.replace(day=1), int(described.get("month_offset", 0)))
    if described.get("month"):
        start = today.replace(day=1, month=int(described["month"]))
    end = start.replace(day=calendar.monthrange(start.year, start.month)[1])
    if direction == "past" and end > today and "month_offset" not in described:
        return _only(today.replace(day=1) - timedelta(days=1))
    return _only(end)


def _month_start(described: Description, today: date, direction: Direction) -> Resolved:
    offset = described.get("month_offset")
    if offset is None:
        offset = 0 if direction == "past" or today.day == 1 else 1
    return _only(_add_months(today.replace(day=1), int(offset)))


def _days(described: Description, today: date, direction: Direction) -> Resolved:
    """The first and the last day of a range; it names neither, so there is no date."""
    first, last = int(described["first"]), int(described["last"])
    if described.get("month"):
        end = _nearest(int(described["month"]), last, today, direction)
    else:
        end = _day({"day": last}, today, direction).date
    if end is None:
        return NOTHING
    month = _add_months(end.replace(day=1), -1) if first > last else end
    begin = _date(month.year, month.month, first)
    return Resolved(None, (begin, end)) if begin else NOTHING


_RESOLVERS: dict[str, Callable[[Description, date, Direction], Resolved]] = {
    "offset": _offset,
    "weekday": _weekday,
    "day": _day,
    "days": _days,
    "named_day": _named_day,
    "month_day": _month_day,
    "month_end": _month_end,
    "month_start": _month_start,
}


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _century(year: int) -> int:
    return year + 2000 if year < 100 else year


def _add_months(day: date, months: int) -> date:
    """The same day some months on, or the last day of that month when it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
