"""By when a request about somebody's own data must be answered. Pure functions of dates.

Access, a copy, correction, deletion. We promise everybody the days of the strictest rule; the law
of the place says how far that can be extended, once, when they have been told.
"""

import calendar
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from models.cases import Case, CaseKind

CATEGORY: Final = "privacy"
"""Of a request that is about their data."""
DAYS: Final = 15
"""Rule CN-17, for everybody: days after receipt."""


@dataclass(frozen=True)
class Limit:
    """The last day in any event, and where it is written."""

    source: str
    days: int = 0
    months: int = 0

    def after(self, received: date) -> date:
        """The last day for what was received on a day."""
        if self.days:
            return received + timedelta(days=self.days)
        years, month = divmod(received.month - 1 + self.months, 12)
        year, month = received.year + years, month + 1
        return date(year, month, min(received.day, calendar.monthrange(year, month)[1]))


LIMITS: Final[Mapping[str, Limit]] = {
    "us": Limit("Cal. Civ. Code 1798.130(a)(2): 45 days, 90 where they were told", days=90),
    "uk": Limit("UK GDPR art. 12(3): one month, three where they were told", months=3),
    "eu": Limit("GDPR art. 12(3): one month, three where they were told", months=3),
    "cn": Limit("个人信息保护法 art. 50, rule CN-17: 15 days", days=DAYS),
}
"""By pack. One that is not here has no last day of its own, and keeps to that of rule CN-17."""


@dataclass(frozen=True)
class PrivacyClock:
    """The days by which such a request is measured; the strictest of several packs counts."""

    due: date
    """What the borrower is told."""
    last: date
    """Beyond which no extension goes."""
    sources: tuple[str, ...]


def privacy_clock(packs: Collection[str], received: date) -> PrivacyClock:
    """The clock of a request received on a day (in the lender's zone)."""
    due = received + timedelta(days=DAYS)
    known = [LIMITS[pack] for pack in packs if pack in LIMITS]
    lasts = [limit.after(received) for limit in known] if len(known) == len(packs) else []
    return PrivacyClock(due, min(lasts, default=due), tuple(limit.source for limit in known))


def is_the_laws(case: Case) -> bool:
    """Whether the clock of a case is the law's, and not our own promise alone."""
    about_data = case.kind == CaseKind.REQUEST and case.category == CATEGORY
    return case.kind == CaseKind.COMPLAINT or about_data
