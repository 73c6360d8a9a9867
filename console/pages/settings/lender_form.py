"""The form of the lender's facts: its fields by the document's paths, and which one is at fault."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from accounts.faults import Fault
from console.faultwords import problem_words
from console.pages.settings.start import DAYS, WEEK
from console.words import say

NUMBERS: Final = {
    "hand_over_hours": "Working hours without an answer, after which the bot answers again",
    "reply_budget.per_10_minutes": "Automatic replies to a number in ten minutes",
    "reply_budget.per_day": "Automatic replies to a number in a day",
    "reply_budget.identical": "Identical texts that trip the budget",
    "reply_budget.identical_minutes": "Within how many minutes",
    "identity.tries": "Tries to prove who they are",
    "identity.lock_minutes": "Minutes of lock after that",
    "desk.assignment.most_threads": "Waiting threads that one person is given at most",
    "desk.assignment.idle_minutes": "Minutes without a step after which they are given none",
}
"""Whole numbers of the document by their path; its own limits hold for them."""
LINES: Final = {
    "hotline": "Hotline, as +12025550142",
    "payment.link": "Payment page",
    "payment.cut_off": "Until when a payment counts for the day, as 17:00",
}
PLACES: Final = {
    "hours.zone": "Time zone, as America/New_York",
    "hours.holidays.country": "Country of the public holidays, as US (empty: none)",
    "hours.holidays.subdivision": "State or province of the public holidays, as DC",
}
"""Where the lender is; all but the zone may be empty."""
PACKS: Final = ("us", "uk", "mx", "eu", "cn")
_DAY: Final = re.compile(r"should have the spans of (\w+) in order, without overlap")
_OTHERS: Final = {
    "hours.holidays.also_closed": ("also_closed", "Closed besides the public holidays"),
    "hours.holidays": ("hours.holidays.country", PLACES["hours.holidays.country"]),
    "desk.segment_price.currency": ("currency", "in the currency"),
    "desk.segment_price": ("price", "Price of a segment, as 0.0079"),
    "reply_languages": ("reply_languages", "Reply languages"),
    "hours": ("hours_mon", "Hours"),
}


@dataclass(frozen=True)
class Wrong:
    """A fault of what was typed, in the reader's language."""

    name: str
    """Of the field; empty where the form has none for it."""
    label: str
    problem: str


def in_the_form(faults: Iterable[Fault]) -> list[Wrong]:
    """Each fault with the field that it is about, by the label that the field has."""
    return [_wrong(fault) for fault in faults]


def _wrong(fault: Fault) -> Wrong:
    name, label = _field(fault)
    return Wrong(name, label, problem_words(fault.problem))


def _field(fault: Fault) -> tuple[str, str]:
    if found := _DAY.fullmatch(fault.problem):
        return _of_day(found[1])
    path = fault.field.partition("[")[0]
    if path.startswith("hours.days."):
        return _of_day(path.rpartition(".")[2])
    if path.startswith("complaint_days."):
        pack = path.rpartition(".")[2]
        return f"complaint_{pack}", f"{say('Complaints are answered in')}, {pack.upper()}"
    own = {**NUMBERS, **LINES, **PLACES}
    if path in own:
        return path, say(own[path])
    return next(
        ((name, say(label)) for start, (name, label) in _OTHERS.items() if path.startswith(start)),
        ("", fault.field),
    )


def _of_day(day: str) -> tuple[str, str]:
    return f"hours_{day}", say(dict(zip(WEEK, DAYS, strict=True)).get(day, day))


def by_name(wrong: Iterable[Wrong]) -> Mapping[str, str]:
    """What is wrong with each field; of several things the first."""
    found: dict[str, str] = {}
    for one in wrong:
        found.setdefault(one.name, one.problem)
    return found
