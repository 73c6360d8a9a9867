"""Does a text say that its sender is not the person we look for? Rules, before any model."""

from __future__ import annotations

from intents.normalise import fold
from intents.rules import misdirected, quotes
from intents.rules import wrong_number as rules

MISDIRECTED = misdirected.RULE
"""The rule of texts that tell of nothing but one sent by mistake."""


def read_wrong_number(text: str) -> str | None:
    """The name of the rule that says so, or None."""
    folded = fold(text)
    if quotes.is_reaction(folded) or misdirected.read(folded):
        return None
    return rules.read(folded)


def meant_for_another(text: str) -> bool:
    """Whether a text tells that one of the sender's own came to us by mistake."""
    return misdirected.read(fold(text))
