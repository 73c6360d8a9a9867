"""A payment that a friend or a relative made for the borrower: it is theirs all the same."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_ZH

_PAID: Final = words_like(
    rf"\bmy {KIN} (?:already |just )?(?:paid|sent|transferred|wired|zelled|put it) "
    r"(?:it |that |the \w+ )?(?:for me|in for me|on my behalf)\b|"
    rf"\bmi {FAMILIA} (?:ya )?(?:me )?(?:lo |la )?(?:pago|transfirio|deposito|mando|hizo el pago)"
    r"(?: \w+)? por mi\b",
    rf"(?:是)?(?:我|俺)(?:的|嘅)?(?:{KIN_ZH}|朋友|同事|室友)(?:帮|替|代|幫)(?:我|俺)?"
    r"(?:转|还|付|交|汇|过数|轉)(?:账|帐|钱|款)?(?:的|嘅|了|咗|过)",
)


def paid_for_them(text: str) -> bool:
    """Whether somebody else is said to have paid for whoever writes."""
    return mentions(text, _PAID)
