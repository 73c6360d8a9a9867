"""The day of a payment that is looked for, said again: "it was friday the 20th", "fue el 20"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.payments.bare_payments import is_to_come
from bot.words.questions import asks
from intents.entities import find_date_entities

_WAS: Final = words_like(
    r"\b(?:was|were|i (?:said|told|paid|sent)|on (?:the )?\d{1,2}(?:st|nd|rd|th))\b|"
    r"\b(?:fue(?:ron)?|era|les? (?:digo|dije)|te digo|pague|mande|deposite)\b|"
    r"^\W*(?:我?(?:说|讲|话)?(?:了|过)?)?(?:就)?(?:是|系)"
)
_CLOCK: Final = words_like(
    r"\b(?:around|about|at|like|como a|a) (?:las? )?\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|de la \w+)?\b|"
    r"\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)\b|[早晚]上?\d{1,2}点"
)
_PAYS: Final = words_like(
    r"\b(?:i.?ll|ill|will|gonna|going to|can|promise|pay|pago|pagare|voy a|due|call|text|vence)\b|"
    r"会|到期|要还|打电话"
)
_LONGEST: Final = 50


def tells_claimed_day(text: str) -> bool:
    """Whether a short text tells on which day, or at what hour of it, a payment was made."""
    if len(text) > _LONGEST or asks(text) or is_to_come(text) or mentions(text, _PAYS):
        return False
    told = mentions(text, _WAS) or mentions(text, _CLOCK)
    return told and bool(find_date_entities(text))
