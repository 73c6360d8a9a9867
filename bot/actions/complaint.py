"""A complaint: recorded at once, with a reference, who answers and by when."""

from datetime import date, datetime
from functools import partial
from typing import Final

from accounts.hours import add_working_days
from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import new_case, open_case_of, told
from bot.actions.details import more_welcome
from bot.actions.phrasing import mentions, words_like
from bot.actions.requests import asks_for_data, request_data
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate, OpenCase
from bot.formats import local_day
from cases.clocks import complaint_clock
from models.cases import Case, CaseKind

_DETAILS_AT_LEAST: Final = 4
"""Words; with fewer, the borrower is asked what happened."""
_TOO_MANY: Final = words_like(
    r"\b(?:too many|so many|too often|so often|every (?:single )?day|all day|nonstop|non stop|"
    r"constant\w*|bombard\w*|blow\w* up|harass\w*|spam\w*|flood\w*|keep (?:on )?(?:text|messag)\w*|"
    r"\d+ (?:texts|messages|times))\b|太多|太频繁|天天|一直发|不停|频繁|骚扰|轰炸|没完没了|"
    r"demasiad\w+|tantos|a cada rato|todo el dia|no paran|bombarde\w+|muy seguido",
)
_TEXTS: Final = words_like(
    r"\b(?:texts?|texting|messag\w*|sms|spam\w*|notif\w*)\b|短信|信息|消息|发|mensajes?|textos?|"
    r"escrib\w+"
)
_STATUS: Final = words_like(
    r"\b(?:status|update|news|progress)\b.{0,12}\b(?:on|of|about|for|with)\b.{0,12}"
    r"\b(?:complaint|case|ticket)\b|\bwhat.{0,20}\bhappen\w*.{0,12}\b(?:complaint|case|ticket)\b|"
    r"\bheard\b.{0,30}\b(?:complaint|case|ticket)\b|"
    r"\b(?:my|the|our) (?:complaint|case|ticket)\b.{0,12}\b(?:status|update|progress|at|yet|going)"
    r"\W*$|\b(?:complaint|case|ticket) (?:status|update)\b|"
    r"投诉.{0,4}(?:进度|怎么样|有.{0,2}结果|处理[得到好完了]|到哪)|(?:进度|结果).{0,6}投诉|"
    r"(?:estado|como va|novedad\w*|que paso).{0,20}(?:queja|reclamo|caso)",
)


class OpenComplaint(BotAction):
    """Rule CMP-01: any grievance opens a case and is acknowledged with its reference."""

    action_name = "action_open_complaint"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A new case, a further word on the one opened in the last day, or how far one is."""
        if asks_for_data(turn.words):
            return request_data(turn)
        standing = open_case_of(turn, CaseKind.COMPLAINT)
        if standing is not None and mentions(turn.words, _STATUS):
            return say("utter_case_open", **told(turn, standing))
        turn.effects.append(Escalate("complaint"))
        mine = [one for one in turn.known.cases(CaseKind.COMPLAINT) if _is_of(turn, one)]
        earlier = mine[0] if mine else turn.known.recent_complaint(turn.now)
        if earlier is not None:
            turn.effects.append(AddToCase(earlier.id, "The borrower wrote again."))
            added = say("utter_complaint_added", **told(turn, earlier))
            return more_welcome(added, earlier.reference)
        return _opened(turn, busy=turn.serves_second or bool(slots.get("requested_slot")))


def _is_of(turn: TurnContext, case: Case) -> bool:
    """Whether this very text opened the case, while a person had the thread."""
    return case.inbound_id == turn.text.id


def new_complaint(turn: TurnContext) -> OpenCase:
    """The complaint that the turn's text opens, added to its effects."""
    return new_case(turn, CaseKind.COMPLAINT, complaint_due(turn))


def _opened(turn: TurnContext, *, busy: bool) -> Decision:
    """Acknowledged; then one question: what happened, or how many texts are right."""
    case = new_complaint(turn)
    values = told(turn, case)
    if not busy and mentions(turn.words, _TOO_MANY) and mentions(turn.words, _TEXTS):
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
