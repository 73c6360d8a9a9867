"""Scores from words and pieces of words: sure about phrases that the training texts hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from intents.features import Featuriser

Scores = NDArray[np.float32]


def names_in(arrays: Mapping[str, NDArray[Any]]) -> list[str]:
    """The features' names in the order of their ids."""
    return arrays["vocabulary"].tobytes().decode("utf-8").split("\n")


class NgramHead:
    """A linear model over ``features``; weights are whole numbers with a scale for each label."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        vocabulary = {name: index for index, name in enumerate(names_in(arrays))}
        self._featuriser = Featuriser(vocabulary, arrays["idf"].astype(np.float32))
        self._weights = arrays["weights"]
        self._scale = arrays["scale"].astype(np.float32)
        self._bias = arrays["bias"].astype(np.float32)

    def scores(self, text: str) -> Scores:
        """One unnormalised score per label."""
        ids, values = self._featuriser.features(text)
        if not len(ids):
            return self._bias
        rows = self._weights[ids].astype(np.float32)
        return np.asarray(values @ rows * self._scale + self._bias, np.float32)
