"""What is said after a case was opened: it goes to the case, without a question for every word."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import told
from bot.context import TurnContext
from bot.effects import AddToCase
from models.cases import CaseKind


def more_welcome(
    decision: Decision, reference: str, question: str | None = None, *, takes: str = "statements"
) -> Decision:
    """The decision, after which a text that asks for nothing else belongs to the case.

    ``question`` is a response to ask for it with; without one the reply said enough. What a case
    ``takes`` is ``statements``, or ``everything`` where questions are for a person as well.
    """
    slots = {
        **decision.slots,
        "details": None,
        "details_case": reference,
        "details_question": question,
        "details_takes": takes,
        "pending": None,
    }
    return Decision(decision.says, slots, followup="details_form", leaves_form=True)


class AskDetails(BotAction):
    """The question for details, where there is one."""

    action_name = "action_ask_details"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Often the reply before has invited them already."""
        del turn
        question = slots.get("details_question")
        return say(question) if question else Decision()


class ValidateDetailsForm(FormValidationAction):
    """Takes the details as they are: a person reads them."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_details_form"

    def validate_details(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """That there are some."""
        del dispatcher, tracker, domain
        return {"details": "told" if str(slot_value).strip() else None}


class DetailsTold(BotAction):
    """Puts the details with the case."""

    action_name = "action_details_told"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The text itself stands with the case; further ones are welcome too."""
        done = {"details": None, "details_case": None, "details_question": None}
        case = turn.known.case_named(str(slots.get("details_case")))
        if case is None:
            return Decision(slots=done)
        turn.effects.append(AddToCase(case.id, "The borrower told more."))
        key = {
            CaseKind.COMPLAINT: "utter_complaint_added",
            CaseKind.DISPUTE: "utter_dispute_added",
            CaseKind.LEGAL: "utter_legal_added",
        }.get(case.kind, "utter_details_added")
        takes = str(slots.get("details_takes") or "statements")
        return more_welcome(say(key, **told(turn, case)), case.reference, takes=takes)
