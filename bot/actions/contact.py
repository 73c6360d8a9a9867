"""New contact details: noted, and counted only once a person has confirmed them.

Whoever has taken over a phone wants just this changed, so nothing changes on the word of the text
alone (rule ID-04), whoever sends it.
"""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import due_in, new_case, told
from bot.actions.phrasing import mentions, words_like
from bot.context import TurnContext, current_turn
from bot.effects import Escalate
from bot.phrases import phrase
from intents.entities import find_entities
from models.cases import CaseKind

ANSWER_IN: Final = 2
_LONGEST: Final = 300
KINDS: Final = {
    "email": words_like(r"\be-?mail|邮箱|电邮|电子邮件|\bcorreo"),
    "address": words_like(
        r"\baddress|\bmoved?\b|\bmoving\b|\bnew (?:place|house|apartment|apt)|地址|搬家|住址|搬到|"
        r"direccion|domicilio|me mude|mudanza"
    ),
    "name": words_like(
        r"\bname\b|\bmarried\b|\bdivorced\b|改名|姓名|名字|\bnombre\b|apellido|me case\b"
    ),
    "phone": words_like(
        r"\b(?:phone|cell|mobile|number)\b|号码|手机|电话|telefono|celular|movil|numero"
    ),
}
_DETAILS: Final = words_like(
    r"\d{1,6} [a-z]+|\b(?:is|to|at|es|a)\b:? \S{3,} ?\S*$|[路街道号楼室区]",
)


class UpdateContact(BotAction):
    """Takes the new details down for a person to confirm."""

    action_name = "action_update_contact"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The details where the text has them, else the question for them."""
        del slots
        kind = _kind(turn.words)
        if not _has_details(turn.words, kind):
            return Decision(
                slots={"contact_kind": kind, "new_contact": None}, followup="contact_form"
            )
        return _noted(turn, kind, turn.words)


def _kind(words: str) -> str:
    found = {entity.kind for entity in find_entities(words)}
    for kind in ("email", "phone"):
        if kind in found:
            return kind
    return next((kind for kind, pattern in KINDS.items() if mentions(words, pattern)), "details")


def _has_details(words: str, kind: str) -> bool:
    found = {entity.kind for entity in find_entities(words)}
    if kind in ("email", "phone"):
        return kind in found
    return kind in ("address", "name") and mentions(words, _DETAILS) and len(words) > len(kind) + 12


def _noted(turn: TurnContext, kind: str, words: str) -> Decision:
    turn.effects.append(Escalate("update_contact"))
    case = new_case(
        turn,
        CaseKind.CONTACT,
        due_in(turn, ANSWER_IN),
        category=kind,
        details={"said": words[:_LONGEST]},
    )
    what = phrase(f"contact.{kind}", turn.language)
    return say("utter_contact_noted", what=what, **told(turn, case))


class AskNewContact(BotAction):
    """The question for the new details."""

    action_name = "action_ask_new_contact"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """By name of what is to change, where that is known."""
        kind = slots.get("contact_kind") or "details"
        return say("utter_ask_new_contact", what=phrase(f"contact.{kind}", turn.language))


class ValidateContactForm(FormValidationAction):
    """Takes the answer as it is: a person reads it."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_contact_form"

    def validate_new_contact(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The words, or nothing where there are none."""
        del dispatcher, tracker, domain
        words = str(slot_value).strip()
        return {"new_contact": words[:_LONGEST] if len(words) > 2 else None}


class ContactTold(BotAction):
    """Notes the details that were asked for."""

    action_name = "action_contact_told"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """As ``UpdateContact`` does for a text that has them at once."""
        words = str(slots.get("new_contact") or current_turn().text.body)
        kind = slots.get("contact_kind") or "details"
        kind = _kind(words) if kind == "details" else kind
        decision = _noted(turn, kind, words)
        return Decision(decision.says, {"new_contact": None, "contact_kind": None})
