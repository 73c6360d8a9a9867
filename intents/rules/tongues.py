"""One rule in three languages: each pattern listens to the text as its language is spelt."""

from __future__ import annotations

import re

Patterns = tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]
"""Of English, Spanish and Chinese."""


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
