"""Reading ``rules.yml``, and which rule follows what."""

import ast
from pathlib import Path

import pytest

from bot import actions
from bot.actions.which import SERVED_BY
from bot.dialogue.domain import Domain, read_domain
from bot.dialogue.leading import SERVED_SECOND, SLIP, UNSURE, UNSURE_IS_ASKED, WHY_ASKED
from bot.dialogue.rules import FALLBACK, Rules, read_rules
from bot.dialogue.runner import DROPPED, GIVES_UP, SMALL_TALK
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
        ("intent: greet", "intent: nobody", "line 4: rule 'greeting' names intent nobody, not in"),
        ("utter_greet", "utter_nothing", "line 5: rule 'greeting' names utter_nothing, not in"),
        (
            "  - action: utter_greet\n",
            "  - intent: stop\n",
            "line 2: rule 'greeting' needs one intent, at its beginning",
        ),
        (
            "  - intent: greet\n  - action: utter_greet\n",
            "  - action: utter_greet\n  - intent: greet\n",
            "line 2: rule 'greeting' needs one intent, at its beginning",
        ),
        (
            "  - action: utter_greet\n",
            "  - active_loop: null\n",
            "line 2: rule 'greeting' needs one intent, at its beginning, and then actions",
        ),
        ("  - active_loop: name_form", "  - active_loop: null", "names form None, not in the"),
        ("  - active_loop: name_form", "  - active_loop: odd_form", "line 9: rule 'stop in the"),
        ("intent: nlu_fallback", "intent: greet", "rule 'anything else' is the second for one"),
        ("active_loop: null", "active_loop: name_form", "rule 'named' needs an intent, or the"),
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
    assert library().domain.intents == {*INTENTS, UNSURE, WHY_ASKED, SLIP}


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


URGENT = {"stop", "start", "legal_notice", "report_fraud", "speak_to_agent", "wrong_number"}
GRIEVANCES = {"complaint", "dispute_debt", "hardship"}
TAKEN_FOR_ANSWERS = {
    # Trouble paying is what the question is about.
    "hardship_choice": {"hardship"},
    # Too many texts: said as a grievance, and answered by a wish.
    "preference_choice": {"complaint"},
    # "The amount is wrong" corrects an offer.
    "application_answer": {"dispute_debt"},
}
"""By slot: what may be an answer to it although it would otherwise be a request."""


def test_no_form_swallows_a_stop_a_grievance_or_a_cry_for_a_person() -> None:
    domain = library().domain
    for slots in domain.forms.values():
        for slot in slots:
            for mapping in domain.mappings[slot]:
                expected = URGENT | GRIEVANCES - TAKEN_FOR_ANSWERS.get(slot, set())
                assert mapping.not_intent >= expected, slot


REQUESTS = {
    "check_balance", "payment_due", "payment_history", "confirm_payment", "promise_to_pay",
    "how_to_pay", "application_status", "apply_loan", "update_contact", "message_preferences",
    "help", "thanks",
}  # fmt: skip


@pytest.mark.parametrize("slot", ["loan_choice", "code_word", "identity_answer", "which_intent"])
def test_a_question_with_a_short_answer_gives_way_to_any_request(slot: str) -> None:
    for mapping in library().domain.mappings[slot]:
        assert mapping.not_intent >= REQUESTS | URGENT | GRIEVANCES


def test_every_intent_that_interrupts_is_one_of_ours() -> None:
    for mappings in library().domain.mappings.values():
        for mapping in mappings:
            assert mapping.not_intent <= set(INTENTS)


def test_every_form_can_be_asked_checked_and_ended() -> None:
    """A form without a check would keep what was typed as it was typed."""
    domain = library().domain
    assert {f"validate_{form}" for form in domain.forms} <= domain.actions
    rules = read_rules(RULES, domain)
    for form in domain.forms:
        after = rules.after_form(form)
        assert after is not None
        assert after.actions
    ended = [rule.after_form for rule in rules.rules if rule.after_form]
    assert sorted(ended) == sorted(domain.forms)


def test_the_questions_that_are_dropped_exist() -> None:
    assert set(library().domain.forms) >= DROPPED


def test_what_may_be_offered_is_served_as_the_rules_say() -> None:
    rules = read_rules(RULES, library().domain)
    for intent, action in SERVED_BY.items():
        rule = rules.for_intent(intent, None)
        assert rule is not None
        assert rule.actions == (action,), intent


def test_a_second_request_has_a_rule_and_what_is_asked_about_can_be_offered() -> None:
    assert set(SERVED_BY) >= SERVED_SECOND
    assert set(SERVED_BY) >= UNSURE_IS_ASKED


@pytest.mark.parametrize("name", [GIVES_UP, *sorted(SMALL_TALK)])
def test_the_actions_that_the_runner_names_exist(name: str) -> None:
    assert name in library().domain.actions


def test_every_slot_that_an_action_names_is_in_the_domain() -> None:
    """A slot unknown to the domain is refused by a Rasa server, and lost on a restart of ours."""
    named: set[str] = set()
    for path in Path(actions.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("slots.get"):
                assert isinstance(node.args[0], ast.Constant)
                named.add(str(node.args[0].value))
            if isinstance(node, ast.FunctionDef) and node.name.startswith("validate_"):
                named.add(node.name.removeprefix("validate_"))
    assert len(named) > 20
    assert named - {"requested_slot"} <= set(library().domain.slots)


def test_no_action_is_run_on_every_text() -> None:
    """A custom mapping with an action would be, in Rasa; only texts and marks fill our slots."""
    raw = library().domain.raw["slots"]
    for slot in raw.values():
        for mapping in slot["mappings"]:
            assert "action" not in mapping
            assert mapping["type"] in ("from_text", "custom")
