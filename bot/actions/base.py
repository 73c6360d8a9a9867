"""What every action shares: it decides about the current turn and returns what should follow."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.context import TurnContext, current_turn


@dataclass
class Decision:
    """Responses to say in order, slots to set, the action or form that follows."""

    says: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    slots: Mapping[str, Any] = field(default_factory=dict)
    followup: str | None = None


def say(key: str, /, **values: str) -> Decision:
    """A decision that says one thing."""
    return Decision(says=[(key, values)])


class BotAction(Action):
    """An action that looks at the turn and decides; subclasses give ``action_name``, ``decide``."""

    action_name: str

    def name(self) -> str:
        """The name that rules and the domain use."""
        return self.action_name

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Decide, and put the decision into rasa-sdk's form."""
        del domain
        decision = self.decide(current_turn(), tracker.slots)
        for key, values in decision.says:
            dispatcher.utter_message(response=key, **values)
        events = [
            {"event": "slot", "name": name, "value": value, "timestamp": None}
            for name, value in decision.slots.items()
        ]
        if decision.followup:
            events.append({"event": "followup", "name": decision.followup, "timestamp": None})
        return events

    def decide(self, turn: TurnContext, slots: Mapping[str, Any]) -> Decision:
        """What follows from the turn and the slots; effects go into ``turn.effects``."""
        raise NotImplementedError
