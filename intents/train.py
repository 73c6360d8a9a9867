"""Train the linear model and write intents/weights: python -m intents.train.

scikit-learn is needed here only. The result depends on the training texts alone: the same texts
give the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from intents import corpus, features
from intents.calibration import fit_temperature, thresholds
from intents.corpus import Example
from intents.features import Featuriser, fit
from intents.labels import INTENTS
from intents.model import ARRAYS_FILE, MANIFEST_FILE, WEIGHTS, Manifest, Model, digest

PENALTY = 1.0
LEAST_TEXTS, MOST_FEATURES = 2, 60_000
FOLDS = 5
Matrix = NDArray[np.float32]


def matrix(featuriser: Featuriser, texts: Sequence[str], width: int) -> csr_matrix:
    """The texts' features as rows of a sparse matrix."""
    ids: list[NDArray[np.int32]] = []
    values: list[Matrix] = []
    ends = [0]
    for text in texts:
        row_ids, row_values = featuriser.features(text)
        ids.append(row_ids)
        values.append(row_values)
        ends.append(ends[-1] + len(row_ids))
    return csr_matrix((np.concatenate(values), np.concatenate(ids), ends), (len(texts), width))


def train_arrays(examples: Sequence[Example]) -> dict[str, NDArray[Any]]:
    """The arrays of a model trained on these texts: weights as whole numbers with a scale each."""
    texts = [example.text for example in examples]
    featuriser = fit(texts, least=LEAST_TEXTS, most=MOST_FEATURES)
    width = len(featuriser.names)
    machine = LinearSVC(C=PENALTY, random_state=0, intercept_scaling=1.0)
    machine.fit(matrix(featuriser, texts, width), [INTENTS.index(e.intent) for e in examples])
    weights = np.zeros((width, len(INTENTS)), np.float32)
    bias = np.full(len(INTENTS), -2.0, np.float32)
    weights[:, machine.classes_] = machine.coef_.T
    bias[machine.classes_] = machine.intercept_
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
    return {
        "vocabulary": np.frombuffer("\n".join(featuriser.names).encode(), np.uint8),
        "idf": featuriser.idf.astype(np.float16),
        "weights": np.round(weights / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "bias": bias,
    }


def folds(examples: Sequence[Example], count: int = FOLDS) -> list[list[int]]:
    """Rows held out in each fold: whole authors, each language's authors dealt out in turn."""
    authors: dict[str, list[str]] = defaultdict(list)
    for example in examples:
        if example.author not in authors[example.language]:
            authors[example.language].append(example.author)
    place = {
        author: index % count
        for index, author in enumerate(a for group in authors.values() for a in sorted(group))
    }
    held: list[list[int]] = [[] for _ in range(count)]
    for row, example in enumerate(examples):
        held[place[example.author]].append(row)
    return [rows for rows in held if rows and len(rows) < len(examples)]


def held_out_scores(examples: Sequence[Example]) -> Matrix:
    """Scores of each text under a model that never saw its author."""
    scores = np.zeros((len(examples), len(INTENTS)), np.float32)
    for rows in folds(examples):
        out = set(rows)
        arrays = train_arrays([e for row, e in enumerate(examples) if row not in out])
        model = Model(_blank_manifest(), arrays)
        for row in rows:
            scores[row] = model.scores(examples[row].text)
    return scores


def accuracy_by_language(examples: Sequence[Example], scores: Matrix) -> dict[str, float]:
    """Share of held-out texts whose best label is right, per language and overall."""
    right: dict[str, list[bool]] = defaultdict(list)
    for example, row in zip(examples, scores, strict=True):
        hit = INTENTS[int(row.argmax())] == example.intent
        right[example.language].append(hit)
        right["all"].append(hit)
    return {name: round(float(np.mean(hits)), 4) for name, hits in sorted(right.items())}


def train(folder: Path = corpus.DATA, into: Path = WEIGHTS) -> Manifest:
    """Train on every text of a folder, calibrate on held-out authors, write arrays and manifest."""
    examples = corpus.examples(folder)
    truth = np.array([INTENTS.index(example.intent) for example in examples])
    scores = held_out_scores(examples)
    temperature = fit_temperature(scores, truth)
    arrays = train_arrays(examples)
    measured = {
        "texts": len(examples),
        "authors": len({example.author for example in examples}),
        "held_out_accuracy": accuracy_by_language(examples, scores),
    }
    manifest = Manifest(
        labels=INTENTS,
        temperature=temperature,
        arrays=digest(arrays),
        data=corpus.digest(folder),
        features=features.digest(example.text for example in examples),
        measured=measured,
        **thresholds(scores / temperature, truth),
    )
    write(manifest, arrays, into)
    return manifest


def write(manifest: Manifest, arrays: dict[str, NDArray[Any]], into: Path) -> None:
    """Write both files; the arrays hold no pickled object."""
    into.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(into / ARRAYS_FILE, **arrays)  # type: ignore[arg-type]
    text = json.dumps(asdict(manifest), indent=1, sort_keys=True, ensure_ascii=False)
    (into / MANIFEST_FILE).write_text(text + "\n", encoding="utf-8")


def _blank_manifest() -> Manifest:
    return Manifest(INTENTS, 1.0, {}, 0.0, 0.0, 0.0, 0.0, "", "", "", {})


def main() -> None:
    """Train and print what the held-out authors say."""
    parser = argparse.ArgumentParser(description="Train the intent model and write its weights.")
    parser.add_argument("--into", type=Path, default=WEIGHTS, help="folder for the weights")
    manifest = train(into=parser.parse_args().into)
    print(json.dumps(manifest.measured, indent=1))


if __name__ == "__main__":
    main()
