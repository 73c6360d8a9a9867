"""Words written so that a machine should not know them: 5T0P, s.t.o.p, $t0p t3xt1ng m3, b a j a.

Only the rules of opting out look behind such a mask: elsewhere a digit is a digit.
"""

from __future__ import annotations

import re
from typing import Final

_LETTERS: Final = str.maketrans("01345789$@", "oieastbgsa")
_MIXED = re.compile(
    # From the beginning of a word alone: its parts have no digit that the whole has not.
    r"(?<![a-z0-9$@*])(?=[a-z0-9$@*]*[a-z])(?=[a-z0-9$@*]*[013457$@*])[a-z0-9$@*]{3,}"
)
_DIGITS_OF_STOP = re.compile(r"\b5[t7][o0]p\b|\b57[o0]p\b")
_SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[\s.\-_~*/|]+[^\W_]){2,}(?![^\W_])")
_GAPS = re.compile(r"[\s.\-_~*/|]+")
_SPACED_CHINESE = re.compile(
    r"(?<=[\u3400-\u9fff])[.~\-_*/|\u2605\u2606\u00b7 ]+(?=[\u3400-\u9fff])"
)
_AMOUNT = re.compile(r"\d+(?:st|nd|rd|th|k|am|pm|usd|x|d|w|m|hrs?)?|\$\d.*|[a-z]{1,3}\d{2,}")


def unmasked(folded: str) -> str:
    """Folded text with digits inside words read as letters and spaced-out words closed up."""
    closed = _SPACED.sub(_close, folded)
    closed = _SPACED_CHINESE.sub("", closed)
    return _MIXED.sub(_as_letters, _DIGITS_OF_STOP.sub("stop", closed))


def _close(found: re.Match[str]) -> str:
    letters = _GAPS.sub("", found.group())
    return letters if any(letter.isalpha() for letter in letters) else found.group()


def _as_letters(found: re.Match[str]) -> str:
    word = found.group()
    if _AMOUNT.fullmatch(word):
        return word
    return word.replace("st*p", "stop").translate(_LETTERS).replace("*", "")
