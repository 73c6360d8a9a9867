"""Fitting the two heads of the model. scikit-learn is needed here only."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
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
    commonest features that ``least_texts`` texts or more have; the second stops after
    ``most_steps``, or when the slope of its loss is below ``close_enough``.
    """

    labels: int = len(INTENTS)
    phrase_penalty: float = 1.0
    least_texts: int = 2
    most_features: int = 60_000
    sentence_penalty: float = 30.0
    most_steps: int = 120
    close_enough: float = 1e-3


OURS: Final = Settings()
"""For our own texts."""
# A label that no text has must not win: it is scored far below the others.
_NEAR_ENOUGH: Final = 1e-2
"""To the best machine: scikit-learn's tol, a hundredfold. Held-out texts are read no worse."""
_NEVER_AS_PHRASE, _NEVER_AS_SENTENCE = -2.0, -20.0


def fit_ngrams(counts: TermCounts, labels: Labels, settings: Settings = OURS) -> Arrays:
    """The arrays of an ``NgramHead``: a support vector machine for each label against the rest."""
    featuriser = counts.featuriser(least=settings.least_texts, most=settings.most_features)
    names = featuriser.names
    machine = LinearSVC(
        C=settings.phrase_penalty, tol=_NEAR_ENOUGH, random_state=0, intercept_scaling=1.0
    )
    machine.fit(counts.weighted(names, featuriser.idf), labels)
    width = len(names)
    weights, bias = _for_all_labels(machine, (width, settings.labels), _NEVER_AS_PHRASE)
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
    return {
        "vocabulary": np.frombuffer("\n".join(names).encode(), np.uint8),
        "idf": featuriser.idf.astype(np.float16),
        "weights": np.round(weights / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "bias": bias,
    }


def fit_sentences(vectors: Matrix, labels: Labels, settings: Settings = OURS) -> Arrays:
    """The arrays of a ``SentenceHead``: multinomial logistic regression over the vectors."""
    machine = LogisticRegression(
        C=settings.sentence_penalty, max_iter=settings.most_steps, tol=settings.close_enough
    )
    # With another number of threads BLAS adds up in another order, and the bytes differ.
    with warnings.catch_warnings(), threadpool_limits(limits=1, user_api="blas"):
        # Stopping early is meant: more steps fit these voices closer and unseen ones worse.
        warnings.simplefilter("ignore", ConvergenceWarning)
        machine.fit(vectors, labels)
    shape = (vectors.shape[1], settings.labels)
    weights, bias = _for_all_labels(machine, shape, _NEVER_AS_SENTENCE)
    return {"sentence_weights": weights.astype(np.float16), "sentence_bias": bias}


def _for_all_labels(machine: Any, shape: tuple[int, int], never: float) -> tuple[Matrix, Matrix]:
    weights = np.zeros(shape, np.float32)
    bias = np.full(shape[1], never, np.float32)
    weights[:, machine.classes_] = machine.coef_.T
    bias[machine.classes_] = machine.intercept_
    return weights, bias
