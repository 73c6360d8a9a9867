"""Turning held-out scores into probabilities that mean something, and thresholds on them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from intents.held_out import Scored
from intents.labels import INTENTS, MONEY_OR_RIGHTS
from intents.model import softmax

Scores = NDArray[np.float32]
Truth = NDArray[np.int64]

NGRAM_SHARES = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)

# An action on somebody's money or rights should be wrong once in twenty at most; a figure or an
# answer that turns out beside the point does less harm.
PRECISION_MONEY, PRECISION_INFORMATION = 0.95, 0.90
LOWEST_ACT, HIGHEST_ACT = 0.40, 0.85
ASK = 0.22
SECOND = 0.25
# A stop that rules missed: acting on it costs reminders, missing it breaks the law, so the bar is
# lower than for money, and a band below it holds what we start until a person has looked.
STOP_ACT, STOP_GREY = 0.70, 0.25


def fit_ngram_share(scored: Scored, truth: Truth) -> float:
    """What an n-gram score should count for beside a sentence score.

    It is the share under which the truth is most likely, each share at its best temperature.
    """

    def surprise(share: float) -> float:
        scores = scored.fused(share)
        return _surprise(scores, truth, fit_temperature(scores, truth))

    return min(NGRAM_SHARES, key=surprise)


def fit_temperature(scores: Scores, truth: Truth) -> float:
    """The temperature that makes the truth most likely, by golden-section search."""
    low, high = 0.05, 4.0
    ratio = (5**0.5 - 1) / 2
    for _ in range(40):
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        if _surprise(scores, truth, left) < _surprise(scores, truth, right):
            high = right
        else:
            low = left
    return round((low + high) / 2, 4)


def _surprise(scores: Scores, truth: Truth, temperature: float) -> float:
    probabilities = softmax(scores / np.float32(temperature))
    chosen = probabilities[np.arange(len(truth)), truth]
    return float(-np.log(np.maximum(chosen, 1e-12)).mean())


def thresholds(scores: Scores, truth: Truth) -> dict[str, Any]:
    """The manifest's thresholds: when to act on each intent, when to ask, when a second counts."""
    probabilities = softmax(scores)
    act = {
        intent: _least_sure(probabilities, truth, index, _target(intent))
        for index, intent in enumerate(INTENTS)
    }
    return {"act": act, "ask": ASK, "second": SECOND, "stop_act": STOP_ACT, "stop_grey": STOP_GREY}


def _target(intent: str) -> float:
    return PRECISION_MONEY if intent in MONEY_OR_RIGHTS else PRECISION_INFORMATION


def _least_sure(probabilities: Scores, truth: Truth, label: int, target: float) -> float:
    """The lowest probability from which this label, when it is the best, is right often enough."""
    chosen = probabilities.argmax(axis=1) == label
    sure = probabilities[chosen, label]
    right = truth[chosen] == label
    for threshold in np.arange(LOWEST_ACT, HIGHEST_ACT, 0.02):
        kept = right[sure >= threshold]
        if len(kept) and kept.mean() >= target:
            return round(float(threshold), 2)
    return HIGHEST_ACT
