"""Offers of a part now and the rest later: "100 now, the rest monday", "先还一半 剩下的下个月"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.promises.by_loan import sums_by_loan
from bot.words.promises.promise_words import amounts_of_parts, pays_in_parts
from bot.words.promises.shares import said_part
from bot.words.questions import asks
from intents.normalise import fold

_REST: Final = words_like(
    r"\b(?:(?:the |my |and )?(?:rest|remaind\w*|remaining)|other half|what.?s left|"
    r"the other(?= \$?\d))\b|"
    r"\b(?:el resto|los otros(?= \$?\d)|lo demas|la otra mitad|otra mitad|lo que (?:falt\w+|"
    r"qued\w+|rest\w+))\b|"
    r"剩(?:下|余|低)?的?|其余|余下|余款|另外?一半"
)
_PAY_REST: Final = words_like(
    r"\b(?:how much|what.?s|what is|tell me|is there|owe)\b|多少|几多|\bcuanto\b"
)
_NOW: Final = words_like(
    r"\b(?:now|right now|today|tonight|asap|ahora|ahorita|hoy|ya)\b|现在|今天|今晚|而家|今日|马上"
)
_ASKS_OF_REST: Final = words_like(
    r"\b(?:when (?:is|do|does|am|will|are)|due|left over|who|why|where|"
    r"cuando (?:es|vence|toca)|vence)\b|"
    r"什么时候|几时|几号|到期"
)
_LONGEST: Final = 100


def rest_begins(text: str) -> int | None:
    """Where a text begins to speak of the rest."""
    found = _REST.search(fold(text))
    return found.start() if found else None


def is_now(text: str) -> bool:
    """Whether the first part is paid today."""
    return mentions(text, _NOW)


def names_later_part(text: str) -> bool:
    """Whether a text offers a part, by its sum or its share, and the rest behind it."""
    rest = rest_begins(text)
    if rest is None or len(text) > _LONGEST or asks(text) or mentions(text, _PAY_REST):
        return False
    before = fold(text)[:rest]
    return bool(amounts_of_parts(before)) or said_part(before) is not None


def names_rest_alone(text: str) -> bool:
    """Whether a text says when the rest is paid, of a sum that must have been told before."""
    rest = rest_begins(text)
    if rest is None or len(text) > _LONGEST or amounts_of_parts(text):
        return False
    asked = mentions(text, _PAY_REST) or mentions(text, _ASKS_OF_REST)
    return not asked and said_part(fold(text)[:rest]) is None


def names_rest_with_sum(text: str) -> bool:
    """Whether a text names the rest by its own sum: "the other 172.20 on the 5th"."""
    rest = rest_begins(text)
    if rest is None or len(text) > _LONGEST or asks(text) or mentions(text, _PAY_REST):
        return False
    before, behind = fold(text)[:rest], fold(text)[rest:]
    alone = not amounts_of_parts(before) and said_part(before) is None
    return alone and len(amounts_of_parts(behind)) == 1


def in_parts(text: str) -> bool:
    """Whether a text promises several payments: each on its day or loan, or one after another."""
    return pays_in_parts(text) or names_later_part(text) or bool(sums_by_loan(text))
