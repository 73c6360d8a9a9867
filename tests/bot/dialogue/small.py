"""A small dialogue of the tests' own, and somebody who talks to it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.context import current_turn
from bot.dialogue.domain import read_domain
from bot.dialogue.executor import Actions
from bot.dialogue.rules import read_rules
from bot.dialogue.runner import EmbeddedRunner, Outcome
from bot.dialogue.tracker import Tracker as OurTracker
from tests.bot.dialogue.talk import reading_of, turn_for

DOMAIN = """\
intents:
- greet
- order
- unsure
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
- {rule: sure, steps: [{intent: deny}, {action: sure_form}]}
- {rule: hardship, steps: [{intent: hardship}, {action: action_open_hardship}]}
- {rule: balance, steps: [{intent: check_balance}, {action: action_check_balance}]}
- {rule: complaint, steps: [{intent: complaint}, {action: utter_sorry}]}
- {rule: legal, steps: [{intent: legal_notice}, {action: utter_noted}]}
- {rule: unsure, steps: [{intent: unsure}, {action: action_ask_which}]}
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


def small_runner(folder: Path) -> EmbeddedRunner:
    """A runner on files of these dialogues, written into ``folder``."""
    (folder / "domain.yml").write_text(DOMAIN)
    (folder / "rules.yml").write_text(RULES)
    domain = read_domain(folder / "domain.yml")
    ValidateOrder.seen.clear()
    CheckBalance.seen.clear()
    rules = read_rules(folder / "rules.yml", domain)
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
