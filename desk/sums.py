"""Whether a person's words name a sum of money, however it is written."""

import re
from decimal import Decimal
from typing import Final

from intents.entities import find_entities, number_of
from intents.entities.numbers import CHINESE_DIGITS, CHINESE_UNITS, MULTIPLIERS, VALUES
from intents.normalise import aligned
from intents.reading import Entity

_SIGNED: Final = re.compile(
    r"[$€£¥]\s?\d|\d\s?(?:USD|dollars?|dólares|pesos|euros?|元|块|塊)", re.IGNORECASE
)
_WRITTEN_OUT: Final = re.compile(
    r"(?<![\w.,/:-])(?:\d{1,3}(?:[,.']\d{3})+(?:[.,]\d\d)?|\d{2,}[.,]\d\d)(?![\w%/:]|\s?%|[.,]\d)",
    re.ASCII,
)
"""1,250 and 1.250,00 and 45.50: nothing else is written so in an answer to a borrower."""
_NUMBER_WORDS: Final = frozenset(VALUES) | frozenset(MULTIPLIERS) | {"and", "y"}
_NUMERALS: Final = re.compile(rf"[\d.,'\s{CHINESE_DIGITS}{CHINESE_UNITS}半w-]+")
_MARKS: Final = re.compile(r"[a-z]+|[^\sa-z]")
_LEAST: Final = Decimal(20)
"""A smaller number is one only directly behind a word of owing: "we need 2 documents"."""
_JOINED: Final = (
    r"(?:\s*(?:of|is|are|was|were|still|now|about|only|a|the|us|total|de|es|son|is:|是|为|了|我们|共)"
    r"\b|\s*[是为了共:我们]+)*\s*"
)
_DIRECTLY: Final = re.compile(
    r"(?:\b(?:ow(?:e|es|ed|ing)|balance|debt|payoff|arrears|outstanding|overdue|total|amount|due|"
    r"pay|pays|paid|payments? of|payment is|instal?lment|fees?|deb(?:e|es|ido)|saldo|deuda|monto|"
    r"cuota|pag(?:o|ue|ar|a) de|adeuda)\b|[欠还付缴额款])" + _JOINED + "$"
)
_LOOSELY: Final = re.compile(
    r"(?:\b(?:ow(?:e|es|ed|ing)|balance|debt|payoff|arrears|outstanding|overdue|total|amount|"
    r"deb(?:e|es)|saldo|deuda|monto|adeuda)\b(?:\s+[a-z']+){0,5}\s*|"
    r"(?:欠|余额|余款|应还|应付|金额|一共|共计|合计)[^。,;!?，；！？]{0,6})$"
)
_BEHIND: Final = re.compile(
    r"\s*(?:(?:is|are|was|more|still|now|in|as|left|to)\s+){0,3}"
    r"(?:due|owed|owing|overdue|outstanding|total|arrears|pay\b|de deuda|逾期|欠款)"
)


def names_a_sum(words: str) -> bool:
    """Whether the words hold an amount: with a currency, written out, or where something is owed.

    A number without a currency is none by itself: answers also hold addresses and rooms.
    """
    if _SIGNED.search(words) or _WRITTEN_OUT.search(aligned(words)):
        return True
    # Beside a word of paying the numbers without a currency are read, too.
    heard = f"pay; {words}"
    plain = aligned(heard)
    found = (one for one in find_entities(heard) if one.kind == "amount")
    return any(_has_currency(plain, one) or _is_owed(plain, one) for one in found)


def _has_currency(plain: str, amount: Entity) -> bool:
    rest = _NUMERALS.sub(" ", plain[amount.start : amount.end])
    return any(mark not in _NUMBER_WORDS for mark in _MARKS.findall(rest))


def _is_owed(plain: str, amount: Entity) -> bool:
    before = plain[: amount.start]
    if _DIRECTLY.search(before):
        return True
    if number_of(amount) < _LEAST:
        return False
    return bool(_LOOSELY.search(before) or _BEHIND.match(plain, amount.end))
