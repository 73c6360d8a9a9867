"""From vectors of sentences to scores, by way of a hidden layer.

The hidden layer tells apart what lies on one side of every straight border: "stop texting me" and
"stop texting my mother". A linear reader beside it steadied it while the training texts were few;
of forty thousand it learns more alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats
from intents.encoder.layers import positive


class SentenceLayers:
    """The layers, from the arrays that ``fit_sentences`` makes."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._hidden, self._hidden_bias, self._out, self._out_bias = (
            arrays[f"sentence_{name}"].astype(np.float32)
            for name in ("hidden", "hidden_bias", "out", "out_bias")
        )

    def scores(self, vectors: Floats) -> Floats:
        """The logarithms of each label's probability, one row for each vector or for one alone."""
        seen = positive(vectors @ self._hidden + self._hidden_bias)
        return log_shares(seen @ self._out + self._out_bias)


def log_shares(raw: Floats) -> Floats:
    """Unnormalised scores as logarithms of probabilities, along the last axis."""
    low = raw - raw.max(axis=-1, keepdims=True)
    return np.asarray(low - np.log(np.exp(low).sum(axis=-1, keepdims=True)), np.float32)
