"""Texts that offer a proof of identity, asked for or not: they are never kept in clear."""

import re
from typing import Final

from intents.entities import birth_day_removed, identity_parts

_MARKED: Final = re.compile(
    r"\b(?:zip|postal|post ?code|born|birth|dob|nacid[oa]|nacimiento|codigo)\b"
    r"|[邮郵]|出?生[于於年]",
    re.IGNORECASE,
)
_PLUS_FOUR: Final = re.compile(r"\b(\d{5})-\d{4}\b")
_MOST_OTHER_LETTERS: Final = 6
"""As many as a "thanks" has; with more, and no word of a ZIP or a birth, it is another text."""


_PHONE: Final = re.compile(
    r"(?<!\d)(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)",
    re.ASCII,
)


def holds_phone_number(text: str) -> bool:
    """Whether the figures of a text are those of a telephone: its parts prove nothing."""
    return _PHONE.search(text) is not None


def offers_proof(text: str) -> bool:
    """Whether a text is a postal code and a birth year and little else.

    "i opened loan 100234 in 2008" has such figures too and says something else: it is not one.
    """
    codes, years = identity_parts(text)
    if holds_phone_number(text):
        return False
    if len(codes) != 1 or len(years) != 1:
        return False
    counted = birth_day_removed(_PLUS_FOUR.sub(r"\1", text))
    figures = sum(sign.isdigit() for sign in counted)
    if figures > len(codes[0]) + len(years[0]):
        return False
    others = sum(sign.isalpha() for sign in text) - sum(sign.isalpha() for sign in codes[0])
    return others <= _MOST_OTHER_LETTERS or _MARKED.search(text) is not None
