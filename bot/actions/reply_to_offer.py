"""How a borrower's reply to an offer of credit is read: confirm, correct or decline.

A yes binds whoever writes it; one that depends on something, or that names other figures than the
offer does, is for a person to look at.
"""

from decimal import Decimal
from typing import Final

from accounts.money import major_units
from bot.actions.choosing import chosen_place
from bot.context import TurnContext
from bot.words.applications.acceptance import (
    accepts,
    agrees_politely,
    begins_politely,
    doubts,
    negates,
    refuses,
    takes_it,
)
from bot.words.applications.after_all import takes_after_all
from bot.words.applications.conditions import (
    OF_TERMS,
    asks_of_terms,
    binds,
    declines,
    depends,
    names_other,
    thinks_over,
)
from bot.words.applications.offers import comes_back, corrects
from bot.words.applications.undecided import leaves_open, refuses_a_part
from bot.words.applications.whether import asks_whether
from bot.words.applications.withdrawals import WITHDRAW
from bot.words.patterns import mentions, words_like
from intents.entities import find_amounts, find_choices
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


def read_answer(
    turn: TurnContext, text: str, application: Application | None = None, *, straight: bool = True
) -> str | None:
    """The answer to an offer: its number, a yes or a no, or words; nothing for a stray word.

    ``straight`` says that nothing came between the offer and the text, so that "ok" is a yes.
    """
    if asks_whether(text):
        return None
    place = chosen_place(text, _BY_PLACE)
    if place is not None:
        return ANSWERS[place]
    otherwise = corrects(text) or names_other(text, *terms_of(application))
    if refuses_a_part(text):
        return "correct"
    if _hesitates(text) and not otherwise:
        return None
    return _in_words(turn, text, otherwise=otherwise, straight=straight)


def _in_words(turn: TurnContext, text: str, *, otherwise: bool, straight: bool) -> str | None:
    goes_back = depends(text) or asks_of_terms(text) or comes_back(text)
    if mentions(text, WITHDRAW) and not goes_back:
        return "decline"
    if otherwise or depends(text):
        return "correct"
    undecided = asks_of_terms(text) or thinks_over(text) or takes_after_all(text)
    return None if undecided else _yes_or_no(turn, text, straight=straight)


def _hesitates(text: str) -> bool:
    """Whether a text takes the offer in no words, and turns it down in none that are plain."""
    if takes_it(text) or comes_back(text):
        return False
    if thinks_over(text) and not mentions(text, OF_TERMS):
        return True
    return leaves_open(text) and not depends(text)


def _yes_or_no(turn: TurnContext, text: str, *, straight: bool) -> str | None:
    if not comes_back(text) and _declined(turn, text):
        return "decline"
    if accepts(text) or (straight and agrees_politely(text)):
        return "confirm" if binds(text) else "correct"
    conditional = begins_politely(text) and not binds(text)
    return "correct" if conditional or find_amounts(text) else None


def _declined(turn: TurnContext, text: str) -> bool:
    """Whether the offer is turned down; whoever finds it dear has not decided by that alone."""
    if declines(text) or refuses(text) or says_no(text):
        return True
    return turn.intent == "deny" and negates(text) and not doubts(text)


def says_no(text: str) -> bool:
    """Whether a text is a no, or begins with one."""
    found = next((one.value for one in find_choices(text) if one.kind == "yes_no"), None)
    return found is False


def terms_of(application: Application | None) -> tuple[Decimal | None, int | None]:
    """The amount and the months of the offer that is answered."""
    if application is None or application.amount is None or application.currency is None:
        return None, None
    return major_units(application.amount, application.currency), application.term_months
