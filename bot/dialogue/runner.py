"""The embedded runner: from a reading to actions, forms and what is to be said.

It does what a Rasa server would do with the same ``domain.yml`` and ``rules.yml``: the rule of
the intent, one active form at a time, ``validate_<form>`` and ``action_ask_<slot>``, followups,
and the open question again after an interruption. Beyond Rasa it serves a second intent of the
same text, and gives up a question that was answered in vain three times.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.actions.smalltalk import is_notice
from bot.context import TurnContext, turn_context
from bot.dialogue.answers import (
    NO_QUESTION,
    is_answer,
    is_grievance,
    is_late_answer,
    leaves_question,
    tells_trouble_instead,
)
from bot.dialogue.domain import Domain
from bot.dialogue.executor import Actions
from bot.dialogue.kinds_of_answers import ONLY_ANSWERS, takes_yes_or_no
from bot.dialogue.leading import ANSWERS, answer_beside, lead
from bot.dialogue.plain_words import asks_for_else
from bot.dialogue.rules import FALLBACK, Rule, Rules
from bot.dialogue.tracker import Tracker
from bot.effects import CallForPerson
from bot.proof import offers_proof
from bot.replies import Say
from bot.words.questions import asks
from bot.words.talk.asked_after import asks_which_papers, gave_away
from bot.words.texts.call_limits import limits_calls
from bot.words.texts.no_calls import ends_calls
from bot.words.texts.others_called import tells_of_calls_elsewhere
from intents.reading import Reading

_MOST_STEPS: Final = 16
MOST_ASKED: Final = 3
PERSON: Final = "speak_to_agent"
GIVES_UP: Final = "action_read_by_person"
SMALL_TALK: Final = frozenset({"action_greet", "action_thanks", "action_affirm", "action_deny"})
DROPPED: Final = frozenset(
    {
        "callback_form", "code_word_offer_form", "details_form", "hardship_form",
        "preference_form", "satisfaction_form", "which_form",
    }
)  # fmt: skip
"""Questions that were an offer: whoever asks for something else instead is not asked again."""
LOOKED_UP: Final = {
    "action_check_balance": "check_balance",
    "action_payment_due": "payment_due",
    "action_payment_history": "payment_history",
}


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

    def acted(self) -> set[str]:
        """The actions that ran."""
        return {step["action"] for step in self.outcome.steps if "action" in step}


def _only_notes(body: str) -> bool:
    """Whether a text says "ok" and nothing of the case that more may be told of."""
    return is_notice(body) and any(sign.isalpha() for sign in body)


def _grieves_beside(run: _Run) -> bool:
    """Whether calls to others are told of while a case of another kind takes everything."""
    complained = run.reading.intent == "complaint" and run.reading.decision != "hand_over"
    everything = run.tracker.slots.get("details_takes") == "everything"
    return complained and everything and tells_of_calls_elsewhere(run.turn.text.body)


def _gives_way(run: _Run, form: str | None) -> bool:
    """Whether an offer is over with the text; a proof alone leaves it, unless it was waited for."""
    body = run.turn.text.body
    if form not in DROPPED or not offers_proof(body):
        return form in DROPPED and not (form == "details_form" and _only_notes(body))
    return form == "which_form" and bool(run.tracker.slots.get("pending"))


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
            if slot == "details" and run.reading.intent == PERSON:
                self._follow_second(run, PERSON)
            return
        late = run.tracker.late
        if slot and not late and (beside := answer_beside(slot, run.turn.text.body, run.reading)):
            self._fill(run, slot, beside)
            run.outcome.rule = ""
        form = run.tracker.active_form
        if late or _gives_way(run, form):
            run.tracker.close_form()
        self._follow_reading(run)
        again = form and form == run.tracker.active_form and not run.asked
        if again and not run.acted() & SMALL_TALK:
            self._ask_next(run)

    def _answers(self, run: _Run, slot: str) -> bool:
        """Whether the text answers the open question, rather than asking for something else.

        What has the form of an answer is one, whatever the classifier makes of it; anything else
        is one unless the slot's mapping says that this intent interrupts.
        """
        body = run.turn.text.body
        noted = slot == "details" and (_only_notes(body) or _grieves_beside(run))
        left = leaves_question(slot, body, run.reading) or asks_for_else(slot, body)
        if noted or left or ends_calls(body) or (slot == "details" and limits_calls(body)):
            return False
        formal = is_late_answer if run.tracker.late else is_answer
        everything = run.tracker.slots.get("details_takes") == "everything"
        of_the_case = slot == "details" and everything and asks_which_papers(body)
        if (of_the_case or formal(slot, body)) and not is_grievance(slot, body, run.reading):
            late = run.tracker.late and slot == "details" and not of_the_case
            return not (late and self._interrupts(run, slot))
        if run.tracker.late or tells_trouble_instead(slot, body, run.reading):
            return False
        if slot in ONLY_ANSWERS:
            means_one = run.reading.intent in ANSWERS and not gave_away(body)
            return takes_yes_or_no(slot) and means_one
        only_told = slot in NO_QUESTION or (slot == "details" and not everything)
        if only_told and asks(body):
            return False
        return not self._interrupts(run, slot)

    def _interrupts(self, run: _Run, slot: str) -> bool:
        """Whether a text surely asks for something that does not wait for the open question."""
        mappings = self.domain.mappings[slot]
        named = any(run.reading.intent in mapping.not_intent for mapping in mappings)
        return named and run.reading.decision == "act"

    def _follow_reading(self, run: _Run) -> None:
        """Act on what the text leads to, and on what else it asks for in the same reply."""
        asked = run.tracker.requested_slot if run.tracker.active_form else None
        led = lead(run.turn.text.body, run.reading, run.tracker.slots, asked)
        if led.is_meaning:
            run.turn.intent = led.intent
        rule = self._rules.for_intent(led.intent, run.tracker.active_form)
        rule = rule or self._rules.for_intent(FALLBACK, None)
        assert rule is not None
        self._follow(run, rule)
        if led.second:
            self._follow_second(run, led.second)

    def _follow_second(self, run: _Run, second: str) -> None:
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
            run.tracker.set("payment_seen", None)
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
