"""The sum that is offered where another stands beside it: what is owed, or what was said before.

"Of the 208 I can pay 100 on Friday", "60 not 80", "逾期的208我先还100": one of them is promised.
"""

import re
from decimal import Decimal
from typing import Final

from bot.words.promises.shares import said_share
from intents.entities import find_date_entities
from intents.normalise import fold

_FIGURE: Final = re.compile(
    r"(?<![\w.,:/#-])\d{1,3}(?:,\d{3})+(?:\.\d\d)?|(?<![\d.,:/#-])\d+(?:\.\d\d?)?"
)
_MONEY: Final = r"(?:us)?[$￥¥]? ?"
_NOT_MEANT: Final = re.compile(
    r"(?:\b(?:of|out of|from|towards?|on|against) (?:the|that|my|those|this)(?: \w+)?|"
    r"\b(?:i|still|we) owe(?:d)?(?: (?:you|u|ya|yall|about|like|only))*|\bowing|"
    r"\b(?:overdue|past due|late|due|behind)(?: (?:amount|balance|of|is|by))*|"
    r"\b(?:instead of|rather than|not(?: the)?|can(?:no)?.?t (?:do|pay|make|afford)(?: the| all)?|"
    r"(?:said|promised|agreed to)(?: \w+)?)|"
    r"\bde (?:los|las|esos|mis)|\b(?:les |te |le )?(?:debo|debia|deudo)(?: (?:los|unos))?|"
    r"\b(?:en vez|en lugar) de(?: los)?|\bno (?:los )?|\bno (?:puedo|alcanzo)(?: \w+)? (?:los )?|"
    r"\b(?:atrasad\w+|vencid\w+)(?: de)?|"
    r"(?:逾期|欠|争|拖)(?:了|着|的|咗|嘅|你们?|你哋|还有)*|(?:答应|说好|讲好|承诺|应承)(?:了|过|"
    r"的|还|咗)*|"
    r"(?:不是|唔系|而不是)|(?:还|付|交)不[了起上]|这|那)" + rf"\W*{_MONEY}$"
)
_NOT_MEANT_AFTER: Final = re.compile(
    r"\s*(?:dollars?|bucks|usd|dolares|pesos|块钱?|元|蚊|刀|美元)?\s*"
    r"(?:(?:that |which )?(?:i |we )owe|(?:is |thats |that.s )?(?:overdue|past due|due\b(?! on))|"
    r"que (?:les? )?debo|(?:里面?|当中|之中)|"
    r"(?:我|的|这笔|那笔|可以|能|只能|就|想|,|，|\s)*先(?:还|付|交|缴|俾|畀|给|转))"
)


def offered_sum(text: str) -> Decimal | None:
    """The one of several sums that is offered; ``None`` where there are not several, or no one."""
    words = fold(text)
    blank = list(words)
    for day in find_date_entities(words):
        blank[day.start : day.end] = " " * (day.end - day.start)
    found = list(_FIGURE.finditer("".join(blank)))
    meant = [one for one in found if not _is_other(words, one)]
    if len(found) <= 1 or len(meant) != 1 or said_share(text) is not None:
        return None
    return Decimal(meant[0].group().replace(",", ""))


def _is_other(words: str, figure: re.Match[str]) -> bool:
    before, after = words[: figure.start()], words[figure.end() :]
    return bool(_NOT_MEANT.search(before) or _NOT_MEANT_AFTER.match(after))
