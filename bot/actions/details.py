"""What is said after a case was opened: it goes to the case, without a question for every word."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.casework import said_of
from bot.actions.grave import reply_of
from bot.actions.notices import is_another
from bot.actions.reply_to_offer import CONFIRM
from bot.context import TurnContext
from bot.effects import AddToCase
from bot.words.applications.giving_up import gives_up_it
from bot.words.applications.offers import comes_back, confirms
from bot.words.applications.other_sums import gives_in
from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from bot.words.talk.denied import gives_no_notice
from models.cases import Case, CaseKind


def more_welcome(
    decision: Decision, reference: str, question: str | None = None, *, takes: str = "statements"
) -> Decision:
    """The decision, after which a text that asks for nothing else belongs to the case.

    ``question`` is a response to ask for it with; without one the reply said enough. What a case
    ``takes`` is ``statements``, or ``everything`` where questions are for a person as well: then
    what was asked before is theirs, too, and waits for no proof.
    """
    slots = {
        **decision.slots,
        "details": None,
        "details_case": reference,
        "details_question": question,
        "details_takes": takes,
        **({"pending": None} if takes == "everything" else {}),
    }
    return Decision(decision.says, slots, followup="details_form", leaves_form=True)


_ASKS_ON: Final = words_like(
    r"^\W*(?:so|and|but|then|ok|y|pero|entonces)\W+(?:am|are|is|do|did|does|will|can|would|should|"
    r"who|"
    r"what|when|where|how|why|que|cuando|cuanto|como|donde|quien|me van|van a)\b|"
    r"([一-龥])[不唔]\1|系咪|有没有|有冇|(?:对|是|好|行|可以)吧\W*$|[?？]|\bo no\W*$|"
    r"\b(?:verdad|right|correct)\W*$|谁[^,.!?，。]{0,4}(?:赔|付|负责|出|还)|边个[^,.!?，。]{0,4}(?:赔|俾|负责)"
)
_SAID_ONCE: Final = frozenset(
    {
        "utter_complaint_added", "utter_dispute_added", "utter_details_added", "utter_legal_added",
        "utter_death_next",
    }
)  # fmt: skip
"""Lines that say no more the second time: a question gets its own answer, a word a short one."""


def added(turn: TurnContext, slots: Slots, case: Case, key: str) -> Decision:
    """What is said of a further word of a case, and not in the same words twice."""
    again = slots.get("last_added") == case.reference and key in _SAID_ONCE
    if again:
        question = asks(turn.words) or mentions(turn.words, _ASKS_ON)
        key = "utter_added_question" if question else "utter_added_again"
    return Decision(said_of(turn, case, key).says, {"last_added": case.reference})


def not_twice(turn: TurnContext, slots: Slots, decision: Decision) -> Decision:
    """The decision, where its line says no more than the one before, in other words than that."""
    key, values = decision.says[-1] if decision.says else ("", {})
    case = turn.known.case_named(str(values.get("reference")))
    if case is None or key not in _SAID_ONCE | {"utter_hardship_added"}:
        return replace(decision, slots={**decision.slots, "last_added": None})
    if slots.get("last_added") != case.reference:
        return replace(decision, slots={**decision.slots, "last_added": case.reference})
    return replace(decision, says=added(turn, slots, case, "utter_details_added").says)


_FIRST: Final = words_like(r"^\W*1\W*$")
"""The number by which an offer is confirmed."""


def _answers_the_offer(words: str) -> bool:
    """Whether somebody who said what is not right with an offer takes it or gives it up."""
    taken = confirms(words) or comes_back(words) or gives_in(words) or mentions(words, _FIRST)
    return taken or mentions(words, CONFIRM) or gives_up_it(words)


class AskDetails(BotAction):
    """The question for details, where there is one."""

    action_name = "action_ask_details"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Often the reply before has invited them already."""
        del turn
        question = slots.get("details_question")
        return say(question) if question else Decision()


class ValidateDetailsForm(FormCheck):
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
        if case.kind == CaseKind.APPLICATION and _answers_the_offer(turn.words):
            return Decision(slots=done, followup="action_application_status")
        of_law = case.kind == CaseKind.LEGAL
        if of_law and (is_another(turn.words, case) or gives_no_notice(turn.words)):
            return Decision(slots=done, followup="action_legal_notice")
        turn.effects.append(AddToCase(case.id, "The borrower told more."))
        takes = str(slots.get("details_takes") or "statements")
        return more_welcome(
            added(turn, slots, case, reply_of(turn, case)), case.reference, takes=takes
        )
