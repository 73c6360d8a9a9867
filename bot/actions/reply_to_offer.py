"""How a borrower's reply to an offer of credit is read: confirm, correct or decline.

A yes binds whoever writes it; one that depends on something, or that names other figures than the
offer does, is for a person to look at.
"""

from decimal import Decimal
from typing import Final

from accounts.money import major_units
from bot.actions.choosing import agreed, chosen_place
from bot.actions.withdrawal_words import WITHDRAW
from bot.context import TurnContext
from bot.dialogue.conditions import (
    asks_of_terms,
    binds,
    declines,
    depends,
    names_other,
    thinks_over,
)
from bot.dialogue.offers import comes_back, confirms, corrects
from bot.word_patterns import mentions, words_like
from intents.entities import find_amounts
from models.loans import Application

ANSWERS: Final = ("confirm", "correct", "decline")
_BY_PLACE: Final = ("", "", "")
"""By a word of its own no answer is chosen: "i won't confirm" has one as well."""
CONFIRM: Final = words_like(
    r"(?:[,.;!:]\s*|\b(?:and|so|then|ok|fine) )i (?:confirm|accept|agree)(?: (?:it|that|the "
    r"(?:offer|loan|application)))?\W*$|"
    r"^\W*(?:i )?(?:confirm|accept|agree)\w*\b|(?<![不没别])(?:确认|同意|接受)|"
    r"(?<!no )(?<!no lo )(?<!no la )\b(?:confirmo|acepto)\b"
)


def read_answer(turn: TurnContext, text: str, application: Application | None = None) -> str | None:
    """The answer to an offer: its number, a yes or a no, or words; nothing for a stray word."""
    place = chosen_place(text, _BY_PLACE)
    if place is not None:
        return ANSWERS[place]
    goes_back = depends(text) or asks_of_terms(text) or comes_back(text)
    if mentions(text, WITHDRAW) and not goes_back:
        return "decline"
    if corrects(text) or depends(text) or names_other(text, *_terms(application)):
        return "correct"
    if asks_of_terms(text) or thinks_over(text):
        return None
    answer = _yes_or_no(turn, text)
    if answer is not None:
        return ("confirm" if binds(text) else "correct") if answer else "decline"
    return "correct" if find_amounts(text) else None


def _yes_or_no(turn: TurnContext, text: str) -> bool | None:
    if declines(text):
        return False
    return True if mentions(text, CONFIRM) or confirms(text) else agreed(turn, text)


def _terms(application: Application | None) -> tuple[Decimal | None, int | None]:
    """The amount and the months of the offer that is answered."""
    if application is None or application.amount is None or application.currency is None:
        return None, None
    return major_units(application.amount, application.currency), application.term_months
