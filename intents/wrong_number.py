"""Does a text say that its sender is not the person we look for? Rules, before any model."""

from __future__ import annotations

from intents.normalise import fold
from intents.rules import quotes
from intents.rules import wrong_number as rules


def read_wrong_number(text: str) -> str | None:
    """The name of the rule that says so, or None."""
    folded = fold(text)
    return None if quotes.is_reaction(folded) else rules.read(folded)
