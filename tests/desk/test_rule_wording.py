"""Rules are called in words: whichever name the code writes has some."""

import ast
from collections.abc import Iterator
from importlib import import_module

import pytest

from bot.handing_back import WAITED
from bot.library import RULES, library
from bot.yaml_files import read_yaml
from desk.rule_wording import FORMS, STEPS, decider, reading_rule
from intents import classify
from tests.house.sources import Source, product


def test_rules_of_the_dialogue_are_called_in_words() -> None:
    named = [str(rule["rule"]) for rule in read_yaml(RULES)["rules"]]
    assert [name for name in named if "_" in decider(name)] == []


def test_every_form_has_words() -> None:
    assert set(FORMS) == set(library().domain.forms)


def named_in(source: Source) -> Iterator[str]:
    """The rules that a file decides by, written out or as a constant of its own."""
    for node in source.nodes:
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", None) == "Triaged"):
            continue
        first = node.args[0]
        if isinstance(first, ast.Constant):
            yield str(first.value)
        elif isinstance(first, ast.Name):
            module = import_module(source.path.removesuffix(".py").replace("/", "."))
            yield str(getattr(module, first.id))


def test_every_step_before_the_dialogue_has_words() -> None:
    named = {name for source in product() for name in named_in(source)}
    assert {"law_step", "distress", "rasa"} <= named
    assert named | {WAITED} == set(STEPS)


@pytest.mark.parametrize("name", [*STEPS, *FORMS])
def test_words_are_no_code(name: str) -> None:
    assert "_" not in decider(name)


@pytest.mark.parametrize(
    "text",
    [
        "stop", "please never text me again", "START", "help", "别再给我发短信了",
        "I filed for bankruptcy", "you have the wrong number", "👍", "yes", "no", "48213",
        "/restart", "sorry, that was meant for my sister", "no me manden promociones",
        "别发广告了", "I'm his widow, he passed away in May, stop texting this number",
    ],
)  # fmt: skip
def test_every_kind_of_rule_by_which_a_text_is_read_has_words(text: str) -> None:
    rule = classify(text).why.rule
    assert rule is None or reading_rule(rule) != rule
