"""A claim put right in a text that asks something besides: "eran 208.33 y cuando se refleja"."""

import re
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
