"""Training: the same texts give the same bytes, and authors are never split."""

from pathlib import Path

import numpy as np
import pytest

from intents import INTENTS, corpus
from intents.corpus import Example
from intents.held_out import folds
from intents.model import ARRAYS_FILE, MANIFEST_FILE, NEAREST_FILE, Model
from intents.train import accuracy_by_language, train

WORDS = {
    "greet": "hello hi morning hey",
    "thanks": "thanks thx cheers ty",
    "stop": "stop quit end cease",
}


def source(author: str, tail: str) -> str:
    lines = [f"# author: {author}", 'version: "3.1"', "nlu:"]
    for intent, words in WORDS.items():
        lines += [f"- intent: {intent}", "  examples: |"]
        lines += [f"    - {word} {tail}" for word in words.split()]
    return "\n".join(lines) + "\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    for author, tail in (("en01", "there"), ("en02", "you all"), ("en03", "now then")):
        (folder / f"nlu.en.{author}.yml").write_text(source(author, tail), encoding="utf-8")
    return folder


def test_the_same_texts_give_the_same_bytes(data: Path, tmp_path: Path) -> None:
    train(data, tmp_path / "one")
    train(data, tmp_path / "two")
    for name in (ARRAYS_FILE, NEAREST_FILE, MANIFEST_FILE):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_several_processes_make_the_same_bytes(data: Path, tmp_path: Path) -> None:
    train(data, tmp_path / "one")
    train(data, tmp_path / "two", processes=2)
    for name in (ARRAYS_FILE, NEAREST_FILE, MANIFEST_FILE):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_what_was_trained_can_be_loaded_and_knows_its_texts(data: Path, tmp_path: Path) -> None:
    manifest = train(data, tmp_path / "weights")
    model = Model.load(tmp_path / "weights")
    assert model.manifest == manifest
    assert manifest.data == corpus.digest(data)
    assert manifest.measured["texts"] == 36
    for intent, words in WORDS.items():
        for word in words.split():
            assert INTENTS[int(model.scores(f"{word} there").argmax())] == intent


def test_no_author_is_on_both_sides_of_a_fold() -> None:
    examples = corpus.examples()
    held = folds(examples)
    assert sorted(row for rows in held for row in rows) == list(range(len(examples)))
    authors = [{examples[row].author for row in rows} for rows in held]
    assert sum(map(len, authors)) == len(set().union(*authors))


def test_accuracy_is_counted_per_language() -> None:
    examples = [Example("a", INTENTS[0], "en", "x"), Example("b", INTENTS[1], "es", "y")]
    scores = np.zeros((2, len(INTENTS)), np.float32)
    scores[:, 0] = 1
    assert accuracy_by_language(examples, scores) == {"all": 0.5, "en": 1.0, "es": 0.0}
