"""Is this really you? And what to do about a stolen phone, a hacked account, an impostor.

The answer never holds a link and never asks to trust this text: it points to a channel that the
borrower knew before. A code word that the borrower chooses makes later texts known as ours.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import due_in, new_case, open_case_of, told
from bot.actions.choosing import agreed, chosen_place
from bot.actions.details import more_welcome
from bot.actions.identity import ask_first
from bot.actions.phrasing import mentions, words_like
from bot.context import TurnContext, current_turn
from bot.effects import AddToCase, EndProof, Escalate, HideText, SetCodeWord
from cases.holds import HoldScope
from intents.law import read_law
from models.cases import CaseKind

ANSWER_IN: Final = 1
_HARM: Final = words_like(
    r"\bhack\w*|\bstolen?\b|\bstole\b|\blost (?:my )?(?:phone|wallet|id|card)|\bbroke into|"
    r"\b(?:scam\w*|thie(?:f|ves)|fraudsters?)\b.{0,15}\b(?:took|got|stole|has|have)\b|"
    r"\bsome(?:one|body) (?:is |has |got |logged|used|using|changed|called)|"
    r"\block (?:my|the) account|"
    r"\bfreeze\b|\b(?:code|otp|pin)\b.{0,30}(?:did ?n.?t|never|not) (?:ask|request|want)|"
    r"\b(?:did ?n.?t|never) (?:ask|request)\w*.{0,20}\b(?:code|otp)|\bsim swap|\bimpostor|"
    r"\bgave (?:him|her|them|away)|"
    r"\b(?:put|typed|entered|gave|shared)\b.{0,20}\b(?:password|pin|card|code|details|info)|"
    r"\bi(?:.?ve)? (?:\w+ )?sent\b.{0,20}\b(?:password|pin|card|code)|"
    r"\bclicked\b|"
    r"(?:把|给了?).{0,4}(?:验证码|密码)|验证码.{0,6}(?:给了|告诉|发给)|点了.{0,4}链接|输了?密码|"
    r"(?:puse|di|meti|escribi|mande) (?:mi|la|el) (?:clave|contrasena|codigo|pin|tarjeta)|"
    r"le di clic|"
    r"\bphished|被盗|盗了|丢了|被偷|手机丢|不是我.{0,6}操作|锁定|冻结|"
    r"没有?.{0,4}(?:申请|要).{0,6}验证码|验证码.{0,10}不是我|被骗|转账给|hacke\w*|robaron|"
    r"robad[oa]|"
    r"perdi (?:mi|el) (?:telefono|celular|movil)|bloque\w+ (?:mi|la) cuenta|"
    r"codigo que no (?:pedi|solicite)|me estafaron",
)
_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[ '-](?=[^\W_])){1,18}[^\W_]")
_FEWEST, _MOST = 3, 20


_DOUBT: Final = words_like(
    r"\b(?:is|are|r) (?:this|you|u|these|that|it|ya)\b.{0,20}\b(?:real\w*|legit\w*|you|scam\w*|"
    r"fake|genuine|from|official)\b|\bscam\w*|\bphish\w*|\bfraud\w*|\bsuspicious|骗|诈|真的是你们|"
    r"是不是假|estafa|fraude|de verdad son|es (?:real|falso)",
)


def is_doubt_or_harm(words: str) -> bool:
    """Whether the words doubt our honesty, or tell of a theft or a slip."""
    return mentions(words, _DOUBT) or mentions(words, _HARM)


class ReportFraud(BotAction):
    """Says how to make sure of us; harm done opens a case and stops what we start."""

    action_name = "action_report_fraud"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Whatever was proved before does not stand any more."""
        turn.effects += [EndProof(), Escalate("report_fraud")]
        if mentions(turn.words, _HARM):
            earlier = open_case_of(turn, CaseKind.FRAUD)
            if earlier is not None:
                turn.effects.append(AddToCase(earlier.id, "The borrower wrote again."))
            case = earlier or new_case(
                turn, CaseKind.FRAUD, due_in(turn, ANSWER_IN), hold=HoldScope.ALL
            )
            return more_welcome(say("utter_fraud_reported", **told(turn, case)), case.reference)
        if slots.get("doubted"):
            return say("utter_doubt_again")
        says = say("utter_is_it_us").says
        if turn.serves_second:
            return Decision(says)
        slots_set = {"pending": None, "code_word_wanted": None, "doubted": "told"}
        return Decision(says, slots_set, followup="code_word_offer_form")


class ValidateCodeWordOfferForm(FormValidationAction):
    """Whether a code word is wanted."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_code_word_offer_form"

    def validate_code_word_wanted(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """``yes`` for the first choice; anything else is no."""
        del dispatcher, tracker, domain
        place = chosen_place(str(slot_value), ("yes", "no"))
        wanted = place == 0 or (place is None and agreed(current_turn(), str(slot_value)) is True)
        return {"code_word_wanted": "yes" if wanted else "no"}


class CodeWordOffered(BotAction):
    """Goes on to the code word, after the identity step, or leaves it."""

    action_name = "action_code_word_offered"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A code word set by a stranger would make a stranger's phone trusted: proof first."""
        if slots.get("code_word_wanted") == "no":
            return Decision([("utter_nothing_changed", {})], {"code_word_wanted": None})
        if turn.verified is None:
            return ask_first(turn, slots, self.action_name)
        return Decision(
            slots={"code_word_wanted": None, "code_word": None}, followup="code_word_form"
        )


class ValidateCodeWordForm(FormValidationAction):
    """Reads the code word; it is not kept in the transcript."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_code_word_form"

    def validate_code_word(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """``set`` for a word of 3 to 20 letters or digits, or nothing, so that it asks again."""
        del slot_value, dispatcher, tracker, domain
        turn = current_turn()
        word = turn.text.body.strip()
        if not _FEWEST <= len(word) <= _MOST or not _WORD.fullmatch(word) or read_law(word):
            return {"code_word": None}
        turn.effects += [SetCodeWord(word), HideText("code_word")]
        return {"code_word": "set"}


class CodeWordSet(BotAction):
    """Says that the code word is set, without saying it."""

    action_name = "action_code_word_set"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """It will stand in our texts from the next one on."""
        del turn, slots
        return Decision([("utter_code_word_set", {})], {"code_word": None})
