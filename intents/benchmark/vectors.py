"""Vectors of many texts: those that the shipped model uses, and those of the layers it leaves out.

The dense layers make 512 numbers of the pooled 1,280. They are here to be compared with: the
shipped model does without them, since borrowers' texts were read as well without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats, files
from intents.encoder.layers import normalised, positive
from intents.encoder.muse import Muse
from intents.fitting import Matrix
from intents.sentences import as_sentence
from intents.train import encode

_LAYERS: Final = ("ln_g", "ln_b", "eps", "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3")


def dense(texts: Sequence[str]) -> Matrix:
    """The vectors after the encoder's dense layers, of shape (texts, 512)."""
    muse = Muse.load()
    path = files.checked(files.folder() / files.WEIGHTS)
    with files.arrays(path) as stored:
        layers = {name: np.asarray(stored[name]) for name in _LAYERS}
    return np.array([through(layers, muse.pieces(as_sentence(text))) for text in texts], np.float32)


def through(layers: Mapping[str, NDArray[Any]], pieces: Floats) -> Floats:
    """The features of a text's pieces, summed and sent through the dense layers; length 1."""
    count = len(pieces)
    whole = normalised(pieces, layers["ln_g"], layers["ln_b"], float(layers["eps"])).sum(axis=0)
    summed = (whole @ layers["cnn_W"] + count * layers["cnn_b"]) / np.float32(np.sqrt(count))
    first = positive(summed @ layers["d0"])
    second = positive(summed @ layers["p1"] + first @ layers["d1"])
    third = positive(second @ layers["d2"])
    final = np.tanh(second @ layers["p3"] + third @ layers["d3"])
    return np.asarray(final / np.float32(np.sqrt(float(final @ final))), np.float32)


VECTORS: Final[Mapping[str, Callable[[Sequence[str]], Matrix]]] = {
    "pooled": encode,
    "dense": dense,
}
