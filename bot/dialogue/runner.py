"""The embedded runner: from a reading to actions, forms and what is to be said.

It does what a Rasa server would do with the same ``domain.yml`` and ``rules.yml``: the rule of
the intent, one active form at a time, ``validate_<form>`` and ``action_ask_<slot>``, followups.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.context import TurnContext, turn_context
from bot.dialogue.answers import is_answer
from bot.dialogue.domain import Domain
from bot.dialogue.executor import Actions
from bot.dialogue.rules import FALLBACK, Rule, Rules
from bot.dialogue.tracker import Tracker
from bot.replies import Say
from intents.reading import Reading

_MOST_STEPS: Final = 12


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
        tracker.set("language", turn.language)
        with turn_context(turn):
            if tracker.active_form and self._answers(run):
                self._fill(run)
            else:
                self._follow_intent(run)
        tracker.touched_at = turn.now.isoformat()
        return run.outcome

    def _answers(self, run: _Run) -> bool:
        """Whether the text answers the open question, rather than asking for something else.

        What has the form of an answer is one, whatever the classifier makes of it; anything else
        is one unless the slot's mapping says that this intent interrupts.
        """
        slot = run.tracker.requested_slot
        if slot is None:
            return False
        if is_answer(slot, run.turn.text.body):
            return True
        interrupts = any(
            run.reading.intent in mapping.not_intent for mapping in self.domain.mappings[slot]
        )
        return not (interrupts and run.reading.decision == "act")

    def _follow_intent(self, run: _Run) -> None:
        """Act on the reading unless it is too unsure to be worth more than an honest line.

        Where the reading would rather ask, acting is safe: what these rules do at once is look
        something up, record, or call a person.
        """
        intent = FALLBACK if run.reading.decision == "hand_over" else run.reading.intent
        rule = self._rules.for_intent(intent, run.tracker.active_form)
        rule = rule or self._rules.for_intent(FALLBACK, None)
        assert rule is not None
        self._follow(run, rule)

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
        else:
            raise ValueError(f"event {kind} is not supported")
        return None

    def _open(self, run: _Run, form: str) -> None:
        run.tracker.active_form = form
        run.outcome.steps.append({"form": form})
        self._ask_next(run)

    def _fill(self, run: _Run) -> None:
        """Put the text into the requested slot, let the form check it, and go on."""
        form, slot = run.tracker.active_form, run.tracker.requested_slot
        assert form is not None
        assert slot is not None
        run.outcome.rule = form
        # rasa-sdk checks every slot set since the last event of another kind: only this one.
        run.tracker.note({"event": "action", "name": "action_listen"})
        run.tracker.set(slot, run.turn.text.body)
        checker = f"validate_{form}"
        if checker in self.domain.actions:
            self._act(run, checker)
        run.tracker.events = [
            event
            for event in run.tracker.events
            if event.get("name") != slot or event.get("value") != run.turn.text.body
        ]
        if run.tracker.active_form is not None:
            self._ask_next(run)

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
        asking = f"action_ask_{empty[0]}"
        self._step(run, asking if asking in self.domain.actions else f"utter_ask_{empty[0]}")
