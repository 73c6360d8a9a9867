"""Digits spoken one by one, as older people and dictation write them: "six zero six two two"."""

from __future__ import annotations

import re

from intents.entities import numbers

_UNITS = {
    word: str(value) for word, value in numbers.VALUES.items() if value < 10 and len(word) > 2
} | {"oh": "0", "o": "0"}
_UNITS.pop("half")
_UNITS.pop("una")
_TWO = {word: str(value) for word, value in numbers.VALUES.items() if 10 <= value < 100}
_REPEATED = {"double": 2, "triple": 3, "doble": 2}
_ENGLISH_TENS = frozenset(
    ["twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety"]
)
_ANY = "|".join(sorted((*_UNITS, *_TWO, *_REPEATED), key=len, reverse=True))
_RUN = re.compile(
    rf"(?<!\w)(?:{_ANY})(?:[\s,-]+(?:y )?(?:{_ANY}))+(?!\w)|(?<!\w)(?:{'|'.join(_TWO)})(?!\w)"
)
_THOUSANDS = re.compile(
    r"(?<!\w)(?:two thousand|dos mil|mil novecientos)(?:[\s-]+(?:and |y )?"
    rf"(?:{'|'.join((*_UNITS, *_TWO))}))*(?!\w)"
)
_LEAST_VALUE, _MOST_VALUE = 1900, 2029


def in_digits(plain: str) -> str:
    """Folded text in which numbers spoken digit by digit, or as a year, are written in digits."""
    return _RUN.sub(lambda run: _joined(run.group()), _THOUSANDS.sub(_year, plain))


def _year(match: re.Match[str]) -> str:
    value = numbers.words(match.group())
    fits = value is not None and _LEAST_VALUE <= value <= _MOST_VALUE
    return str(int(value)) if value is not None and fits else match.group()


def _joined(run: str) -> str:
    """The digits of a run of words: "fifty two" is 52, "cincuenta y dos" too, "six two" is 62."""
    found, times, open_tens = "", 1, False
    for word in re.split(r"[\s,-]+", run):
        if word == "y":
            continue
        if word in _REPEATED:
            times = _REPEATED[word]
            continue
        digits = _UNITS.get(word) or _TWO[word]
        if open_tens and len(digits) == 1 and digits != "0":
            found = found[:-1] + digits
        else:
            found += digits * times
        times, open_tens = 1, word in _ENGLISH_TENS or f"{word} y" in run
    return found
