"""Cases between two days in a regulator's shape: one row each; and counts of complaints.

The shape is nobody's form and can be put into most: the columns are those that rule CMP-07 keeps,
which other kinds of cases share;
the counts those that FCA DISP 1 Annex 1 and the CFPB's portal ask for. No borrower is named in it;
who handled a complaint is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from sqlalchemy import or_, select, true
from sqlalchemy.orm import Session

from accounts.hours import add_working_days, end_of_day
from accounts.lender import Lender
from accounts.money import major_units
from bot.formats import local_day
from bot.services import Services
from cases.clocks import LIMITS
from cases.in_error import counts
from desk.case_words import CATEGORIES, is_upheld
from desk.clocks import packs_of
from desk.exporting.products import products_of
from desk.exporting.sheets import sheet
from desk.rights import NotNow
from models.cases import Case, CaseKind
from models.staff import Staff

COLUMNS: Final = (
    *("reference", "kind", "received", "channel", "product", "category", "issue", "pack", "due"),
    *("extended_from", "acknowledged", "state", "closed", "outcome", "upheld", "days_open"),
    *("handler", "closed_in_time", "redress", "redress_currency", "harm", "escalation_body"),
)
COUNTED: Final = (
    *("received", "closed", "closed_in_three_working_days"),
    *("closed_in_time", "closed_late", "upheld", "open_at_the_end", "redress"),
)
MOST: Final = 20_000
LONGEST: Final = timedelta(days=3 * 366)
_SIMPLE_DAYS: Final = LIMITS["uk"].summary or 3
_UNSORTED: Final = "not_categorised"
_NO_PRODUCT: Final = "not_known"


@dataclass(frozen=True)
class Period:
    """From one day to another on the lender's calendar, both included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


@dataclass(frozen=True)
class Complaint:
    """One case, mostly a complaint, with what is worked out from it; days are the lender's."""

    case: Case
    product: str
    handler: str
    """Who answers for it, by name; nobody yet where it is empty."""
    packs: Sequence[str]
    lender: Lender

    @cached_property
    def received(self) -> date:
        """The day it came."""
        return local_day(self.case.opened_at, self.lender.hours.zone)

    @cached_property
    def closed(self) -> date | None:
        """The day it was settled, if it was."""
        ended = self.case.closed_at
        return local_day(ended, self.lender.hours.zone) if ended else None

    @property
    def category(self) -> str:
        """Its category, or that a complaint has none."""
        unsorted = _UNSORTED if self.case.kind == CaseKind.COMPLAINT else ""
        return self.case.category or unsorted

    @property
    def in_time(self) -> bool | None:
        """Whether it was settled before its clock ran out; ``None`` while it is open."""
        if self.case.closed_at is None:
            return None
        return self.case.due_at is None or self.case.closed_at <= self.case.due_at

    @property
    def simple(self) -> bool:
        """Settled within three working days, which spares the long procedure (DISP 1.5)."""
        if self.closed is None:
            return False
        return self.closed <= add_working_days(self.lender, self.received, _SIMPLE_DAYS)

    def open_at(self, day: date) -> bool:
        """Whether it was open at the end of a day."""
        return self.received <= day and (self.closed is None or self.closed > day)


def complaints(services: Services, session: Session, period: Period) -> list[Complaint]:
    """Every complaint that was open on some day of the period, in the order of its coming."""
    return between(services, session, period, CaseKind.COMPLAINT)


def between(
    services: Services, session: Session, period: Period, kind: CaseKind | None
) -> list[Complaint]:
    """Likewise every case of a kind, or of every kind where it is ``None``."""
    if not timedelta() <= period.last - period.first <= LONGEST:
        raise NotNow("Choose a first day, and a last day at most three years later.")
    lender = services.voice.lender(session)
    zone = lender.hours.zone
    begins = end_of_day(period.first - timedelta(days=1), zone)
    rows = (
        select(Case)
        .where(Case.opened_at <= end_of_day(period.last, zone))
        .where(Case.kind == kind if kind else true())
        .where(or_(Case.closed_at.is_(None), Case.closed_at > begins), counts())
        .order_by(Case.opened_at, Case.id)
        .limit(MOST + 1)
    )
    found = session.scalars(rows).all()
    if len(found) > MOST:
        raise NotNow(
            "There are more than {most} cases: choose a shorter time or a kind.", most=MOST
        )
    products, handlers = products_of(session, found, kind), _handlers(session, found)
    return [
        Complaint(
            case,
            products.get(case.id, ""),
            handlers.get(case.owner_id or 0, ""),
            packs_of(services, session, case.thread_id),
            lender,
        )
        for case in found
    ]


def _handlers(session: Session, cases: Iterable[Case]) -> dict[int, str]:
    owners = {case.owner_id for case in cases}
    return dict(session.execute(select(Staff.id, Staff.name).where(Staff.id.in_(owners))).all())


# --- One row each ---------------------------------------------------------------------------


def listed(found: Iterable[Complaint], period: Period, today: date) -> bytes:
    """A CSV of the cases that came or were settled in the period."""
    rows = (_row(one, today) for one in found if one.received in period or one.closed in period)
    return sheet(COLUMNS, rows)


def _row(one: Complaint, today: date) -> tuple[str, ...]:
    case, category = one.case, CATEGORIES.get(one.category)
    return (
        *(case.reference, case.kind.value, one.received.isoformat()),
        *(case.channel, one.product, one.category),
        *(category.issue if category else "", " ".join(one.packs)),
        *(_day(one, "due_at"), _day(one, "extended_from"), _day(one, "acknowledged_at")),
        *(case.state.value, one.closed.isoformat() if one.closed else "", case.outcome or ""),
        *(_yes(is_upheld(case)), str(((one.closed or today) - one.received).days)),
        *(one.handler, _yes(one.in_time), money(case.redress, case.redress_currency)),
        *(case.redress_currency or "", case.harm or "", case.escalation_body or ""),
    )


def _day(one: Complaint, moment: str) -> str:
    value = getattr(one.case, moment)
    return local_day(value, one.lender.hours.zone).isoformat() if value else ""


def _yes(answer: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[answer]


def money(minor: int | None, currency: str | None) -> str:
    """``12050`` US cents as ``120.50``: a number that programs read."""
    if minor is None or currency is None:
        return ""
    return str(major_units(minor, currency))


# --- Counts ---------------------------------------------------------------------------------


def counted(found: Sequence[Complaint], period: Period) -> bytes:
    """A CSV of counts by category, with the total as its last row."""
    seen = {one.category for one in found}
    rows = []
    for name in [*CATEGORIES, *sorted(seen - CATEGORIES.keys())]:
        known, those = CATEGORIES.get(name), [one for one in found if one.category == name]
        if those:
            rows.append((name, known.issue if known else "", *_counts(those, period)))
    total = ("total", "", *_counts(found, period))
    return sheet(("category", "issue", *COUNTED), [*rows, total])


def counted_by_product(found: Sequence[Complaint], period: Period) -> bytes:
    """Likewise by the product that a complaint is about; one without any comes before the total."""
    named = sorted({one.product for one in found if one.product})
    rows = [
        (name or _NO_PRODUCT, *_counts(those, period))
        for name in (*named, "")
        if (those := [one for one in found if one.product == name])
    ]
    return sheet(("product", *COUNTED), [*rows, ("total", *_counts(found, period))])


def _counts(found: Sequence[Complaint], period: Period) -> tuple[str, ...]:
    closed = [one for one in found if one.closed in period]
    numbers = (
        sum(one.received in period for one in found),
        len(closed),
        sum(one.simple for one in closed),
        sum(one.in_time is True for one in closed),
        sum(one.in_time is False for one in closed),
        sum(is_upheld(one.case) is True for one in closed),
        sum(one.open_at(period.last) for one in found),
    )
    counts = map(str, numbers)
    return (*counts, "; ".join(_redress(closed)))


def _redress(closed: Iterable[Complaint]) -> Iterator[str]:
    sums: dict[str, int] = {}
    for one in closed:
        if one.case.redress is not None and one.case.redress_currency is not None:
            currency = one.case.redress_currency
            sums[currency] = sums.get(currency, 0) + one.case.redress
    yield from (f"{currency} {money(sums[currency], currency)}" for currency in sorted(sums))
