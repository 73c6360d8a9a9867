"""Reading ``rules.yml``, and which rule follows what."""

from pathlib import Path

import pytest

from bot.dialogue.domain import Domain, read_domain
from bot.dialogue.rules import FALLBACK, Rules, read_rules
from bot.library import RULES, library
from bot.wordings import DOMAIN
from bot.yaml_files import BadFile
from intents import INTENTS

DOMAIN_TEXT = """\
intents: [greet, stop]
slots:
  name: {type: text}
forms:
  name_form: {required_slots: [name]}
responses: {utter_greet: [], utter_bye: []}
actions: [action_greet]
"""
GOOD = """\
rules:
- rule: greeting
  steps:
  - intent: greet
  - action: utter_greet
  - action: name_form
- rule: stop in the form
  condition:
  - active_loop: name_form
  steps:
  - intent: stop
  - action: utter_bye
- rule: named
  condition:
  - active_loop: name_form
  steps:
  - action: name_form
  - active_loop: null
  - action: action_greet
- rule: anything else
  steps:
  - intent: nlu_fallback
  - action: utter_bye
"""


@pytest.fixture
def domain(tmp_path: Path) -> Domain:
    (tmp_path / "domain.yml").write_text(DOMAIN_TEXT)
    return read_domain(tmp_path / "domain.yml")


def read(tmp_path: Path, domain: Domain, text: str = GOOD) -> Rules:
    (tmp_path / "rules.yml").write_text(text)
    return read_rules(tmp_path / "rules.yml", domain)


def test_an_intent_has_its_rule_in_and_outside_a_form(tmp_path: Path, domain: Domain) -> None:
    rules = read(tmp_path, domain)
    greeting = rules.for_intent("greet", None)
    assert greeting is not None
    assert greeting.actions == ("utter_greet", "name_form")
    assert rules.for_intent("greet", "name_form") == greeting
    assert rules.for_intent("stop", None) is None
    bound = rules.for_intent("stop", "name_form")
    assert bound is not None
    assert bound.name == "stop in the form"


def test_a_filled_form_has_its_rule(tmp_path: Path, domain: Domain) -> None:
    rules = read(tmp_path, domain)
    after = rules.after_form("name_form")
    assert after is not None
    assert after.actions == ("action_greet",)
    assert rules.after_form("other_form") is None


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            "- rule: greeting\n  steps:",
            "- rule: greeting\n  step:",
            "line 3: step is not supported",
        ),
        ("  - intent: greet", "  - intend: greet", "line 4: intend is not supported"),
        ("  - active_loop: name_form", "  - slot_was_set: x", "slot_was_set is not supported"),
        ("rules:\n", "stories: []\nrules:\n", "line 1: stories is not supported"),
        ("intent: greet", "intent: unheard_of", "'greeting' names intent unheard_of"),
        ("action: utter_greet", "action: utter_unheard_of", "'greeting' names utter_unheard_of"),
        ("  - active_loop: null\n", "", "rule 'named' needs an intent, or the condition"),
    ],
)
def test_what_does_not_hold_together_is_refused(
    tmp_path: Path, domain: Domain, before: str, after: str, message: str
) -> None:
    assert before in GOOD
    with pytest.raises(BadFile, match=message) as caught:
        read(tmp_path, domain, GOOD.replace(before, after, 1))
    assert str(caught.value).startswith("rules.yml")


# --- Ours -----------------------------------------------------------------------------------------


def test_every_intent_has_a_rule_or_the_fallback() -> None:
    domain = read_domain(DOMAIN)
    rules = read_rules(RULES, domain)
    fallback = rules.for_intent(FALLBACK, None)
    assert fallback is not None
    for intent in domain.intents:
        rule = rules.for_intent(intent, None) or fallback
        assert rule.actions, intent


def test_the_domain_has_the_intents_of_the_classifier() -> None:
    assert library().domain.intents == set(INTENTS)


def test_what_a_form_needs_is_there() -> None:
    """Each form has a rule for its end, and each of its slots a question and a mapping."""
    domain = library().domain
    rules = read_rules(RULES, domain)
    for form, slots in domain.forms.items():
        assert rules.after_form(form) is not None
        for slot in slots:
            asked = {f"action_ask_{slot}", f"utter_ask_{slot}"}
            assert asked & (domain.actions | domain.responses), slot
            assert {mapping.type for mapping in domain.mappings[slot]} == {"from_text"}


def test_no_form_swallows_a_stop_or_a_cry_for_a_person() -> None:
    domain = library().domain
    for slots in domain.forms.values():
        for slot in slots:
            for mapping in domain.mappings[slot]:
                assert mapping.not_intent >= {"stop", "complaint", "speak_to_agent"}


def test_no_action_is_run_on_every_text() -> None:
    """A custom mapping with an action would be, in Rasa; only texts and marks fill our slots."""
    raw = library().domain.raw["slots"]
    for slot in raw.values():
        for mapping in slot["mappings"]:
            assert "action" not in mapping
