"""Handing over to a person: hours, how many wait, a call back."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.hours import is_open, next_opening, spans_on
from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.casework import due_in, new_case, open_case_of, told
from bot.actions.phrasing import mentions, words_like
from bot.actions.said import said_day
from bot.context import TurnContext
from bot.effects import AddToCase, CallForPerson, Escalate, NoticeGiven
from bot.formats import clock_time, local_day, weekday
from bot.phrases import phrase
from intents.entities import find_date_entities
from models.cases import CaseKind

_CALL_ME: Final = words_like(
    r"\bcall (?:me|back|us)\b|\b(?:give|gimme) (?:me )?a (?:call|ring)|\bcall ?back|\bring me|"
    r"\bphone me|给我(?:来个?|打|回)个?电话|打给我|回电|回个电话|打电话给我|"
    r"llam(?:e|en|ar|a)me|devuelv\w+ la llamada|me (?:llamen|llame|pueden llamar|puede llamar|"
    r"marquen)",
)
_NO_CALL: Final = words_like(
    r"\b(?:don.?t|do not|stop|quit|never|they|he|she|who|people) (?:ever |keep |even )?call|"
    r"[别不少没](?:要|用|再|准|许)?(?:再)?(?:给我)?(?:打|回电)|"
    r"\bno (?:me )?(?:\w+ )?(?:llam|marqu)",
)
_HOURS: Final = words_like(
    r"\b(?:what|when|which|are|r)\b.{0,25}\b(?:hours|open|close\w*|available)\b|\bopening hours|"
    r"\b(?:business|office|working) hours|\bhow late\b|\bopen (?:on |today|tomorrow|now|sat|sun)|"
    r"几点(?:上班|开门|下班|关门)|上班时间|营业时间|工作时间|(?:周末|周六|周日|"
    r"今天).{0,6}(?:上班|有人|开门|开)|"
    r"\bhorarios?\b|a que hora|abren|cierran|atienden",
)
_NUMBER: Final = words_like(
    r"\b(?:phone|contact|hotline|customer service|support)? ?number\b.{0,20}\b(?:call|reach|you)|"
    r"\byour (?:phone |hotline |support )?number\b|\b(?:customer|client) service number|"
    r"\bnumber (?:to call|for|i can)|\bwhat(?:.?s| is) (?:your|the) (?:phone )?number|"
    r"(?:客服|热线|联系)电话|电话(?:是)?(?:多少|号码)|(?:numero|telefono) (?:de|para|al que)|"
    r"\b(?:cual|que) es (?:el|su) (?:numero|telefono)",
)


def person_notice(turn: TurnContext) -> Decision:
    """When a person will answer, by the lender's hours and by how many wait already."""
    if turn.thread.taken_by is not None and is_open(turn.lender, turn.now):
        return say("utter_person_has_it")
    if is_open(turn.lender, turn.now):
        ahead = turn.known.ahead()
        return (
            say("utter_person_soon_after", ahead=str(ahead)) if ahead else say("utter_person_soon")
        )
    opens = next_opening(turn.lender, turn.now)
    zone = turn.zone
    return say(
        "utter_person_when_open",
        day=weekday(local_day(opens, zone), turn.language),
        time=clock_time(opens, zone, turn.language),
    )


def hours_told(turn: TurnContext) -> Decision:
    """The hours of the day that was named; else today's, or the next day's with any."""
    lender = turn.lender
    named = said_day(turn, "future")
    if named is not None and not spans_on(lender, named):
        closed = say("utter_closed_on", day=weekday(named, turn.language))
        return and_then(closed, _next_hours(turn))
    if named is not None:
        return _hours_of(turn, named)
    return _next_hours(turn)


def _next_hours(turn: TurnContext) -> Decision:
    opens = next_opening(turn.lender, turn.now)
    return _hours_of(turn, local_day(opens, turn.lender.hours.zone))


def _hours_of(turn: TurnContext, on: date) -> Decision:
    lender, zone = turn.lender, turn.zone
    spans = [span for span in spans_on(lender, on) if span[1] > turn.now]
    first, last = spans[0][0], spans[-1][1]
    words = phrase("until", turn.language).format(
        opens=clock_time(first, zone, turn.language), closes=clock_time(last, zone, turn.language)
    )
    return say("utter_hours", day=weekday(on, turn.language), hours=words)


class CallPerson(BotAction):
    """The borrower wants a person: the bot falls silent until one has answered."""

    action_name = "action_call_person"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """One notice, then silence; a question for hours or a number is just answered."""
        if mentions(turn.words, _CALL_ME) and not mentions(turn.words, _NO_CALL):
            return _call_back(turn)
        if mentions(turn.words, _HOURS):
            return hours_told(turn)
        if mentions(turn.words, _NUMBER):
            return and_then(say("utter_hotline"), hours_told(turn))
        if turn.serves_second and slots.get("requested_slot"):
            turn.effects.append(Escalate("person_asked_for"))
            return person_notice(turn)
        turn.effects += [CallForPerson(), NoticeGiven()]
        notice = person_notice(turn)
        return Decision(notice.says, {"pending": None}, leaves_form=True)


def _call_back(turn: TurnContext) -> Decision:
    """A call is asked for: a case, and the time for it where none was named."""
    named = find_date_entities(turn.words) or any(sign.isdigit() for sign in turn.words)
    turn.effects.append(Escalate("callback"))
    waiting = [one for one in turn.known.cases(CaseKind.CALLBACK) if one.category is None]
    if waiting:
        turn.effects.append(AddToCase(waiting[-1].id, "The borrower wrote again."))
        return say("utter_callback_noted", **told(turn, waiting[-1]))
    case = new_case(turn, CaseKind.CALLBACK, due_in(turn, 1), details={"said": turn.words[:300]})
    values = told(turn, case)
    if named:
        return say("utter_callback_noted", **values)
    slots = {"callback_time": None, "callback_case": case.reference}
    return Decision([("utter_callback_noted", values)], slots, followup="callback_form")


def interpreter_call(turn: TurnContext, language: str) -> None:
    """A call back in another language: one case while it is open."""
    turn.effects.append(Escalate("interpreter"))
    if open_case_of(turn, CaseKind.CALLBACK, "interpreter") is None:
        new_case(
            turn,
            CaseKind.CALLBACK,
            due_in(turn, 1),
            category="interpreter",
            details={"language": language},
        )


class ValidateCallbackForm(FormValidationAction):
    """Takes the time as it is said: a person calls."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_callback_form"

    def validate_callback_time(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The words, shortened."""
        del dispatcher, tracker, domain
        return {"callback_time": str(slot_value)[:200].strip() or None}


class CallbackTold(BotAction):
    """Writes the wished time on the case."""

    action_name = "action_callback_told"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The text itself stands with the case."""
        done = {"callback_time": None, "callback_case": None}
        case = turn.known.case_named(str(slots.get("callback_case")))
        if case is None:
            return Decision(slots=done)
        turn.effects.append(AddToCase(case.id, "The borrower named a time."))
        return Decision([("utter_callback_time_noted", {"reference": case.reference})], done)


class ReadByPerson(BotAction):
    """What a machine should not settle: a person reads it, and the borrower is told so."""

    action_name = "action_read_by_person"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Escalated with the intent as the reason."""
        del slots
        turn.effects.append(Escalate(turn.intent))
        return say("utter_person_will_read")
