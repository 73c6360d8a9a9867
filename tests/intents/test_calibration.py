"""Held-out scores become probabilities that mean something, and thresholds on them."""

import numpy as np
import pytest

from intents import INTENTS
from intents.calibration import (
    HIGHEST_ACT,
    LOWEST_ACT,
    PRECISION_INFORMATION,
    PRECISION_MONEY,
    calibrate,
    thresholds,
    weights_of,
)
from intents.held_out import Scored
from intents.labels import MONEY_OR_RIGHTS, OUT_OF_SCOPE
from intents.model import softmax

GENERATOR = np.random.default_rng(7)
SHARE = 4.0


def sample(sharpness: float, texts: int = 8000) -> tuple[np.ndarray, np.ndarray]:
    """Scores whose softmax is the truth's own distribution, times a sharpness."""
    scores = GENERATOR.normal(size=(texts, len(INTENTS))).astype(np.float32) * 2
    chances = softmax(scores)
    truth = np.array(
        [GENERATOR.choice(len(INTENTS), p=row / row.sum()) for row in chances.astype(float)]
    )
    return scores * np.float32(sharpness), truth


def parted(scores: np.ndarray) -> Scored:
    """The scores as halves that give the whole when fused at SHARE."""
    return Scored(np.asarray(scores / (2 * SHARE), np.float32), np.asarray(scores / 2, np.float32))


def test_labels_weigh_as_a_desk_sees_them() -> None:
    truth = np.array([0] * 300 + [1] * 100 + [INTENTS.index(OUT_OF_SCOPE)] * 600)
    weights = weights_of(truth)
    assert weights.mean() == pytest.approx(1)
    assert weights[truth == 0].sum() == pytest.approx(weights[truth == 1].sum())
    assert weights[400:].sum() == pytest.approx(4 * weights[:300].sum())


def test_the_sharpness_of_scores_is_found() -> None:
    scores, truth = sample(2.5)
    fitted = calibrate(parted(scores), truth)
    probabilities = fitted.probabilities(parted(scores))
    sure = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == truth
    assert abs(float(np.average(sure - right, weights=weights_of(truth)))) < 0.03


def test_a_label_that_training_has_too_many_of_is_shifted_down() -> None:
    truth = GENERATOR.choice([1, 2, INTENTS.index(OUT_OF_SCOPE)], p=[0.05, 0.05, 0.9], size=4000)
    scores = np.zeros((4000, len(INTENTS)), np.float32)
    scores[:, OUT] = 2.0
    shift = calibrate(parted(scores), truth).shift
    assert shift[OUT] < min(shift[1], shift[2])


OUT = INTENTS.index(OUT_OF_SCOPE)


def test_acting_is_right_as_often_as_asked_for() -> None:
    scores, truth = sample(1.0)
    probabilities = softmax(scores)
    chosen = thresholds(probabilities, truth)["act"]
    weights = weights_of(truth)
    best = probabilities.argmax(axis=1)
    for index, intent in enumerate(INTENTS):
        acted = (best == index) & (probabilities[:, index] >= chosen[intent])
        if chosen[intent] < HIGHEST_ACT:
            wanted = PRECISION_MONEY if intent in MONEY_OR_RIGHTS else PRECISION_INFORMATION
            right = np.average(truth[acted] == index, weights=weights[acted])
            assert right >= wanted - 1e-9


def test_thresholds_stay_within_their_bounds() -> None:
    scores, truth = sample(1.0)
    chosen = thresholds(softmax(scores), truth)
    assert all(LOWEST_ACT <= threshold <= HIGHEST_ACT for threshold in chosen["act"].values())
    assert chosen["ask"] < LOWEST_ACT
    assert chosen["stop_grey"] < chosen["stop_likely"] < chosen["stop_act"] < chosen["stop_partial"]
