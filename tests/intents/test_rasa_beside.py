"""Rasa beside us: finding its Python, writing its files, reading its results."""

import json
import stat
import sys
from pathlib import Path

import pytest
from rasa_sdk.utils import read_yaml_file

from intents import corpus
from intents.corpus import Example
from intents.rasa_beside import (
    RasaFailed,
    Row,
    by_language,
    main,
    ourselves,
    pipelines,
    read_results,
    run,
    table,
    working,
    write_project,
)

SOURCE = """# author: en99
version: "3.1"
nlu:
- intent: greet
  examples: |
    - hello there
- intent: none
  examples: |
    - [two](amount) blue cows
"""


def command(folder: Path, body: str) -> str:
    path = folder / "python3.10"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def result(text: str, intent: str, read: str) -> dict[str, object]:
    """A row as Rasa 3.6.21 writes it."""
    return {
        "text": text,
        "intent": intent,
        "intent_prediction": {"name": read, "confidence": 0.61},
    }


@pytest.mark.parametrize("body", ["echo not installed >&2; exit 127", "echo 3 12", "echo"])
def test_a_command_that_is_no_python_3_10_is_not_taken(tmp_path: Path, body: str) -> None:
    assert working(command(tmp_path, body)) is None


def test_a_python_3_10_is_taken(tmp_path: Path) -> None:
    path = command(tmp_path, "echo 3 10")
    assert working(path) == path


def test_this_python_is_asked_for_its_version() -> None:
    expected = sys.executable if sys.version_info[:2] == (3, 10) else None
    assert working(sys.executable) == expected


def test_without_a_python_3_10_the_comparison_is_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--python", str(tmp_path / "none")]) == 0
    assert capsys.readouterr().out == "skipped: no Python 3.10\n"


def test_a_python_that_cannot_make_an_environment_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    python = command(
        tmp_path, 'case "$1" in -c) echo 3 10;; *) echo no venv here >&2; exit 3;; esac'
    )
    assert main(["--python", python, "--into", str(tmp_path / "kept")]) == 2
    assert "ended with 3:\nno venv here" in capsys.readouterr().err


def test_a_command_runs_in_the_folder_and_sends_no_telemetry(tmp_path: Path) -> None:
    run(["sh", "-c", "echo $RASA_TELEMETRY_ENABLED > said"], tmp_path)
    assert (tmp_path / "said").read_text() == "false\n"
    with pytest.raises(RasaFailed, match="ended with 4"):
        run(["sh", "-c", "exit 4"], tmp_path)


def test_the_project_has_our_texts_a_domain_and_every_pipeline(tmp_path: Path) -> None:
    path = tmp_path / "nlu.en.en99.yml"
    path.write_text(SOURCE, encoding="utf-8")
    folder = tmp_path / "project"
    write_project(folder, pipelines(epochs=7), [path], [path])
    for name in ("train", "test"):
        read = corpus.read(folder / name / path.name)
        assert [(one.text, one.intent) for one in read] == [
            ("hello there", "greet"),
            ("two blue cows", "out_of_scope"),
        ]
    # Rasa's own reader of YAML takes them.
    blocks = read_yaml_file(folder / "train" / path.name)["nlu"]
    assert {block["intent"] for block in blocks} <= set(
        read_yaml_file(folder / "domain.yml")["intents"]
    )
    parts = read_yaml_file(folder / "default.yml")["pipeline"]
    assert {"name": "DIETClassifier", "epochs": 7, "constrain_similarities": True} in parts
    small = {part["name"] for part in read_yaml_file(folder / "small.yml")["pipeline"]}
    assert "LogisticRegressionClassifier" in small
    assert "DIETClassifier" not in small


def test_a_second_project_in_a_folder_keeps_nothing_of_the_first(tmp_path: Path) -> None:
    for name in ("nlu.en.en98.yml", "nlu.en.en99.yml"):
        path = tmp_path / name
        path.write_text(SOURCE, encoding="utf-8")
        write_project(tmp_path / "project", {}, [path], [path])
    kept = [path.name for path in (tmp_path / "project" / "train").iterdir()]
    assert kept == ["nlu.en.en99.yml"]


def test_what_rasa_read_right_and_wrong_is_put_together(tmp_path: Path) -> None:
    right = [result("hello", "greet", "greet"), result("你好", "greet", "greet")]
    wrong = [result("stop it", "stop", "deny")]
    (tmp_path / "intent_successes.json").write_text(json.dumps(right), encoding="utf-8")
    (tmp_path / "intent_errors.json").write_text(json.dumps(wrong), encoding="utf-8")
    assert read_results(tmp_path) == {"hello": "greet", "你好": "greet", "stop it": "deny"}
    (tmp_path / "intent_errors.json").unlink()
    assert set(read_results(tmp_path)) == {"hello", "你好"}
    (tmp_path / "intent_successes.json").unlink()
    with pytest.raises(RasaFailed, match="neither"):
        read_results(tmp_path)


def test_a_text_that_was_not_read_counts_as_wrong() -> None:
    test = [Example("hello", "greet", "en", "a"), Example("你好", "greet", "zh", "b")]
    assert by_language(test, {"hello": "greet"}.get) == {"all": 0.5, "en": 1.0, "zh": 0.0}


def test_our_own_classifier_reads_the_same_texts() -> None:
    test = [Example("STOP", "stop", "en", "a"), Example("退订", "stop", "zh", "b")]
    assert ourselves(test).accuracy == {"all": 1.0, "en": 1.0, "zh": 1.0}


def test_the_table_has_a_column_for_each_language() -> None:
    rows = [
        Row("ours", {"all": 0.9, "en": 0.95}, "2 texts"),
        Row("rasa", {"all": 0.8, "en": 0.7}, ""),
    ]
    lines = table(rows).splitlines()
    assert lines[0].split() == ["all", "en"]
    assert lines[1].split() == ["ours", "90.0", "95.0", "2", "texts"]
    assert lines[2].split() == ["rasa", "80.0", "70.0"]
