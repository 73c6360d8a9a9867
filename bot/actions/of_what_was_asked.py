"""What belongs to a document or a call that was asked for: by when, where to, what about."""

from datetime import timedelta
from typing import Final

from bot.actions.requests import DOCUMENTS
from bot.context import TurnContext
from bot.words.loans.of_a_payoff import asks_of_payoff, is_of_payoff
from bot.words.patterns import mentions
from bot.words.payments.cards_refused import card_refused
from bot.words.payments.wrong_loan import goes_on_with_move
from bot.words.questions import asks
from bot.words.talk.open_cases import DEADLINE, OF_TEXTS, SENT_BARE, SENT_WHERE, STILL_BROKEN
from bot.words.texts.call_changed import calls_off_call, changes_hour, names_call_number
from bot.words.texts.call_times import changes_call_time, is_call_time, tells_topic
from cases.terms import WRONG_LOAN
from models.cases import Case

CALLED_OFF: Final = "utter_request_taken_back"
_JUST_NOW: Final = timedelta(hours=1)
"""So long "by e-mail please" alone is about the document that was asked for."""
_LATELY: Final = timedelta(days=1)


def of_a_request(turn: TurnContext, case: Case, response: str) -> str | None:
    """By when a document is needed and how it is to come, or that paying still fails."""
    if case.category == "payment_trouble":
        broken = mentions(turn.words, STILL_BROKEN) or card_refused(turn.words)
        return response if broken else None
    if case.category == WRONG_LOAN:
        asked = "utter_added_question" if asks(turn.words) else response
        return asked if goes_on_with_move(turn.words) else None
    if case.category not in DOCUMENTS:
        return None
    if case.category == "payoff" and is_of_payoff(turn.words):
        return "utter_added_question" if asks_of_payoff(turn.words) else response
    if _says_where(turn, case):
        return "utter_request_address"
    return response if mentions(turn.words, DEADLINE) else None


def of_a_call(turn: TurnContext, case: Case, response: str) -> str | None:
    """A time or a topic; a call by an interpreter takes neither."""
    if case.category is not None:
        return None
    if calls_off_call(turn.words):
        return CALLED_OFF
    if _is_its_topic(turn, case):
        return "utter_callback_topic"
    if turn.now - case.opened_at < _LATELY and names_call_number(turn.words):
        return "utter_details_added"
    recent = turn.now - case.opened_at < _JUST_NOW
    changed = recent and (changes_call_time(turn.words) or changes_hour(turn.words))
    return response if changed or is_call_time(turn.words) else None


def _is_its_topic(turn: TurnContext, case: Case) -> bool:
    """Whether the words tell what a call that was asked for just now is to be about."""
    return turn.now - case.opened_at < _JUST_NOW and tells_topic(turn.words)


def _says_where(turn: TurnContext, case: Case) -> bool:
    """Whether the words say or ask how the document of a case reaches whoever asked for it."""
    if mentions(turn.words, OF_TEXTS):
        return False
    if mentions(turn.words, SENT_WHERE):
        return True
    recent = turn.now - case.opened_at < _JUST_NOW
    return recent and mentions(turn.words, SENT_BARE)
