"""What one sentence piece brings to the convolutions of a text, whichever text it stands in.

A branch of the encoder normalises a projection of each piece and convolves it. The first
convolution is a sum over the places of a window, so each piece's part in it, at each place it can
have, depends on the piece alone: it is computed once for each piece and remembered, as whole
numbers of one byte with a scale for each group of channels, of which four times as many fit into
memory.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Floats
from intents.encoder.blocks import Blocks
from intents.encoder.layers import normalised
from intents.encoder.pieces import PieceTable

EMBEDDING: Final = 512
CHANNELS: Final = 256
"""Of one branch."""
ORDERS: Final = (2, 3, 5)
"""How many pieces the windows of each branch hold."""
WIDTH: Final = len(ORDERS) * CHANNELS
"""Channels of all branches, side by side in this order."""
_LARGEST: Final = np.iinfo(np.int8).max
_SMALLEST: Final = np.float32(1e-6)
_AT_ONCE: Final = 4
"""New pieces that are computed together."""


def before(order: int) -> int:
    """How many pieces of a window lie to the left of the one in question."""
    return (order - 1) // 2


@dataclass(frozen=True, slots=True)
class Share:
    """What one piece brings: shapes (groups, 256) and (groups, 1), to be multiplied."""

    scaled: NDArray[np.int8]
    scales: Floats

    @classmethod
    def of_rows(cls, values: Floats) -> list[Share]:
        """The share of each row, to 7 bits of the largest value in a group."""
        groups = values.reshape(len(values), -1, CHANNELS)
        largest = np.abs(groups).max(axis=2, keepdims=True)
        scales = np.maximum(largest, _SMALLEST) / np.float32(_LARGEST)
        scaled = np.rint(groups / scales).astype(np.int8)
        # Copies, for a view of one row would keep all of them in memory.
        return [cls(*map(np.copy, row)) for row in zip(scaled, scales, strict=True)]


@dataclass(frozen=True, slots=True)
class Shift:
    """What a piece brings to the piece that lies ``ahead`` before it.

    Wide windows reach further: it concerns the channels from ``first`` to the last.
    """

    ahead: int
    first: int
    columns: slice


def _shifts() -> tuple[Shift, ...]:
    """Every distance at which any window reaches a piece, and its columns in a share."""
    found, start = [], EMBEDDING + WIDTH
    for ahead in (0, 1, -1, 2, -2):
        reached = [-before(order) <= ahead < order - before(order) for order in ORDERS]
        first = reached.index(True) * CHANNELS
        found.append(Shift(ahead, first, slice(start, start + WIDTH - first)))
        start += WIDTH - first
    return tuple(found)


OWN: Final = slice(EMBEDDING, EMBEDDING + WIDTH)
"""The columns of a share that hold the piece's projections, after those of its embedding."""
SHIFTS: Final = _shifts()


class Shares:
    """Shares by piece id, remembered for the pieces seen lately."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], table: PieceTable, memory: int) -> None:
        self._table = table
        self._half_memory = memory // 2
        self._epsilon = float(arrays["eps"])
        self._projection = Blocks(np.concatenate([arrays[f"proj{o}"] for o in ORDERS], axis=1))
        self._bias, self._gain, self._move, self._first_bias = (
            np.concatenate([arrays[f"{name}{order}"] for order in ORDERS])
            for name in ("proj_b", "ln_g", "ln_b", "b1_")
        )
        self._places = [_side_by_side(order, arrays) for order in ORDERS]
        self._young: dict[int, Share] = {}
        self._old: dict[int, Share] = {}

    def of(self, ids: Sequence[int]) -> Floats:
        """The shares of a text's pieces, a row each: embedding, projections, then every shift."""
        young = self._young
        try:
            return _together([young[index] for index in ids])
        except KeyError:
            known = self._fetched(ids)
            return _together([known[index] for index in ids])

    def _fetched(self, ids: Sequence[int]) -> Mapping[int, Share]:
        young, old = self._young, self._old
        known = {index: young[index] for index in ids if index in young}
        known |= {index: old[index] for index in ids if index not in known and index in old}
        new = [index for index in dict.fromkeys(ids) if index not in known]
        for first in range(0, len(new), _AT_ONCE):
            some = new[first : first + _AT_ONCE]
            known.update(zip(some, self._compute(self._table.rows(some)), strict=True))
        self._remember(known)
        return known

    def _compute(self, embeddings: Floats) -> list[Share]:
        """The shares of a few new pieces.

        As many rows are computed however few are new: in a product of another shape the last bits
        would differ, and with them a text's vector from one process to the next.
        """
        rows = np.zeros((_AT_ONCE, EMBEDDING), np.float32)
        rows[: len(embeddings)] = embeddings
        projected = self._projection.times(rows) + self._bias
        own = normalised(projected, self._gain, self._move, self._epsilon)
        shifted = np.concatenate(self._shifted(own), axis=1)
        shifted[:, :WIDTH] += self._first_bias
        whole = np.concatenate([rows, own, shifted], axis=1)
        return Share.of_rows(whole[: len(embeddings)])

    def _shifted(self, own: Floats) -> list[Floats]:
        """The parts of every branch at every place of its windows, in the order of the shifts."""
        parts = {
            order: places.times(own[:, number * CHANNELS : (number + 1) * CHANNELS])
            for number, (order, places) in enumerate(zip(ORDERS, self._places, strict=True))
        }
        return [
            parts[order][:, place * CHANNELS : (place + 1) * CHANNELS]
            for shift in SHIFTS
            for order in ORDERS
            if 0 <= (place := shift.ahead + before(order)) < order
        ]

    def _remember(self, seen: Mapping[int, Share]) -> None:
        """Keep what was seen with the young; when they are many they become the old.

        The old that were not seen since are forgotten. Another thread may still read either.
        """
        if len(self._young) >= self._half_memory:
            self._old, self._young = self._young, {}
        self._young.update(seen)


def _together(shares: Sequence[Share]) -> Floats:
    scaled = np.array([share.scaled for share in shares])
    rows: Floats = scaled * np.array([share.scales for share in shares])
    return rows.reshape(len(shares), -1)


def _side_by_side(order: int, arrays: Mapping[str, NDArray[Any]]) -> Blocks:
    """One matrix that gives a piece's part at every place of a window."""
    places = arrays[f"w1_{order}"].reshape(order, CHANNELS, CHANNELS)
    return Blocks(np.concatenate(list(places), axis=1))
