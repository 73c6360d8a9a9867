"""Another loan than the one that was told or noted: "sorry wrong loan, the auto", "i meant 2"."""

import re
from typing import Final

from bot.words.loans.loan_words import names_another, names_kind
from bot.words.talk.corrected import corrected_to

_PLACE: Final = re.compile(r"(?:the |number |option |el |la |#|第)*([1-9])(?: one| loan|个|笔)?")


def other_loan(text: str) -> str | None:
    """The words for the loan that is meant instead, or ``None`` where none is."""
    meant = corrected_to(text)
    if meant is None or not (names_kind(meant) or names_another(meant) or _PLACE.fullmatch(meant)):
        return None
    return meant


def place_of_other(text: str) -> int | None:
    """The place in a list, from 0, of the loan that is meant instead."""
    found = _PLACE.fullmatch(other_loan(text) or "")
    return int(found[1]) - 1 if found else None
