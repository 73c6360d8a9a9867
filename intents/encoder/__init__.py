"""What a text is about, as one vector: sentences that mean the same lie close together.

The classifier knows an encoder by ``Encoder`` alone; another one is put in by ``load_encoder``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Parts = NDArray[np.int32]
"""What texts are made of, as an encoder numbers it."""


class BadEncoder(RuntimeError):
    """The encoder's files are missing or damaged; the message says which and what to do."""


class Encoder(Protocol):
    """Anything that turns a text into a vector of length 1."""

    width: int
    """How many numbers a vector has."""
    version: str
    """Changes whenever the vectors do: heads trained on others are stale."""

    def encode(self, text: str) -> Floats:
        """The text's vector, of shape (width,). Any string without lone surrogates is read."""
        ...

    def encode_all(self, texts: Sequence[str]) -> Floats:
        """The vectors of one or more texts, a row each, sooner than one by one."""
        ...

    def usual(self, texts: Sequence[str]) -> Parts:
        """The parts that texts like these have most often, for ``prepare``."""
        ...

    def prepare(self, parts: Parts) -> None:
        """Compute what a text with these parts needs before one comes."""
        ...


USUAL_MEMORY: Final = 8_000
"""Pieces of words that an encoder remembers, at 4 kB each: 32 MB. Texts in three languages use some
four thousand often."""


@cache
def load_encoder(memory: int = USUAL_MEMORY) -> Encoder:
    """The encoder whose weights are installed, one for the process. Raises BadEncoder."""
    from intents.encoder.muse import Muse

    return Muse.load(memory)
