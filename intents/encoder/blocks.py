"""A matrix by which few rows are multiplied at a time, as blocks of columns.

BLAS copies a matrix into an order of its own before it multiplies, and for a dozen rows the copy
takes longer than the product. OpenBLAS leaves it out for products of up to a million
multiplications, which is what one block makes with the pieces of a usual text.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from intents.encoder import Floats

_SMALL: Final = 1_000_000
_ROWS: Final = 20
"""Rows that are multiplied at a time: a text of usual length has fewer pieces."""
_NARROWEST: Final = 32


class Blocks:
    """The matrix."""

    def __init__(self, matrix: Floats) -> None:
        inner, self._width = matrix.shape
        fitting = _SMALL // (inner * _ROWS) // _NARROWEST * _NARROWEST
        step = max(_NARROWEST, fitting)
        self._blocks = [
            (slice(start, start + step), np.ascontiguousarray(matrix[:, start : start + step]))
            for start in range(0, self._width, step)
        ]

    def times(self, rows: Floats, product: Floats | None = None) -> Floats:
        """The product ``rows @ matrix``, written to an array of its shape if one is given."""
        if product is None:
            product = np.empty((len(rows), self._width), np.float32)
        for first in range(0, len(rows), _ROWS):
            some = slice(first, first + _ROWS)
            for columns, block in self._blocks:
                np.matmul(rows[some], block, out=product[some, columns])
        return product
