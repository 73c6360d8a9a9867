"""What the words for a day describe: from a match to a small dict that needs no calendar."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from intents.entities.day_names import COUNTS, MONTHS, WEEKDAYS

Described = dict[str, Any]
Describe = Callable[[re.Match[str]], Described | None]


def _count(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS[word]


def number_of_day(word: str) -> int:
    """The value of one or two digits, or of Chinese numerals up to 99."""
    if word.isdigit():
        return int(word)
    word = word.replace("廿", "二十")
    tens, ten, ones = word.partition("十")
    if not ten:
        return COUNTS.get(word, 0)
    return (COUNTS[tens] if tens else 1) * 10 + (COUNTS.get(ones, 0) if ones else 0)


def fixed(offsets: dict[str, int]) -> Describe:
    """So many days from today, by the word in the group `day`."""
    return lambda match: {"kind": "offset", "days": offsets[match.group("day")]}


def span(sign: int) -> Describe:
    """So many days, weeks or months from today, with the sign of the direction."""

    def describe(match: re.Match[str]) -> Described:
        number, unit = _count(match["n"]), match["unit"]
        if unit.startswith(("mo", "mes", "个月", "月")):
            return {"kind": "offset", "months": sign * number}
        weekly = unit.startswith(("w", "sem", "周", "星", "礼", "个星", "个礼"))
        return {"kind": "offset", "days": sign * number * (7 if weekly else 1)}

    return describe


def weekday(which: str = "") -> Describe:
    """A weekday, of the last or the next week where the words say so."""

    def describe(match: re.Match[str]) -> Described:
        name = match["day"] or match["other"]
        found: Described = {"kind": "weekday", "weekday": WEEKDAYS[name]}
        return found | ({"which": which} if which else {})

    return describe


def zh_weekday(match: re.Match[str]) -> Described:
    """A weekday in Chinese; 上 and 下 count whole weeks back and on."""
    found: Described = {"kind": "weekday", "weekday": WEEKDAYS[match["day"]]}
    which = match["which"] or ""
    if not which:
        return found
    sign = -1 if "上" in which else 1 if "下" in which else 0
    return found | {"week": sign * max(which.count("上") + which.count("下"), 1)}


def day(match: re.Match[str]) -> Described | None:
    """A day of the month, or None when no month has it."""
    day = int(match["day"] or match.groupdict()["other"])
    return {"kind": "day", "day": day} if 1 <= day <= 31 else None


def zh_day(match: re.Match[str]) -> Described | None:
    """A day of the month in Chinese, of this, the last or the next month."""
    day = number_of_day(match["day"])
    if not 1 <= day <= 31:
        return None
    found: Described = {"kind": "day", "day": day}
    month = match["month"] or ""
    return found | ({"month_offset": _zh_months(month)} if month else {})


def _zh_months(word: str) -> int:
    return -word.count("上") if "上" in word else word.count("下")


def month_day(match: re.Match[str]) -> Described | None:
    """A day of a named month, with the year if one is written."""
    groups = match.groupdict()
    named = groups["month"]
    month = MONTHS[named] if named in MONTHS else number_of_day(named)
    day = number_of_day(groups["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    found: Described = {"kind": "month_day", "month": month, "day": day}
    return found | ({"year": int(groups["year"])} if groups.get("year") else {})


def numeric(match: re.Match[str]) -> Described | None:
    """Two numbers of which one is the day: which, depends on the country."""
    first, second = int(match["first"]), int(match["second"])
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    year = match["year"]
    found: Described = {"kind": "numeric", "first": first, "second": second}
    return found | ({"year": int(year)} if year else {})


def end(match: re.Match[str]) -> Described:
    """The last day of a month."""
    which = match.groupdict().get("which") or match.groupdict().get("other") or ""
    if which in MONTHS:
        return {"kind": "month_end", "month": MONTHS[which]}
    if which in {"last", "上个", "上", "pasado"}:
        return {"kind": "month_end", "month_offset": -1}
    if which in {"next", "下个", "下", "proximo"}:
        return {"kind": "month_end", "month_offset": 1}
    return {"kind": "month_end"} | ({"month_offset": 0} if which else {})


def start(match: re.Match[str]) -> Described:
    """The first day of a month."""
    which = match.groupdict().get("which") or ""
    offset = {"next": 1, "下个": 1, "下": 1, "proximo": 1, "上个": -1, "上": -1, "last": -1}.get(
        which
    )
    return {"kind": "month_start"} | ({"month_offset": offset} if offset is not None else {})


def vague(kind: str, offset: int | None = None) -> Describe:
    """Words that name a stretch or an event, not a day; resolving them gives no date."""
    found: Described = {"kind": kind} | ({} if offset is None else {"offset": offset})
    return lambda _match: dict(found)
