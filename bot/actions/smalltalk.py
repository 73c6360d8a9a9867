"""Greetings, thanks, a yes or a no to nothing, and questions about who is texting here."""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.application import confirms_it, confirms_later, takes_what_waits
from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.casework import request_taken_back
from bot.actions.filing import about_a_filing
from bot.actions.just_set import last_set
from bot.actions.languages import names_language
from bot.actions.refusal import NOTHING_PROMISED, refused
from bot.actions.requests import asks_for_data, request_data
from bot.context import TurnContext
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import Escalate, RateCase
from bot.words.applications.giving_up import has_money_elsewhere
from bot.words.applications.withdrawals import withdraws
from bot.words.patterns import mentions, words_like
from bot.words.talk.banter import asks_joke
from bot.words.talk.just_set import asks_what_was_set
from bot.words.talk.remarks import is_remark
from bot.words.talk.understood import asks_if_understood

_WHY: Final = words_like(
    r"\b(?:why|y)\b.{0,30}\b(?:get\w*|got|receiv\w*|send\w*|sent|text\w*|messag\w*)|"
    r"\bwhat (?:is|was|are) (?:this|that|these) (?:text|message|about|for)|"
    r"(?:为什么|为啥|为何).{0,8}(?:收到|发|短信|信息)|这(?:条|是)什么(?:短信|信息)|(?:干嘛|"
    r"做乜).{0,6}发|"
    r"点解.{0,8}(?:收到|发|send|短信|短讯)|"
    r"\b(?:por ?que|xq|pq)\b.{0,25}(?:recib|mand|envi|lleg|escrib)|"
    r"de que (?:es|se trata) (?:este|el) mensaje",
)
_MACHINE: Final = words_like(
    r"\b(?:bot|robot|machine|human|real person|computer|automat\w*|\bai\b|auto ?reply)\b|"
    r"机器人|人工智能|真人|自动回复|maquina|robot|persona real|humano",
)
_OUR_NUMBER: Final = words_like(
    r"\bhow\b.{0,12}\b(?:you|u|ya|they)\b.{0,12}\b(?:get|got|have|find|found)\b.{0,12}"
    r"\b(?:my|this) (?:number|phone|info)|"
    r"\bwho gave you|怎么(?:有|知道|拿到|得到).{0,4}我的?(?:号码|电话|手机|联系)|"
    r"(?:como|de donde|quien).{0,20}(?:mi numero|mi telefono|mis datos)",
)
_ABOUT_US: Final = {"utter_how_number": _OUR_NUMBER, "utter_machine": _MACHINE}
_NOTED: Final = words_like(
    r"^\W*(?:(?:ok+(?:ay)?|alright|cool|great|fine|vale|bueno|好的?)\W+)?"
    r"(?:i(?:.?ll| will) wait|ok+(?:ay|ey|ie)?|k+|noted|got it|gotcha|alright|all right|fine|"
    r"cool|roger|"
    r"understood|will do|sounds good|great|perfect|"
    r"gn|g.?night|good ?nite|ttyl|晚安|"
    r"好?\W*就(?:这样|咁|酱)(?:吧|啦|了)?|收到|知道了|明白了?|了解|好的?吧?|嗯+|哦+|vale|listo|dale|"
    r"entendido|enterad[oa]|perfecto|de acuerdo)?(?:\W+(?:then|entonces|pues))?\W*$",
)


def _told(slots: Slots) -> bool:
    """Whether something of an account was told in the last minutes."""
    return bool(slots.get("last_asked") or slots.get("payment_seen"))


def is_notice(words: str) -> bool:
    """Whether a text says no more than that it was read: "ok", "got it"."""
    return mentions(words, _NOTED)


class Help(BotAction):
    """Who is texting, what can be asked, how to reach a person, how to stop."""

    action_name = "action_help"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The narrower question first; else the whole of it."""
        words = turn.words
        if asks_for_data(words):
            return request_data(turn)
        if asks_what_was_set(words):
            return last_set(turn)
        about_us = _about_us(words)
        if about_us is not None:
            return say(about_us)
        filing = about_a_filing(turn, slots.get("application_told"))
        if filing is not None:
            return filing
        if mentions(words, _WHY):
            return say(f"utter_why_{turn.known.last_started() or 'nothing'}")
        return say("utter_help")


def _about_us(words: str) -> str | None:
    """The response to a question about whoever answers here."""
    if asks_if_understood(words):
        return "utter_understood"
    if asks_joke(words):
        return "utter_no_jokes"
    return next((key for key, asked in _ABOUT_US.items() if mentions(words, asked)), None)


def _again(slots: Slots, what: str) -> bool:
    return bool(slots.get("small_talk") == what)


class Greet(BotAction):
    """A greeting back, once."""

    action_name = "action_greet"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A second one in a row is left without an answer."""
        del turn
        says = [] if _again(slots, "greet") else say("utter_greet").says
        return Decision(says, {"small_talk": "greet"})


class Thanks(BotAction):
    """You are welcome, once; where a case was settled lately, the question how it went."""

    action_name = "action_thanks"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A loop of thanks ends with the second."""
        if _again(slots, "thanks"):
            return Decision()
        case = turn.known.case_to_rate(turn.now)
        done: dict[str, Any] = {"small_talk": "thanks"}
        if case is None:
            return Decision(say("utter_thanks").says, done)
        done |= {"satisfaction": None, "rated_case": case.reference}
        return Decision(slots=done, followup="satisfaction_form")


class AskSatisfaction(BotAction):
    """How did it go, from 1 to 5."""

    action_name = "action_ask_satisfaction"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """By the case's reference."""
        del turn
        return say("utter_ask_satisfaction", reference=str(slots.get("rated_case")))


class ValidateSatisfactionForm(FormCheck):
    """Reads the mark; anything else ends the question."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_satisfaction_form"

    def validate_satisfaction(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """A digit from 1 to 5, or ``none``."""
        del dispatcher, tracker, domain
        digits = [sign for sign in str(slot_value) if sign.isdigit()]
        good = len(digits) == 1 and digits[0] in "12345"
        return {"satisfaction": digits[0] if good else "none"}


class Rated(BotAction):
    """Keeps the mark with the case."""

    action_name = "action_rated"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Thanks for a mark; a bad one is read by a person."""
        done = {"satisfaction": None, "rated_case": None}
        case = turn.known.case_named(str(slots.get("rated_case")))
        if case is None or case.id is None or slots.get("satisfaction") == "none":
            return Decision(say("utter_thanks").says, done)
        turn.effects.append(RateCase(case.id, int(slots["satisfaction"])))
        return Decision(say("utter_rated").says, done)


class Affirm(BotAction):
    """A yes to nothing gets a short question back; a word of notice gets nothing."""

    action_name = "action_affirm"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Asked back once in a row; an application is confirmed only once it has been told."""
        filing = about_a_filing(turn)
        if filing is not None:
            return filing
        if confirms_it(turn.words) or confirms_later(turn) or takes_what_waits(turn):
            return Decision(followup="action_application_status")
        noted = is_notice(turn.words) or slots.get("small_talk") or slots.get("promised")
        noted = noted or (_told(slots) and is_remark(turn.words))
        if noted:
            return Decision(slots={"small_talk": "affirm"})
        return Decision(say("utter_ask_back").says, {"small_talk": "affirm"})


class Deny(BotAction):
    """A no ends the open question; to nothing it gets one line."""

    action_name = "action_deny"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Nothing is changed and nothing waits any more; a no may still hold a wish."""
        if withdraws(turn.words):
            return Decision(followup="action_application_status")
        if names_language(turn.words):
            return Decision(followup="action_set_preferences")
        if has_money_elsewhere(turn.words) and not slots.get("requested_slot"):
            # It may be word of an application; whose, nobody has proved.
            turn.effects.append(Escalate("application_withdraw"))
            return say("utter_person_will_read")
        taken_back = request_taken_back(turn, slots) or refused(turn, slots)
        if taken_back is not None:
            return taken_back
        if slots.get("requested_slot"):
            says = say("utter_nothing_changed").says
            half_made = NOTHING_PROMISED if slots["requested_slot"] in PROMISE_SLOTS else {}
            return Decision(says, {"pending": None, **half_made}, leaves_form=True)
        says = [] if _again(slots, "deny") else say("utter_all_right").says
        return Decision(says, {"small_talk": "deny"})
