"""Somebody else beside the borrower: let in, kept out, or feared to be told.

Nobody is told anything, and nobody taken off, before a person has settled it with the borrower.
"""

from collections.abc import Mapping
from typing import Any, Final

from bot.actions.base import Decision, Slots, say
from bot.actions.casework import may_be_taken_back, new_case, told
from bot.context import TurnContext
from bot.effects import Escalate
from bot.words.people.co_borrowers import wants_co_borrower_called
from bot.words.people.kept_from import forbids_telling
from bot.words.people.other_people import (
    asks_who_sees,
    gives_their_number,
    leaves_the_loan,
    lets_in,
    shuts_out,
    tells_of_divorce,
)
from bot.words.texts.work_calls import fears_work_calls
from models.cases import CaseKind

LET_IN: Final = "third_party"
KEPT_OUT: Final = "third_party_out"
_LONGEST: Final = 300


def of_other_people(turn: TurnContext, slots: Slots) -> Decision | None:
    """What is said to words about somebody else; ``None`` where a text has none of them."""
    words = turn.words
    if asks_who_sees(words):
        return say("utter_who_sees")
    if forbids_telling(words):
        turn.effects.append(Escalate("third_party"))
        return say("utter_who_sees")
    if fears_work_calls(words) or leaves_the_loan(words) or tells_of_divorce(words):
        turn.effects.append(Escalate("update_contact"))
        return say("utter_person_will_read")
    if shuts_out(words):
        return _noted(turn, KEPT_OUT, "utter_helper_ended")
    if slots.get("third_party") and gives_their_number(words):
        # A relative who writes tells where the borrower can be reached: a person sees to it.
        turn.effects.append(Escalate("third_party"))
        return say("utter_person_will_read")
    helps = lets_in(words) or wants_co_borrower_called(words)
    return helper_noted(turn) if helps else None


def helper_noted(turn: TurnContext) -> Decision:
    """Somebody else is to deal with us."""
    return _noted(turn, LET_IN, "utter_helper_noted")


def _noted(turn: TurnContext, category: str, key: str) -> Decision:
    turn.effects.append(Escalate("third_party"))
    details: Mapping[str, Any] = {"said": turn.words[:_LONGEST]}
    case = new_case(turn, CaseKind.CONTACT, category=category, details=details)
    return may_be_taken_back(say(key, **told(turn, case)), case)
