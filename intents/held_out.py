"""Scores of each training text under heads that never saw its author.

Only such scores say how sure the model may be: a text resembles those of the same hand too much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intents.corpus import Example
from intents.fitting import OURS, Arrays, Labels, Matrix, Settings, fit_ngrams, fit_sentences
from intents.ngrams import names_in
from intents.sentence_layers import SentenceLayers
from intents.term_counts import TermCounts

FOLDS: Final = 4


@dataclass(frozen=True, slots=True)
class Texts:
    """What both heads see of training texts: counted terms and vectors, one row for each text."""

    counts: TermCounts
    vectors: Matrix
    labels: Labels

    def at(self, rows: Sequence[int] | NDArray[np.int64]) -> Texts:
        """Those of some rows."""
        return Texts(self.counts.at(rows), self.vectors[rows], self.labels[rows])


@dataclass(frozen=True, slots=True)
class Scored:
    """Scores by phrases and by sentences, one row for each text."""

    phrases: Matrix
    sentences: Matrix

    def fused(self, ngrams: float) -> Matrix:
        """Both added up, as the model does."""
        return np.asarray(self.sentences + np.float32(ngrams) * self.phrases, np.float32)


def fit_both(texts: Texts, settings: Settings = OURS) -> Arrays:
    """The arrays of both heads."""
    phrases = fit_ngrams(texts.counts, texts.labels, settings)
    return phrases | fit_sentences(texts.vectors, texts.labels, settings)


def phrase_head(counts: TermCounts, labels: Labels, held: Sequence[int]) -> Arrays:
    """The arrays of the first head, fitted on all texts but those held out."""
    rows = _but(held, len(labels))
    return fit_ngrams(counts.at(rows), labels[rows])


def sentence_head(vectors: Matrix, labels: Labels, held: Sequence[int]) -> Arrays:
    """The arrays of the second head, fitted on all texts but those held out."""
    rows = _but(held, len(labels))
    return fit_sentences(vectors[rows], labels[rows])


def _but(held: Sequence[int], total: int) -> NDArray[np.int64]:
    return np.setdiff1d(np.arange(total), np.array(held, np.int64))


def score(arrays: Arrays, texts: Texts) -> Scored:
    """The texts' scores under some arrays."""
    sentences = SentenceLayers(arrays).scores(texts.vectors)
    return Scored(_phrase_scores(arrays, texts.counts), sentences)


def _phrase_scores(arrays: Arrays, counts: TermCounts) -> Matrix:
    features = counts.weighted(names_in(arrays), arrays["idf"].astype(np.float32))
    scaled = (features @ arrays["weights"].astype(np.float32)) * arrays["scale"]
    return np.asarray(scaled + arrays["bias"], np.float32)


def folds(examples: Sequence[Example], count: int = FOLDS) -> list[list[int]]:
    """Rows held out in each fold: whole authors, each language's authors dealt out in turn."""
    authors: dict[str, list[str]] = defaultdict(list)
    for example in examples:
        if example.author not in authors[example.language]:
            authors[example.language].append(example.author)
    dealt = (author for group in authors.values() for author in sorted(group))
    place = {author: index % count for index, author in enumerate(dealt)}
    held: list[list[int]] = [[] for _ in range(count)]
    for row, example in enumerate(examples):
        held[place[example.author]].append(row)
    return [rows for rows in held if rows and len(rows) < len(examples)]


def put_together(held: Sequence[Sequence[int]], scored: Sequence[Scored], total: int) -> Scored:
    """The folds' scores in the order of the texts."""
    width = scored[0].phrases.shape[1]
    whole = Scored(np.zeros((total, width), np.float32), np.zeros((total, width), np.float32))
    for rows, part in zip(held, scored, strict=True):
        whole.phrases[rows], whole.sentences[rows] = part.phrases, part.sentences
    return whole
