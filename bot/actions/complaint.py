"""A complaint: recorded at once, with a reference, who answers and by when."""

from datetime import date, datetime
from functools import partial
from typing import Final

from accounts.hours import add_working_days
from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import new_case, open_case_of, said_of, told
from bot.actions.details import added, more_welcome
from bot.actions.requests import asks_for_data, request_data
from bot.actions.standing import asks_when, how_far
from bot.context import TurnContext
from bot.effects import AddToCase, DetachNumber, Escalate, OpenCase, OpenTask
from bot.formats import local_day
from bot.words.patterns import mentions, words_like
from bot.words.talk.whom_else import waits_in_vain
from bot.words.texts.no_calls import ends_calls
from bot.words.texts.too_many import finds_too_many
from bot.words.troubles.grievances import denies_complaint
from cases.clocks import complaint_clock
from models.cases import Case, CaseKind

_DETAILS_AT_LEAST: Final = 4
"""Words; with fewer, the borrower is asked what happened."""
_STATUS: Final = words_like(
    r"\b(?:status|update|news|progress)\b.{0,12}\b(?:on|of|about|for|with)\b.{0,12}"
    r"\b(?:complaint|case|ticket)\b|\bwhat.{0,20}\bhappen\w*.{0,12}\b(?:complaint|case|ticket)\b|"
    r"\bheard\b.{0,30}\b(?:complaint|case|ticket)\b|"
    r"\b(?:my|the|our) (?:complaint|case|ticket)\b.{0,12}\b(?:status|update|progress|at|yet|going)"
    r"\W*$|\b(?:complaint|case|ticket) (?:status|update)\b|"
    r"投诉.{0,4}(?:进度|怎么样|有.{0,2}结果|处理[得到好完了]|到哪)|(?:进度|结果).{0,6}投诉|"
    r"(?:estado|como va|novedad\w*|que paso).{0,20}(?:queja|reclamo|caso)",
)
_WOULD_COMPLAIN: Final = words_like(
    r"(?<!\bno )\b(?:quiero|quisiera|necesito|deseo|voy a|vengo a|me gustaria|queria|puedo|"
    r"quiere|como|donde) (?:yo )?(?:(?:poner|presentar|hacer|levantar|meter|interponer|dejar|"
    r"registrar|pongo|presento|hago|levanto) (?:un[oa]? |mi )?(?:quejas?|reclamos?|reclamacion)|"
    r"reclamar\W*$|quejarme|me quejo)\b|(?<!\bno )\bme (?:quiero|quisiera|voy a) quejar\b",
)
_BODIES: Final = frozenset({"us", "mx", "uk", "cn"})
_REGULATOR: Final = words_like(
    r"\b(?:who|where|how)\b.{0,12}\b(?:do|can|could|would|should) i\b.{0,6}\b(?:report|"
    r"complain about|"
    r"file (?:a )?(?:complaint|report) (?:on|about|against)|turn)\b.{0,6}\b(?:you|yall|ya|u|"
    r"this company)\b|"
    r"\bwho (?:regulates|oversees|is in charge of|is over) (?:you|yall|u)\b|"
    r"\bwho.{0,8}your regulator",
    r"\b(?:con quien|a quien|ante quien|donde|adonde|como)\b.{0,8}\b(?:l[oe]s (?:puedo |voy a )?"
    r"(?:denunci|report|acus)\w*|(?:puedo |me |me puedo )?(?:denunci|quej)\w*|"
    r"report\w+ a ustedes)\b",
    r"(?:去|到|向|找|搵)(?:哪里?|哪儿|边度|边个|谁|什么(?:部门|地方|机构)|边处).{0,6}(?:投诉|举报|"
    r"告)(?:你们|你哋)?|"
    r"(?:怎么|怎样|点样?|如何)(?:投诉|举报)(?:你们|你哋)|(?:谁|边个|哪个部门)(?:监管|管)(?:你们|"
    r"你哋)",
)


class OpenComplaint(BotAction):
    """Rule CMP-01: any grievance opens a case and is acknowledged with its reference."""

    action_name = "action_open_complaint"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A new case, a further word on the one opened in the last day, or how far one is.

        Whoever threatens because nobody answers speaks of the one that is open.
        """
        if asks_for_data(turn.words):
            return request_data(turn)
        standing = open_case_of(turn, CaseKind.COMPLAINT)
        asked = mentions(turn.words, _STATUS) or asks_when(turn.words)
        if standing is not None and asked:
            return how_far(turn, standing)
        turn.effects.append(Escalate("complaint"))
        mine = [one for one in turn.known.cases(CaseKind.COMPLAINT) if _is_of(turn, one)]
        earlier = mine[0] if mine else turn.known.recent_complaint(turn.now)
        if earlier is None and waits_in_vain(turn.words):
            earlier = standing
        if ends_calls(turn.words):
            return _calls_ended(turn, earlier, busy=_is_busy(turn, slots))
        if earlier is not None:
            turn.effects.append(AddToCase(earlier.id, "The borrower wrote again."))
            more = added(turn, slots, earlier, "utter_complaint_added")
            if finds_too_many(turn.words) and not _is_busy(turn, slots):
                fewer = {**more.slots, "preference_choice": None}
                return Decision(more.says, fewer, "preference_form")
            return more_welcome(_regulator(turn, earlier) or more, earlier.reference)
        return _opened(turn, busy=_is_busy(turn, slots))


def _calls_ended(turn: TurnContext, earlier: Case | None, *, busy: bool) -> Decision:
    """Calls end and texts go on: a person keeps calls from being made, for no machine makes any."""
    turn.effects.append(OpenTask("preferences", "No calls to the borrower: texts only."))
    if earlier is not None:
        turn.effects.append(AddToCase(earlier.id, "No calls: texts only."))
        return said_of(turn, earlier, "utter_calls_ended")
    case = new_complaint(turn)
    taken_off = any(isinstance(effect, DetachNumber) for effect in turn.effects)
    key = "utter_calls_to_end" if taken_off else "utter_calls_ended"
    ended = say(key, **told(turn, case))
    return ended if busy else more_welcome(ended, case.reference)


def would_complain(words: str) -> bool:
    """Whether a Spanish text asks to make a complaint, which is one."""
    return mentions(words, _WOULD_COMPLAIN) and not denies_complaint(words)


def _is_busy(turn: TurnContext, slots: Slots) -> bool:
    """Whether something else is asked already, so that no question may follow."""
    return turn.serves_second or bool(slots.get("requested_slot"))


def asks_regulator(words: str) -> bool:
    """Whether a text asks who else a complaint can be taken to."""
    return mentions(words, _REGULATOR)


def _regulator(turn: TurnContext, case: OpenCase | Case) -> Decision | None:
    """Whom the law of the borrower's place names; ``None`` where it is not asked or not known."""
    pack = next((one for one in turn.packs if one in _BODIES), None)
    if pack is None or not asks_regulator(turn.words):
        return None
    return say(f"utter_regulator_{pack}", **told(turn, case))


def _is_of(turn: TurnContext, case: Case) -> bool:
    """Whether this very text opened the case, while a person had the thread."""
    return case.inbound_id == turn.text.id


def new_complaint(turn: TurnContext) -> OpenCase:
    """The complaint that the turn's text opens, added to its effects."""
    return new_case(turn, CaseKind.COMPLAINT, due=complaint_due(turn))


def _opened(turn: TurnContext, *, busy: bool) -> Decision:
    """Acknowledged; then one question: what happened, or how many texts are right."""
    case = new_complaint(turn)
    values = told(turn, case)
    if asks_regulator(turn.words):
        opened = _regulator(turn, case) or say("utter_complaint_opened", **values)
        return more_welcome(opened, case.reference)
    if not busy and finds_too_many(turn.words):
        says = [("utter_complaint_opened", values)]
        return Decision(says, {"preference_choice": None}, followup="preference_form")
    if busy:
        return Decision(say("utter_complaint_opened", **values).says, leaves_form=True)
    if _has_details(turn):
        return more_welcome(say("utter_complaint_opened", **values), case.reference)
    question = "utter_ask_complaint_details"
    return more_welcome(say("utter_complaint_noted", **values), case.reference, question)


def complaint_due(turn: TurnContext) -> date:
    """The day by which the lender promises to answer, within what the law allows."""
    lender = turn.lender
    received: datetime = turn.text.received_at
    clock = complaint_clock(
        list(turn.packs),
        local_day(received, lender.hours.zone),
        {str(pack): days for pack, days in lender.complaint_days.items()},
        partial(add_working_days, lender),
    )
    return clock.due


def _has_details(turn: TurnContext) -> bool:
    body = turn.text.body
    return len(body.split()) >= _DETAILS_AT_LEAST or sum(ord(sign) > 0x2E80 for sign in body) >= 6
