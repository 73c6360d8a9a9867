"""What every action shares: it decides about the current turn and returns what should follow."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.context import TurnContext, turn_here

Slots = Mapping[str, Any]


@dataclass
class Decision:
    """Responses to say in order, slots to set, the action or form that follows."""

    says: Sequence[tuple[str, Mapping[str, str]]] = ()
    slots: Slots = field(default_factory=dict)
    followup: str | None = None
    leaves_form: bool = False
    """The open question is dropped: what was said makes it pointless."""


def say(key: str, /, **values: str) -> Decision:
    """A decision that says one thing."""
    return Decision(says=[(key, values)])


def and_then(first: Decision, second: Decision) -> Decision:
    """Both, in order; the second says what follows."""
    return Decision(
        says=[*first.says, *second.says],
        slots={**first.slots, **second.slots},
        followup=second.followup or first.followup,
        leaves_form=first.leaves_form or second.leaves_form,
    )


class BotAction(Action, ABC):
    """An action that looks at the turn and decides; subclasses give ``action_name``, ``decide``."""

    action_name: str

    def name(self) -> str:
        """The name that rules and the domain use."""
        return self.action_name

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Decide, and put the decision into rasa-sdk's form.

        An action taken up again after a question is about the words of then, which the slot
        ``resumed`` holds; what else waits with it follows. On a server of rasa-sdk's own there is
        no turn to decide about: nothing is told or changed there, and the borrower hears so.
        """
        del domain
        turn = turn_here()
        if turn is None:
            return left_to_a_person(dispatcher)
        resumed = tracker.slots.get("resumed")
        with turn.about(resumed):
            decision = self.decide(turn, tracker.slots)
        for key, values in decision.says:
            dispatcher.utter_message(response=key, **values)
        slots = {**decision.slots, **({"resumed": None} if resumed else {})}
        events: list[dict[str, Any]] = [slot_event(name, value) for name, value in slots.items()]
        if decision.leaves_form:
            events.append({"event": "active_loop", "name": None, "timestamp": None})
        waiting = resumed and (tracker.slots | slots).get("pending")
        followup = decision.followup or ("action_resume" if waiting else None)
        if followup:
            events.append({"event": "followup", "name": followup, "timestamp": None})
        return events

    @abstractmethod
    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """What follows from the turn and the slots; effects go into ``turn.effects``."""
        raise NotImplementedError


class FormCheck(FormValidationAction, ABC):
    """A form's check of what was answered; subclasses give ``name`` and ``validate_<slot>``."""

    @abstractmethod
    def name(self) -> str:
        """The name under which the form calls it."""
        raise NotImplementedError

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Check the answer; outside a turn of ours the form is closed."""
        if turn_here() is None:
            return left_to_a_person(dispatcher)
        events: list[dict[str, Any]] = await super().run(dispatcher, tracker, domain)
        return events


def left_to_a_person(dispatcher: CollectingDispatcher) -> list[dict[str, Any]]:
    """What is said where no turn of ours is being decided, and no question is left open."""
    dispatcher.utter_message(response="utter_person_will_read")
    closed = {"event": "active_loop", "name": None, "timestamp": None}
    return [closed, slot_event("requested_slot", None)]


def slot_event(name: str, value: Any) -> dict[str, Any]:
    """rasa-sdk's ``SlotSet``."""
    return {"event": "slot", "name": name, "value": value, "timestamp": None}
