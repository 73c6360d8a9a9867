"""Asking which of two was meant, where acting on a guess could do harm."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.choosing import chosen_place
from bot.actions.fraud import is_doubt_or_harm
from bot.actions.grave import death_told, nothing_told
from bot.actions.phrasing import numbered
from bot.actions.preferences import wishes_in
from bot.actions.refusal import refused
from bot.actions.requests import document_named, only_hands_in
from bot.actions.said import fits, said_day
from bot.context import TurnContext, current_turn
from bot.effects import Escalate
from bot.phrases import phrase, phrases
from bot.proof import offers_proof
from bot.words.payments.bare_payments import is_bare_payment
from bot.words.talk.asked_after import asks_for_proof_of_us

SERVED_BY: Final[Mapping[str, str]] = {
    "check_balance": "action_check_balance",
    "payment_due": "action_payment_due",
    "payment_history": "action_payment_history",
    "confirm_payment": "action_confirm_payment",
    "promise_to_pay": "action_promise_to_pay",
    "hardship": "action_open_hardship",
    "how_to_pay": "action_how_to_pay",
    "application_status": "action_application_status",
    "apply_loan": "action_apply_loan",
    "complaint": "action_open_complaint",
    "dispute_debt": "action_open_dispute",
    "report_fraud": "action_report_fraud",
    "wrong_number": "action_wrong_number",
    "update_contact": "action_update_contact",
    "message_preferences": "action_set_preferences",
    "speak_to_agent": "action_call_person",
    "legal_notice": "action_legal_notice",
}
"""The action of each intent that may be offered; ``rules.yml`` says the same."""
NEITHER: Final = "neither"
_SEEN_BY_STAFF: Final = frozenset({"legal_notice", "dispute_debt", "wrong_number", "report_fraud"})
_OFFERED: Final = 2
_LATELY: Final = timedelta(days=10)
_SOON: Final = timedelta(days=14)


class AskWhich(BotAction):
    """Takes the two likeliest meanings, and asks."""

    action_name = "action_ask_which"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """What would do harm if it went unread is shown to staff at once."""
        if slots.get("third_party") and death_told(turn) is not None:
            return nothing_told(turn) or Decision()
        taken_back = refused(turn, slots) if _may_take_back(turn) else None
        if taken_back is not None:
            return taken_back
        plain = _plainly(turn)
        if plain is not None:
            return plain
        likely = [name for name in turn.likely if name in SERVED_BY][:_OFFERED]
        if is_bare_payment(turn.words):
            if _was_made(turn):
                return _serve(_option("confirm_payment", turn.words))
            likely = ["confirm_payment", "promise_to_pay"]
        if _SEEN_BY_STAFF & set(likely):
            turn.effects.append(Escalate("unsure"))
        words = "" if offers_proof(turn.words) else turn.words
        options = [_option(name, words) for name in likely]
        return Decision(
            slots={"which_options": options, "which_intent": None}, followup="which_form"
        )


def _option(name: str, words: str) -> dict[str, str]:
    return {"action": SERVED_BY[name], "words": words, "intent": name}


def _serve(option: Mapping[str, str], slots: Slots | None = None) -> Decision:
    """The action of an option, about its words."""
    return Decision(slots={**(slots or {}), "resumed": option}, followup=option["action"])


def _was_made(turn: TurnContext) -> bool:
    """Whether the day that is named is just over, and so far off ahead that it is not meant."""
    made, due = said_day(turn, "past"), said_day(turn, "future")
    if made is None or not fits(made, turn.today, "past") or turn.today - made > _LATELY:
        return False
    return due is None or not fits(due, turn.today, "future") or due - turn.today > _SOON


def _plainly(turn: TurnContext) -> Decision | None:
    """What the words ask for though the reading is unsure of them."""
    if only_hands_in(turn.words):
        return say("utter_no_words")
    if "message_preferences" in turn.likely[:_OFFERED] and wishes_in(turn, turn.words).says:
        return Decision(followup="action_set_preferences")
    doubts = is_doubt_or_harm(turn.words) or asks_for_proof_of_us(turn.words)
    if turn.likely[:1] == ("report_fraud",) and doubts:
        return Decision(followup="action_report_fraud")
    return Decision(followup="action_payment_history") if document_named(turn.words) else None


def _may_take_back(turn: TurnContext) -> bool:
    """Whether a text is likelier about a payment to come than about anything else."""
    return turn.likely[:1] in (("promise_to_pay",), ("hardship",))


class AskWhichIntent(BotAction):
    """The question, by short names."""

    action_name = "action_ask_which_intent"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Two meanings and a way out."""
        return say("utter_ask_which", options=numbered(_names(turn, slots), turn.language))


def _names(turn: TurnContext, slots: Slots) -> list[str]:
    likely = [f"intent.{one['intent']}" for one in slots.get("which_options") or []]
    return [phrase(key, turn.language) for key in (*likely, "something_else") if key in phrases()]


class ValidateWhichForm(FormCheck):
    """Reads the choice."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_which_form"

    def validate_which_intent(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The place in the list from 0, or ``neither``."""
        del dispatcher, domain
        options = tracker.slots.get("which_options") or []
        place = chosen_place(str(slot_value), _names(current_turn(), tracker.slots))
        if place is None or place >= len(options):
            return {"which_intent": NEITHER}
        return {"which_intent": str(place)}


class ServeChoice(BotAction):
    """Serves what was meant, about the words of then."""

    action_name = "action_serve_choice"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Neither of them is read by a person."""
        chosen, options = slots.get("which_intent"), slots.get("which_options") or []
        done: dict[str, Any] = {"which_intent": None, "which_options": None}
        if chosen == NEITHER or not options:
            turn.effects.append(Escalate("unsure"))
            return Decision([("utter_person_will_read", {})], done)
        return _serve(options[int(str(chosen))], done)
