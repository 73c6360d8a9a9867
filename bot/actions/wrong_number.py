"""The phone is not the borrower's: it is detached at once, and nothing more is said to it."""

from typing import Any, Final

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import due_in, new_case, open_case_of
from bot.actions.identity import third_party
from bot.actions.relatives import is_relative
from bot.context import TurnContext
from bot.effects import AddToCase, DetachNumber, EndProof, Escalate, OpenTask
from cases.holds import HoldScope
from models.cases import CaseKind

CLEARED_IN: Final = 5
"""Working days in which staff correct the core system."""


class WrongNumber(BotAction):
    """Rule REGF-08: unlink and hold; the answer names nobody and no account."""

    action_name = "action_wrong_number"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Sorry and thanks, once; the same words whether the number was on file or not.

        A wife who says that she is not the borrower speaks from a number that may well be his.
        """
        if slots.get("third_party") or is_relative(turn.words):
            turn.effects.append(Escalate("third_party"))
            return third_party()
        turn.effects += [EndProof(), DetachNumber(), Escalate("wrong_number")]
        done: dict[str, Any] = {"pending": None}
        earlier = open_case_of(turn, CaseKind.WRONG_NUMBER)
        if earlier is not None:
            turn.effects.append(AddToCase(earlier.id, "The same again."))
            return Decision(slots=done, leaves_form=True)
        new_case(turn, CaseKind.WRONG_NUMBER, due_in(turn, CLEARED_IN), hold=HoldScope.ALL)
        turn.effects.append(
            OpenTask("wrong_number", "The phone is somebody else's: correct the core system.")
        )
        return Decision(say("utter_wrong_number").says, done, leaves_form=True)
