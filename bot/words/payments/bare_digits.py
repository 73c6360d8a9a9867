"""Whether a text is one digit alone: "2", "1)". It chooses from a list rather than names a sum."""

import re
from typing import Final

_BARE_DIGIT: Final = re.compile(r"[^\w$￥¥€]*[0-9０-９][^\w$￥¥€]*")


def is_bare_digit(text: str) -> bool:
    """Whether a text is a single digit without a sign of money."""
    return _BARE_DIGIT.fullmatch(text) is not None
