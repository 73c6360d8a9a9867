"""Rules are called in words: whichever name the code writes has some."""

import ast

import pytest

from bot.library import RULES, library
from bot.yaml_files import read_yaml
from desk.rule_wording import DIALOGUE, FORMS, STEPS, decider, reading_rule
from intents import classify
from tests.house.sources import product


def test_every_rule_of_the_dialogue_is_known() -> None:
    named = [str(rule["rule"]) for rule in read_yaml(RULES)["rules"]]
    assert sorted(DIALOGUE) == sorted(named)


def test_every_form_has_words() -> None:
    assert set(FORMS) == set(library().domain.forms)


def test_every_step_before_the_dialogue_has_words() -> None:
    calls = [
        node
        for source in product()
        for node in source.nodes
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "Triaged"
    ]
    named = [one.args[0].value for one in calls if isinstance(one.args[0], ast.Constant)]
    assert len(named) > 10
    assert set(named) <= set(STEPS)


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
