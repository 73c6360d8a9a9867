"""An answer by number after an offer was found wrong: it binds nobody, and it is not lost."""

from typing import Final

from bot.actions.base import Decision, say
from bot.actions.choosing import chosen_place
from bot.actions.reply_to_offer import ANSWERS, CONFIRM
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate
from bot.formats import money
from bot.words.applications.acceptance import accepts
from bot.words.patterns import mentions
from models.borrowers import Borrower
from models.cases import Case
from models.loans import Application

_BY_PLACE: Final = tuple("" for _ in ANSWERS)


def chosen_after_correction(turn: TurnContext, case: Case | None) -> str | None:
    """Which of the three answers is given where what was wrong is with a person already."""
    if case is None or case.category != "correct":
        return None
    place = chosen_place(turn.words, _BY_PLACE)
    if place is not None:
        return ANSWERS[place]
    return "confirm" if mentions(turn.words, CONFIRM) or accepts(turn.words) else None


def how_to_take_it(
    turn: TurnContext, whose: Borrower, application: Application, case: Case
) -> Decision:
    """The words by which it is taken as it was offered, for a yes that came without its terms.

    The person who looks at what was wrong hears of it.
    """
    if chosen_after_correction(turn, case) != "confirm":
        return Decision()
    turn.effects.append(AddToCase(case.id, "They said yes after that, without naming the terms."))
    turn.effects.append(Escalate("application_correct"))
    if application.amount is None or application.currency is None:
        return Decision()
    amount = money(application.amount, application.currency, turn.language)
    source = f"applications/{application.id}.amount"
    said = turn.figure("amount", amount, source, application.as_of, whose)
    return say("utter_take_as_offered", amount=said)
