"""Words and pieces of words of a text, weighted: what the linear model sees.

Latin words give themselves, their pairs (next to each other or one apart) and their pieces of 2 to
5 characters with the blanks around the word; the first word counts once more as the first; runs of
Chinese give pieces of 1 to 3 characters. Numbers are all one word, so that another amount cannot
change an intent. Training and running use this same code.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from intents.normalise import fold
from intents.spoken import SHORTHAND, in_mandarin

Floats = NDArray[np.float32]
Ids = NDArray[np.int32]

NUMBER = "0"
CHARACTER_BLOCK, WORD_BLOCK = "c", "w"
_REMEMBERED = 8_192
"""Words whose pieces are kept."""
# Digits that mean something as a word: the Chinese financial regulator's hotline.
_KEPT_NUMBERS = frozenset({"12378", "110", "911", "988", "12345"})
_TOKEN = re.compile(
    r"[$\u00a3\u20ac\u00a5]?\d[\d.,:/]*|[a-z\u00df-\u024f\u0370-\u04ff]+(?:'[a-z]+)?|"
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|[?!]|[^\w\s.,;:'\"()\-]"
)
_CHINESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def tokens(text: str) -> list[str]:
    """The words, numbers and signs of a text in its plain form, shorthand written out."""
    plain = in_mandarin(fold(text))
    found = (SHORTHAND.get(token, token) for token in _TOKEN.findall(plain))
    return [_number(token) for token in found if token]


def _number(token: str) -> str:
    if not any(character.isdigit() for character in token[:2]):
        return token.replace("'", "")
    return token if token in _KEPT_NUMBERS else NUMBER


def pieces(token: str) -> tuple[str, ...]:
    """The pieces of one token, each marked as of the character block."""
    if _CHINESE.match(token):
        return tuple(_slices(token, 1, 3))
    return tuple(_slices(f" {token} ", 2, 5))


def _slices(text: str, shortest: int, longest: int) -> Iterator[str]:
    for length in range(shortest, longest + 1):
        for start in range(len(text) - length + 1):
            yield CHARACTER_BLOCK + text[start : start + length]


def terms(text: str) -> list[str]:
    """Every feature of the text by name, repeated as often as it occurs."""
    words = tokens(text)
    return [piece for word in words for piece in pieces(word)] + word_terms(words)


def word_terms(words: Sequence[str]) -> list[str]:
    """The features that are whole words and pairs of them."""
    latin = [word for word in words if not _CHINESE.match(word)]
    found = [WORD_BLOCK + word for word in latin]
    found += [f"{WORD_BLOCK}{left} {right}" for left, right in pairwise(latin)]
    found += [f"{WORD_BLOCK}{left}_{right}" for left, right in zip(latin, latin[2:], strict=False)]
    if words:
        found.append(f"{WORD_BLOCK}^{words[0]}")
    return found


def digest(texts: Iterable[str]) -> str:
    """A hash over the features of the texts: weights made with other features are stale."""
    hashed = hashlib.sha256()
    for text in texts:
        hashed.update("\n".join(terms(text)).encode() + b"\0")
    return hashed.hexdigest()


class Featuriser:
    """Turns a text into the ids and weights of the features it has in a fixed vocabulary.

    Weight: (1 + ln count) * idf, scaled so that each block's weights have length 1.
    """

    def __init__(self, vocabulary: Mapping[str, int], idf: Floats) -> None:
        self._ids = vocabulary
        self.idf = idf
        self._ids_of_pieces = lru_cache(_REMEMBERED)(self._known_pieces)

    @property
    def names(self) -> tuple[str, ...]:
        """The terms in the order of their ids."""
        return tuple(self._ids)

    def features(self, text: str) -> tuple[Ids, Floats]:
        """The ids of known features and their weights; both empty when none is known."""
        words = tokens(text)
        pieces_found = [index for word in words for index in self._ids_of_pieces(word)]
        words_found = [self._ids[term] for term in word_terms(words) if term in self._ids]
        blocks = (Counter(found) for found in (pieces_found, words_found))
        parts = [self._weighted(block) for block in blocks if block]
        if not parts:
            return np.zeros(0, np.int32), np.zeros(0, np.float32)
        return np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts])

    def _known_pieces(self, token: str) -> tuple[int, ...]:
        return tuple(self._ids[piece] for piece in pieces(token) if piece in self._ids)

    def _weighted(self, counts: Mapping[int, int]) -> tuple[Ids, Floats]:
        ids = np.fromiter(counts.keys(), np.int32, len(counts))
        weights = np.fromiter(map(_damped, counts.values()), np.float32, len(counts))
        weights *= self.idf[ids]
        return ids, weights / np.float32(math.sqrt(float(weights @ weights)))


@lru_cache(maxsize=256)
def _damped(count: int) -> float:
    return 1.0 + math.log(count)
