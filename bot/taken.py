"""What is still told while a thread waits for a person: the references of what was put on record.

Once a person has the thread, or has answered in it, they tell it themselves.
"""

from typing import Final

from bot.actions.base import Decision, say
from bot.actions.casework import told
from bot.actions.people import CallPerson, calls_for_us
from bot.arrival import Arrival
from bot.context import TurnContext
from bot.effects import AddToCase, OpenCase
from bot.words.texts.call_times import is_call_time
from models.cases import CaseKind

_PERSON: Final = "speak_to_agent"


def told_while_waiting(arrival: Arrival) -> Decision:
    """The reference of a complaint just opened, or of a call, while nobody has the thread yet."""
    turn, reading = arrival.turn, arrival.reading
    thread = turn.thread
    if thread.taken_by is not None or thread.last_staff_reply_at is not None:
        return Decision()
    case = next((one for one in turn.effects if isinstance(one, OpenCase)), None)
    if case is not None and case.kind == CaseKind.COMPLAINT:
        return say("utter_complaint_noted", **told(turn, case))
    if _PERSON in (reading.intent, reading.second) and calls_for_us(turn.words):
        return CallPerson().decide(turn, {})
    return _time_told(turn)


def _time_told(turn: TurnContext) -> Decision:
    """When a call suits that was asked for before."""
    waiting = [one for one in turn.known.cases(CaseKind.CALLBACK) if one.category is None]
    if not waiting or not is_call_time(turn.words):
        return Decision()
    turn.effects.append(AddToCase(waiting[-1].id, "The borrower named a time."))
    return say("utter_callback_time_noted", reference=waiting[-1].reference)
