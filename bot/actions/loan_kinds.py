"""Whether words name the kind of a loan: "saldo del carro", "装修那笔".

A word counts where it belongs to a loan: whoever is "at home" or whose car broke down speaks of
no loan. Where the list of loans is on the screen any mention counts.
"""

import re
from collections.abc import Iterable
from typing import Final

from bot.context import TurnContext
from intents.normalise import fold
from models.loans import Loan

_CAR: Final = r"cars?|autos?|trucks?|vehicles?|coche|carro|camioneta|troca"
_HOME: Final = r"home|house|hogar|casa|vivienda"
_IS_CAR: Final = re.compile(rf"\b(?:{_CAR})\b|车")
_IS_HOME: Final = re.compile(rf"\b(?:{_HOME})\b|房|装修")
_NO_KIND: Final = frozenset(
    {"loan", "loans", "credit", "line", "a", "of", "the", "for", "on", "prestamo", "credito", "de",
     "del", "para", "el", "la", "los", "las", "un", "una", "en", "con"}
)  # fmt: skip
"""Words of a product's name that tell no loan from another."""
_LANGUAGES: Final = ("en", "zh", "es")
_LOAN: Final = r"(?:loan|one|note|account|balance|payment|financ\w+|credit|prestamo|credito)"
_OF: Final = (
    r"(?:on|for|about|of|owe on|del|de|para|sobre|el)(?: (?:the|my|our|la|el|mi|un|una|los|las))*"
)
_ALONE: Final = (
    r"^\W*(?:(?:and|y|or|what about|how about|the|my|el|la|mi|del?|its?|i mean|no|ok|sorry)\b\W*)*"
)
_LONGEST: Final = 2


def names_kind_of(turn: TurnContext, loan: Loan, text: str, *, listed: bool = False) -> bool:
    """Whether a text names the kind of a loan; ``listed``: any mention of it will do."""
    said, own = fold(text), _words(turn, loan)
    latin = [re.escape(word) for word in own if word.isascii()]
    for kind, words in ((_IS_CAR, _CAR), (_IS_HOME, _HOME)):
        if kind.search(" ".join(own)):
            latin.append(words)
    in_latin = bool(latin) and _latin("|".join(latin), said, listed=listed)
    return in_latin or _chinese(own, said, listed=listed)


def _words(turn: TurnContext, loan: Loan) -> set[str]:
    """What the names of the loan's product have, in every language, and other names may not."""
    names = [turn.lender.product_name(loan.product, one) or "" for one in _LANGUAGES]
    text = fold(" ".join([*names, (loan.product or "").replace("_", " ")]))
    text = text.replace("贷款", " ").replace("借款", " ")
    return {word for word in re.findall(r"[a-z]+|[\u3400-\u9fff]+", text) if word not in _NO_KIND}


def _latin(named: str, said: str, *, listed: bool) -> bool:
    if listed:
        return re.search(rf"\b(?:{named})\b", said) is not None
    by_a_loan = rf"\b(?:{named})(?: \w+)? {_LOAN}\b|\b{_LOAN} (?:{named})\b"
    of_one = rf"\b{_OF} (?:{named})\b"
    alone = rf"{_ALONE}(?:{named})(?: (?:one|loan|please|too|por favor|tambien))*\W*$"
    return any(re.search(pattern, said) for pattern in (by_a_loan, of_one, alone))


def _chinese(own: Iterable[str], said: str, *, listed: bool) -> bool:
    pieces = {piece for word in own if not word.isascii() for piece in _pieces(word)}
    pieces |= {"车"} if any("车" in piece for piece in pieces) else set()
    pieces |= {"私人"} if "个人" in pieces else set()
    found = "|".join(sorted(pieces, key=len, reverse=True))
    if not found:
        return False
    after = "" if listed else r"(?:子|类)?(?:贷|借?款|的|那|这|呢|吗|$)"
    return re.search(rf"(?<![一几每个停堵])(?:{found}){after}", said) is not None


def _pieces(word: str) -> set[str]:
    """A name's signs two by two: 房屋装修 is called 房屋 or 装修."""
    return {word[start : start + _LONGEST] for start in range(0, len(word), _LONGEST)}
