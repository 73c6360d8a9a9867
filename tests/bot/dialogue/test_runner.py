"""The embedded runner on small dialogues: rules, forms, interruptions, followups, circles."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

import pytest
from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.context import current_turn
from bot.dialogue.domain import read_domain
from bot.dialogue.executor import Actions, ActionWaited
from bot.dialogue.rules import read_rules
from bot.dialogue.runner import EmbeddedRunner, EndlessDialogue, Outcome
from bot.dialogue.tracker import Tracker as OurTracker
from tests.bot.dialogue.talk import reading_of, turn_for

DOMAIN = """\
intents:
- greet
- order
- stop
- loop
- forget
- odd
- speak
- wait
- affirm
- deny
- hardship
- check_balance
- complaint
- legal_notice
slots:
  size:
    type: text
    mappings: [{type: from_text, not_intent: [stop]}]
  day:
    type: text
    mappings: [{type: from_text, not_intent: [stop]}]
  which_intent:
    type: text
    mappings: [{type: from_text, not_intent: [stop, complaint]}]
  withdrawal_answer:
    type: text
    mappings: [{type: from_text, not_intent: [stop, check_balance]}]
forms:
  order_form: {required_slots: [size, day]}
  which_form: {required_slots: [which_intent]}
  sure_form: {required_slots: [withdrawal_answer]}
responses:
  utter_greet: []
  utter_ask_size: []
  utter_stopped: []
  utter_fallback: []
  utter_ask_which_intent: []
  utter_ask_withdrawal_answer: []
  utter_eased: []
  utter_balance: []
  utter_sorry: []
  utter_noted: []
  utter_person: []
actions:
- action_ask_day
- action_done
- action_loop
- action_forget
- action_odd
- action_speak
- action_wait
- action_ask_which
- action_open_hardship
- action_check_balance
- action_read_by_person
- validate_order_form
- validate_sure_form
"""
RULES = """\
rules:
- {rule: greeting, steps: [{intent: greet}, {action: utter_greet}]}
- {rule: order, steps: [{intent: order}, {action: order_form}]}
- {rule: stopped, steps: [{intent: stop}, {action: utter_stopped}]}
- {rule: circle, steps: [{intent: loop}, {action: action_loop}]}
- {rule: forget, steps: [{intent: forget}, {action: action_forget}]}
- {rule: odd, steps: [{intent: odd}, {action: action_odd}]}
- {rule: speak, steps: [{intent: speak}, {action: action_speak}]}
- {rule: wait, steps: [{intent: wait}, {action: action_wait}]}
- rule: ordered
  condition: [{active_loop: order_form}]
  steps: [{action: order_form}, {active_loop: null}, {action: action_done}]
- {rule: unsure, steps: [{intent: deny}, {action: sure_form}]}
- {rule: hardship, steps: [{intent: hardship}, {action: action_open_hardship}]}
- {rule: balance, steps: [{intent: check_balance}, {action: action_check_balance}]}
- {rule: complaint, steps: [{intent: complaint}, {action: utter_sorry}]}
- {rule: legal, steps: [{intent: legal_notice}, {action: utter_noted}]}
- {rule: anything else, steps: [{intent: nlu_fallback}, {action: utter_fallback}]}
"""

Events = list[dict[str, Any]]


class Small(Action):  # type: ignore[misc]
    """An action of these dialogues."""

    label: ClassVar[str]
    events: ClassVar[Events] = []
    says: ClassVar[Mapping[str, Any] | None] = None

    def name(self) -> str:
        return self.label

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        if self.says:
            dispatcher.utter_message(**self.says)
        return self.events


class AskDay(Small):
    label, says = "action_ask_day", {"response": "utter_ask_day"}


class Done(Action):  # type: ignore[misc]
    def name(self) -> str:
        return "action_done"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        values = {"size": tracker.get_slot("size"), "day": tracker.get_slot("day")}
        dispatcher.utter_message(response="utter_done", **values)
        return [{"event": "slot", "name": name, "value": None} for name in values]


class Loop(Small):
    label, events = "action_loop", [{"event": "followup", "name": "action_loop"}]


class Forget(Small):
    label, events = "action_forget", [{"event": "reset_slots"}]


class AskWhich(Small):
    label, events = "action_ask_which", [{"event": "followup", "name": "which_form"}]


class OpenHardship(Small):
    label, says = "action_open_hardship", {"response": "utter_eased"}


class CheckBalance(Small):
    label, says = "action_check_balance", {"response": "utter_balance"}
    seen: ClassVar[list[tuple[str, bool]]] = []

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        turn = current_turn()
        self.seen.append((turn.intent, turn.serves_second))
        return super().run(dispatcher, tracker, domain)


class ReadByPerson(Small):
    label, says = "action_read_by_person", {"response": "utter_person"}


class Odd(Small):
    label, events = "action_odd", [{"event": "session_ended"}]


class Speak(Small):
    label, says = "action_speak", {"text": "words of its own"}


class Wait(Action):  # type: ignore[misc]
    def name(self) -> str:
        return "action_wait"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        import asyncio

        await asyncio.sleep(0)
        return []


class ValidateOrder(FormValidationAction):  # type: ignore[misc]
    seen: ClassVar[list[tuple[str, str]]] = []

    def name(self) -> str:
        return "validate_order_form"

    def validate_size(self, value: Any, *_: Any) -> dict[str, Any]:
        self.seen.append(("size", value))
        return {"size": value if value in ("small", "large") else None}

    def validate_day(self, value: Any, *_: Any) -> dict[str, Any]:
        self.seen.append(("day", value))
        return {"day": str(value).upper()}


class ValidateSure(FormValidationAction):  # type: ignore[misc]
    def name(self) -> str:
        return "validate_sure_form"

    def validate_withdrawal_answer(self, value: Any, *_: Any) -> dict[str, Any]:
        return {"withdrawal_answer": {"1": "yes", "2": "no"}.get(value)}


ACTIONS = (
    AskDay,
    AskWhich,
    CheckBalance,
    Done,
    Forget,
    Loop,
    Odd,
    OpenHardship,
    ReadByPerson,
    Speak,
    ValidateOrder,
    ValidateSure,
    Wait,
)


@pytest.fixture
def runner(tmp_path: Path) -> EmbeddedRunner:
    (tmp_path / "domain.yml").write_text(DOMAIN)
    (tmp_path / "rules.yml").write_text(RULES)
    domain = read_domain(tmp_path / "domain.yml")
    ValidateOrder.seen.clear()
    rules = read_rules(tmp_path / "rules.yml", domain)
    return EmbeddedRunner(domain, rules, Actions(domain, ACTIONS))


class Talk:
    """A conversation with one tracker."""

    def __init__(self, runner: EmbeddedRunner) -> None:
        self.runner = runner
        self.tracker = OurTracker()

    def says(
        self,
        body: str,
        intent: str = "out_of_scope",
        decision: str = "act",
        second: str | None = None,
    ) -> list[str]:
        return [say.key for say in self.outcome(body, intent, decision, second).says]

    def outcome(
        self, body: str, intent: str, decision: str = "act", second: str | None = None
    ) -> Outcome:
        reading = reading_of(intent, decision, second)
        return self.runner.handle(turn_for(body, intent), self.tracker, reading)


@pytest.fixture
def talk(runner: EmbeddedRunner) -> Talk:
    return Talk(runner)


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


# --- Two requests in one text ---------------------------------------------------------------------


def test_a_second_request_is_served_in_the_same_answer(talk: Talk) -> None:
    assert talk.says("x", "complaint", second="check_balance") == ["utter_sorry", "utter_balance"]
    assert talk.outcome("x", "complaint", second="check_balance").rule == "complaint"


def test_a_second_that_is_no_request_is_not(talk: Talk) -> None:
    assert talk.says("x", "complaint", second="greet") == ["utter_sorry"]


def test_an_unsure_second_that_could_do_harm_is_left_alone(talk: Talk) -> None:
    assert talk.says("x", "complaint", "ask", "hardship") == ["utter_sorry"]
    assert talk.says("x", "complaint", "ask", "check_balance") == ["utter_sorry", "utter_balance"]


def test_words_that_say_nothing_give_way_to_the_request_beside_them(talk: Talk) -> None:
    assert talk.says("lol balance", "out_of_scope", "act", "check_balance") == ["utter_balance"]


def test_while_the_second_is_served_the_turn_is_about_it(runner: EmbeddedRunner) -> None:
    turn = turn_for("x", "complaint")
    CheckBalance.seen.clear()
    runner.handle(turn, OurTracker(), reading_of("complaint", second="check_balance"))
    assert CheckBalance.seen == [("check_balance", True)]
    assert (turn.intent, turn.serves_second) == ("complaint", False)


def test_beside_a_death_nothing_small_is_served(talk: Talk) -> None:
    assert talk.says("x", "legal_notice", second="check_balance") == ["utter_noted"]
    assert talk.says("x", "legal_notice", second="complaint") == ["utter_noted", "utter_sorry"]


# --- Unsure ---------------------------------------------------------------------------------------


def test_what_could_do_harm_is_asked_about_when_unsure(talk: Talk) -> None:
    outcome = talk.outcome("x", "hardship", "ask")
    assert [say.key for say in outcome.says] == ["utter_ask_which_intent"]
    assert outcome.rule == "unsure"
    assert talk.tracker.active_form == "which_form"


def test_what_only_looks_something_up_is_done_at_once(talk: Talk) -> None:
    assert talk.says("x", "check_balance", "ask") == ["utter_balance"]


# --- Open questions -------------------------------------------------------------------------------


def test_an_offer_is_dropped_by_whoever_asks_for_something_else(talk: Talk) -> None:
    talk.says("x", "hardship", "ask")
    assert talk.says("x", "complaint") == ["utter_sorry"]
    assert talk.tracker.active_form is None


def test_a_question_is_put_once_in_a_text(talk: Talk) -> None:
    talk.says("i want one", "order")
    assert talk.says("again", "order") == ["utter_ask_size"]
    assert talk.says("x", "stop", second="complaint") == [
        "utter_stopped",
        "utter_sorry",
        "utter_ask_size",
    ]


def test_a_yes_beside_a_request_answers_the_question_and_the_rest_is_served(talk: Talk) -> None:
    talk.says("withdraw", "deny")
    talk.outcome("yes, and my balance?", "check_balance", second="affirm")
    assert talk.tracker.slots["withdrawal_answer"] == "yes"
    assert talk.tracker.active_form is None


def test_the_third_vain_answer_is_left_to_a_person(talk: Talk) -> None:
    talk.says("i want one", "order")
    assert talk.says("enormous") == ["utter_ask_size"]
    assert talk.says("gigantic") == ["utter_ask_size"]
    assert talk.says("colossal") == ["utter_person"]
    assert talk.tracker.active_form is None


def test_a_good_answer_between_starts_the_count_anew(talk: Talk) -> None:
    talk.says("i want one", "order")
    talk.says("enormous")
    talk.says("gigantic")
    assert talk.says("small") == ["utter_ask_day"]
    assert talk.tracker.slots["asked_again"] == 0
