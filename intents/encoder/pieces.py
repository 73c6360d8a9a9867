"""The embeddings of the 128,010 sentence pieces, kept as one byte a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats

_CHUNKS: Final = 17
"""The weight file deals the pieces out over so many blocks, each with a scale of its own."""


class PieceTable:
    """Looks embeddings up by piece id."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._chunks: list[NDArray[np.uint8]] = [arrays[f"q{n}"] for n in range(1, _CHUNKS + 1)]
        self._scale: Floats = arrays["scale"]
        self._lowest: Floats = arrays["lo"]

    def rows(self, ids: Sequence[int]) -> Floats:
        """The embeddings of the pieces, of shape (len(ids), 512)."""
        return np.array([self._row(index) for index in ids], np.float32)

    def _row(self, index: int) -> Floats:
        block, place = index % _CHUNKS, index // _CHUNKS
        row = self._chunks[block][place] * self._scale[block] + self._lowest[block]
        return np.asarray(row, np.float32)
