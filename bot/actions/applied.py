"""Whoever asks of a loan and has only applied for one: what the application's row says.

What it does not say, such as what each month would cost, a person answers.
"""

from typing import Final

from accounts.statuses import status_of
from bot.actions.base import Decision, say
from bot.context import TurnContext
from bot.effects import Escalate
from bot.words.applications.conditions import OF_TERMS
from bot.words.patterns import mentions
from models.borrowers import Borrower

OVER: Final = frozenset({"declined", "withdrawn", "funded", "filed"})
"""Applications that wait for nothing any more."""


def without_loan(turn: TurnContext, whose: Borrower) -> Decision:
    """What is said to somebody who has no open loan: of an application, where one waits."""
    found = turn.known.applications(whose.id)
    if not found or status_of(found[0]) in OVER:
        return say("utter_no_open_loan")
    next_action = "action_application_status"
    if not mentions(turn.words, OF_TERMS):
        return Decision([("utter_no_loan_yet", {})], followup=next_action)
    turn.effects.append(Escalate("application_status"))
    says = say("utter_application_question", application=found[0].ref).says
    return Decision(says, followup=next_action)
