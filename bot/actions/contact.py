"""New contact details: noted, and counted only once a person has confirmed them.

Whoever has taken over a phone wants just this changed, so nothing changes on the word of the text
alone (rule ID-04), whoever sends it.
"""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, FormCheck, Slots, and_then, say
from bot.actions.casework import may_be_taken_back, new_case, told
from bot.actions.standing import asks_if_changed
from bot.actions.third_parties import helper_noted, of_other_people
from bot.context import TurnContext, current_turn
from bot.effects import Escalate, HoldForReview
from bot.phrases import phrase
from bot.proof import offers_proof
from bot.words.patterns import mentions, words_like
from bot.words.people.addresses import is_address
from bot.words.people.old_details import is_this_phone, means_this_phone, only_old
from bot.words.people.other_people import lets_in
from bot.words.people.spelled_names import spells_name, tells_name
from bot.words.questions import asks
from bot.words.talk.small_asks import asks_what_to_tell
from intents.entities import find_contacts, find_entities
from intents.normalise import fold
from intents.rules.work_phones import is_work_phone
from models.cases import CaseKind

_LONGEST: Final = 300
_LEAST: Final = 2
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
        r"\b(?:phone|cell|mobile|number)\b|号码|手机|电话|[新旧换]号|telefono|celular|movil|numero"
    ),
}
_DETAILS: Final = words_like(
    r"\b(?:calle|avenida|av|boulevard|blvd|colonia|col|camino|paseo)\b.{2,40}\d|"
    r"\d{1,6} (?:[a-z]+|\d{1,3}(?:st|nd|rd|th)\b)|\b(?:is|to|at|es|a)\b:? \S{3,} ?\S*$|"
    r"[路街道号楼室区]",
    r"\b(?:it.?s|its|spel(?:led|t)|should (?:be|read|say)|supposed to be|(?:is|goes) by|now)\b:? "
    r"(?!(?:wrong|mis|incorrect|not|old|out|bad|off|spel|chang|diff|still|a |an |"
    r"the )\w*)[a-z]{3,}|"
    r"\b(?:se escribe|debe (?:ser|decir)|deberia (?:ser|decir)|es con|ahora es|"
    r"ahora soy)\b:? \S{2,}|"
    r"(?:应该|应当|本来)(?:是|系|叫)|应为|(?:改|换)(?:成|为)\S{2}|现在叫",
)
_MOVED_TO: Final = words_like(
    r"^\W*(?:hi |hey |hello |just |so )*(?:i|we)(?:.?ve| have| just)* (?:moved|am moving|"
    r".?m moving|are moving) to [a-z .]{3,24}\W*$|"
    r"^\W*(?:hola )?(?:me mude|nos mudamos) a [a-z .]{3,24}\W*$"
)
"""A town that somebody has moved to: where they live there is still to be asked."""
_LONGEST_NAME: Final = 6
"""Words of a name, titles and all."""
_SHORTEST_CHINESE: Final = 4


_REMOVE: Final = words_like(
    r"\b(?:remov\w+|delet\w+|eras\w+|take (?:off|out|down)|get rid of|"
    r"(?:no longer|don'?t|dont) use)\b|\btake\b.{0,25}\b(?:off|out|down)\b|"
    r"删|去掉|移除|清除|不再用|不用了|唔用|唔再用|\b(?:quit\w+|elimin\w+|borr\w+|ya no uso)\b",
)
_NEW: Final = words_like(
    r"\b(?:new|add|instead|replace|change|update|nuev[oa]|agreg\w+|cambi\w+)\b|新|换|改|加"
)


class UpdateContact(BotAction):
    """Takes the new details down for a person to confirm."""

    action_name = "action_update_contact"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The details where the text has them, else the question for them."""
        of_others = of_other_people(turn, slots)
        if of_others is not None:
            return of_others
        kind = _kind(turn.words)
        asked = asks_if_changed(turn.words) or asks_what_to_tell(turn.words)
        if asked and not _has_details(turn.words, kind):
            # Without an open case nobody is asked for what they may not have changed themselves.
            turn.effects.append(Escalate("update_contact"))
            return say("utter_person_will_read")
        if mentions(turn.words, _REMOVE) and not mentions(turn.words, _NEW):
            return _noted(turn, kind, turn.words, key="utter_contact_removal_noted")
        if kind in ("phone", "details") and _texts_from_it(turn, turn.words):
            return _noted(turn, "phone", turn.words, key="utter_contact_this_phone")
        if not _has_details(turn.words, kind) or only_old(turn.words, kind):
            return Decision(
                slots={"contact_kind": kind, "new_contact": None}, followup="contact_form"
            )
        return _noted(turn, kind, turn.words)


def _texts_from_it(turn: TurnContext, words: str) -> bool:
    """Whether the new number is the one that the text came from, which the words need not name.

    Whoever tells the old number alone texts from the new one, unless the old one is this.
    """
    if only_old(words, "phone"):
        numbers = [one.text for one in find_contacts(words) if one.kind == "phone"]
        return not any(number.strip().endswith(turn.number.last4) for number in numbers)
    return is_this_phone(words)


def _kind(words: str) -> str:
    found = {entity.kind for entity in find_entities(words)}
    for kind in ("email", "phone"):
        if kind in found:
            return kind
    if spells_name(words):
        return "name"
    if is_address(words):
        return "address"
    return next((kind for kind, pattern in KINDS.items() if mentions(words, pattern)), "details")


def _has_details(words: str, kind: str) -> bool:
    found = {entity.kind for entity in find_entities(words)}
    if kind in ("email", "phone"):
        return kind in found
    wide = sum(2 if ord(sign) > 0x2E80 else 1 for sign in words)
    long = wide > len(kind) + _SHORTEST_CHINESE * 2
    if kind == "address" and mentions(words, _MOVED_TO):
        return False
    if kind == "name" and tells_name(words):
        return True
    return kind in ("address", "name") and mentions(words, _DETAILS) and long


def _noted(
    turn: TurnContext, kind: str, words: str, *, key: str = "utter_contact_noted"
) -> Decision:
    turn.effects.append(Escalate("update_contact"))
    if kind == "phone" and is_work_phone(fold(words)):
        # What we start would go on to a phone that others read, until a person has changed it.
        turn.effects.append(HoldForReview())
    case = new_case(
        turn,
        CaseKind.CONTACT,
        category=kind,
        details={"said": words[:_LONGEST]},
    )
    what = phrase(f"contact.{kind}", turn.language)
    return may_be_taken_back(say(key, what=what, **told(turn, case)), case)


class AskNewContact(BotAction):
    """The question for the new details."""

    action_name = "action_ask_new_contact"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """By name of what is to change, where that is known."""
        kind = slots.get("contact_kind") or "details"
        return say("utter_ask_new_contact", what=phrase(f"contact.{kind}", turn.language))


class ValidateContactForm(FormCheck):
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
        """The words, or nothing where they are no such detail or prove who somebody is."""
        del dispatcher, domain
        words, kind = str(slot_value).strip(), str(tracker.slots.get("contact_kind") or "details")
        fits = _looks_like(kind, words) and not _tells_only_old(current_turn(), kind, words)
        long = len(words) > _LEAST or means_this_phone(words)
        taken = long and not offers_proof(words) and fits
        return {"new_contact": words[:_LONGEST] if taken else None}


def _looks_like(kind: str, words: str) -> bool:
    """Whether words can be the detail that was asked for; one of another kind counts as well."""
    if _ways_in(words) or (kind in ("phone", "details") and means_this_phone(words)):
        return True
    if kind in ("email", "phone") or asks(words):
        return False
    return kind != "name" or len(words.split()) <= _LONGEST_NAME


def _tells_only_old(turn: TurnContext, kind: str, words: str) -> bool:
    """Whether an answer names what is old alone, so that the new one is still to be asked for."""
    named = _ways_in(words) or [kind]
    return all(only_old(words, one) for one in named) and not _texts_from_it(turn, words)


def _ways_in(words: str) -> list[str]:
    """The kinds of the e-mail addresses and telephone numbers in the words."""
    return [one.kind for one in find_contacts(words) if one.kind in ("email", "phone")]


class ContactTold(BotAction):
    """Notes the details that were asked for."""

    action_name = "action_contact_told"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """As ``UpdateContact`` does for a text that has them at once, by what kind it is of."""
        words = str(slots.get("new_contact") or current_turn().text.body)
        done = {"new_contact": None, "contact_kind": None}
        if lets_in(words):
            return and_then(helper_noted(turn), Decision(slots=done))
        kind = slots.get("contact_kind") or "details"
        kind = _kind(words) if kind == "details" or _ways_in(words) else kind
        of_a_phone = kind in ("phone", "details")
        if of_a_phone and (_texts_from_it(turn, words) or means_this_phone(words)):
            decision = _noted(turn, "phone", words, key="utter_contact_this_phone")
        else:
            decision = _noted(turn, kind, words)
        return and_then(decision, Decision(slots=done))
