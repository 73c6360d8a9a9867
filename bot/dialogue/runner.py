"""The embedded runner: from a reading to actions, forms and what is to be said.

It does what a Rasa server would do with the same ``domain.yml`` and ``rules.yml``: the rule of
the intent, one active form at a time, ``validate_<form>`` and ``action_ask_<slot>``, followups,
and the open question again after an interruption. Beyond Rasa it serves a second intent of the
same text, and asks which of two was meant.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.context import TurnContext, turn_context
from bot.dialogue.answers import ONLY_ANSWERS, asks, is_answer, is_grievance, takes_yes_or_no
from bot.dialogue.domain import Domain
from bot.dialogue.executor import Actions
from bot.dialogue.follow_up import follow_up
from bot.dialogue.rules import FALLBACK, Rule, Rules
from bot.dialogue.tracker import Tracker
from bot.effects import CallForPerson
from bot.replies import Say
from intents.reading import Reading

_MOST_STEPS: Final = 16
MOST_ASKED: Final = 3
ASKS_WHICH: Final = "action_ask_which"
GIVES_UP: Final = "action_read_by_person"
SMALL_TALK: Final = frozenset({"action_greet", "action_thanks", "action_affirm", "action_deny"})
UNSURE_IS_ASKED: Final = frozenset(
    {
        "hardship", "dispute_debt", "report_fraud", "wrong_number", "legal_notice",
        "update_contact", "promise_to_pay", "apply_loan", "application_status",
        "message_preferences",
    }
)  # fmt: skip
"""Intents whose action is worse when it was not meant than a short question is.

What only looks something up, records a grievance or calls a person is done at once.
"""
SERVED_SECOND: Final = frozenset(
    {
        "check_balance", "payment_due", "payment_history", "confirm_payment", "promise_to_pay",
        "hardship", "how_to_pay", "application_status", "apply_loan", "complaint",
        "dispute_debt", "report_fraud", "wrong_number", "update_contact", "message_preferences",
        "speak_to_agent", "legal_notice",
    }
)  # fmt: skip
DROPPED: Final = frozenset(
    {
        "callback_form", "code_word_offer_form", "details_form", "hardship_form",
        "preference_form", "satisfaction_form", "which_form",
    }
)  # fmt: skip
"""Questions that were an offer: whoever asks for something else instead is not asked again."""
_GRAVE: Final = frozenset({"legal_notice", "wrong_number", "report_fraud"})
_BESIDE_GRAVE: Final = frozenset({"complaint", "dispute_debt"})
"""Whoever writes of a death is not asked for a new address in the same text."""
SAYS_NOTHING: Final = frozenset({"out_of_scope", FALLBACK})
_UNSURE: Final = "unsure"
LOOKED_UP: Final = {
    "action_check_balance": "check_balance",
    "action_payment_due": "payment_due",
    "action_payment_history": "payment_history",
}
_ANSWERS: Final = {"affirm": "1", "deny": "2"}


class EndlessDialogue(RuntimeError):
    """Rules and followups lead in a circle."""


@dataclass
class Outcome:
    """What the dialogue decided about one text."""

    rule: str = ""
    says: list[Say] = field(default_factory=list)
    steps: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class _Run:
    """One text on its way through the rules."""

    turn: TurnContext
    tracker: Tracker
    reading: Reading
    outcome: Outcome = field(default_factory=Outcome)
    asked: bool = False
    """Whether a question was put in this turn: it is put once."""
    goes_on: bool = False
    """Whether the text goes on with an earlier matter, and is not what it reads like by itself."""

    def acted(self) -> set[str]:
        """The actions that ran."""
        return {step["action"] for step in self.outcome.steps if "action" in step}


class EmbeddedRunner:
    """Holds what does not change between texts; every call gets its own tracker and turn."""

    def __init__(self, domain: Domain, rules: Rules, actions: Actions) -> None:
        self.domain = domain
        self._rules = rules
        self._actions = actions
        missing = {name for name in domain.actions if name.startswith("action_")} - actions.names
        if missing:
            raise LookupError(f"the domain names actions that do not exist: {sorted(missing)}")

    def handle(self, turn: TurnContext, tracker: Tracker, reading: Reading) -> Outcome:
        """Decide about one text. Effects are left in ``turn``, memory in ``tracker``."""
        run = _Run(turn, tracker, reading)
        if tracker.slots.get("language") != turn.language:
            tracker.set("language", turn.language)
        with turn_context(turn):
            self._decide(run)
        tracker.stamp(turn.now)
        return run.outcome

    def rule_of(self, intent: str) -> Rule | None:
        """The rule of an intent where no form is open."""
        return self._rules.for_intent(intent, None)

    def takes_as_answer(self, turn: TurnContext, tracker: Tracker, reading: Reading) -> bool:
        """Whether a question is open that the text answers."""
        slot = tracker.requested_slot if tracker.active_form else None
        return slot is not None and self._answers(_Run(turn, tracker, reading), slot)

    def _decide(self, run: _Run) -> None:
        slot = run.tracker.requested_slot if run.tracker.active_form else None
        if slot and self._answers(run, slot):
            self._fill(run, slot, run.turn.text.body)
            return
        if slot and run.reading.second in _ANSWERS and takes_yes_or_no(slot):
            self._fill(run, slot, _ANSWERS[run.reading.second])
        form = run.tracker.active_form
        if form in DROPPED:
            run.tracker.close_form()
        self._follow_intent(run)
        self._follow_second(run)
        again = form and form == run.tracker.active_form and not run.asked
        if again and not run.acted() & SMALL_TALK:
            self._ask_next(run)

    def _answers(self, run: _Run, slot: str) -> bool:
        """Whether the text answers the open question, rather than asking for something else.

        What has the form of an answer is one, whatever the classifier makes of it; anything else
        is one unless the slot's mapping says that this intent interrupts.
        """
        body = run.turn.text.body
        if is_answer(slot, body) and not is_grievance(slot, body, run.reading):
            return True
        if slot in ONLY_ANSWERS:
            return takes_yes_or_no(slot) and run.reading.intent in _ANSWERS
        everything = run.tracker.slots.get("details_takes") == "everything"
        if slot == "details" and not everything and asks(run.turn.text.body):
            return False
        interrupts = any(
            run.reading.intent in mapping.not_intent for mapping in self.domain.mappings[slot]
        )
        return not (interrupts and run.reading.decision == "act")

    def _follow_intent(self, run: _Run) -> None:
        """Act on the reading unless it is too unsure to be worth more than an honest line."""
        reading = run.reading
        earlier = follow_up(run.turn.text.body, reading, run.tracker.slots)
        if earlier is not None:
            run.turn.intent, run.goes_on = earlier.intent, True
            self._follow_rule_of(run, earlier.intent)
            return
        if reading.decision == "ask" and reading.intent in UNSURE_IS_ASKED:
            run.outcome.rule = _UNSURE
            self._step(run, ASKS_WHICH)
            return
        intent = FALLBACK if reading.decision == "hand_over" else reading.intent
        if intent in SAYS_NOTHING and reading.second in SERVED_SECOND - UNSURE_IS_ASKED:
            intent = run.turn.intent = reading.second
        self._follow_rule_of(run, intent)

    def _follow_rule_of(self, run: _Run, intent: str) -> None:
        rule = self._rules.for_intent(intent, run.tracker.active_form)
        rule = rule or self._rules.for_intent(FALLBACK, None)
        assert rule is not None
        self._follow(run, rule)

    def _follow_second(self, run: _Run) -> None:
        """What else the text asks for, answered in the same reply."""
        second = run.reading.second
        sure = run.reading.decision == "act" or second not in UNSURE_IS_ASKED
        unclear = run.goes_on or not sure or run.outcome.rule == _UNSURE
        if second not in SERVED_SECOND or unclear:
            return
        if run.reading.intent in _GRAVE and second not in _BESIDE_GRAVE:
            return
        rule = self._rules.for_intent(second, run.tracker.active_form)
        if rule is None or set(rule.actions) <= run.acted():
            return
        first, run.turn.intent, run.turn.serves_second = run.turn.intent, second, True
        try:
            self._follow(run, rule)
        finally:
            run.turn.intent, run.turn.serves_second = first, False

    def _follow(self, run: _Run, rule: Rule) -> None:
        run.outcome.rule = run.outcome.rule or rule.name
        for name in rule.actions:
            self._step(run, name)

    def _step(self, run: _Run, name: str) -> None:
        """Run an action, say a response or open a form; then what it is followed by."""
        if len(run.outcome.steps) >= _MOST_STEPS:
            raise EndlessDialogue(f"more than {_MOST_STEPS} steps for one text, last {name}")
        if name in self.domain.forms:
            self._open(run, name)
        elif name in self.domain.responses:
            run.outcome.steps.append({"response": name})
            run.outcome.says.append(Say(name, {}))
        else:
            self._act(run, name)

    def _act(self, run: _Run, name: str) -> None:
        view = run.tracker.for_action(run.turn.thread.id.hex, run.reading, run.turn.text.body)
        result = self._actions.run(name, view)
        run.outcome.steps.append({"action": name, "events": [dict(one) for one in result.events]})
        run.outcome.says.extend(result.says)
        if name in LOOKED_UP:
            run.tracker.set("last_asked", LOOKED_UP[name])
        followup = None
        for event in result.events:
            followup = self._apply(run, event) or followup
        if followup:
            self._step(run, followup)

    def _apply(self, run: _Run, event: Mapping[str, Any]) -> str | None:
        """Apply one event to the tracker; the name of the action that should follow, if any."""
        kind = event["event"]
        if kind == "slot" and event["name"] == "requested_slot":
            run.tracker.requested_slot = event["value"]
        elif kind == "slot":
            run.tracker.set(event["name"], event["value"])
        elif kind == "active_loop" and event["name"] is None:
            run.tracker.close_form()
        elif kind == "followup":
            return str(event["name"])
        elif kind in ("reset_slots", "restart"):
            run.tracker.slots = dict(self.domain.slots)
            run.tracker.close_form()
        elif kind == "pause":
            run.turn.effects.append(CallForPerson())
        elif kind != "resume":  # A text that reaches the dialogue finds it going on already.
            raise ValueError(f"event {kind} is not supported")
        return None

    def _open(self, run: _Run, form: str) -> None:
        if run.tracker.active_form != form or not run.asked:
            run.tracker.active_form = form
            run.outcome.steps.append({"form": form})
            self._ask_next(run)

    def _fill(self, run: _Run, slot: str, value: str) -> None:
        """Put an answer into the requested slot, let the form check it, and go on."""
        form = run.tracker.active_form
        assert form is not None
        run.outcome.rule = form
        # rasa-sdk checks every slot set since the last event of another kind: only this one.
        run.tracker.note({"event": "action", "name": "action_listen"})
        run.tracker.set(slot, value)
        checker = f"validate_{form}"
        if checker in self.domain.actions:
            self._act(run, checker)
        run.tracker.events = [
            event
            for event in run.tracker.events
            if event.get("name") != slot or event.get("value") != value
        ]
        if run.tracker.active_form is not None:
            self._ask_or_give_up(run, slot)

    def _ask_or_give_up(self, run: _Run, slot: str) -> None:
        """The next question. The same one a third time in vain is left to a person instead."""
        empty = run.tracker.slots.get(slot) is None and slot not in ONLY_ANSWERS
        asked = int(run.tracker.slots.get("asked_again") or 0) + 1 if empty else 0
        run.tracker.set("asked_again", asked)
        if asked < MOST_ASKED:
            self._ask_next(run)
            return
        run.tracker.set("asked_again", 0)
        run.tracker.close_form()
        self._step(run, GIVES_UP)

    def _ask_next(self, run: _Run) -> None:
        """Ask for the first empty slot of the form; with none left, follow its rule."""
        form = run.tracker.active_form
        assert form is not None
        empty = [slot for slot in self.domain.forms[form] if run.tracker.slots.get(slot) is None]
        if not empty:
            run.tracker.close_form()
            rule = self._rules.after_form(form)
            if rule is not None:
                self._follow(run, rule)
            return
        run.tracker.requested_slot = empty[0]
        run.asked = True
        asking = f"action_ask_{empty[0]}"
        self._step(run, asking if asking in self.domain.actions else f"utter_ask_{empty[0]}")
