"""The classifier on public sets: reading them, choosing on validation, measuring on the test."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import f1_score, roc_auc_score

from intents.benchmark.__main__ import main, report
from intents.benchmark.measure import (
    Figures,
    Outside,
    auroc,
    best_threshold,
    macro_f1,
    measure,
    tell_apart,
)
from intents.benchmark.published import PUBLISHED
from intents.benchmark.sets import BadSet, banking77, clinc150
from intents.benchmark.vectors import pooled
from intents.fitting import Matrix, Settings, fit_sentences

WORDS = {
    "balance": "how much is left on the account",
    "card": "my bank card has been lost somewhere",
    "weather": "will it rain or snow in town",
}
TAILS = (
    "please",
    "today",
    "now",
    "tell me",
    "i ask",
    "quickly",
    "once more",
    "thanks",
    "again",
    "ok",
)


def rows(tails: tuple[str, ...] = TAILS) -> list[tuple[str, str]]:
    return [(f"{words}, {tail}", name) for name, words in WORDS.items() for tail in tails]


def save_banking(folder: Path) -> Path:
    for name, tails in (("train", TAILS), ("test", ("sir", "madam"))):
        with (folder / f"banking77_{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("text", "category"), *rows(tails)])
    return folder


def save_clinc(folder: Path) -> Path:
    strange = [["a recipe for bread with seeds", "oos"], ["who won the match", "oos"]]
    splits = {
        "train": rows(),
        "val": rows(("sir",)),
        "test": rows(("madam", "good day")),
        "oos_val": strange,
        "oos_test": strange,
        "oos_train": strange,
    }
    (folder / "clinc150.json").write_text(json.dumps(splits), encoding="utf-8")
    return folder


def few_numbers(texts: object) -> Matrix:
    """Vectors that know which of the words of each label a text holds."""
    assert isinstance(texts, list | tuple)
    counted = [[len(set(text.split()) & set(w.split())) for w in WORDS.values()] for text in texts]
    return np.array(counted, np.float32)


def test_a_tenth_of_banking77s_training_texts_is_held_out_and_none_is_lost(tmp_path: Path) -> None:
    data = banking77(save_banking(tmp_path))
    assert data.names == ("balance", "card", "weather")
    assert (len(data.train.texts), len(data.validation.texts), len(data.test.texts)) == (27, 3, 6)
    assert sorted([*data.train.texts, *data.validation.texts]) == sorted(t for t, _ in rows())
    assert data.again
    for part in (data.train, data.validation, data.test):
        named = [data.names[place] for place in part.labels]
        assert all(
            text.startswith(WORDS[name]) for text, name in zip(part.texts, named, strict=True)
        )


def test_clinc150_has_its_own_validation_and_texts_outside(tmp_path: Path) -> None:
    data = clinc150(save_clinc(tmp_path))
    assert (len(data.train.texts), len(data.validation.texts), len(data.test.texts)) == (30, 3, 6)
    assert data.outside is not None
    assert [len(part.texts) for part in data.outside] == [2, 2]
    assert not data.again


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("banking77_train.csv", "text,label\na,b\n", "the columns text and category"),
        ("banking77_train.csv", "text,category\n", "a part without texts"),
        ("banking77_train.csv", "text,category\na,b\n", "no training text"),
        ("banking77_train.csv", None, "is not in the folder"),
        ("clinc150.json", "[]", "is not CLINC150's"),
        ("clinc150.json", '{"train": [["a"]]}', "is not CLINC150's"),
        ("clinc150.json", "{", "is not CLINC150's"),
        ("clinc150.json", None, "is not in the folder"),
    ],
)
def test_a_file_that_is_not_as_published_is_refused(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: str | None,
    message: str,
) -> None:
    save_banking(tmp_path)
    save_clinc(tmp_path)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    read = banking77 if name.startswith("banking") else clinc150
    with pytest.raises(BadSet, match=message):
        read(tmp_path)
    assert main([read.__name__, "--data", str(tmp_path)]) == 2
    assert message in capsys.readouterr().err


def test_both_heads_learn_labels_that_are_not_our_intents(tmp_path: Path) -> None:
    figures = measure(clinc150(save_clinc(tmp_path)), few_numbers)
    assert (figures.accuracy, figures.macro_f1) == (1.0, 1.0)
    assert figures.outside is not None
    assert figures.outside.auroc == 1.0


def test_a_head_has_as_many_labels_as_the_settings_say() -> None:
    labels = np.array([0, 1, 2, 0, 1, 2])
    arrays = fit_sentences(np.eye(6, 4, dtype=np.float32), labels, Settings(labels=7))
    assert arrays["sentence_out"].shape[1] == 7
    assert arrays["sentence_out_bias"][3:].tolist() == [-20.0] * 4


def test_macro_f1_and_auroc_are_those_of_scikit_learn() -> None:
    chance = np.random.default_rng(7)
    truth, read = chance.integers(0, 9, 400), chance.integers(0, 9, 400)
    assert macro_f1(read, truth) == pytest.approx(f1_score(truth, read, average="macro"))
    inside, outside = np.round(chance.normal(1, 1, 300), 1), np.round(chance.normal(0, 1, 200), 1)
    expected = roc_auc_score([1] * 300 + [0] * 200, np.concatenate([inside, outside]))
    assert auroc(inside, outside) == pytest.approx(expected)


def test_the_threshold_keeps_most_texts_right() -> None:
    known = np.array([[5.0, 0], [0, 4], [3, 0], [1, 0]], np.float32)
    strange = np.array([[2.0, 0], [0, 2.5], [0.5, 0]], np.float32)
    truth = np.array([0, 1, 0, 0])
    threshold = best_threshold(known, truth, strange)
    # Only the known text that scores 1 is below: it costs less than three strange ones above.
    assert 2.5 < threshold <= 3
    told = tell_apart(known, truth, strange, threshold)
    assert (told.accuracy, told.recall) == (0.75, 1.0)
    assert told.auroc == pytest.approx(10 / 12)


def test_the_pooled_vectors_are_those_of_before_the_last_layers() -> None:
    found = pooled(["how much do i owe", "你好吗"])
    assert found.shape == (2, 1280)
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-5)


def test_the_command_prints_our_figures_above_the_published_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["banking77", "--data", str(save_banking(tmp_path))]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("ours, dense vectors")
    assert "100.00" in lines[1]
    assert lines[2].split()[:3] == ["BERT-large,", "tuned", "93.66"]
    assert "macro-F1 1.0000" in lines[-1]


def test_a_report_names_the_source_of_every_published_figure() -> None:
    figures = Figures(0.955, 0.95, 2.0, 30, Outside(0.97, 0.93, 0.6))
    printed = report("CLINC150", {"pooled": figures})
    assert "93.00, 60.00" in printed
    assert "AUROC against texts outside 0.9700" in printed
    for other in PUBLISHED["CLINC150"]:
        assert f"{other.accuracy:.2f}" in printed
        assert other.source in printed
