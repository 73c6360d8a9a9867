"""The parts of a text that says two things: "i paid 200 yesterday, also call me".

A text is parted only where it says so itself: at the end of a sentence, or at a word that adds
something. A comma or a bare "and" joins words of one wish far more often than two wishes.
"""

from __future__ import annotations

import re
from typing import Final

_ADDING: Final = (
    r"[,;]?\s*\b(?:and also|also|plus|y tambien|y también|tambien|también|ademas|además)\b[,]?|"
    r"[,;]?\s*\b(?:and|y)\b(?=\s+(?:can|could|(?:what|when|how|where)(?:'?s)?|please|pls|"
    r"i|my|send|tell|call|do|did|does|is|"
    r"quiero|quisiera|como|cómo|cuando|cuándo|donde|dónde|cuanto|cuánto|me|necesito|mi)\b)|"
    r"[，,、]?\s*(?:另外|还有|還有|顺便|順便|而且|以及|同时|同時)"
)
_ADDS: Final = re.compile(_ADDING, re.IGNORECASE)
_ADDS_OR_ENDS: Final = re.compile(_ADDING + r"|[.;!?。；！？\n]+", re.IGNORECASE)
_EDGES: Final = " ,;，、"
_SHORTEST: Final = 4
MOST: Final = 3
"""Longer lists of wishes are read as a whole."""
LONGEST: Final = 240


def clauses(text: str, *, sentences: bool) -> list[str]:
    """The parts of a text, none shorter than a few letters; none where it has only one.

    Sentences of their own are parts only if ``sentences`` is true: most tell one thing in two.
    """
    if len(text) > LONGEST:
        return []
    pattern = _ADDS_OR_ENDS if sentences else _ADDS
    parts = [part.strip(_EDGES) for part in pattern.split(text)]
    found = [part for part in parts if len(part) >= _SHORTEST]
    return found if 2 <= len(found) <= MOST else []
