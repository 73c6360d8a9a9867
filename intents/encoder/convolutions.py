"""The convolutions of the sentence encoder: three branches with windows of 2, 3 and 5 pieces.

Each branch convolves its projections of the pieces twice, each time adding what went in. All three
lie side by side in one array, so that every step between the products is taken once for all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats
from intents.encoder.blocks import Blocks
from intents.encoder.layers import positive
from intents.encoder.shares import CHANNELS, EMBEDDING, ORDERS, OWN, SHIFTS, WIDTH, before

_MARGIN: Final = max(ORDERS) // 2
"""Rows of zeros at either end, which windows reach beyond a text."""
_NOW, *_AROUND = SHIFTS


class Convolutions:
    """Of the shares of a text's pieces: what each piece's surroundings make of it."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._second = [Blocks(arrays[f"w2_{order}"]) for order in ORDERS]
        self._bias: Floats = np.concatenate([arrays[f"b2_{order}"] for order in ORDERS])

    def around_each(self, texts: Sequence[Floats]) -> list[Floats]:
        """What ``around`` finds in each of several texts; all are multiplied in one go."""
        gap = np.zeros((_MARGIN, texts[0].shape[1]), np.float32)
        ends = np.cumsum([len(text) + _MARGIN for text in texts])
        gaps = ends[:, None] - 1 - np.arange(_MARGIN)
        rows = np.concatenate([part for text in texts for part in (text, gap)])
        found = self.around(rows, gaps.ravel())
        parts = zip(ends - _MARGIN, texts, strict=True)
        return [found[end - len(text) : end] for end, text in parts]

    def around(self, shares: Floats, gaps: NDArray[np.int64] | None = None) -> Floats:
        """The embedding of each piece beside what each branch finds; shape (pieces, 1280).

        Rows at ``gaps`` are no pieces: they keep the windows of one text out of the next.
        """
        found = np.empty((len(shares), EMBEDDING + WIDTH), np.float32)
        found[:, :EMBEDDING] = shares[:, :EMBEDDING]
        padded = np.zeros((len(shares) + 2 * _MARGIN, WIDTH), np.float32)
        once = padded[_MARGIN:-_MARGIN]
        _convolved(shares, once)
        if gaps is not None:
            once[gaps] = 0
        twice = found[:, EMBEDDING:]
        for number, (order, second) in enumerate(zip(ORDERS, self._second, strict=True)):
            channels = slice(number * CHANNELS, (number + 1) * CHANNELS)
            second.times(_windows(padded[:, channels], order), twice[:, channels])
        twice += self._bias
        positive(twice)
        twice += once
        return found


def _convolved(shares: Floats, once: Floats) -> None:
    """The first convolution: each piece adds its share to those that have it in a window."""
    once[:] = shares[:, _NOW.columns]
    length = len(shares)
    for shift in _AROUND:
        reached = once[max(0, -shift.ahead) : max(0, length - shift.ahead), shift.first :]
        source = shares[max(0, shift.ahead) : max(0, length + shift.ahead), shift.columns]
        reached += source
    positive(once)
    once += shares[:, OWN]


def _windows(padded: Floats, order: int) -> Floats:
    """The windows around each piece, of shape (pieces, order * 256)."""
    length = len(padded) - 2 * _MARGIN
    windows = np.empty((length, order, CHANNELS), np.float32)
    first = _MARGIN - before(order)
    for place in range(order):
        windows[:, place] = padded[first + place : first + place + length]
    return windows.reshape(length, order * CHANNELS)
