"""Fitting both heads to a public set, choosing on its validation part, measuring on its test part.

What is chosen on validation: the share of the n-grams, by likelihood, and the threshold under which
a text counts as outside, by how many of validation's texts come out right.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar

from intents.benchmark.sets import Part, PublicSet
from intents.fitting import Labels, Matrix, Settings
from intents.held_out import Texts, fit_both, score
from intents.model import softmax
from intents.term_counts import TermCounts

Encode = Callable[[Sequence[str]], Matrix]
Values = NDArray[np.floating[Any]]

NGRAM_SHARES: Final = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0)
HIDDEN_PENALTY, ROUNDS, AT_ONCE = 0.1, 30, 64
"""Test texts are by the hands that wrote the training texts, so closer fits than ours are better.

Penalty and rounds were chosen on the validation parts of both sets.
"""
_SHARPEST: Final = 4.0


@dataclass(frozen=True, slots=True)
class Outside:
    """How well texts of no label are told apart: by the best label's score, and by a threshold.

    `accuracy` and `recall` are of the texts inside and outside when those that score below the
    threshold count as outside.
    """

    auroc: float
    accuracy: float
    recall: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of 1 on the test part; `seconds` is wall time of the last fit, without vectors."""

    accuracy: float
    macro_f1: float
    ngrams: float
    seconds: float
    outside: Outside | None


class Fitted:
    """Both heads with the share chosen for them; `seconds` is the wall time of fitting."""

    def __init__(self, texts: Texts, settings: Settings, share: float | None = None) -> None:
        begun = time.perf_counter()
        self._arrays = fit_both(texts, settings)
        self.seconds = time.perf_counter() - begun
        self.share = share

    def choose(self, validation: Texts) -> None:
        """Take the share under which the truth is most likely, at its best temperature."""
        scored = score(self._arrays, validation)
        self.share = min(
            NGRAM_SHARES, key=lambda share: _surprise(scored.fused(share), validation.labels)
        )

    def scores(self, texts: Texts) -> Matrix:
        """The fused scores, one row for each text."""
        assert self.share is not None
        return score(self._arrays, texts).fused(self.share)


def measure(data: PublicSet, encode: Encode) -> Figures:
    """Fit, choose and measure."""
    settings = Settings(
        labels=len(data.names),
        hidden_penalty=HIDDEN_PENALTY,
        rounds=ROUNDS,
        at_once=AT_ONCE,
    )
    train, validation, test = (
        seen(part, encode) for part in (data.train, data.validation, data.test)
    )
    fitted = Fitted(train, settings)
    fitted.choose(validation)
    outside = None
    if data.outside is not None:
        below, strange = (seen(part, encode) for part in data.outside)
        threshold = best_threshold(
            fitted.scores(validation), validation.labels, fitted.scores(below)
        )
        outside = tell_apart(fitted.scores(test), test.labels, fitted.scores(strange), threshold)
    if data.again:
        fitted = Fitted(_joined(data, train, validation), settings, fitted.share)
    scores = fitted.scores(test)
    return Figures(
        accuracy=accuracy(scores, test.labels),
        macro_f1=macro_f1(scores.argmax(axis=1), test.labels),
        ngrams=fitted.share or 0.0,
        seconds=fitted.seconds,
        outside=outside,
    )


def seen(part: Part, encode: Encode) -> Texts:
    """A part as both heads see it."""
    return Texts(TermCounts.of(part.texts), encode(part.texts), part.labels)


def _joined(data: PublicSet, train: Texts, validation: Texts) -> Texts:
    return Texts(
        TermCounts.of([*data.train.texts, *data.validation.texts]),
        np.concatenate([train.vectors, validation.vectors]),
        np.concatenate([train.labels, validation.labels]),
    )


def _surprise(scores: Matrix, truth: Labels) -> float:
    rows = np.arange(len(truth))

    def loss(sharpness: float) -> float:
        chances = softmax(np.asarray(scores * np.float32(sharpness)))
        return float(-np.log(np.maximum(chances[rows, truth], 1e-12)).mean())

    return float(minimize_scalar(loss, bounds=(0.05, _SHARPEST), method="bounded").fun)


def accuracy(scores: Matrix, truth: Labels) -> float:
    """The share of rows whose highest score is the truth's."""
    return float((scores.argmax(axis=1) == truth).mean())


def macro_f1(read: Labels, truth: Labels) -> float:
    """The mean over the labels of 2 * right / (labelled + read)."""
    count = int(max(read.max(), truth.max())) + 1
    right = np.bincount(truth[read == truth], minlength=count)
    either = np.bincount(truth, minlength=count) + np.bincount(read, minlength=count)
    return float((2 * right[either > 0] / either[either > 0]).mean())


def auroc(inside: Values, outside: Values) -> float:
    """How often a text inside scores above one outside; a tie counts half."""
    ordered = np.sort(outside)
    below = np.searchsorted(ordered, inside, side="left")
    not_above = np.searchsorted(ordered, inside, side="right")
    return float((below + not_above).mean() / 2 / len(outside))


def tell_apart(known: Matrix, truth: Labels, strange: Matrix, threshold: float) -> Outside:
    """How well the scores of texts inside and outside are told apart."""
    kept = known.max(axis=1) >= threshold
    return Outside(
        auroc=auroc(known.max(axis=1), strange.max(axis=1)),
        accuracy=float((kept & (known.argmax(axis=1) == truth)).mean()),
        recall=float((strange.max(axis=1) < threshold).mean()),
    )


def best_threshold(known: Matrix, truth: Labels, strange: Matrix) -> float:
    """The threshold at which most texts are right: known and read well, or strange and below."""
    good = np.sort(known.max(axis=1)[known.argmax(axis=1) == truth])
    below = np.sort(strange.max(axis=1))
    tried = np.unique(np.concatenate([good, below, below + np.float32(1e-4)]))
    right = len(good) - np.searchsorted(good, tried) + np.searchsorted(below, tried)
    return float(tried[right.argmax()])
