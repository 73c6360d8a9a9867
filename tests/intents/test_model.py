"""The committed weights: present, whole, of these training texts, and quick."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from intents import INTENTS, corpus, features
from intents.model import (
    ARRAYS_FILE,
    MANIFEST_FILE,
    NEAREST_FILE,
    TRAIN_COMMAND,
    WEIGHTS,
    BadWeights,
    Model,
    Scorer,
    digest,
    read_manifest,
    softmax,
)
from tests.pace import turns_of_a_loop

MODEL = Model.load()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WEIGHTS, tmp_path / "weights"))


def test_the_weights_were_trained_on_the_training_texts_that_are_here() -> None:
    stale = f"The training texts changed: run {TRAIN_COMMAND} and commit intents/weights."
    assert read_manifest().data == corpus.digest(), stale


def test_the_weights_were_trained_on_the_features_that_are_made_now() -> None:
    stale = f"The way features are made changed: run {TRAIN_COMMAND} and commit intents/weights."
    texts = (example.text for example in corpus.examples())
    assert read_manifest().features == features.digest(texts), stale


def test_the_weights_are_small_and_hold_arrays_only() -> None:
    assert (WEIGHTS / ARRAYS_FILE).stat().st_size < 3_000_000
    with np.load(WEIGHTS / ARRAYS_FILE, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    assert digest(arrays) == read_manifest().arrays
    assert arrays["weights"].dtype == np.int8


def test_the_labels_are_the_intents_in_order() -> None:
    assert MODEL.labels == INTENTS
    assert set(MODEL.manifest.act) == set(INTENTS)


def test_probabilities_add_up_to_one() -> None:
    for text in ("how much do i owe", "", "还款", "\ud800"):
        assert MODEL.probabilities(text).sum() == pytest.approx(1, abs=1e-5)


def test_scores_order_the_labels_as_probabilities_do() -> None:
    text = "i cant pay this month i lost my job"
    assert MODEL.scores(text).argsort().tolist() == MODEL.probabilities(text).argsort().tolist()


def test_the_model_is_a_scorer_that_another_can_replace() -> None:
    scorer: Scorer = MODEL
    assert scorer.scores("hello").shape == (len(INTENTS),)


@pytest.mark.parametrize("name", [ARRAYS_FILE, NEAREST_FILE, MANIFEST_FILE])
def test_a_missing_file_is_named_with_the_command_that_makes_it(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(BadWeights) as raised:
        Model.load(copy)
    assert name in str(raised.value)
    assert TRAIN_COMMAND in str(raised.value)


@pytest.mark.parametrize("name", [ARRAYS_FILE, NEAREST_FILE, MANIFEST_FILE])
@pytest.mark.parametrize("content", [b"", b"garbage", b"{}", b"PK\x03\x04"])
def test_a_damaged_file_is_named(copy: Path, name: str, content: bytes) -> None:
    (copy / name).write_bytes(content)
    with pytest.raises(BadWeights, match=name):
        Model.load(copy)


def test_a_cut_off_file_is_damaged(copy: Path) -> None:
    path = copy / ARRAYS_FILE
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises(BadWeights, match=ARRAYS_FILE):
        Model.load(copy)


def test_arrays_of_another_training_are_refused(copy: Path) -> None:
    path = copy / MANIFEST_FILE
    fields = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(fields | {"arrays": "0" * 64}), encoding="utf-8")
    with pytest.raises(BadWeights, match="not what the manifest says"):
        Model.load(copy)


def test_softmax_keeps_large_scores_finite() -> None:
    probabilities = softmax(np.array([1000.0, 0.0], np.float32))
    assert probabilities.tolist() == [1.0, 0.0]


def test_scoring_is_quick_for_the_speed_of_the_machine() -> None:
    text = "why do you keep saying it's overdue, please check my account"
    assert turns_of_a_loop(lambda: MODEL.scores(text)) < MOST_TURNS_OF_A_SCORING


MOST_TURNS_OF_A_SCORING = 40_000
