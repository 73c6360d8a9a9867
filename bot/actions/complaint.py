"""A complaint: recorded at once, with a reference, who answers and by when."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from accounts.hours import add_working_days
from bot.actions.base import BotAction, Decision, say
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate, OpenCase
from bot.formats import local_day, weekday
from cases.clocks import complaint_clock, end_of_day
from cases.opening import free_reference, recent_complaint
from models.cases import Case, CaseKind

_DETAILS_AT_LEAST = 4
"""Words; with fewer, the borrower is asked what happened."""


class OpenComplaint(BotAction):
    """Rule CMP-01: any grievance opens a case and is acknowledged with its reference."""

    action_name = "action_open_complaint"

    def decide(self, turn: TurnContext, slots: Mapping[str, Any]) -> Decision:
        """A new case, or a further word on the one opened in the last day."""
        del slots
        turn.effects.append(Escalate("complaint"))
        earlier = recent_complaint(turn.session, turn.thread.id, turn.now)
        if earlier is not None:
            turn.effects.append(AddToCase(earlier.id, "The borrower wrote again."))
            return _added(turn, earlier)
        return _opened(turn)


def new_complaint(turn: TurnContext) -> OpenCase:
    """The complaint that the turn's text opens."""
    whose = turn.verified
    return OpenCase(
        CaseKind.COMPLAINT,
        free_reference(turn.session, f"complaint/{turn.text.id}"),
        end_of_day(complaint_due(turn), turn.lender.hours.zone),
        borrower_id=whose.id if whose else None,
    )


def _opened(turn: TurnContext) -> Decision:
    case = new_complaint(turn)
    turn.effects.append(case)
    key = "utter_complaint_opened" if _has_details(turn) else "utter_complaint_ask_details"
    due_day = weekday(local_day(case.due_at, turn.lender.hours.zone), turn.language)
    return say(key, reference=case.reference, due_day=due_day)


def _added(turn: TurnContext, case: Case) -> Decision:
    due = local_day(case.due_at or turn.now, turn.lender.hours.zone)
    due_day = weekday(due, turn.language)
    return say("utter_complaint_added", reference=case.reference, due_day=due_day)


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
