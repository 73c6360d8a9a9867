"""Scores from what a sentence is about: sure about wordings that no training text has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from numpy.typing import NDArray

from intents.encoder import Encoder, Floats
from intents.normalise import clean
from intents.sentence_layers import SentenceLayers
from intents.spoken import SHORTHAND, in_mandarin
from intents.traditional import TO_SIMPLIFIED

MOST_CHARACTERS: Final = 320
"""What lies beyond two segments' worth of words is not encoded: time grows with length."""
_NUMBER = re.compile(r"\d[\d.,:/]*")
_SAME_NUMBER: Final = "10"
_REMEMBERED: Final = 8
_WORD = re.compile(r"[a-z']+")


def as_sentence(text: str) -> str:
    """The text as the encoder is to see it: accents and punctuation stay, since it knows them.

    Letters are small, Chinese is Simplified and Mandarin, shorthand is written out, and every
    number is the same one, so that another amount cannot change an intent.
    """
    plain = clean(text[:MOST_CHARACTERS]).translate(TO_SIMPLIFIED).casefold()
    words = _WORD.sub(_written_out, in_mandarin(plain))
    return _NUMBER.sub(_SAME_NUMBER, words)


def _written_out(found: re.Match[str]) -> str:
    return SHORTHAND.get(found.group(), found.group())


class SentenceHead:
    """What the layers read from the vectors of an encoder."""

    def __init__(self, encoder: Encoder, arrays: Mapping[str, NDArray[Any]]) -> None:
        # Who asks for the scores of a text may ask for its neighbours next.
        self._vector = lru_cache(maxsize=_REMEMBERED)(encoder.encode)
        self._layers = SentenceLayers(arrays)

    def scores(self, text: str) -> Floats:
        """The logarithm of each label's probability, by this head alone."""
        return self._layers.scores(self.vector(text))

    def vector(self, text: str) -> Floats:
        """The encoder's vector of a text."""
        return self._vector(as_sentence(text))
