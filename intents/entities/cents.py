"""Sums in words or figures whose cents are said apart: "doscientos ocho con treinta y tres"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from intents.entities import numbers

_WORD: Final = "|".join(sorted((*numbers.VALUES, *numbers.MULTIPLIERS), key=len, reverse=True))
_WORDS: Final = rf"(?:{_WORD})(?:[\s-]+(?:(?:and|y)\s+)?(?:{_WORD}))*"
_FEW_WORDS: Final = rf"{_WORDS}?"
_CURRENCY: Final = r"(?:\s+(?:dolares|dolar|dollars?|bucks|pesos|usd))"
_SPOKEN: Final = re.compile(
    rf"(?<!\w)(?P<whole>{_FEW_WORDS}|\$?\d{{1,6}})"
    rf"(?:{_CURRENCY}?\s+(?:con|punto|point|coma)\s+(?P<part>{_WORDS}|\d{{2}})"
    r"(?:\s+(?:centavos?|cents?))?|"
    rf"(?:{_CURRENCY}|{_CURRENCY}?\s+(?:and|y|with))\s+(?P<cents>{_WORDS}|\d{{1,2}})"
    r"\s+(?:centavos?|cents?))"
    r"(?![\w/:%])(?!\s*(?:hij\w+|anos|dias|meses|kids|days|[ap]\.?m\b))",
    re.ASCII,
)
_HUNDRED: Final = 100


def spoken_cents(plain: str) -> Iterator[tuple[int, int, Decimal]]:
    """Where such a sum stands in a text, and its value."""
    for match in _SPOKEN.finditer(plain):
        whole, part = _value(match["whole"]), _value(match["part"] or match["cents"])
        if whole is not None and part is not None and part < _HUNDRED and whole >= 1:
            yield match.start(), match.end(), whole + part / _HUNDRED


def _value(text: str) -> Decimal | None:
    bare = text.lstrip("$")
    return Decimal(bare) if bare.isdigit() else numbers.words(bare)
