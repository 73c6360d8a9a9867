"""The phone is not the borrower's: it is detached at once, and nothing more is said to it."""

from typing import Final

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import due_in, new_case
from bot.context import TurnContext
from bot.effects import DetachNumber, EndProof, Escalate, OpenTask
from cases.holds import HoldScope
from models.cases import CaseKind

CLEARED_IN: Final = 5
"""Working days in which staff correct the core system."""


class WrongNumber(BotAction):
    """Rule REGF-08: unlink and hold; the answer names nobody and no account."""

    action_name = "action_wrong_number"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Sorry and thanks; the same words whether the number was on file or not."""
        del slots
        turn.effects += [EndProof(), DetachNumber(), Escalate("wrong_number")]
        new_case(turn, CaseKind.WRONG_NUMBER, due_in(turn, CLEARED_IN), hold=HoldScope.ALL)
        turn.effects.append(
            OpenTask("wrong_number", "The phone is somebody else's: correct the core system.")
        )
        says = say("utter_wrong_number").says
        return Decision(says, {"pending": None}, leaves_form=True)
