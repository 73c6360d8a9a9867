"""The phone is not the borrower's: it is detached at once, and nothing more is said to it.

But where only the model read so, of a few words or in the midst of a talk about the account, it is
asked first: "here it is" is no farewell.
"""

from typing import Any, Final

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import due_in, new_case, open_case_of
from bot.actions.grave import death_told, nothing_told
from bot.actions.identity import number_off, third_party
from bot.context import TurnContext
from bot.effects import AddToCase, DetachNumber, EndProof, Escalate, OpenTask
from bot.words.patterns import mentions, words_like
from bot.words.people.relatives import RELATIVE, is_relative
from bot.words.talk.taken_back import is_me_after_all
from cases.holds import HoldScope
from intents.wrong_number import meant_for_another, read_wrong_number
from models.cases import CaseKind

CLEARED_IN: Final = 5
"""Working days in which staff correct the core system."""
_A_FEW_LETTERS: Final = 20
"""So little says too little to part a phone from its account; an ideograph counts for two."""
_WIDE: Final = 0x2E80
_NO_LONGER_THEIRS: Final = words_like(
    r"\b(?:no longer|not|isn.?t|ain.?t|never was)\b.{0,8}\b(?:her|his|their) (?:\w+ )?"
    r"(?:number|phone|cell)\b|\b(?:changed|has a new|got a new) (?:her|his|their)? ?"
    r"(?:number|phone)\b|"
    r"\b(?:she|he|they|\w+)\b (?:does ?n.?t|dont|don.?t|no longer|do not|does not|stopped|quit)(?: "
    r"even| ever)? (?:us(?:e|es|ing)|ha(?:s|ve|ving)|owns?) (?:this|that|the) "
    r"(?:number|phone|cell\w*|line)\b|"
    r"\b(?:this|that) (?:number|phone|cell\w*|line) ?(?:is|.?s|belongs to) (?:now )?(?:mine|me)\b|"
    r"\bthis is my (?:number|phone|cell\w*) now\b|"
    r"\bya no es (?:su|el) (?:numero|telefono|celular)\b|"
    r"\bya no (?:usa|tiene|ocupa|maneja) (?:este|ese|el|esta) (?:numero|telefono|cel\w*|linea)\b|"
    r"\b(?:este|ese) (?:numero|telefono|cel\w*) (?:ya|ahora) es mi[oa]\b|"
    r"(?:不是|唔系|不再是)(?:他|她|佢)(?:的|嘅)?(?:号码|电话|手机)|"
    r"(?:他|她|佢)(?:已经|早就|现在|而家)?(?:不用|唔用|没用|冇用|不再用|没有用|唔再用)(?:这|呢|此)"
    r"(?:个|支|部|只)?(?:号|电话|手机|number)|"
    r"(?:这|呢)(?:个|部|支|只)(?:号码?|电话|手机)(?:现在|而家|已经)?(?:就)?(?:是|系|归)我(?:的|嘅|用)"
)
"""A sister who tells that the borrower has another number now speaks of this one."""
_OF_THE_ACCOUNT: Final = (
    "requested_slot", "pending", "promised", "last_asked", "loan_told", "payment_amount",
    "application_told", "application_answered",
)  # fmt: skip
"""Slots that are set once somebody has spoken of an account as their own."""


class WrongNumber(BotAction):
    """Rule REGF-08: unlink and hold; the answer names nobody and no account."""

    action_name = "action_wrong_number"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Sorry and thanks, once; the same words whether the number was on file or not.

        A wife who says that she is not the borrower speaks from a number that may well be his.
        """
        if death_told(turn) is not None:
            return nothing_told(turn) or Decision()
        earlier = open_case_of(turn, CaseKind.WRONG_NUMBER)
        if earlier is not None and is_me_after_all(turn.words):
            return number_off(turn, earlier)
        another = _of_another(turn, slots)
        if another is not None:
            return another
        if earlier is None and _may_mean_something_else(turn, slots):
            return Decision(followup="action_ask_which")
        turn.effects += [EndProof(), DetachNumber(), Escalate("wrong_number")]
        done: dict[str, Any] = {"pending": None, "taken_off": "told"}
        if earlier is not None:
            turn.effects.append(AddToCase(earlier.id, "The same again."))
            return Decision(slots=done, leaves_form=True)
        new_case(turn, CaseKind.WRONG_NUMBER, due_in(turn, CLEARED_IN), hold=HoldScope.ALL)
        turn.effects.append(
            OpenTask("wrong_number", "The phone is somebody else's: correct the core system.")
        )
        return Decision(say("utter_wrong_number").says, done, leaves_form=True)


def _may_mean_something_else(turn: TurnContext, slots: Slots) -> bool:
    """Whether no rule says so, nor the borrower by a choice, and the text alone proves little."""
    if turn.asked is not None or read_wrong_number(turn.words):
        return False
    if meant_for_another(turn.words):
        return True
    letters = sum(2 if ord(sign) > _WIDE else 1 for sign in turn.words if sign.isalpha())
    spoken_of = any(value for name, value in slots.items() if name in _OF_THE_ACCOUNT)
    talked = turn.verified is not None or spoken_of
    return talked or letters <= _A_FEW_LETTERS


def _of_another(turn: TurnContext, slots: Slots) -> Decision | None:
    """What a relative is told, or whoever asked for somebody else before."""
    if mentions(turn.words, _NO_LONGER_THEIRS):
        return None
    if is_relative(turn.words):
        turn.effects += [EndProof(), Escalate("third_party")]
        return third_party(RELATIVE)
    if not slots.get("third_party"):
        return None
    turn.effects.append(Escalate("third_party"))
    return third_party(str(slots["third_party"]))
