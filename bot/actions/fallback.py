"""What was not understood, or is not offered yet: one honest line, then a person."""

from typing import Final

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.identity import unasked
from bot.actions.requests import asks_for_data, only_hands_in, request_data
from bot.context import TurnContext
from bot.effects import Escalate
from bot.proof import offers_proof
from bot.words.talk.pictures import offers_picture

WHAT_CAN_BE_ASKED: Final = "utter_what_can_be_asked"
_ENOUGH: Final = 2


class Fallback(BotAction):
    """The first time says what can be asked; the second time in a row a person is called."""

    action_name = "action_fallback"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """In a row means: no other answer came between, which resets the count."""
        if asks_for_data(turn.words):
            return request_data(turn)
        if offers_proof(turn.text.body) and not turn.text.shown_as:
            return unasked(turn, slots)
        if only_hands_in(turn.words) or offers_picture(turn.words):
            return say("utter_no_words")
        seen = int(slots.get("not_understood") or 0) + 1
        if slots.get("taken_off"):
            # A stranger has nothing to ask here, and a machine's second line says no more.
            says = say("utter_all_right").says if seen == 1 else ()
            return Decision(says, {"not_understood": seen})
        key = WHAT_CAN_BE_ASKED
        if seen >= _ENOUGH:
            turn.effects.append(Escalate("not_understood_twice"))
            key = "utter_person_will_read"
        slots_set = {"not_understood": seen}
        if seen < _ENOUGH and slots.get("requested_slot") == "identity_answer":
            return Decision(slots=slots_set)  # The question comes again, and says what is wanted.
        return Decision([(key, {})], slots_set, leaves_form=seen >= _ENOUGH)
