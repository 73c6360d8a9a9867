"""The embedded runner on small dialogues: rules, forms, interruptions, followups, circles."""

from pathlib import Path

import pytest

from bot.dialogue.domain import read_domain
from bot.dialogue.executor import Actions, ActionWaited
from bot.dialogue.rules import read_rules
from bot.dialogue.runner import EmbeddedRunner, EndlessDialogue
from tests.bot.dialogue.small import ACTIONS, DOMAIN, RULES, Done, Talk, ValidateOrder, small_runner


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return Talk(small_runner(tmp_path))


def test_an_intent_is_followed_by_its_rule(talk: Talk) -> None:
    outcome = talk.outcome("hi", "greet")
    assert (outcome.rule, [say.key for say in outcome.says]) == ("greeting", ["utter_greet"])
    assert outcome.steps == [{"response": "utter_greet"}]


@pytest.mark.parametrize(("intent", "decision"), [("thanks", "act"), ("greet", "hand_over")])
def test_without_a_rule_or_a_sure_reading_the_fallback_answers(
    talk: Talk, intent: str, decision: str
) -> None:
    assert talk.says("hm", intent, decision) == ["utter_fallback"]


def test_a_form_asks_for_one_slot_after_the_other(talk: Talk) -> None:
    assert talk.says("i want one", "order") == ["utter_ask_size"]
    assert talk.tracker.requested_slot == "size"
    assert talk.says("large") == ["utter_ask_day"]
    outcome = talk.outcome("friday", "out_of_scope")
    assert [(say.key, dict(say.values)) for say in outcome.says] == [
        ("utter_done", {"size": "large", "day": "FRIDAY"})
    ]
    assert outcome.rule == "order_form"
    assert talk.tracker.active_form is None
    assert talk.tracker.slots["size"] is None


def test_each_answer_is_checked_once_and_no_earlier_one_again(talk: Talk) -> None:
    talk.says("i want one", "order")
    talk.says("large")
    talk.says("friday")
    assert ValidateOrder.seen == [("size", "large"), ("day", "friday")]


def test_an_answer_that_is_none_is_asked_for_again(talk: Talk) -> None:
    talk.says("i want one", "order")
    assert talk.says("enormous") == ["utter_ask_size"]
    assert talk.says("small") == ["utter_ask_day"]


def test_what_was_typed_into_a_form_is_not_kept_beside_what_was_made_of_it(talk: Talk) -> None:
    talk.says("i want one", "order")
    talk.says("large")
    talk.says("friday")
    assert "friday" not in str(talk.tracker.as_dict())


def test_an_interrupting_intent_is_served_and_the_question_put_again(talk: Talk) -> None:
    talk.says("i want one", "order")
    assert talk.says("stop", "stop") == ["utter_stopped", "utter_ask_size"]
    assert talk.tracker.requested_slot == "size"
    assert talk.says("small") == ["utter_ask_day"]


def test_an_unsure_interruption_is_taken_for_an_answer(talk: Talk) -> None:
    talk.says("i want one", "order")
    assert talk.says("stop?", "stop", "ask") == ["utter_ask_size"]


def test_an_intent_that_does_not_interrupt_is_an_answer(talk: Talk) -> None:
    talk.says("i want one", "order")
    assert talk.says("small", "greet") == ["utter_ask_day"]


def test_a_circle_of_followups_ends_with_an_error(talk: Talk) -> None:
    with pytest.raises(EndlessDialogue, match="action_loop"):
        talk.says("round", "loop")


def test_an_action_may_forget_everything(talk: Talk) -> None:
    talk.says("i want one", "order")
    talk.says("large")
    talk.says("x", "stop")
    talk.tracker.close_form()
    talk.says("forget", "forget")
    assert {talk.tracker.slots[name] for name in ("size", "day")} == {None}


def test_an_event_that_we_do_not_support_is_an_error_and_not_silence(talk: Talk) -> None:
    with pytest.raises(ValueError, match="session_ended"):
        talk.says("x", "odd")


def test_an_action_must_name_a_response(talk: Talk) -> None:
    with pytest.raises(ValueError, match="must name a response"):
        talk.says("x", "speak")


def test_an_action_must_not_wait(talk: Talk) -> None:
    with pytest.raises(ActionWaited):
        talk.says("x", "wait")


def test_a_domain_that_names_a_missing_action_is_refused(tmp_path: Path) -> None:
    (tmp_path / "domain.yml").write_text(DOMAIN)
    (tmp_path / "rules.yml").write_text(RULES)
    domain = read_domain(tmp_path / "domain.yml")
    rules = read_rules(tmp_path / "rules.yml", domain)
    with pytest.raises(LookupError, match="action_done"):
        EmbeddedRunner(domain, rules, Actions(domain, [one for one in ACTIONS if one is not Done]))
