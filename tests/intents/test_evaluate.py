"""Measuring readings against a labelled file."""

import json
from pathlib import Path

import pytest

from intents.evaluate import BadFile, latency, main, measure, read_cases

HEADER = "text\tintent\tsecond_intent\tlanguage\tdifficulty"
LINES = [
    HEADER,
    "STOP\tstop\t\ten\tplain",
    'please "stop" texting me\tstop\t\ten\thard',
    "how much do i owe\tcheck_balance\t\ten\tplain",
    "stop texting me, wrong number\tstop\twrong_number\ten\thard",
    "cuánto debo\tcheck_balance\t\tes\tplain",
    "hello\tstop\t\ten\thard",
    "退订\tgreet\t\tzh\thard",
    "lol what\tnone\t\ten\tplain",
]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return save(tmp_path, LINES)


def save(folder: Path, lines: list[str]) -> Path:
    path = folder / "cases.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_quotation_marks_are_part_of_a_text(table: Path) -> None:
    assert read_cases(table)[1].text == 'please "stop" texting me'


def test_missed_and_false_opt_outs_are_counted_and_shown(table: Path) -> None:
    figures = measure(read_cases(table))["opt_out"]
    assert figures["asked"] == 4
    assert (figures["missed"], figures["missed_texts"]) == (1, ["hello"])
    assert (figures["false"], figures["false_texts"]) == (1, ["退订"])
    assert figures["recall"] == 0.75


def test_accuracy_is_given_overall_and_by_language_and_difficulty(table: Path) -> None:
    figures = measure(read_cases(table))
    assert figures["texts"] == 8
    assert figures["accuracy"] == 0.75
    assert figures["by_language"] == {"en": 0.8333, "es": 1.0, "zh": 0.0}
    assert figures["by_difficulty"] == {"hard": 0.5, "plain": 1.0}
    assert ("stop", "greet", 1) in figures["confusions"]
    assert figures["second_intent_accuracy"] == 1.0


def test_macro_f1_is_the_mean_over_the_intents_seen(table: Path) -> None:
    figures = measure(read_cases(table))
    # greet: no right one; stop: 3 right of 4 labelled and 4 read; the others are perfect.
    assert figures["macro_f1"] == round((0 + 0.75 + 1 + 1) / 4, 4)
    assert next(iter(figures["worst_intents"])) == "greet"


def test_latency_is_by_nearest_rank_in_milliseconds() -> None:
    figures = latency([milliseconds / 1000 for milliseconds in range(1, 101)])
    assert figures == {"p50": 50.0, "p99": 99.0, "max": 100.0}
    assert latency([0.002]) == {"p50": 2.0, "p99": 2.0, "max": 2.0}


def test_the_command_prints_a_report(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(table)]) == 0
    printed = capsys.readouterr().out
    for part in (
        "accuracy    0.75",
        "macro-F1",
        "4 asked, 1 missed",
        "missed: hello",
        "worst",
        "latency ms",
    ):
        assert part in printed


def test_the_command_prints_json(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(table), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["opt_out"]["missed"] == 1
    assert set(figures["latency_ms"]) == {"p50", "p99", "max"}


def test_language_and_difficulty_may_be_missing(tmp_path: Path) -> None:
    path = save(tmp_path, ["text\tintent\tsecond_intent", "hello\tgreet\t"])
    figures = measure(read_cases(path))
    assert (figures["accuracy"], figures["by_language"], figures["by_difficulty"]) == (1.0, {}, {})


OPT_OUTS = """# author: o-xx1
nlu:
- intent: stop
  examples: |
    - STOP
    - 退订
    - the weather is nice
- intent: not_stop
  examples: |
    - where is the bus stop
"""


def test_tables_and_rasa_files_are_measured_together(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rasa = tmp_path / "optout.es.yml"
    rasa.write_text(OPT_OUTS, encoding="utf-8")
    assert main([str(table), str(rasa), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["texts"], figures["accuracy"]) == (12, 0.75)
    assert (figures["opt_out"]["asked"], figures["opt_out"]["missed"]) == (7, 2)
    assert figures["opt_out"]["by_language"]["es"]["asked"] == 3


def test_a_file_of_opt_outs_alone_is_reported_without_accuracy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rasa = tmp_path / "optout.en.yml"
    rasa.write_text(OPT_OUTS, encoding="utf-8")
    assert main([str(rasa)]) == 0
    printed = capsys.readouterr().out
    assert "3 asked, 1 missed" in printed
    assert "recall 0.6667, false rate 0.0" in printed
    assert "accuracy" not in printed


def test_the_report_says_how_sure_and_how_often_it_acts(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(table)]) == 0
    printed = capsys.readouterr().out
    for part in ("  act on en", "rules ", "chatter ", "surest 1.0:", "calibration error", "of 4"):
        assert part in printed


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["text\tintent", "hello\tgreet"], "lacks the column second_intent"),
        ([HEADER, "hello\tgreeting\t\ten\tplain"], "line 2: the label is none of the 25"),
        ([HEADER, "hello\tgreet\tnonsense\ten\tplain"], "line 2: the label is none of the 25"),
        ([HEADER], "no texts"),
    ],
)
def test_a_bad_file_is_refused_with_what_to_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lines: list[str], message: str
) -> None:
    path = save(tmp_path, lines)
    with pytest.raises(BadFile, match=message):
        measure(read_cases(path))
    assert main([str(path)]) == 2
    assert message.rsplit(":", maxsplit=1)[-1].strip() in capsys.readouterr().err


def test_a_missing_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.tsv")]) == 2
    assert "none.tsv" in capsys.readouterr().err
