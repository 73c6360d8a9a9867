"""Fitting the two heads of the model. scikit-learn is needed here only."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from intents.features import Featuriser, fit
from intents.labels import INTENTS

Arrays = dict[str, NDArray[Any]]
Labels = NDArray[np.int64]
Matrix = NDArray[np.float32]

PHRASE_PENALTY: Final = 1.0
SENTENCE_PENALTY: Final = 10.0
LEAST_TEXTS, MOST_FEATURES = 2, 60_000
_MOST_STEPS, _CLOSE_ENOUGH = 60, 1e-3
# A label that no text has must not win: it is scored far below the others.
_NEVER_AS_PHRASE, _NEVER_AS_SENTENCE = -2.0, -20.0


def fit_ngrams(texts: Sequence[str], labels: Labels) -> Arrays:
    """The arrays of an ``NgramHead``: a support vector machine for each label against the rest."""
    featuriser = fit(texts, least=LEAST_TEXTS, most=MOST_FEATURES)
    width = len(featuriser.names)
    machine = LinearSVC(C=PHRASE_PENALTY, random_state=0, intercept_scaling=1.0)
    machine.fit(matrix(featuriser, texts, width), labels)
    weights, bias = _for_all_labels(machine, width, _NEVER_AS_PHRASE)
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
    return {
        "vocabulary": np.frombuffer("\n".join(featuriser.names).encode(), np.uint8),
        "idf": featuriser.idf.astype(np.float16),
        "weights": np.round(weights / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "bias": bias,
    }


def fit_sentences(vectors: Matrix, labels: Labels) -> Arrays:
    """The arrays of a ``SentenceHead``: multinomial logistic regression over the vectors."""
    machine = LogisticRegression(C=SENTENCE_PENALTY, max_iter=_MOST_STEPS, tol=_CLOSE_ENOUGH)
    with warnings.catch_warnings():
        # Stopping early is meant: more steps fit these voices closer and unseen ones worse.
        warnings.simplefilter("ignore", ConvergenceWarning)
        machine.fit(vectors, labels)
    weights, bias = _for_all_labels(machine, vectors.shape[1], _NEVER_AS_SENTENCE)
    return {"sentence_weights": weights.astype(np.float16), "sentence_bias": bias}


def matrix(featuriser: Featuriser, texts: Sequence[str], width: int) -> csr_matrix:
    """The texts' features as rows of a sparse matrix."""
    rows = [featuriser.features(text) for text in texts]
    ends = np.cumsum([0, *(len(ids) for ids, _ in rows)])
    ids = np.concatenate([ids for ids, _ in rows])
    values = np.concatenate([values for _, values in rows])
    return csr_matrix((values, ids, ends), (len(texts), width))


def _for_all_labels(machine: Any, width: int, never: float) -> tuple[Matrix, Matrix]:
    weights = np.zeros((width, len(INTENTS)), np.float32)
    bias = np.full(len(INTENTS), never, np.float32)
    weights[:, machine.classes_] = machine.coef_.T
    bias[machine.classes_] = machine.intercept_
    return weights, bias
