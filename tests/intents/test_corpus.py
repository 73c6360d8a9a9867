"""Reading training texts in Rasa's NLU format."""

import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from rasa_sdk.utils import read_yaml_file

from intents import INTENTS, corpus
from intents.corpus import BadCorpus, Example

SOURCE = """# author: en99; style: terse; place: nowhere
version: "3.1"
nlu:
- intent: confirm_payment
  examples: |
    - i paid [190](amount) on [tuesday](date)
    - sent [two hundred]{"entity": "amount", "value": "200"} yday
- intent: none
  examples: |
    - lol
- synonym: ignored
  examples: |
    - x
"""


def save(folder: Path, name: str, source: str) -> Path:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return path


def test_texts_are_read_without_their_annotations(tmp_path: Path) -> None:
    save(tmp_path, "nlu.en.en99.yml", SOURCE)
    assert corpus.examples(tmp_path) == [
        Example("i paid 190 on tuesday", "confirm_payment", "en", "en99"),
        Example("sent two hundred yday", "confirm_payment", "en", "en99"),
        Example("lol", "out_of_scope", "en", "en99"),
    ]


def test_the_language_is_that_of_the_files_name(tmp_path: Path) -> None:
    path = save(tmp_path, "nlu.zh-Hant.zh99.yml", SOURCE)
    assert {example.language for example in corpus.read(path)} == {"zh-Hant"}


def test_a_file_without_an_author_is_its_own_author(tmp_path: Path) -> None:
    path = save(tmp_path, "nlu.en.loose.yml", SOURCE.split("\n", 1)[1])
    assert {example.author for example in corpus.read(path)} == {"nlu.en.loose"}


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("nlu: [", "is not valid YAML"),
        ("version: 3", "list under nlu"),
        ("- a", "list under nlu"),
        (SOURCE.replace("confirm_payment", "buy_boat"), "buy_boat"),
    ],
)
def test_a_bad_file_is_named_with_what_to_change(tmp_path: Path, source: str, message: str) -> None:
    path = save(tmp_path, "nlu.en.bad.yml", source)
    with pytest.raises(BadCorpus, match=message) as raised:
        corpus.read(path)
    assert "nlu.en.bad.yml" in str(raised.value)


def test_the_digest_changes_with_any_byte_and_any_name(tmp_path: Path) -> None:
    path = save(tmp_path, "nlu.en.a.yml", SOURCE)
    first = corpus.digest(tmp_path)
    path.write_text(SOURCE + "\n", encoding="utf-8")
    second = corpus.digest(tmp_path)
    path.rename(tmp_path / "nlu.en.b.yml")
    assert len({first, second, corpus.digest(tmp_path)}) == 3


def test_every_intent_has_training_texts() -> None:
    counted = Counter(example.intent for example in corpus.examples())
    assert set(counted) == set(INTENTS)
    assert min(counted.values()) >= 50


@pytest.mark.parametrize("path", corpus.files(), ids=lambda path: path.name)
def test_every_training_file_is_in_the_form_that_rasa_reads(path: Path) -> None:
    content = read_yaml_file(path)
    assert content["version"] == "3.1"
    assert set(content) == {"version", "nlu"}
    for block in content["nlu"]:
        assert set(block) == {"intent", "examples"}
        lines = block["examples"].splitlines()
        assert lines
        assert [line for line in lines if not line.startswith("- ") or not line[2:].strip()] == []
    # Block scalars only: a plain scalar would turn what looks like markup into something else.
    assert path.read_text(encoding="utf-8").count("  examples: |\n") == len(content["nlu"])


def test_no_training_text_stands_twice_or_under_two_intents() -> None:
    placed: dict[str, list[str]] = defaultdict(list)
    for example in corpus.examples():
        placed[bare(example.text)].append(f"{example.author} {example.intent}: {example.text}")
    assert [places for places in placed.values() if len(places) > 1] == []


def test_case_and_punctuation_do_not_make_another_text() -> None:
    assert bare("STOP!!") == bare("stop") != bare("st op")
    assert bare("别发了，") == bare("别发了")
    assert bare("???") != bare("...")


def bare(text: str) -> str:
    """A text by its letters, numbers and symbols; one of punctuation alone stays as it is."""
    small = text.casefold()
    signs = (
        "".join(" " if unicodedata.category(sign)[0] == "P" else sign for sign in small)
    ).split()
    return " ".join(signs) or small
