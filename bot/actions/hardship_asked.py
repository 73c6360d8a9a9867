"""What is said of a wish for another due day, or asked of what it costs, while it is open."""

from bot.actions.hardship import MOVED
from bot.context import TurnContext
from bot.words.patterns import mentions
from bot.words.talk.its_cost import asks_its_cost
from bot.words.talk.open_cases import PAYS_MEANWHILE
from bot.words.troubles.every_month import says_every_month
from models.cases import Case


def of_hardship(turn: TurnContext, case: Case) -> str | None:
    """The response, where the words belong to a case of trouble by what they ask.

    Whoever wants another due day learns that theirs stands until a person has answered.
    """
    if asks_its_cost(turn.words):
        return "utter_added_question"
    if says_every_month(turn.words):
        return "utter_hardship_added"
    asked = case.category == MOVED and mentions(turn.words, PAYS_MEANWHILE)
    return "utter_due_day_stands" if asked else None
