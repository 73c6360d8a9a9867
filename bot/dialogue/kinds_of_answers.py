"""Questions by what may answer them: a form alone, a yes or no, a word that binds."""

from typing import Final

from bot.words.applications.acceptance import accepts_beside
from bot.words.applications.conditions import binds

ONLY_ANSWERS: Final = frozenset(
    {"identity_answer", "code_word_wanted", "satisfaction", "which_intent"}
)
"""Slots that nothing can answer but what has the form of an answer."""
_BINDS: Final = frozenset({"application_answer", "withdrawal_answer"})
"""Questions whose answer binds: an "ok" that may mean something else is none."""
_YES_OR_NO: Final = _BINDS | {"code_word_wanted"}


def answered_beside(slot: str, text: str) -> bool:
    """Whether a yes or no that comes with a request answers the question, and without a condition.

    The rest of the text may take it back: "yes, if i can pay it in 36 months".
    """
    return takes_yes_or_no(slot) and (slot not in _BINDS or (accepts_beside(text) and binds(text)))


def takes_yes_or_no(slot: str) -> bool:
    """Whether a yes may stand for the first choice of a question and a no for the second."""
    return slot in _YES_OR_NO
