"""What kind of legal notice a text gives, and whether its case was opened for another."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.service import asks_of_cap, tells_of_service
from cases.terms import MILITARY
from intents.normalise import fold
from intents.rules.legal import notice
from models.cases import Case

OTHER: Final = "other"
_BANKRUPTCY: Final = "bankruptcy"
_COURT: Final = "court"
CASE_NUMBER: Final = words_like(
    r"\b\d{2}-\w{0,3}-?\d{3,6}\b|\b(?:case|caso) (?:no\.?|num\w*|is|es|#)?\W*\d|"
    r"(?:案号|编号|案件号).{0,3}\d"
)


def kind_of_notice(words: str) -> str:
    """What kind of notice a text gives; service is told of in more words than rules hear."""
    heard = notice(fold(words))
    return heard or (MILITARY if tells_of_service(words) or asks_of_cap(words) else OTHER)


def tells_case_number(words: str) -> bool:
    """Whether a text names the number of a case at a court."""
    return mentions(words, CASE_NUMBER)


def is_another(words: str, case: Case) -> bool:
    """Whether a text tells of something else than the case: "he filed chapter 13" of a lawyer."""
    kind = kind_of_notice(words)
    if kind == _COURT and case.category == _BANKRUPTCY and tells_case_number(words):
        return False  # The court and the number were asked for.
    return kind not in (OTHER, case.category)
