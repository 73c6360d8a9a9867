"""Words that a machine would not know: 5T0P, s.t.o.p, $t0p t3xt1ng, b a j a, stop tetxing me.

Only the rules of opting out look behind such a mask: elsewhere a digit is a digit. There a slip of
the thumb must not cost a request, so the words it is made of are known with two letters swapped or
one left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from intents.rules.bopomofo import spelt_out
from intents.rules.run_together import parted

_LETTERS: Final = str.maketrans("01345789$@", "oieastbgsa")
_MIXED = re.compile(
    # From the beginning of a word alone: its parts have no digit that the whole has not.
    r"(?<![a-z0-9$@*])(?=[a-z0-9$@*]*[a-z])(?=[a-z0-9$@*]*[013457$@*])[a-z0-9$@*]{3,}"
)
_DIGITS_OF_STOP = re.compile(r"\b5[t7][o0]p\b|\b57[o0]p\b")
_SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[\s.\-_~*/|]+[^\W_]){2,}(?![^\W_])")
_GAPS = re.compile(r"[\s.\-_~*/|]+")
_HAN = "\u3400-\u9fff"
_SPACED_CHINESE = re.compile(
    rf"(?<=[{_HAN}])[ ]*[.~\-_*/|\u2605\u2606\u00b7][.~\-_*/|\u2605\u2606\u00b7 ]*(?=[{_HAN}])|"
    # A blank may end a clause, but not where every character stands alone.
    rf"(?:(?<=[^{_HAN}][{_HAN}])|(?<=[{_HAN}])(?<![\s\S][\s\S]))[ ](?=[{_HAN}](?:[^{_HAN}]|$))"
)
_AMOUNT = re.compile(r"\d+(?:st|nd|rd|th|k|am|pm|usd|x|d|w|m|hrs?)?|\$\d.*|[a-z]{1,3}\d{2,}")
_OFTEN_MISSPELT: Final = """
texting message messages messaging contact contacting contacted sending unsubscribe remove number
phone anymore reminders notifications communication communications bothering harassing spamming
consent cancel cease these texts revoke bugging alone
mensajes manden mandando escriban contacten dejen molestar molestarme borren borrenme quiten numero
favor cancelar detener autorizo escribirme parar
"""
# Words of their own, one letter short of a word above.
_NO_SLIPS: Final = frozenset({"pone", "quien", "thee", "cese", "mandado"})


def _slips(word: str) -> set[str]:
    """The word with two neighbours swapped or one letter gone, the first and a last one kept."""
    found = {word[:spot] + word[spot + 1 :] for spot in range(1, len(word) - 1)}
    for spot in range(1, len(word) - 1):
        found.add(word[:spot] + word[spot + 1] + word[spot] + word[spot + 2 :])
    return found - {word} - _NO_SLIPS


_MEANT: Final = {slip: word for word in _OFTEN_MISSPELT.split() for slip in _slips(word)}
_WORD = re.compile("[a-z]{4,}")
_REMEMBERED: Final = 16
"""Several rules look at the same text."""


@lru_cache(_REMEMBERED)
def unmasked(folded: str) -> str:
    """Folded text with digits in words read as letters, spaced words closed up, slips mended.

    >>> unmasked("5t0p t3xt1ng me, no more mesages")
    'stop texting me, no more messages'
    """
    closed = _SPACED.sub(_close, spelt_out(folded))
    closed = _SPACED_CHINESE.sub("", closed)
    plain = _MIXED.sub(_as_letters, _DIGITS_OF_STOP.sub("stop", closed))
    if not _MEANT.keys().isdisjoint(_WORD.findall(plain)):
        plain = _WORD.sub(lambda found: _MEANT.get(found.group(), found.group()), plain)
    return parted(plain)


def _close(found: re.Match[str]) -> str:
    letters = _GAPS.sub("", found.group())
    return letters if any(letter.isalpha() for letter in letters) else found.group()


def _as_letters(found: re.Match[str]) -> str:
    word = found.group()
    if _AMOUNT.fullmatch(word):
        return word
    return word.replace("st*p", "stop").translate(_LETTERS).replace("*", "")
