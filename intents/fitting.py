"""Fitting the two heads of the model. scikit-learn is needed here only."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits

from intents.labels import INTENTS
from intents.term_counts import TermCounts

Arrays = dict[str, NDArray[Any]]
Labels = NDArray[np.int64]
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Settings:
    """How many labels the heads know and how closely they are fitted to their texts.

    A penalty is what a text on the wrong side costs: a smaller one holds weights nearer to zero
    (scikit-learn's C). The first head sees the ``most_features``
    commonest features that ``least_texts`` texts or more have. The second has a layer of
    ``hidden`` numbers, which sees every text in each of its ``rounds``, a few ``at_once``; here
    the penalty is one on large weights (scikit-learn's alpha).
    """

    labels: int = len(INTENTS)
    phrase_penalty: float = 1.0
    least_texts: int = 2
    most_features: int = 60_000
    hidden: int = 384
    hidden_penalty: float = 1e-3
    rounds: int = 6
    at_once: int = 128


OURS: Final = Settings()
"""For our own texts."""
# A label that no text has must not win: it is scored far below the others.
_NEAR_ENOUGH: Final = 0.3
"""To the best machine: scikit-learn's tol. What comes nearer reads held-out texts no better."""
_STRETCHED: Final = np.float32(20)
"""A number of a vector of length 1 is small; a layer learns sooner from some of size 1."""
_NEVER_AS_PHRASE, _NEVER_AS_SENTENCE = -2.0, -20.0


def fit_ngrams(counts: TermCounts, labels: Labels, settings: Settings = OURS) -> Arrays:
    """The arrays of an ``NgramHead``: a support vector machine for each label against the rest."""
    featuriser = counts.featuriser(least=settings.least_texts, most=settings.most_features)
    names = featuriser.names
    machine = LinearSVC(
        C=settings.phrase_penalty, tol=_NEAR_ENOUGH, random_state=0, intercept_scaling=1.0
    )
    machine.fit(counts.weighted(names, featuriser.idf), labels)
    layer = Layer(machine.coef_.T, machine.intercept_)
    layer = layer.for_labels(machine.classes_, settings.labels, _NEVER_AS_PHRASE)
    weights = layer.weights
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
    return {
        "vocabulary": np.frombuffer("\n".join(names).encode(), np.uint8),
        "idf": featuriser.idf.astype(np.float16),
        "weights": np.round(weights / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "bias": layer.bias,
    }


def fit_sentences(vectors: Matrix, labels: Labels, settings: Settings = OURS) -> Arrays:
    """The arrays of ``SentenceLayers``: a logistic regression behind a hidden layer."""
    # With another number of threads BLAS adds up in another order, and the bytes differ.
    with warnings.catch_warnings(), threadpool_limits(limits=1, user_api="blas"):
        # Stopping early is meant: more rounds fit these voices closer and unseen ones worse.
        warnings.simplefilter("ignore", ConvergenceWarning)
        return _fit_hidden(vectors, labels, settings)


def _fit_hidden(vectors: Matrix, labels: Labels, settings: Settings) -> Arrays:
    machine = MLPClassifier(
        (settings.hidden,),
        alpha=settings.hidden_penalty,
        batch_size=min(settings.at_once, len(labels)),
        max_iter=settings.rounds,
        random_state=0,
    )
    machine.fit(vectors * _STRETCHED, labels)
    weights, out = machine.coefs_
    bias, out_bias = machine.intercepts_
    last = Layer(out, out_bias).for_labels(machine.classes_, settings.labels, _NEVER_AS_SENTENCE)
    return {
        "sentence_hidden": (weights * _STRETCHED).astype(np.float16),
        "sentence_hidden_bias": bias.astype(np.float32),
        "sentence_out": last.weights.astype(np.float16),
        "sentence_out_bias": last.bias,
    }


@dataclass(frozen=True, slots=True)
class Layer:
    """Weights and bias of a machine, with a column for each class that its texts had."""

    weights: NDArray[Any]
    bias: NDArray[Any]

    def for_labels(self, classes: Labels, labels: int, never: float) -> Layer:
        """The layer with a column for every label; those without a text are scored ``never``."""
        weights = np.zeros((len(self.weights), labels), np.float32)
        bias = np.full(labels, never, np.float32)
        weights[:, classes], bias[classes] = self.weights, self.bias
        return Layer(weights, bias)
