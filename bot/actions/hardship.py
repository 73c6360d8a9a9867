"""Trouble paying: a case, no collection texts meanwhile, and the ways out the lender offers."""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.lender import HardshipOption, worded
from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import due_in, new_case, open_case_of, told
from bot.actions.choosing import chosen_place
from bot.actions.phrasing import numbered
from bot.context import TurnContext, current_turn
from bot.effects import AddToCase, Escalate
from cases.holds import HoldScope
from models.cases import CaseKind

ANSWER_IN: Final = 2
"""Working days in which a person comes back on a hardship case."""
NONE_OF_THEM: Final = "other"


class OpenHardship(BotAction):
    """A case for whoever cannot pay; automated collection texts stop while it is open."""

    action_name = "action_open_hardship"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A new case with the lender's options, or a further word on the open one."""
        del slots
        turn.effects.append(Escalate("hardship"))
        earlier = open_case_of(turn, CaseKind.HARDSHIP)
        if earlier is not None:
            turn.effects.append(AddToCase(earlier.id, "The borrower wrote again."))
            return say("utter_hardship_added", **told(turn, earlier))
        case = new_case(
            turn, CaseKind.HARDSHIP, due_in(turn, ANSWER_IN), hold=HoldScope.COLLECTIONS
        )
        values = told(turn, case)
        if not turn.lender.hardship_options or turn.serves_second:
            return say("utter_hardship_opened", **values)
        slots_set = {"hardship_choice": None, "hardship_case": case.reference}
        says = [("utter_hardship_opened", values)]
        return Decision(says, slots_set, followup="hardship_form")


class AskHardshipChoice(BotAction):
    """The ways out that the lender configured, as a numbered list."""

    action_name = "action_ask_hardship_choice"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """One entry an option."""
        del slots
        return say("utter_ask_hardship_choice", options=numbered(_names(turn), turn.language))


def _options(turn: TurnContext) -> list[HardshipOption]:
    return list(turn.lender.hardship_options)


def _names(turn: TurnContext) -> list[str]:
    return [worded(option.names, turn.language) for option in _options(turn)]


class ValidateHardshipForm(FormValidationAction):
    """Reads the choice; words that choose nothing go to the case as they are."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_hardship_form"

    def validate_hardship_choice(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The option's code, or ``other``."""
        del dispatcher, tracker, domain
        turn = current_turn()
        place = chosen_place(str(slot_value), _names(turn))
        return {"hardship_choice": _options(turn)[place].code if place is not None else "other"}


class HardshipChosen(BotAction):
    """Writes the choice on the case."""

    action_name = "action_hardship_chosen"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """What was chosen, by name; a person settles it."""
        code, reference = slots.get("hardship_choice"), slots.get("hardship_case")
        done = {"hardship_choice": None, "hardship_case": None}
        case = turn.known.case_named(str(reference))
        if case is None:
            return Decision(slots=done)
        note = f"The borrower chose: {code}." if code != NONE_OF_THEM else "The borrower answered."
        category = code if code != NONE_OF_THEM else None
        turn.effects.append(AddToCase(case.id, note, category=category))
        option = next((one for one in _options(turn) if one.code == code), None)
        values = told(turn, case)
        if option is None:
            return Decision([("utter_hardship_added", values)], done)
        name = worded(option.names, turn.language)
        return Decision([("utter_hardship_chosen", values | {"option": name})], done)
