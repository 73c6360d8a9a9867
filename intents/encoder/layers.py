"""The two operations that every layer of the sentence encoder uses."""

from __future__ import annotations

import numpy as np

from intents.encoder import Floats


def normalised(rows: Floats, gain: Floats, shift: Floats, epsilon: float) -> Floats:
    """Each row with mean 0 and variance 1, then scaled and moved (layer normalisation)."""
    centred: Floats = rows - rows.mean(axis=-1, keepdims=True)
    variance = np.einsum("ij,ij->i", centred, centred) / np.float32(rows.shape[-1])
    centred *= np.reciprocal(np.sqrt(variance + np.float32(epsilon)))[:, None]
    centred *= gain
    centred += shift
    return centred


def positive(values: Floats) -> Floats:
    """Whatever is below zero set to zero, in place (rectified linear unit)."""
    return np.maximum(values, 0, out=values)
