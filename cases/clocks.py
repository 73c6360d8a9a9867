"""By when a complaint must be answered. Pure functions of dates.

The lender promises an answer in some working days; the law of the place caps the promise. Working
days are the lender's affair, so they are counted by a function that the caller brings
(``accounts.hours.add_working_days`` with the lender filled in).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

AddWorkingDays = Callable[[date, int], date]


@dataclass(frozen=True)
class Limits:
    """A regulator's limits in days after receipt, and where they are written."""

    source: str
    first: int
    """The answer is due."""
    last: int
    """The last day in any event: exceptional or extended cases."""
    in_working_days: bool = False
    stages: tuple[int, ...] = ()
    """Days after receipt to which each extension may go, where there is more than one."""
    summary: int | None = None
    """Working days in which a simple case can be settled without the long procedure."""


LIMITS: Final[Mapping[str, Limits]] = {
    "us": Limits("CFPB company portal: response in 15 calendar days, final within 60", 15, 60),
    "uk": Limits(
        "FCA DISP 1.6.2R: final response in eight weeks; 1.5: day three", 56, 56, summary=3
    ),
    "eu": Limits("Directive (EU) 2015/2366 art. 101: 15 business days, at most 35", 15, 35, True),
    "mx": Limits(
        "Ley de Protección y Defensa al Usuario, art. 50 Bis: 30 días hábiles", 30, 30, True
    ),
    "cn": Limits(
        "银行业保险业消费投诉处理管理办法 (2020): 15, 30 and 60 days", 15, 60, stages=(30, 60)
    ),
}
OF_PAYMENTS: Final[Mapping[str, Limits]] = {
    "uk": Limits(
        "FCA DISP 1.6.2AR (payment services): 15 business days, at most 35; 1.5: day three",
        *(15, 35, True),
        summary=3,
    ),
}
"""Where a complaint about a payment has a clock of its own (rule CMP-04)."""
_ABOUT_PAYMENTS: Final = frozenset({"payment_not_posted"})
"""Categories of such complaints."""


@dataclass(frozen=True)
class ComplaintClock:
    """The days a complaint is measured by; the strictest of several packs counts."""

    due: date
    """What the borrower is told."""
    last: date
    """When the law's own time is over."""
    summary: date | None
    """Until when settling it at once spares the long procedure, where there is such a rule."""
    sources: tuple[str, ...]
    stages: tuple[date, ...]
    """The last day of each extension, in their order; no more of them than any pack allows."""


def is_about_payments(category: str | None) -> bool:
    """Whether a complaint of a category is about a payment service."""
    return category in _ABOUT_PAYMENTS


def limits_of(packs: Collection[str], category: str | None = None) -> dict[str, Limits]:
    """The limits for a complaint of a category, by those of the packs that have some."""
    special = OF_PAYMENTS if is_about_payments(category) else {}
    return {pack: special.get(pack, LIMITS[pack]) for pack in packs if pack in LIMITS}


def complaint_clock(
    packs: Collection[str],
    received: date,
    promised_days: Mapping[str, int],
    add_working_days: AddWorkingDays,
    *,
    category: str | None = None,
) -> ComplaintClock:
    """The clock of a complaint received on a day (in the lender's zone).

    ``promised_days`` are the lender's working days by pack. ``ValueError`` for no known pack.
    """
    known = limits_of(packs, category)
    if not known:
        raise ValueError("a complaint needs at least one known policy pack")
    dues = [
        _due(limits, received, promised_days.get(pack), add_working_days)
        for pack, limits in known.items()
    ]
    lasts = [_after(one, received, one.last, add_working_days) for one in known.values()]
    summaries = [one.summary for one in known.values() if one.summary is not None]
    return ComplaintClock(
        due=min(dues),
        last=min(lasts),
        summary=add_working_days(received, min(summaries)) if summaries else None,
        stages=_stages(known.values(), received, add_working_days),
        sources=tuple(one.source for one in known.values()),
    )


def _stages(
    known: Collection[Limits], received: date, add_working_days: AddWorkingDays
) -> tuple[date, ...]:
    """The strictest day for the first extension, the second and so on."""
    each = [one.stages or (one.last,) for one in known]
    return tuple(
        min(
            _after(one, received, days, add_working_days)
            for one, days in zip(known, nth, strict=True)
        )
        for nth in zip(*each, strict=False)
    )


def _after(limits: Limits, received: date, days: int, add_working_days: AddWorkingDays) -> date:
    if limits.in_working_days:
        return add_working_days(received, days)
    return received + timedelta(days=days)


def _due(
    limits: Limits, received: date, promised: int | None, add_working_days: AddWorkingDays
) -> date:
    limit = _after(limits, received, limits.first, add_working_days)
    return limit if promised is None else min(limit, add_working_days(received, promised))
