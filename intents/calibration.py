"""Turning held-out scores into probabilities that mean something, and thresholds on them."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from intents.held_out import Scored
from intents.labels import INTENTS, MONEY_OR_RIGHTS, OUT_OF_SCOPE
from intents.model import softmax

Scores = NDArray[np.float32]
Truth = NDArray[np.int64]
Weights = NDArray[np.float64]

NGRAM_SHARES: Final = (2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)
# Borrowers write of every intent, and of none of them about as often as of four: the training
# texts hold far more negatives and opt-outs than a desk receives.
NONE_SHARE: Final = 4.0
# The texts of unseen authors in training are harder than a desk's: what is right so often of
# theirs is right more often of borrowers'. Money and rights are stricter than information.
PRECISION_MONEY, PRECISION_INFORMATION = 0.98, 0.97
LOWEST_ACT, HIGHEST_ACT = 0.45, 0.91
ASK = 0.22
SECOND = 0.25
# A stop that rules missed: acting on it costs reminders, missing it breaks the law, so the bar is
# lower than for money, and a band below it holds what we start until a person has looked.
STOP_ACT, STOP_GREY = 0.35, 0.15
# Where rules found a request and doubt whose it is, and where they found one kind of texts ended.
STOP_LIKELY, STOP_PARTIAL = 0.20, 0.90
STOP_CLEAR = 0.02
_STIFFNESS: Final = 0.02
"""How strongly the shifts are held near zero, so that rare intents are not bent to a few texts."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Scores become probabilities: fused with ``ngrams``, divided by ``temperature``, shifted."""

    ngrams: float
    temperature: float
    shift: tuple[float, ...]
    surprise: float

    def probabilities(self, scored: Scored) -> Scores:
        """One row of probabilities for each text."""
        shift = np.array(self.shift, np.float32)
        return softmax(scored.fused(self.ngrams) / np.float32(self.temperature) + shift)


def weights_of(truth: Truth) -> Weights:
    """What each text counts, so that the labels occur as a desk sees them; they average 1."""
    counts = np.bincount(truth, minlength=len(INTENTS)).astype(np.float64)
    wanted = np.ones(len(INTENTS))
    wanted[INTENTS.index(OUT_OF_SCOPE)] = NONE_SHARE
    each = np.divide(wanted, counts, out=np.zeros_like(wanted), where=counts > 0)[truth]
    return np.asarray(each * len(truth) / each.sum(), np.float64)


def calibrate(scored: Scored, truth: Truth, pool: Executor | None = None) -> Calibration:
    """The share, temperature and shifts under which the truth is most likely."""
    weights = weights_of(truth)
    each = pool.map if pool else map
    fused = [scored.fused(share) for share in NGRAM_SHARES]
    fitted = each(_fit, fused, repeat(truth), repeat(weights), NGRAM_SHARES)
    return min(fitted, key=lambda one: one.surprise)


def _fit(scores: Scores, truth: Truth, weights: Weights, share: float) -> Calibration:
    """Sharpness (one over the temperature) and a shift for each label, by their likelihood."""
    rows = np.arange(len(truth))
    fine = scores.astype(np.float64)

    def surprise(point: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        raised = fine * point[0] + point[1:]
        raised -= raised.max(axis=1, keepdims=True)
        chances = np.exp(raised)
        chances /= chances.sum(axis=1, keepdims=True)
        loss = -(weights * np.log(np.maximum(chances[rows, truth], 1e-12))).mean()
        chances[rows, truth] -= 1.0
        chances *= weights[:, None] / len(truth)
        slope = np.concatenate([[(chances * fine).sum()], chances.sum(axis=0)])
        slope[1:] += 2 * _STIFFNESS * point[1:] / len(INTENTS)
        return float(loss + _STIFFNESS * (point[1:] ** 2).mean()), slope

    found = minimize(surprise, np.r_[1.0, np.zeros(len(INTENTS))], jac=True, method="L-BFGS-B")
    temperature = round(1.0 / max(float(found.x[0]), 0.05), 4)
    shift = tuple(round(float(one), 4) for one in found.x[1:])
    return Calibration(share, temperature, shift, float(found.fun))


def thresholds(probabilities: Scores, truth: Truth) -> dict[str, Any]:
    """The manifest's thresholds: when to act on each intent, when to ask, when a second counts."""
    weights = weights_of(truth)
    act = {
        intent: _least_sure(probabilities, truth, weights, index)
        for index, intent in enumerate(INTENTS)
    }
    return {
        "act": act,
        "ask": ASK,
        "second": SECOND,
        "stop_act": STOP_ACT,
        "stop_clear": STOP_CLEAR,
        "stop_likely": STOP_LIKELY,
        "stop_partial": STOP_PARTIAL,
        "stop_grey": STOP_GREY,
    }


def _least_sure(probabilities: Scores, truth: Truth, weights: Weights, label: int) -> float:
    """The lowest probability from which this label, when it is the best, is right often enough."""
    target = PRECISION_MONEY if INTENTS[label] in MONEY_OR_RIGHTS else PRECISION_INFORMATION
    chosen = probabilities.argmax(axis=1) == label
    sure, counted = probabilities[chosen, label], weights[chosen]
    right = counted * (truth[chosen] == label)
    for threshold in np.arange(LOWEST_ACT, HIGHEST_ACT, 0.02):
        kept = sure >= threshold
        if counted[kept].sum() > 0 and right[kept].sum() / counted[kept].sum() >= target:
            return round(float(threshold), 2)
    return HIGHEST_ACT
