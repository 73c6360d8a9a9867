"""Words of law that change what may be sent: a lawyer, bankruptcy, a death, service, a demand."""

from collections.abc import Mapping
from typing import Final

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import due_in, new_case, open_case_of, told
from bot.context import TurnContext
from bot.effects import AddToCase, EndProof, Escalate
from cases.holds import HoldScope
from intents.normalise import fold
from intents.rules.legal import notice
from models.cases import CaseKind

ANSWER_IN: Final = 2
_REPLIES: Final[Mapping[str, str]] = {
    "represented": "utter_legal_lawyer",
    "bankruptcy": "utter_legal_bankruptcy",
    "death": "utter_legal_death",
    "military": "utter_legal_military",
}
"""By the notice that rules read; any other gets the plain answer."""
_MILITARY: Final = "military"


class LegalNotice(BotAction):
    """Rules REGF-04, REGF-05 and SPEC-01 to SPEC-03: all that we start stops at once.

    For military service only collection stops: their protections are looked into first.
    """

    action_name = "action_legal_notice"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Careful words by the kind of notice; the right people have the case."""
        del slots
        turn.effects.append(Escalate("legal_notice"))
        kind = notice(fold(turn.words)) or "other"
        earlier = open_case_of(turn, CaseKind.LEGAL)
        if earlier is not None and earlier.category in (kind, None):
            turn.effects.append(AddToCase(earlier.id, "The borrower wrote again."))
            return say("utter_legal_added", **told(turn, earlier))
        hold = HoldScope.COLLECTIONS if kind == _MILITARY else HoldScope.ALL
        due = due_in(turn, ANSWER_IN)
        case = new_case(turn, CaseKind.LEGAL, due, category=kind, hold=hold)
        if kind == "death":
            turn.effects.append(EndProof())
        told_values = told(turn, case)
        decision = say(_REPLIES.get(kind, "utter_legal_other"), **told_values)
        return Decision(decision.says, {"pending": None}, leaves_form=True)
