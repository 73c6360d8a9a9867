"""One rule in three languages: each pattern listens to the text as its language is spelt."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from intents.rules.canonical import canonical
from intents.rules.english_words import SPELLINGS
from intents.rules.spanish_words import SPELLINGS as SPANISH

Patterns = tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]
"""Of English, Spanish and Chinese."""
Spelt = tuple[str, str, str]
"""A folded text, and its Latin words spelt as the rules of English and of Spanish are."""
_REMEMBERED: Final = 16
"""One text is asked about by many rules in its turn, and a few texts at a time."""


once_a_text: Final = lru_cache(_REMEMBERED)
"""For a rule that several others ask: it listens to a text once."""


@once_a_text
def spelt(folded: str) -> Spelt:
    """The folded text as the rules of each language hear it."""
    return folded, canonical(folded, SPELLINGS), canonical(folded, SPANISH)


def heard(patterns: Patterns, folded: str, english: str, spanish: str) -> bool:
    """Whether one of them finds something; text of ASCII alone is not searched for Chinese.

    ``english`` and ``spanish`` are the Latin words of the text, spelt as the rules of each
    language are, or the folded text where they need no such spelling.
    """
    of_english, of_spanish, of_chinese = patterns
    return bool(
        of_english.search(english)
        or of_spanish.search(spanish)
        or (not folded.isascii() and of_chinese.search(folded))
    )
