"""The encoder's last layers: from the features of a text's pieces, added up, to its vector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats
from intents.encoder.layers import positive

WIDTH: Final = 512


class DenseLayers:
    """Projection, three hidden layers with a way past the first, and the hyperbolic tangent."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        # Both see the projection, and nothing bends in between: the products become one matrix.
        first_and_past = np.concatenate([arrays["d0"], arrays["p1"]], axis=1)
        self._first_and_past: Floats = arrays["cnn_W"] @ first_and_past
        self._bias: Floats = arrays["cnn_b"] @ first_and_past
        self._second: Floats = arrays["d1"]
        self._third: Floats = arrays["d2"]
        self._out_of_second: Floats = arrays["p3"]
        self._out_of_third: Floats = arrays["d3"]

    def vector(self, total: Floats, pieces: int) -> Floats:
        """Of the sum of that many pieces' features, shape (1280,): shape (512,) and length 1."""
        count = np.float32(pieces)
        seen = (total @ self._first_and_past + count * self._bias) / np.sqrt(count)
        found = self._out_of(seen)
        return np.asarray(found / np.float32(np.sqrt(float(found @ found))), np.float32)

    def vectors(self, totals: Floats, pieces: Sequence[int]) -> Floats:
        """The same of many texts, a row each."""
        count = np.array(pieces, np.float32)[:, None]
        seen = (totals @ self._first_and_past + count * self._bias) / np.sqrt(count)
        found = self._out_of(seen)
        lengths = np.sqrt(np.einsum("ij,ij->i", found, found))
        return np.asarray(found / lengths[:, None], np.float32)

    def _out_of(self, seen: NDArray[np.floating[Any]]) -> Floats:
        first, past = np.split(seen, [self._second.shape[0]], axis=-1)
        second = positive(past + positive(first) @ self._second)
        third = positive(second @ self._third)
        return np.asarray(np.tanh(second @ self._out_of_second + third @ self._out_of_third))
