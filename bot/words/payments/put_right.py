"""A claim put right in a text that asks something besides: "eran 208.33 y cuando se refleja"."""

import re
from decimal import Decimal
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from bot.words.talk.open_cases import CORRECTS, WHO_CONFIRMS
from intents.normalise import fold

_FIGURE: Final = re.compile(r"(?<![\w.,:/#-])\$?(\d{2,6}(?:\.\d\d)?)(?![\w:/%-]|[.,]\d)", re.ASCII)
_WAS: Final = words_like(r"\b(?:eran?|fue(?:ron)?|son|fui|they were|it was|was)\b")
_FIRST: Final = words_like(
    r"^\W*(?:(?:ok|ay|oh|ah|no|perdon|sorry|oops|pues|eh|um|creo que|i think|我想|哦|啊)\W*)*"
    r"\$?\d{2,6}(?:\.\d\d)?(?![\d/:])"
)

_SUM: Final = (
    r"(?:us)?\$?(\d{2,6}(?:\.\d\d)?)(?![\w:/%-]|[.,]\d)"
    r"(?: ?(?:dollars?|bucks|dolares|块|塊|元|刀))?"
)
_NEW_FIRST: Final = re.compile(
    rf"{_SUM}[\s,;，]*(?:and |y )?"
    rf"(?:not|instead of|rather than|no|en (?:vez|lugar) de|而?不是|而?唔[係系])"
    rf"(?: the)?\s*{_SUM}",
    re.ASCII,
)
_OLD_FIRST: Final = re.compile(
    rf"(?:\bnot|\bno (?:eran?|fue(?:ron)?|son)|\bwasn'?t|\bisn'?t|不是|唔[係系])(?: the)?\s*{_SUM}"
    rf"[\s,;.，。]*(?:but|it was|it's|its|sino(?: que)?|eran?|fue(?:ron)?|son|而?[是係系])"
    rf"(?: only| just| solo)?\s*{_SUM}",
    re.ASCII,
)
_OWED: Final = words_like(
    r"\b(?:owe|owed|owing|due|balance|fees?|charged?|debo|adeudo|debia|saldo|cobr\w+|cargo)\b|欠|余额|滞纳金|扣|收我"
)


def swapped_sums(text: str) -> tuple[Decimal, Decimal] | None:
    """The sum that is meant and the one that is not: "it was 150 not 200", "不是200是150"."""
    words = fold(text)
    if mentions(text, _OWED):
        return None
    found = _NEW_FIRST.search(words)
    if found is not None:
        return Decimal(found[1]), Decimal(found[2])
    found = _OLD_FIRST.search(words)
    return None if found is None else (Decimal(found[2]), Decimal(found[1]))


def puts_claim_right(text: str) -> bool:
    """Whether a text names another sum for a payment that is looked for, whatever it asks then."""
    words = fold(text)
    found = _FIGURE.search(words)
    if found is None or asks(words[: found.end()]):
        return False
    before = words[: found.end()]
    return bool(_FIRST.search(words)) or mentions(before, CORRECTS) or mentions(before, _WAS)


def asks_who_confirms(text: str) -> bool:
    """Whether a text asks who will confirm something, and confirms nothing itself."""
    return mentions(text, WHO_CONFIRMS)
