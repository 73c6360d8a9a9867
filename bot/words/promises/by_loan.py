"""A sum for each of several loans: "100 on the personal, 310 on the car", "个人还100 车贷310"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.words.loans.kinds import CAR, HOME, PERSONAL
from bot.words.promises.promise_words import amounts_of_parts
from bot.words.questions import asks
from intents.normalise import fold

_KINDS: Final = {
    "car": re.compile(rf"{CAR}|车(?!站)"),
    "home": re.compile(rf"{HOME}|房(?!租)"),
    "personal": re.compile(PERSONAL),
}
_BREAK: Final = re.compile(
    r",(?!\d)|[;，；、\n]|\b(?:and|plus|y|e)\b|&|\+|跟|和|另外|然后|(?<=\d) +(?=[一-鿿])"
)
_LONGEST: Final = 100
_MOST: Final = 3


@dataclass(frozen=True)
class OfLoan:
    """What is to be paid on one loan."""

    kind: str
    amount: Decimal
    words: str
    """The words that name it."""


def sums_by_loan(text: str) -> list[OfLoan]:
    """The sum for each loan that a text names, in its order; none where they are not in pairs."""
    if len(text) > _LONGEST or asks(text):
        return []
    found = [_one(piece) for piece in _BREAK.split(fold(text))]
    pairs = [one for one in found if one is not None]
    kinds = {one.kind for one in pairs}
    several = 1 < len(pairs) <= _MOST and len(kinds) == len(pairs)
    return pairs if several and len(amounts_of_parts(text)) == len(pairs) else []


def _one(piece: str) -> OfLoan | None:
    sums = amounts_of_parts(piece)
    kinds = [kind for kind, words in _KINDS.items() if words.search(piece)]
    one_each = len(sums) == 1 and len(kinds) == 1
    return OfLoan(kinds[0], sums[0], piece) if one_each else None
