"""Handing over to a person: asked for by the borrower, or owed to what the text says."""

from collections.abc import Mapping
from typing import Any, Final

from accounts.hours import is_open, next_opening
from bot.actions.base import BotAction, Decision, say
from bot.context import TurnContext
from bot.effects import CallForPerson, Escalate, HoldForReview, NoticeGiven
from bot.formats import clock_time, local_day, weekday

# Intents that stop what we start until a person has read the text: going on with reminders
# could break the law or do harm.
_HELD: Final = frozenset({"legal_notice", "wrong_number", "dispute_debt", "report_fraud"})


def person_notice(turn: TurnContext) -> Decision:
    """When a person will answer, by the lender's hours."""
    if is_open(turn.lender, turn.now):
        return say("utter_person_soon")
    opens = next_opening(turn.lender, turn.now)
    zone = turn.zone
    return say(
        "utter_person_when_open",
        day=weekday(local_day(opens, zone), turn.language),
        time=clock_time(opens, zone, turn.language),
    )


class CallPerson(BotAction):
    """The borrower wants a person: the bot falls silent until one has answered."""

    action_name = "action_call_person"

    def decide(self, turn: TurnContext, slots: Mapping[str, Any]) -> Decision:
        """One notice, then silence."""
        del slots
        turn.effects += [CallForPerson(), NoticeGiven()]
        return person_notice(turn)


class ReadByPerson(BotAction):
    """What a machine should not settle: a person reads it, and the borrower is told so."""

    action_name = "action_read_by_person"

    def decide(self, turn: TurnContext, slots: Mapping[str, Any]) -> Decision:
        """Escalated with the intent as the reason; collection texts wait where they must."""
        del slots
        intent = turn.intent
        turn.effects.append(Escalate(intent))
        if intent in _HELD:
            turn.effects.append(HoldForReview())
        return say("utter_person_will_read")
