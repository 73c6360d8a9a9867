"""Calls at some hours alone: no machine makes any, so a person keeps to it."""

from bot.actions.base import Decision, say
from bot.actions.casework import open_case_of
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate, OpenTask
from bot.formats import wall_time
from bot.phrases import phrase
from bot.words.texts.call_limits import call_hours
from models.cases import CaseKind


def calls_limited(turn: TurnContext) -> Decision:
    """The hours said back; whoever complained of calls has them with the complaint as well."""
    hours = call_hours(turn.words)
    sides = {} if hours is None else {"earliest": hours.earliest, "latest": hours.latest}
    told = {name: wall_time(time, turn.language) for name, time in sides.items() if time}
    note = "Calls at certain hours only: see the last text."
    turn.effects += [Escalate("message_preferences"), OpenTask("preferences", note)]
    complaint = open_case_of(turn, CaseKind.COMPLAINT)
    if complaint is not None:
        turn.effects.append(AddToCase(complaint.id, note))
    key = "call.between" if len(told) > 1 else f"call.{next(iter(told))}"
    return say("utter_call_hours_noted", hours=phrase(key, turn.language).format(**told))
