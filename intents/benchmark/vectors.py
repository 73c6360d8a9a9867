"""Vectors of many texts: those that the shipped model uses, and those of before the last layers.

The dense layers make 512 numbers of the pooled 1,280. The pooled ones are here to be compared with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np

from intents.encoder.muse import Muse
from intents.fitting import Matrix
from intents.sentences import as_sentence
from intents.train import encode


def pooled(texts: Sequence[str]) -> Matrix:
    """What the encoder's dense layers receive, at length 1; shape (texts, 1280)."""
    muse = Muse.load()
    sums = np.array([muse.pooled(muse.pieces(as_sentence(text))) for text in texts], np.float32)
    return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), np.float32)


VECTORS: Final[Mapping[str, Callable[[Sequence[str]], Matrix]]] = {
    "dense": encode,
    "pooled": pooled,
}
