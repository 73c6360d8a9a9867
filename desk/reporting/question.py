"""What a report is asked about: days on the lender's clock, and how a long span is divided."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from accounts.lender import Lender
from desk.rights import NotNow

MOST_DAYS: Final = 366
_BY_DAY: Final = 62
"""A longer span is shown week by week: more marks would touch each other."""
_WEEK: Final = 7
USUAL_DAYS: Final = 28
"""What a report shows when nothing else is asked: the last four weeks."""


@dataclass(frozen=True)
class Question:
    """The days from ``first`` to ``last``, both included, on the clock of ``zone``."""

    first: date
    last: date
    zone: ZoneInfo
    price: Decimal | None = None
    """Of one segment, in the currency of the lender's contract with the carrier."""
    currency: str = ""
    """That of the price, as ``USD``; empty where it is not known."""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise NotNow("The last day is before the first one: exchange them.")
        if (self.last - self.first).days >= MOST_DAYS:
            raise NotNow("A report covers at most 366 days: choose a shorter span.")

    @property
    def start(self) -> datetime:
        """The midnight with which the first day begins."""
        return self.midnight(self.first)

    @property
    def end(self) -> datetime:
        """The midnight with which the last day ends."""
        return self.midnight(self.last + timedelta(days=1))

    @property
    def by_week(self) -> bool:
        """Whether the span is so long that its steps are weeks."""
        return (self.last - self.first).days >= _BY_DAY

    def steps(self) -> list[date]:
        """The days, or the first days of the weeks, of which the span consists."""
        return list(self._steps())

    def step_of(self, day: date) -> date:
        """The step to which a day of the span belongs; its first week may be a part of one."""
        if not self.by_week:
            return day
        return max(self.first, monday(day))

    def day_of(self, moment: datetime) -> date:
        """The calendar day of a moment on the lender's clock."""
        return moment.astimezone(self.zone).date()

    def _steps(self) -> Iterator[date]:
        day = self.first
        while day <= self.last:
            yield day
            day = monday(day) + timedelta(days=_WEEK) if self.by_week else day + timedelta(days=1)

    def midnight(self, day: date) -> datetime:
        """The moment with which a day begins on the lender's clock."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def usual(now: datetime, zone: ZoneInfo, price: Decimal | None, currency: str = "") -> Question:
    """The last four weeks, today included, at the lender's price of a segment."""
    today = now.astimezone(zone).date()
    return Question(today - timedelta(days=USUAL_DAYS - 1), today, zone, price, currency)


def usual_of(lender: Lender, now: datetime) -> Question:
    """The usual one by the lender's clock, at the price of a segment that the lender pays."""
    price, zone = lender.desk.segment_price, ZoneInfo(lender.hours.zone)
    if price is None:
        return usual(now, zone, None)
    return usual(now, zone, price.amount, price.currency)
