"""Handing over to a person: hours, how many wait, a call back."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.hours import end_of_day, is_open, next_opening, spans_on
from bot.actions.base import BotAction, Decision, FormCheck, Slots, and_then, say
from bot.actions.call_days import call_due
from bot.actions.casework import may_be_taken_back, new_case, open_case_of, said_of, told
from bot.actions.holiday_names import asks_of_holiday, holiday_named
from bot.actions.said import fits, said_day
from bot.actions.smalltalk import is_notice
from bot.actions.standing import newest_told
from bot.context import TurnContext, current_turn
from bot.effects import AddToCase, CallForPerson, Escalate, NoticeGiven
from bot.formats import clock_time, local_day, wall_time, weekday
from bot.phrases import phrase
from bot.words.patterns import mentions, words_like
from bot.words.promises.denied_days import denies_a_day
from bot.words.talk.small_asks import asks_if_open
from bot.words.talk.whom_else import asks_whom_else
from bot.words.texts.call_times import is_call_time, settles_time
from bot.words.texts.coming import says_will_come
from bot.words.texts.hours import hours_named
from intents.entities import find_date_entities
from models.cases import CaseKind

_CALL_ME: Final = words_like(
    r"\bcall (?:me|back|us)\b|\b(?:give|gimme) (?:me )?a (?:call|ring)|\bcall ?back|\bring me|"
    r"\bphone me|给我(?:来个?|打|回)个?电话|打(?:个?电话)?(?:给|俾|畀)我|打[来嚟]俾?我|回电|"
    r"回个电话|(?:俾|畀|打)(?:返|个|翻)?电话(?:俾|畀|给)?我|call返?我|覆我电话|打电话给我|"
    r"llam(?:e|en|ar|a)me|devuelv\w+ la llamada|me (?:llamen|llame|pueden llamar|puede llamar|"
    r"marquen)|\b(?:(?:que|q|k) me hable(?:n)?|me (?:puede|podria) hablar|hablenme|hableme) (?:por "
    r"telefono|alguien|un[oa]? (?:persona|asesor|agente|gerente))\b|\balguien que me hable\b|"
    r"\b(?:alguien|una persona|un asesor) me (?:hable|llame|marque)\b|"
    r"(?:请|麻烦|找|派|叫|安排|让|有)(?:个|一个|位|一位)?(?:人|同事|专人|职员|客服)(?:给我|跟我|同我)?(?:打|来)"
    r"(?:个)?电话|打(?:个)?电话(?:跟|同|和|与)我(?:说|讲|谈|联系|倾)|"
    r"\bm[ae]rquenme\b|\bme puede[ns]? marcar\b|\bpuede[ns]? marcarme\b",
)
_NO_CALL: Final = words_like(
    r"\b(?:don.?t|do not|stop|quit|never|(?<!can )(?<!could )(?<!will )(?<!would )(?:they|he|she|"
    r"people)|who) (?:ever |keep |even )?call|"
    r"[别不少没](?:要|用|再|准|许)?(?:再)?(?:给我)?(?:打|回电)|"
    r"\bno (?:me )?(?:\w+ )?(?:llam|marqu|habl)",
)
_CALLED: Final = words_like(
    r"(?<!can )(?<!could )(?<!will )(?<!would )(?<!should )\b(?:you|u|y.?all|keeps?|always|guys|"
    r"folks)\b.{0,8}\bcall me\b|\bcall me (?:\w+ ){0,3}(?:times|every|all day|daily|nonstop|"
    r"names)\b|"
    r"\b(?:text|messag|writ|contact|e-?mail)\w* (?:me )?(?:or|nor|and|&) call me\b|"
    r"\b(?:ni|o) (?:me )?llam|\bme (?:estan|siguen) (?:llam|marc)|(?:老|总|一直|天天|"
    r"成日).{0,4}(?:打|call)"
)
_OPENS: Final = words_like(
    r"\b(?:when|what time|how late|until when|till when)\b.{0,6}\b(?:do|are|r|will|does) (?:you|u|"
    r"y.?all|"
    r"ya|the (?:office|branch|store))\b.{0,8}\b(?:open|clos(?:e|es|ed|ing))\b(?! (?:my|the|out|"
    r"this|it))",
    r"\ba que hora (?:cierran|abren)\b|(?:几点|什么时候|几时)(?:关门|开门|下班|收工|放工|打烊)",
)
_INSTEAD_OF_TEXTS: Final = words_like(
    r"\binstead\b|\ben (?:vez|lugar) de\b|\btext|\bmessag|\bmensaj|\bsms\b|短信|短讯|信息|而不是"
)
_HOURS: Final = words_like(
    r"\b(?:what|when|which|are|r)\b.{0,25}\b(?:hours|open|close\w*|available)\b|\bopening hours|"
    r"\b(?:business|office|working) hours|\bhow late\b|\bopen (?:on |today|tomorrow|now|sat|sun)|"
    r"\b(?:u|you|ya|y.?all|you guys|they)\b.{0,6}\bopen\b|"
    r"几点(?:上班|开门|下班|关门)|上班时间|营业时间|工作时间|(?:周末|周六|周日|"
    r"今天|明天|听日|(?:周|星期|礼拜)[一二三四五六日天]).{0,6}(?:上班|有人|开门|开)|"
    r"\bhorarios?\b|a que hora|abren|cierran|atienden",
)
_SHORT: Final = 40
_WHO_CALLS: Final = words_like(
    r"\bwho(?:.?s| is| was| keeps?| just)? ?(?:call|phon|ring)\w*|(?:谁|边个).{0,3}(?:打|call)|"
    r"\bquien (?:me |es el que me )?(?:esta )?(?:llam|marc)\w*",
)
_NUMBER: Final = words_like(
    r"\b(?:phone|contact|hotline|customer service|support)? ?number\b.{0,20}\b(?:call|reach|you)|"
    r"\byour (?:phone |hotline |support )?number\b|\b(?:customer|client) service number|"
    r"\bnumber (?:to call|for|i can)|\bwhat(?:.?s| is) (?:your|the) (?:phone )?number|"
    r"(?:客服|热线|联系)电话|电话(?:是)?(?:多少|号码)|(?:numero|telefono) (?:de|para|al que)|"
    r"\b(?:cual|que) es (?:el|su) (?:numero|telefono)",
)

_ASKED_BESIDE: Final = frozenset(
    {"check_balance", "payment_due", "payment_history", "confirm_payment", "promise_to_pay",
     "application_status", "update_contact"}
)  # fmt: skip
"""Requests to which a question may follow: a silent bot would leave its answer unheard."""


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
    named = said_day(turn, "future") or holiday_named(turn, turn.words)
    if named is not None and not spans_on(lender, named):
        return and_then(_closed_on(turn, named), _next_hours(turn, after=named))
    if named is not None:
        return _hours_of(turn, named)
    return _next_hours(turn)


def _closed_on(turn: TurnContext, named: date) -> Decision:
    return say("utter_closed_on", day=weekday(named, turn.language, turn.today))


def _next_hours(turn: TurnContext, *, after: date | None = None) -> Decision:
    zone = turn.lender.hours.zone
    opens = next_opening(turn.lender, end_of_day(after, zone) if after else turn.now)
    return _hours_of(turn, local_day(opens, zone))


def _hours_of(turn: TurnContext, on: date) -> Decision:
    lender, zone = turn.lender, turn.zone
    spans = [span for span in spans_on(lender, on) if span[1] > turn.now]
    first, last = spans[0][0], spans[-1][1]
    words = phrase("until", turn.language).format(
        opens=clock_time(first, zone, turn.language), closes=clock_time(last, zone, turn.language)
    )
    return say("utter_hours", day=weekday(on, turn.language, turn.today), hours=words)


def wants_call(words: str) -> bool:
    """Whether a short text asks to be called, and does not forbid it."""
    asked = mentions(words, _CALL_ME) and not mentions(words, _NO_CALL)
    return len(words) <= _SHORT and asked


def calls_for_us(words: str) -> bool:
    """Whether a text of any length asks to be called, and tells of no calls that came."""
    asked = mentions(words, _CALL_ME) and not mentions(words, _NO_CALL)
    return asked and not mentions(words, _CALLED)


def asks_call(words: str) -> bool:
    """Likewise, and says nothing of texts."""
    return calls_for_us(words) and not mentions(words, _INSTEAD_OF_TEXTS)


def asks_hours(words: str) -> bool:
    """Whether a short text asks when our doors open or close."""
    return len(words) <= _SHORT and mentions(words, _OPENS)


def asks_who_calls(words: str) -> bool:
    """Whether a short text asks who called, and nothing else."""
    return len(words) <= _SHORT and mentions(words, _WHO_CALLS)


class CallPerson(BotAction):
    """The borrower wants a person: the bot falls silent until one has answered."""

    action_name = "action_call_person"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """One notice, then silence; a question for hours or a number is just answered."""
        if mentions(turn.words, _WHO_CALLS):
            return _who_calls(turn)
        if mentions(turn.words, _CALL_ME) and not mentions(turn.words, _NO_CALL):
            return _call_back(turn)
        if asks_whom_else(turn.words) or _asks_for_hours(turn.words):
            return _if_nobody_answers(turn)
        if mentions(turn.words, _NUMBER) or says_will_come(turn.words):
            return and_then(say("utter_hotline"), hours_told(turn))
        asked = slots.get("requested_slot") if turn.serves_second else turn.second in _ASKED_BESIDE
        if asked:
            # What was asked with it is answered first, perhaps after a proof of identity.
            turn.effects.append(Escalate("person_asked_for"))
            return person_notice(turn)
        turn.effects += [CallForPerson(), NoticeGiven()]
        notice = person_notice(turn)
        return Decision(notice.says, {"pending": None}, leaves_form=True)


def _if_nobody_answers(turn: TurnContext) -> Decision:
    """Our hours; by when what is open is answered and our number, for whoever will not wait."""
    if not asks_whom_else(turn.words):
        return hours_told(turn)
    reached = and_then(say("utter_hotline"), hours_told(turn))
    standing = newest_told(turn)
    return reached if standing is None else and_then(standing, reached)


def _asks_for_hours(words: str) -> bool:
    return mentions(words, _HOURS) or asks_if_open(words) or asks_of_holiday(words)


def _who_calls(turn: TurnContext) -> Decision:
    """Whoever works on an open case may have called; without one the caller is to be doubted."""
    standing = newest_told(turn)
    if standing is None:
        return Decision(followup="action_report_fraud")
    turn.effects.append(Escalate("callback"))
    return standing


def _call_back(turn: TurnContext) -> Decision:
    """A call is asked for: a case, and the time for it where none was named."""
    day_or_hour = find_date_entities(turn.words) or any(sign.isdigit() for sign in turn.words)
    named = bool(day_or_hour) or is_call_time(turn.words) or hours_named(turn.words) is not None
    turn.effects.append(Escalate("callback"))
    waiting = [one for one in turn.known.cases(CaseKind.CALLBACK) if one.category is None]
    if waiting:
        turn.effects.append(AddToCase(waiting[-1].id, "The borrower wrote again."))
        return unless_closed(turn, said_of(turn, waiting[-1], "utter_callback_noted"))
    said = {"said": turn.words[:300]}
    case = new_case(turn, CaseKind.CALLBACK, due=call_due(turn), details=said)
    values = told(turn, case)
    if named:
        noted = may_be_taken_back(noted_with_hour(turn, values), case)
        return unless_closed(turn, noted)
    slots = {"callback_time": None, "callback_case": case.reference}
    asked = Decision([("utter_callback_noted", values)], slots, followup="callback_form")
    return may_be_taken_back(asked, case)


def noted_with_hour(turn: TurnContext, values: Mapping[str, str]) -> Decision:
    """The wish for a call, with the hours that were named."""
    hours = hours_named(turn.words)
    if hours is None and denies_a_day(turn.words):
        # "Not tues": the last day by which a call is due may be the very one.
        return say("utter_callback_time_noted", reference=values["reference"])
    if hours is None:
        return say("utter_callback_noted", **values)
    sides = {"earliest": hours.earliest, "latest": hours.latest}
    told_of = {name: wall_time(time, turn.language) for name, time in sides.items() if time}
    key = "call.between" if len(told_of) > 1 else f"call.{next(iter(told_of))}"
    when = phrase(key, turn.language).format(**told_of)
    day = said_day(turn, "future")
    if day is not None:
        when = f"{weekday(day, turn.language, turn.today)} {when}"
    return say("utter_callback_hour_noted", hours=when, **values)


def unless_closed(turn: TurnContext, decision: Decision) -> Decision:
    """What is said of a call, with a word before it where nobody is there on the day named."""
    named = said_day(turn, "future")
    if named is None or not fits(named, turn.today, "future") or spans_on(turn.lender, named):
        return decision
    return and_then(_closed_on(turn, named), decision)


def interpreter_call(turn: TurnContext, language: str) -> None:
    """A call back in another language: one case while it is open."""
    turn.effects.append(Escalate("interpreter"))
    if open_case_of(turn, CaseKind.CALLBACK, "interpreter") is None:
        new_case(
            turn,
            CaseKind.CALLBACK,
            category="interpreter",
            details={"language": language},
        )


class ValidateCallbackForm(FormCheck):
    """Takes the time as it is said: a person calls. What the call is about is no time."""

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
        """The words, shortened; where they tell the topic, it is noted and the time asked for."""
        del domain
        turn, said = current_turn(), str(slot_value)
        if settles_time(said) or is_notice(said):
            return {"callback_time": said[:200].strip() or None}
        case = turn.known.case_named(str(tracker.slots.get("callback_case")))
        if case is not None:
            turn.effects.append(AddToCase(case.id, "The borrower said what the call is about."))
            dispatcher.utter_message(response="utter_callback_topic", reference=case.reference)
        return {"callback_time": None}


class CallbackTold(BotAction):
    """Writes the wished time on the case."""

    action_name = "action_callback_told"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The text itself stands with the case; an "ok" names no time that we could keep to."""
        done = {"callback_time": None, "callback_case": None}
        case = turn.known.case_named(str(slots.get("callback_case")))
        if case is None or is_notice(turn.words):
            return Decision(slots=done)
        due = call_due(turn)
        ends = end_of_day(due, turn.lender.hours.zone)
        turn.effects.append(AddToCase(case.id, "The borrower named a time.", due_at=ends))
        told_of = {"reference": case.reference, "due_day": weekday(due, turn.language)}
        noted = say("utter_callback_noted", **told_of)
        closed = unless_closed(turn, noted)
        if closed is noted:
            closed = say("utter_callback_time_noted", reference=case.reference)
        return Decision(closed.says, done)


class ReadByPerson(BotAction):
    """What a machine should not settle: a person reads it, and the borrower is told so."""

    action_name = "action_read_by_person"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Escalated with the intent as the reason."""
        del slots
        turn.effects.append(Escalate(turn.intent))
        return say("utter_person_will_read")
