"""Held-out scores become probabilities that mean something, and thresholds on them."""

import numpy as np

from intents import INTENTS
from intents.calibration import (
    HIGHEST_ACT,
    LOWEST_ACT,
    PRECISION_INFORMATION,
    fit_temperature,
    thresholds,
)
from intents.labels import MONEY_OR_RIGHTS
from intents.model import softmax

GENERATOR = np.random.default_rng(7)


def sample(sharpness: float) -> tuple[np.ndarray, np.ndarray]:
    """Scores whose softmax is the truth's own distribution, divided by a sharpness."""
    scores = GENERATOR.normal(size=(6000, len(INTENTS))).astype(np.float32) * 2
    chances = softmax(scores)
    truth = np.array(
        [GENERATOR.choice(len(INTENTS), p=row / row.sum()) for row in chances.astype(float)]
    )
    return scores * np.float32(sharpness), truth


def test_the_temperature_undoes_a_known_sharpness() -> None:
    scores, truth = sample(0.4)
    assert abs(fit_temperature(scores, truth) - 0.4) < 0.03


def test_acting_is_right_as_often_as_asked_for() -> None:
    scores, truth = sample(1.0)
    chosen = thresholds(scores, truth)["act"]
    probabilities = softmax(scores)
    best = probabilities.argmax(axis=1)
    for index, intent in enumerate(INTENTS):
        acted = (best == index) & (probabilities[:, index] >= chosen[intent])
        if intent not in MONEY_OR_RIGHTS and chosen[intent] < HIGHEST_ACT:
            assert (truth[acted] == index).mean() >= PRECISION_INFORMATION


def test_thresholds_stay_within_their_bounds() -> None:
    scores, truth = sample(1.0)
    chosen = thresholds(scores, truth)
    assert all(LOWEST_ACT <= threshold <= HIGHEST_ACT for threshold in chosen["act"].values())
    assert chosen["ask"] < LOWEST_ACT
    assert chosen["stop_grey"] < chosen["stop_act"]
