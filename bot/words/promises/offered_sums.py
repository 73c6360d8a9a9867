"""The sum that is offered where another stands beside it: what is owed, or what was said before.

"Of the 208 I can pay 100 on Friday", "60 not 80", "逾期的208我先还100": one of them is promised.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bot.words.patterns import blanked
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


_CANNOT_BE: Final = re.compile(
    r"(?:\b(?:can ?no?t|can.?t|cant|could ?n.?t|cnt|unable to|not able to|(?:don.?t|dont|do not|"
    r"did ?n.?t|won.?t|wont|ain.?t) (?:even )?(?:have|got)|(?:have ?n.?t|ain.?t) got|"
    r"no way (?:i|to)|short (?:of|on)|not enough for)"
    r"(?: (?:i|make|pay|do|afford|cover|swing|manage|get|send|handle|hit|come up with|scrape up|"
    r"enough|for|have|give|you|u|the|all|full|whole|that|my|of|it|can))*|"
    r"\bmy (?:\w+ )?(?:payment|pymt|installment|bill|monthly) (?:is|was|of)|"
    r"\bsupposed to (?:be|pay)|\bshould (?:be|have paid)|"
    r"\bno (?:me |nos )?(?:alcanz\w+|tengo|tenemos|junt\w+|complet\w+|ajust\w+|llego|traigo|da)"
    r"(?: (?:a|para|con|los|el|la|pago|cuota|todo|todos|de|pagar|dar))*|"
    r"\bmi (?:pago|cuota|mensualidad) (?:es|son|era)(?: de)?|"
    r"(?:还|付|交|缴|俾|畀|给|凑|拿|筹|供)(?:不|唔)(?:了|上|起|到|出|齐|够|晒)(?:全部|那个?|嗰)?|"
    r"(?:没|冇|没有|未有)(?:够)?|(?:这|本|今|呢)一?(?:期|个?月)(?:的|嘅|是|系|应还|应该还|要还|款|数)*|"
    r"(?:月供|每期|每个?月)(?:是|系)?)"
    rf"\W*{_MONEY}$"
)
"""Before a sum that somebody has not got, or that is merely due."""
_CANNOT_BE_AFTER: Final = re.compile(
    r"\s*(?:dollars?|bucks|usd|dolares|pesos|块钱?|元|蚊|刀|美元)?\s*"
    r"(?:(?:is|was|.s|isn.?t|ain.?t|just|way|kinda|really|gonna be|es|son|seria)[ ,]*)*"
    r"(?:too much|too high|too steep|a lot\b|out of reach|not (?:possible|happening|gonna happen)|"
    r"impossible|happening|i (?:can.?t|cant|don.?t have|dont have)|"
    r"(?:es |son )?(?:mucho|demasiado|imposible)\b|no (?:puedo|me alcanza|los (?:tengo|junto))|"
    r"(?:我|这|今|本|个|星期|礼拜|周|月|次|实在|真的|现在|暂时|恐怕|可能|都|就|太|有点|,|，|\s)*"
    r"(?:(?:凑|拿|还|付|交|给|俾|畀|筹|供)(?:不|唔)(?:齐|够|出|了|起|上|到|晒)|太?多了|太贵|"
    r"(?:没有|冇)(?:那么多|咁多)?))"
)
"""Behind one that cannot be."""
_STATED: Final = re.compile(
    rf"\b(?:son|es(?: de)?|eran|it.?s|is|debo|due|the payment)\W*{_MONEY}$|[是系]\W*{_MONEY}$"
)
_BUT: Final = re.compile(
    r"\s*(?:dolares|dollars|bucks|块钱?|元)?\s*[,;，]?\s*(?:but|pero|但|可是|不过)"
)

_DENIED: Final = re.compile(
    r"(?:\b(?:instead of|rather than|not(?: the)?|en (?:vez|lugar) de(?: los)?|no (?:los )?)|"
    rf"不是|唔系|而不是)\W*{_MONEY}$"
)
"""Before a sum that is denied, whatever stands before the other: "i said 75 not 208"."""


def offered_sum(text: str) -> Decimal | None:
    """The one of several sums that is offered; ``None`` where there are not several, or no one."""
    words = fold(text)
    found = _figures(words)
    others = _others(words, found)
    meant = {_value(one) for one in found if one not in others}
    if len(found) <= 1 or len(meant) != 1 or said_share(text) is not None:
        return None
    return meant.pop()


def without_other_sums(text: str) -> str:
    """A text with blanks in the place of the sums that are not offered, if any other is."""
    words = fold(text)
    found = _figures(words)
    others = _others(words, found)
    return blanked(text, *(one.span() for one in others)) if len(others) < len(found) else text


def _others(words: str, found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The sums that are not offered; where all look like it, those that are denied outright."""
    others = [one for one in found if _is_other(words, one)]
    if len(others) < len(found):
        return others
    return [one for one in found if _DENIED.search(words[: one.start()])]


def _figures(words: str) -> list[re.Match[str]]:
    blank = blanked(words, *((day.start, day.end) for day in find_date_entities(words)))
    return list(_FIGURE.finditer(blank))


def _value(figure: re.Match[str]) -> Decimal:
    return Decimal(figure.group().replace(",", ""))


def _is_other(words: str, figure: re.Match[str]) -> bool:
    before, after = words[: figure.start()], words[figure.end() :]
    if _NOT_MEANT.search(before) or _NOT_MEANT_AFTER.match(after):
        return True
    if _CANNOT_BE.search(before) or _CANNOT_BE_AFTER.match(after):
        return True
    return bool(_STATED.search(before) and _BUT.match(after))
