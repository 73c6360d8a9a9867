"""What was not understood, or is not offered yet: one honest line, then a person."""

from bot.actions.base import BotAction, Decision, Slots
from bot.actions.requests import asks_for_data, request_data
from bot.context import TurnContext
from bot.effects import Escalate


class Fallback(BotAction):
    """The first time says what can be asked; the second time in a row a person is called."""

    action_name = "action_fallback"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """In a row means: no other answer came between, which resets the count."""
        if asks_for_data(turn.words):
            return request_data(turn)
        seen = int(slots.get("not_understood") or 0) + 1
        key = "utter_what_can_be_asked"
        if seen >= 2:
            turn.effects.append(Escalate("not_understood_twice"))
            key = "utter_person_will_read"
        return Decision(says=[(key, {})], slots={"not_understood": seen})
