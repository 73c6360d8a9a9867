"""The embeddings of the sentence pieces that a text can have, kept as one byte a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats

_CHUNKS: Final = 17
"""The weight file deals the pieces out over so many blocks, each with a scale of its own."""


class PieceTable:
    """Looks embeddings up by piece id; of ids that no text can have it keeps none."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], ids: Sequence[int]) -> None:
        self._scale: Floats = arrays["scale"]
        self._lowest: Floats = arrays["lo"]
        wanted = np.array(ids)
        self._place = np.zeros(max(ids) + 1, np.int32)
        self._place[wanted] = np.arange(len(ids))
        self._rows = np.empty((len(ids), arrays["q1"].shape[1]), np.uint8)
        for block in range(_CHUNKS):
            mine = wanted % _CHUNKS == block
            self._rows[mine] = arrays[f"q{block + 1}"][wanted[mine] // _CHUNKS]

    def rows(self, ids: Sequence[int]) -> Floats:
        """The embeddings of the pieces, of shape (len(ids), 512)."""
        return np.array([self._row(index) for index in ids], np.float32)

    def _row(self, index: int) -> Floats:
        block = index % _CHUNKS
        row = self._rows[self._place[index]] * self._scale[block] + self._lowest[block]
        return np.asarray(row, np.float32)
