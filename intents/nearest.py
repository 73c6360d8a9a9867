"""The training text that lies nearest: an example of why a text was read as it was.

Sentence vectors are kept as short codes: a random projection to few dimensions in bytes, which
preserves who is near to whom. Only texts of the intent that was read are compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats

DIMENSIONS: Final = 64
_SEED: Final = 20261122
_LARGEST: Final = 127
_LONGEST: Final = 160
"""Characters of a text that are kept: it is shown to a person as an example."""
_AT_ONCE: Final = 2_048


def make_codes(
    texts: Sequence[str], labels: NDArray[Any], vectors: NDArray[np.float32]
) -> dict[str, NDArray[Any]]:
    """The arrays of an index over training texts, grouped by label in their own order."""
    order = np.argsort(labels, kind="stable")
    projection = _projection(vectors.shape[1])
    codes = _coded(vectors[order] @ projection.astype(np.float32))
    words = [texts[place][:_LONGEST].encode() for place in order]
    ends = np.cumsum([len(word) for word in words])
    return {
        "projection": projection,
        "codes": codes,
        "label_ends": np.searchsorted(labels[order], np.arange(labels.max() + 1), side="right"),
        "text_ends": ends.astype(np.int32),
        "texts": np.frombuffer(b"".join(words), np.uint8),
    }


def _projection(width: int) -> NDArray[np.float16]:
    drawn = np.random.Generator(np.random.PCG64(_SEED)).standard_normal((width, DIMENSIONS))
    return np.asarray(drawn / np.sqrt(width), np.float16)


def _coded(projected: NDArray[np.float32]) -> NDArray[np.int8]:
    """Directions as bytes: the length of a vector tells how long the text is, not what it says."""
    largest = np.abs(projected).max(axis=-1, keepdims=True)
    return np.asarray(np.rint(projected / np.maximum(largest, 1e-6) * _LARGEST), np.int8)


def _lengths(codes: NDArray[np.int8]) -> Floats:
    """Of each code, by parts, since as whole numbers of four bytes all of them are large."""
    found = np.ones(len(codes), np.float32)
    for first in range(0, len(codes), _AT_ONCE):
        some = codes[first : first + _AT_ONCE].astype(np.float32)
        found[first : first + _AT_ONCE] = np.sqrt(np.einsum("ij,ij->i", some, some))
    return np.maximum(found, np.float32(1))


class NearestTexts:
    """Finds the training text of an intent that is nearest to a vector."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._projection: Floats = arrays["projection"].astype(np.float32)
        self._codes: NDArray[np.int8] = arrays["codes"]
        self._lengths = _lengths(self._codes)
        self._label_ends = arrays["label_ends"]
        self._text_ends = arrays["text_ends"]
        self._texts = arrays["texts"].tobytes()

    def find(self, vector: Floats, label: int) -> str | None:
        """The text; ``None`` for a label without any."""
        first = int(self._label_ends[label - 1]) if label else 0
        last = int(self._label_ends[label])
        if first == last:
            return None
        wanted = vector @ self._projection
        codes = self._codes[first:last].astype(np.float32)
        place = first + int(((codes @ wanted) / self._lengths[first:last]).argmax())
        return self._text(place)

    def _text(self, place: int) -> str:
        start = int(self._text_ends[place - 1]) if place else 0
        return self._texts[start : int(self._text_ends[place])].decode(errors="ignore")
