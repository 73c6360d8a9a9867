"""The convolutions of the sentence encoder: three branches with windows of 2, 3 and 5 pieces.

A branch normalises a projection of each piece and convolves it twice, each time adding what went
in. The first convolution is a sum over the places of a window, so each piece's part in it, at each
place it can have, depends on the piece alone: ``Share`` computes it once for each piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats
from intents.encoder.layers import normalised, positive
from intents.encoder.pieces import PieceTable

CHANNELS: Final = 256
_EMBEDDING: Final = 512
_MOST_REMEMBERED: Final = 1_000
"""Pieces whose shares are kept, at 15 kB each: 15 MB."""


class Branch:
    """Windows of ``order`` pieces, ``left`` of them before the one in question."""

    def __init__(self, order: int, left: int, arrays: Mapping[str, NDArray[Any]]) -> None:
        self.order, self.left = order, left
        self.projection: Floats = arrays[f"proj{order}"]
        first = arrays[f"w1_{order}"].reshape(order, CHANNELS, CHANNELS)
        # One matrix gives a piece's part at every place of a window, side by side.
        self.places: Floats = np.ascontiguousarray(np.concatenate(list(first), axis=1))
        self.first_bias: Floats = arrays[f"b1_{order}"]
        self.second: Floats = arrays[f"w2_{order}"]
        self.second_bias: Floats = arrays[f"b2_{order}"]
        self.projected = slice(0, 0)
        self.parts = slice(0, 0)

    def convolve(self, shares: Floats) -> Floats:
        """Both convolutions over the shares of a text's pieces; shape (pieces, 256)."""
        own = shares[:, self.projected]
        parts = shares[:, self.parts]
        once = np.repeat(self.first_bias[None, :], len(own), axis=0)
        for place, to, source in self._shifts(len(own)):
            once[to] += parts[source, place]
        once = positive(once) + own
        windows = np.zeros((len(own), self.order * CHANNELS), np.float32)
        for place, to, source in self._shifts(len(own)):
            windows[to, place] = once[source]
        twice = windows @ self.second
        twice += self.second_bias
        return positive(twice) + once

    def _shifts(self, length: int) -> Iterator[tuple[slice, slice, slice]]:
        """For each place of a window: its columns, the rows that have it, and what lies there."""
        for index in range(self.order):
            columns = slice(index * CHANNELS, (index + 1) * CHANNELS)
            ahead = index - self.left
            yield (
                columns,
                slice(max(0, -ahead), max(0, length - max(0, ahead))),
                slice(max(0, ahead), max(0, length + min(0, ahead))),
            )


class Share:
    """What each piece brings to the convolutions, remembered for the pieces seen lately."""

    def __init__(
        self, branches: Sequence[Branch], arrays: Mapping[str, NDArray[Any]], epsilon: float
    ) -> None:
        orders = [branch.order for branch in branches]
        self._branches, self._epsilon = branches, epsilon
        self._projection = np.concatenate([branch.projection for branch in branches], axis=1)
        self._bias = np.concatenate([arrays[f"proj_b{order}"] for order in orders])
        self._gain = np.concatenate([arrays[f"ln_g{order}"] for order in orders])
        self._shift = np.concatenate([arrays[f"ln_b{order}"] for order in orders])
        self._remembered: dict[int, Floats] = {}
        self._give_columns()

    def _give_columns(self) -> None:
        start = _EMBEDDING
        for branch in self._branches:
            branch.projected = slice(start, start + CHANNELS)
            start += CHANNELS
        for branch in self._branches:
            branch.parts = slice(start, start + branch.order * CHANNELS)
            start += branch.order * CHANNELS

    def of(self, ids: Sequence[int], table: PieceTable) -> Floats:
        """The shares of a text's pieces, one row each: embedding, projections, parts.

        New ones are computed one by one: beside others their last bits would differ, and with them
        a text's vector from one process to the next.
        """
        known = self._remembered
        new = {index for index in ids if index not in known}
        fresh = {index: self._compute(table.rows([index]))[0] for index in new}
        found = np.array([known.get(index, fresh.get(index)) for index in ids], np.float32)
        if fresh:
            self._remember(fresh)
        return found

    def _compute(self, embeddings: Floats) -> Floats:
        projected = embeddings @ self._projection + self._bias
        projected = normalised(projected, self._gain, self._shift, self._epsilon)
        parts = [
            projected[:, number * CHANNELS : (number + 1) * CHANNELS] @ branch.places
            for number, branch in enumerate(self._branches)
        ]
        return np.concatenate([embeddings, projected, *parts], axis=1)

    def _remember(self, fresh: Mapping[int, Floats]) -> None:
        """A full memory is begun anew: another thread may still read the one before."""
        kept = {} if len(self._remembered) > _MOST_REMEMBERED else self._remembered
        kept.update(fresh)
        self._remembered = kept
