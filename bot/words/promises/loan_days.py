"""A day for each of several loans: "the car one on the 10th and the other on the 20th".

No sum is told, for whatever is due on each of them is meant.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.words.loans.kinds import CAR, HOME, PERSONAL
from bot.words.patterns import mentions, words_like
from bot.words.promises.denied_days import meant_days
from bot.words.questions import asks
from intents.entities import find_entities
from intents.normalise import fold
from intents.reading import Entity

OTHER: Final = "other"
"""The loan that is not named otherwise."""
_NAMES: Final = {
    "car": words_like(rf"{CAR}|车(?:贷|子|那|的|嗰)"),
    "home": words_like(rf"{HOME}|房(?:贷|子|屋|那|的|嗰)"),
    "personal": words_like(PERSONAL),
    OTHER: words_like(
        r"\bother(?: one| loan| 1)?\b|\b(?:el|la) otr[oa]\b|"
        r"另外?(?:一|嗰)?(?:笔|个|单)|第二(?:笔|个|单)"
    ),
}
_BREAK: Final = re.compile(
    r"[,;，；、\n。]|\b(?:and|then|plus|y|e)\b|&|\+|跟|和|同埋|另外(?=[车房个])|然后|(?<=还)\s+"
)
_OF_ELSE: Final = words_like(
    r"\b(?:due|paid|payed|already|vence\w*|pague|toca|if|or)\b|到期|[还付交](?:了|咗|过)|如果|或"
)
_BOTH: Final = words_like(
    r"\b(?:pay|do|send|cover|settle|paying)\b.{0,8}\b(?:both|the two|them both)\b|"
    r"\bboth (?:(?:my|the|of (?:my|the)) )?(?:loans|payments|notes)\b|"
    r"\b(?:pag\w+|abon\w+|doy|dar|cubr\w+)\b.{0,8}\b(?:l[oa]s dos|amb[oa]s)\b|"
    r"(?:两|2)(?:笔|个|单)(?:贷款)?.{0,12}[还付交俾畀]"
)
_PAYS: Final = words_like(r"\b(?:pay|paying|pag\w+|abon\w+)\b|[还付交俾畀]")
_WAS_OR_CANNOT: Final = words_like(
    r"\b(?:can.?t|cannot|not|n.t|won.?t|never|no|did|sent|ya|maybe|quizas?)\b|"
    r"[还付交俾畀]清?(?:了|咗|过|的|嘅|不|唔|完)|已|刚|不|没|未|冇|唔|昨|前天|寻日|琴日|上(?:个?月|周|星期)|可能"
)
_LONGEST: Final = 100
_MOST: Final = 3


@dataclass(frozen=True)
class LoanDay:
    """The day that is named for one loan."""

    kind: str
    day: Entity
    words: str
    """The words that name it."""


def days_by_loan(text: str) -> list[LoanDay]:
    """The day of each loan that a text names; none where they are not in pairs."""
    if len(text) > _LONGEST or asks(text) or mentions(text, _OF_ELSE):
        return []
    if any(one.kind == "amount" for one in find_entities(text)):
        return []
    pairs = [one for piece in _BREAK.split(fold(text)) if (one := _one(piece))]
    several = 1 < len(pairs) <= _MOST and len({one.kind for one in pairs}) == len(pairs)
    return pairs if several and len(meant_days(text)) == len(pairs) else []


def _one(piece: str) -> LoanDay | None:
    days = meant_days(piece)
    kinds = [kind for kind, words in _NAMES.items() if mentions(piece, words)]
    one_each = len(days) == 1 and len(kinds) == 1
    return LoanDay(kinds[0], days[0], piece) if one_each else None


def pays_both(text: str) -> bool:
    """Whether a text speaks of paying two loans together: whatever is due on them is meant."""
    return mentions(text, _BOTH) and len(text) <= _LONGEST


def asks_to_pay_both(text: str) -> bool:
    """Whether a text asks if two loans may be paid on one day."""
    on_a_day = asks(text) and len(meant_days(text)) == 1 and mentions(text, _PAYS)
    return on_a_day and pays_both(text) and not mentions(text, _OF_ELSE)


def promises_both(text: str) -> bool:
    """Whether a text says that two loans will be paid on one day, in words of no payment made."""
    if asks(text) or mentions(text, _OF_ELSE) or mentions(text, _WAS_OR_CANNOT):
        return False
    return pays_both(text) and mentions(text, _PAYS) and len(meant_days(text)) == 1
