"""Is this really you? And what to do about a stolen phone, a hacked account, an impostor.

The answer never holds a link and never asks to trust this text: it points to a channel that the
borrower knew before. A code word that the borrower chooses makes later texts known as ours.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, FormCheck, Slots, and_then, say
from bot.actions.casework import new_case, open_case_of, said_of, told
from bot.actions.choosing import agreed, chosen_place
from bot.actions.details import more_welcome
from bot.actions.grave import fraud_reply
from bot.actions.identity import CODE_WORD, ask_first
from bot.context import TurnContext, current_turn
from bot.effects import AddToCase, EndProof, Escalate, HideText, SetCodeWord
from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from bot.words.talk.asked_after import (
    asks_for_proof_of_us,
    asks_for_word,
    gave_away,
    word_given,
)
from bot.words.talk.code_words import asks_where_word_stands, word_changed_to
from bot.words.troubles.freezes import asks_to_freeze
from bot.words.troubles.scammed import gave_a_secret, paid_a_thief, says_to_be_us
from intents.law import read_law
from models.cases import CaseKind

HARMED: Final = "harmed"
"""The slot ``doubted`` of whoever told of more than a doubt."""
_ASKED_FOR: Final = r"(?:pin|password|passcode|otp|code|card|ssn|social|cvv)(?: number)?"
_PRIVATE: Final = r"(?:password|passcode|pin|card|codes?|details|info\w*|ssn|social|login|account)"
_PRIVADO: Final = r"(?:clave|contrasena|codigo|n?ip|pin|tarjeta|datos|cuenta|seguro social)"
_SLIP: Final = words_like(
    rf"\b(?:put|typed|type|entered|gave|shared|filled)\b.{{0,20}}\b{_PRIVATE}|"
    rf"\bi(?:.?ve)? (?:\w+ )?sent\b.{{0,20}}\b(?:password|pin|card|code)|"
    r"\bclicked\b|\btapped (?:on )?(?:it|the link|that)\b|\bopened (?:the|that) link\b|"
    r"(?:把|给了?).{0,4}(?:验证码|密码)|验证码.{0,6}(?:给了|告诉|发给)|输了?密码|"
    r"(?:点|按|揿|禁|打开)(?:了|咗|开|进)(?:了|咗|去)?.{0,6}(?:链接|连结|网址|网站|link)|"
    r"(?:已经?|刚刚?|都)(?:点|按|揿|禁)(?:了|咗|开|进)|"
    r"(?:输|填|写|打)(?:入|了|咗|进)+.{0,8}(?:卡号|密码|验证码|银行卡|信用卡|资料|信息)|"
    rf"\b(?:puse|di|meti|escribi|mande|ingrese|llene)\b.{{0,20}}\b{_PRIVADO}\b|"
    r"\b(?:le|ya) (?:di|hice) clic|\bdi(?:.?le)? clic\b|\babri (?:el|ese) (?:link|enlace)",
)
"""What somebody did who was taken in: a link was opened, a card or a code was given away."""
_HARM: Final = words_like(
    _SLIP.pattern,
    r"\bhack\w*|\bstolen?\b|\bstole\b|\blost (?:my )?(?:phone|wallet|id|card)|\bbroke into|"
    r"\b(?:scam\w*|thie(?:f|ves)|fraudsters?)\b.{0,15}\b(?:took|got|stole|has|have)\b|"
    r"\bsome(?:one|body) (?:is |has |got |logged|used|using|changed|called)|"
    r"\block (?:my|the) account|"
    r"\bfreeze\b|\b(?:code|otp|pin)\b.{0,30}(?:did ?n.?t|never|not) (?:ask|request|want)|"
    r"\b(?:did ?n.?t|never) (?:ask|request)\w*.{0,20}\b(?:code|otp)|\bsim swap|\bimpostor|"
    r"\bgave (?:him|her|them|away)|"
    r"\bphished|被盗|盗了|丢了|被偷|手机丢|不是我.{0,6}操作|锁定|冻结|"
    r"没有?.{0,4}(?:申请|要).{0,6}验证码|验证码.{0,10}不是我|被骗|转账给|hacke\w*|robaron|"
    r"robad[oa]|"
    r"perdi (?:mi|el) (?:telefono|celular|movil)|bloque\w+ (?:mi|la) cuenta|"
    r"codigo que no (?:pedi|solicite)|me estafaron",
    # Somebody who says to be us, or asks for a secret, is at work already.
    r"\b(?:call\w*|phoned|rang)\b.{0,20}\b(?:saying|claim\w*|pretend\w*|said) "
    r"(?:they|he|she|to be)|\bpretend\w* to be (?:you|from)",
    rf"\b(?:they|he|she|somebody|someone|caller|guy|lady)\b.{{0,25}}\b(?:ask\w*|want\w*|took|"
    rf"need\w*|"
    rf"got|demand\w*)\b.{{0,12}}\bmy {_ASKED_FOR}\b",
    r"\b(?:llam\w+|escrib\w+|mandaron|marcaron)\b.{0,20}\b(?:diciendo|dijeron|dicen|haciendose)\b"
    r".{0,20}\b(?:ustedes|harbor|banco|compania|financiera)|\bse h(?:ace|izo|acen|icieron) pasar",
    r"\bme (?:pid\w+|sac\w+|quitaron)\b.{0,20}\b(?:nip|pin|clave|contrasena|codigo|tarjeta|cvv)\b",
    r"冒充|假冒|自称.{0,6}你们|(?:问|要|叫|让)我?.{0,6}(?:要|提供|说|报|给|俾|畀).{0,4}"
    r"(?:密码|验证码|卡号|口令)|(?:他|她|佢|对方|骗子|有人).{0,6}(?:要|问|索要|攞).{0,6}(?:密码|"
    r"验证码|卡号)",
    r"(?:俾|畀|比|给|告诉|讲)(?:咗|了).{0,6}(?:密码|验证码|卡号)|(?:密码|验证码|卡号).{0,6}"
    r"(?:俾|畀|比|给|告诉|话|讲)(?:咗|了)|锁(?:掉|了|住|定|咗)?.{0,3}(?:账户|帐户|户口|账号|帐号)",
)
_PAYING_FAILED: Final = words_like(
    r"\b(?:declin\w+|error|expired|rejected|did ?n.?t (?:work|go)|won.?t (?:work|go)|not working|"
    r"rechaz\w+|no (?:paso|jalo|funcion\w+|sirv\w+)|vencio)\b|失败|不行|打不开|过期|唔得|报错|错误"
)
_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[ '-](?=[^\W_])){1,18}[^\W_]")
_FEWEST, _MOST = 3, 20
_MOST_WORDS: Final = 2


_DOUBT: Final = words_like(
    r"\b(?:is|are|r) (?:this|you|u|these|that|it|ya)\b.{0,20}\b(?:real\w*|legit\w*|you|scam\w*|"
    r"fake|genuine|from|official)\b|\bscam\w*|\bphish\w*|\bfraud\w*|\bsuspicious|骗|诈|真的是你们|"
    r"是不是假|estafa|fraude|de verdad son|es (?:real|falso)",
)


def is_doubt_or_harm(words: str) -> bool:
    """Whether the words doubt our honesty, or tell of a theft or a slip."""
    return mentions(words, _DOUBT) or tells_of_harm(words)


def tells_of_harm(words: str) -> bool:
    """Whether the words tell of a theft, an impostor or a slip, or ask for a lock."""
    told = mentions(words, _HARM) or asks_to_freeze(words) or gave_a_secret(words)
    return told or says_to_be_us(words) or paid_a_thief(words)


def was_taken_in(words: str) -> bool:
    """Whether the words tell that a link was opened or a secret was given away."""
    return mentions(words, _SLIP) and not mentions(words, _PAYING_FAILED)


class ReportFraud(BotAction):
    """Says how to make sure of us; harm done opens a case and stops what we start."""

    action_name = "action_report_fraud"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Whatever was proved before does not stand any more."""
        earlier = open_case_of(turn, CaseKind.FRAUD)
        of_a_word = _of_code_word(turn, slots) if earlier is None else None
        if of_a_word is not None:
            return of_a_word
        turn.effects += [EndProof(), Escalate("report_fraud")]
        if earlier is not None:
            turn.effects.append(AddToCase(earlier.id, "The borrower wrote again."))
            key = fraud_reply(turn.words, "utter_fraud_locked")
            again = key == "utter_fraud_locked"
            values = told(turn, earlier)
            said = said_of(turn, earlier, key) if again else say(key, **values)
            return _more(said, earlier.reference)
        if tells_of_harm(turn.words) or (slots.get("doubted") and gave_away(turn.words)):
            case = new_case(turn, CaseKind.FRAUD)
            return _more(say("utter_fraud_reported", **told(turn, case)), case.reference)
        if slots.get("doubted"):
            return _doubted_again(turn)
        says = say("utter_is_it_us").says
        if turn.serves_second:
            return Decision(says)
        # What waits for a proof waits on: once the doubt is settled they may still want to know.
        slots_set = {"code_word_wanted": None, "doubted": "told"}
        return Decision(says, slots_set, followup="code_word_offer_form")


def _of_code_word(turn: TurnContext, slots: Slots) -> Decision | None:
    """What is wished or asked of a code word; ``None`` where a text speaks of none."""
    wanted = _word_wanted(turn, slots)
    if wanted is not None:
        return Decision(slots=wanted, followup=CodeWordOffered.action_name)
    asked = turn.thread.code_word is not None and asks_where_word_stands(turn.words)
    return say("utter_code_word_set") if asked else None


def _word_wanted(turn: TurnContext, slots: Slots) -> dict[str, Any] | None:
    """The slots of a code word that is given, or asked for by name; ``None`` for neither."""
    word = word_given(turn.words) if slots.get("doubted") else None
    word = word or word_changed_to(turn.words, just_set=bool(slots.get("code_word")))
    if word is not None:
        return {"code_word_wanted": "yes", "code_word_kept": kept_sealed(turn, word)}
    asked = asks_for_word(turn.words) and not is_doubt_or_harm(turn.words)
    return {"code_word_wanted": "yes"} if asked else None


def _more(decision: Decision, reference: str) -> Decision:
    """Whoever was robbed asks what to do: that goes to the case, never to a way to pay."""
    asked = more_welcome(decision, reference, takes="everything")
    return and_then(Decision(slots={"doubted": HARMED}), asked)


def _doubted_again(turn: TurnContext) -> Decision:
    """Whoever asks how to know us is offered a code word once more."""
    again = say("utter_doubt_again")
    if turn.serves_second or turn.thread.code_word or not asks_for_proof_of_us(turn.words):
        return again
    return Decision(again.says, {"code_word_wanted": None}, followup="code_word_offer_form")


def kept_sealed(turn: TurnContext, word: str) -> dict[str, str]:
    """A code word that came before the proof, for its slot, which is never shown in clear."""
    turn.effects.append(HideText(CODE_WORD))
    return {"sealed": turn.vault.seal(word).hex()}


class ValidateCodeWordOfferForm(FormCheck):
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
        """``yes`` for the first choice, or for the word itself; anything else is no."""
        del dispatcher, tracker, domain
        turn = current_turn()
        word = word_given(turn.text.body)
        if word is not None:
            return {"code_word_wanted": "yes", "code_word_kept": kept_sealed(turn, word)}
        place = chosen_place(str(slot_value), ("yes", "no"))
        wanted = place == 0 or (place is None and agreed(turn, str(slot_value)) is True)
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
        kept = slots.get("code_word_kept")
        if kept is not None:
            turn.effects.append(SetCodeWord(turn.vault.open(bytes.fromhex(kept["sealed"]))))
            done = {"code_word_wanted": None, "code_word_kept": None, "code_word": "set"}
            return Decision([("utter_code_word_set", {})], done)
        return Decision(
            slots={"code_word_wanted": None, "code_word": None}, followup="code_word_form"
        )


class ValidateCodeWordForm(FormCheck):
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
        """``set`` for one word or two that ask nothing, or nothing, so that it asks again."""
        del slot_value, dispatcher, tracker, domain
        turn = current_turn()
        word = turn.text.body.strip()
        fits = _FEWEST <= len(word) <= _MOST and _WORD.fullmatch(word) and not asks(word)
        if not fits or len(word.split()) > _MOST_WORDS or read_law(word):
            return {"code_word": None}
        turn.effects += [SetCodeWord(word), HideText(CODE_WORD)]
        return {"code_word": "set"}


class CodeWordSet(BotAction):
    """Says that the code word is set, without saying it."""

    action_name = "action_code_word_set"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """It will stand in our texts from the next one on; "make it pelican" means this word."""
        del turn, slots
        return say("utter_code_word_set")
