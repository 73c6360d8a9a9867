"""Labelled texts of both kinds of file, and what a case says of its reading."""

from pathlib import Path

import pytest

from intents.evaluation import cases
from intents.evaluation.cases import BadFile, Labelled, read_cases, read_labelled
from tests.intents.evaluation.made import case

INTENTS_FILE = """# author: t-xx1; style: terse; place: nowhere
version: "3.1"
nlu:
- intent: confirm_payment
  examples: |
    - i paid [190](amount) on [tuesday](date)
- intent: none
  examples: |
    - lol: "what"
- synonym: ignored
  examples: |
    - x
"""
OPT_OUT_FILE = """# author: o-xx1; style: many
nlu:
- intent: stop
  examples: |
    - STOP
- intent: not_stop
  examples: |
    - where is the bus stop
"""


def save(folder: Path, name: str, source: str) -> Path:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return path


def test_a_rasa_file_gives_language_by_its_name_and_author_by_its_header(tmp_path: Path) -> None:
    path = save(tmp_path, "dev.zh-Hant.x.yml", INTENTS_FILE)
    about = {"language": "zh-Hant", "author": "t-xx1"}
    assert read_labelled(path) == [
        Labelled("i paid 190 on tuesday", "confirm_payment", None, stop=False, **about),
        Labelled('lol: "what"', "out_of_scope", None, stop=False, **about),
    ]


def test_a_file_without_an_author_is_its_own(tmp_path: Path) -> None:
    path = save(tmp_path, "dev.en.x.yml", INTENTS_FILE.split("\n", 1)[1])
    assert {text.author for text in read_labelled(path)} == {"dev.en.x"}


def test_groups_of_stop_and_not_stop_say_only_whether_it_is_an_opt_out(tmp_path: Path) -> None:
    texts = read_labelled(save(tmp_path, "optout.en.yml", OPT_OUT_FILE))
    assert [(text.text, text.intent, text.stop) for text in texts] == [
        ("STOP", "", True),
        ("where is the bus stop", "", False),
    ]


def test_an_intents_file_knows_its_opt_outs(tmp_path: Path) -> None:
    source = INTENTS_FILE.replace("confirm_payment", "stop")
    path = save(tmp_path, "test.en.yml", source)
    assert [text.stop for text in read_labelled(path)] == [True, False]


def test_several_files_are_read_in_their_order(tmp_path: Path) -> None:
    table = save(tmp_path, "t.tsv", "text\tintent\tsecond_intent\nhello\tgreet\t\n")
    rasa = save(tmp_path, "o.en.yml", OPT_OUT_FILE)
    read = read_cases(rasa, table)
    assert [one.text for one in read] == ["STOP", "where is the bus stop", "hello"]
    assert read[0].stops
    assert read[2].right


@pytest.mark.parametrize(
    ("name", "source", "message"),
    [
        ("x.en.yml", "nlu: [", "not valid YAML"),
        ("x.en.yml", "version: 3", "list under nlu"),
        ("x.yml", INTENTS_FILE, "x.en.yml"),
        ("x.en.yml", INTENTS_FILE.replace("confirm_payment", "buy_boat"), "none of the 25"),
        ("x.en.yml", INTENTS_FILE.replace("confirm_payment", "not_stop"), "none of the 25"),
    ],
)
def test_a_bad_rasa_file_is_named_with_what_to_change(
    tmp_path: Path, name: str, source: str, message: str
) -> None:
    path = save(tmp_path, name, source)
    with pytest.raises(BadFile, match=message) as raised:
        read_labelled(path)
    assert path.name in str(raised.value)


def test_a_file_beyond_the_limit_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cases, "MOST_BYTES", 10)
    with pytest.raises(BadFile, match="larger than"):
        read_labelled(save(tmp_path, "x.en.yml", INTENTS_FILE))


def test_only_a_stop_that_is_acted_on_suppresses() -> None:
    assert case("stop", "stop").stops
    assert case("stop", "legal_notice", second="stop").stops
    assert not case("stop", "stop", decision="ask").stops
    assert not case("stop", "greet").stops


def test_only_acting_on_an_intent_of_ours_lets_chatter_in() -> None:
    assert case("out_of_scope", "check_balance").let_in
    assert not case("out_of_scope", "check_balance", decision="ask").let_in
    assert not case("out_of_scope", "out_of_scope").let_in
