"""Days from one to another: between the 3rd and the 5th, del 3 al 5, 3号到5号."""

from __future__ import annotations

import re

from intents.entities.date_words import Described, number_of_day
from intents.entities.day_names import MONTHS
from intents.entities.stretches import Row

_ENGLISH_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_SPANISH_MONTH = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|"
    r"noviembre|diciembre)"
)
_ORDINAL = r"(?:st|nd|rd|th)"
_CHINESE = r"\d{1,2}|[一二三四五六七八九十廿]{1,3}"


def days(match: re.Match[str]) -> Described | None:
    """The first and the last day of the month that are named, and the month if one is."""
    groups = match.groupdict()
    first, last = number_of_day(match["first"]), number_of_day(match["last"])
    if first == last or not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    found: Described = {"kind": "days", "first": first, "last": last}
    named = groups.get("month")
    if not named:
        return found
    month = MONTHS[named] if named in MONTHS else number_of_day(named)
    return found | {"month": month} if 1 <= month <= 12 and first < last else None


RANGES: tuple[Row, ...] = (
    (
        "st nd rd th #",
        (
            rf"\b(?:from )?(?:the )?(?P<first>\d{{1,2}}){_ORDINAL}"
            r"(?: ?- ?| to | thru | through | until | till )"
            rf"(?:the )?(?P<last>\d{{1,2}}){_ORDINAL}\b(?: of (?P<month>{_ENGLISH_MONTH})\b)?"
        ),
        days,
    ),
    (
        "between",
        (
            rf"\bbetween (?:the )?(?P<first>\d{{1,2}}){_ORDINAL} (?:and|to) (?:the )?"
            rf"(?P<last>\d{{1,2}}){_ORDINAL}\b(?: (?:of )?(?P<month>{_ENGLISH_MONTH})\b)?"
        ),
        days,
    ),
    (
        "#",
        (
            rf"\b(?P<month>{_ENGLISH_MONTH})\.? (?P<first>\d{{1,2}}){_ORDINAL}?"
            rf"(?: ?- ?| to | thru | through )(?P<last>\d{{1,2}}){_ORDINAL}?\b(?![/:.]\d)"
        ),
        days,
    ),
    (
        "#",
        (
            rf"\b(?:between|from) (?:the )?(?P<first>\d{{1,2}}){_ORDINAL}? (?:and|to) (?:the )?"
            rf"(?P<last>\d{{1,2}}){_ORDINAL}? (?:of )?(?P<month>{_ENGLISH_MONTH})\b"
        ),
        days,
    ),
    (
        "entre del",
        (
            r"\b(?:entre el|del) (?P<first>\d{1,2}) (?:y|al) (?:el )?(?P<last>\d{1,2})\b"
            rf"(?! (?:pesos|dolares|%|por))(?: de (?P<month>{_SPANISH_MONTH})\b)?"
        ),
        days,
    ),
    (
        "号 日",
        (
            rf"(?:(?<![\d一二三四五六七八九十])(?P<month>{_CHINESE})月(?:份)?)?"
            rf"(?<![\d一二三四五六七八九十/])(?P<first>{_CHINESE})[日号]?[到至~-]"
            rf"(?P<last>{_CHINESE})[日号](?![码线楼店人])"
        ),
        days,
    ),
)
