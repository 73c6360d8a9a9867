"""A phone of somebody's work: what we start comes to it after working hours only.

Colleagues may read it, and an employer may forbid it: whoever has another number is told how to
give it, and a person sees that this one is of a work.
"""

from bot.actions.base import Decision, say
from bot.actions.text_hours import AFTER_WORK, CLOSES
from bot.context import TurnContext
from bot.effects import Escalate, OpenTask, Prefer
from bot.formats import wall_time


def work_number_told(turn: TurnContext) -> Decision:
    """The hours after work, unless hours were wished for before, which stand."""
    kept = turn.known.preferences()
    turn.effects += [
        Escalate("message_preferences"),
        OpenTask("preferences", "They say that this is a work phone: ask for another number."),
    ]
    if kept is not None and (kept.earliest or kept.latest):
        return say("utter_work_number_noted")
    turn.effects.append(Prefer({"earliest": AFTER_WORK, "latest": CLOSES, "free_days_open": True}))
    opens, closes = (wall_time(time, turn.language) for time in (AFTER_WORK, CLOSES))
    return say("utter_work_number", opens=opens, closes=closes)
