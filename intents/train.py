"""Train the model and write intents/weights: python -m intents.train.

The result depends on the training texts and the encoder alone: the same texts give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents import corpus, features
from intents.calibration import calibrate, thresholds
from intents.corpus import Example
from intents.encoder import Parts, load_encoder
from intents.fitting import Arrays, Labels, Matrix
from intents.held_out import Texts, folds, phrase_head, put_together, score, sentence_head
from intents.labels import INTENTS
from intents.model import ARRAYS_FILE, MANIFEST_FILE, NEAREST_FILE, PARTS, WEIGHTS, Manifest, digest
from intents.nearest import make_codes
from intents.sentences import as_sentence
from intents.term_counts import TermCounts

_CHUNK: Final = 1_000
_SOME: Final = 5
"""One text in so many shows which parts are usual."""
_MEMORY: Final = 32_000
"""Pieces that the encoder remembers while it reads all training texts: all that they have."""


def train(folder: Path = corpus.DATA, into: Path = WEIGHTS, processes: int = 1) -> Manifest:
    """Train on every text of a folder, calibrate on held-out authors, write arrays and manifest."""
    examples = corpus.examples(folder)
    held = folds(examples)
    words = [example.text for example in examples]
    with _pool(processes) as pool:
        texts = _seen(examples, pool)
        usual = pool.submit(usual_parts, words[::_SOME])
        arrays, *without = _fitted(texts, [[], *held], pool)
        arrays[PARTS] = usual.result()
        named = pool.submit(features.digest, words)
        scored = [score(heads, texts.at(rows)) for heads, rows in zip(without, held, strict=True)]
        whole = put_together(held, scored, len(examples))
        fitted = calibrate(whole, texts.labels, pool)
        probabilities = fitted.probabilities(whole)
    nearest = make_codes(words, texts.labels, texts.vectors)
    manifest = Manifest(
        labels=INTENTS,
        ngrams=fitted.ngrams,
        temperature=fitted.temperature,
        shift=fitted.shift,
        encoder=load_encoder().version,
        arrays=digest(arrays),
        nearest=digest(nearest),
        data=corpus.digest(folder),
        features=named.result(),
        measured=_measured(examples, probabilities),
        **thresholds(probabilities, texts.labels),
    )
    write(manifest, arrays, nearest, into)
    return manifest


def _pool(processes: int) -> Executor:
    if processes > 1:
        return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
    return ThreadPoolExecutor(1)


def _seen(examples: Sequence[Example], pool: Executor) -> Texts:
    """The texts as both heads see them."""
    words = [example.text for example in examples]
    chunks = [words[start : start + _CHUNK] for start in range(0, len(words), _CHUNK)]
    encoded = pool.map(encode, chunks)
    counts = TermCounts.of(words)
    labels: Labels = np.array([INTENTS.index(example.intent) for example in examples])
    return Texts(counts, np.concatenate(list(encoded)), labels)


def _fitted(texts: Texts, held: Sequence[Sequence[int]], pool: Executor) -> list[Arrays]:
    """Both heads' arrays for each set of rows to hold out; the slower heads first."""
    labels = texts.labels
    phrases = [pool.submit(phrase_head, texts.counts, labels, rows) for rows in held]
    sentences = [pool.submit(sentence_head, texts.vectors, labels, rows) for rows in held]
    return [one.result() | other.result() for one, other in zip(phrases, sentences, strict=True)]


def encode(texts: Sequence[str]) -> Matrix:
    """The vectors of texts, one row each."""
    return load_encoder(_MEMORY).encode_all([as_sentence(text) for text in texts])


def usual_parts(texts: Sequence[str]) -> Parts:
    """What the encoder prepares for when it starts."""
    return load_encoder(_MEMORY).usual([as_sentence(text) for text in texts])


def _measured(examples: Sequence[Example], scores: Matrix) -> dict[str, object]:
    return {
        "texts": len(examples),
        "authors": len({example.author for example in examples}),
        "held_out_accuracy": accuracy_by_language(examples, scores),
    }


def accuracy_by_language(examples: Sequence[Example], scores: Matrix) -> dict[str, float]:
    """Share of held-out texts whose best label is right, per language and overall."""
    right: dict[str, list[bool]] = defaultdict(list)
    for example, row in zip(examples, scores, strict=True):
        hit = INTENTS[int(row.argmax())] == example.intent
        right[example.language].append(hit)
        right["all"].append(hit)
    return {name: round(float(np.mean(hits)), 4) for name, hits in sorted(right.items())}


def write(manifest: Manifest, arrays: Arrays, nearest: dict[str, NDArray[Any]], into: Path) -> None:
    """Write the three files; the arrays hold no pickled object."""
    into.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(into / ARRAYS_FILE, **arrays)  # type: ignore[arg-type]
    np.savez_compressed(into / NEAREST_FILE, **nearest)  # type: ignore[arg-type]
    text = json.dumps(asdict(manifest), indent=1, sort_keys=True, ensure_ascii=False)
    (into / MANIFEST_FILE).write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Train and print what the held-out authors say."""
    parser = argparse.ArgumentParser(description="Train the intent model and write its weights.")
    parser.add_argument("--into", type=Path, default=WEIGHTS, help="folder for the weights")
    manifest = train(into=parser.parse_args().into, processes=os.cpu_count() or 1)
    print(json.dumps(manifest.measured, indent=1))


if __name__ == "__main__":
    main()
