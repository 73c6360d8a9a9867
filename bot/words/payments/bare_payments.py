"""A payment told by amount, day and way alone, made or still to come: "150 on the 19th, zelle"."""

import re
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from intents.entities import find_amounts, find_date_entities
from intents.reading import Reading

_TO_COME: Final = words_like(
    r"\b(?:i.?ll|will|gonna|going to|rest|remaining|remainder|other half|next|can|promise|plan\w*|"
    r"voy a|resto|lo demas|(?:lo|el) que falta|proxim[oa]|que viene|puedo|prometo)\b|"
    r"剩|余下|其余|其他|(?<!不是)(?<!唔系)(?:再|会|要|能|可以|先)[还付交转缴俾畀]|下(?:个|周|星期|礼拜|月)|"
    r"打算|准备"
)
_ANY_VERB: Final = words_like(
    r"\b(?:pa(?:y|id|ys|ying|yed)|sen[dt]|made|pag\w+|mand\w+|envi\w+|deb[oe])\b|[还付交欠]|"
    r"(?:转|汇|打)(?:了|咗|过)"
)
_WAY: Final = words_like(
    r"\b(?:debit|credit card|card|zelle|venmo|cash ?app|paypal|apple pay|ach|wire|cheque|check|"
    r"cash|money order|(?:bank )?transfer|tarjeta|transferencia|efectivo|deposito|oxxo|spei)\b|"
    r"转账|转帐|过数|微信|支付宝|现金|支票|刷卡|网银|柜台"
)
_MAY_BE_ONE: Final = frozenset({"out_of_scope", "promise_to_pay", "how_to_pay"})
_FIGURE: Final = re.compile(r"(?<![\w.,#-])\d{2,6}(?:\.\d{2})?(?![\w:%-])", re.ASCII)
_LONGEST: Final = 50
_BOUNCED: Final = words_like(
    r"\b(?:bounced?|returned|rejected|declined|did.?n.?t (?:go through|clear|post)|nsf)\b|"
    r"\b(?:reboto|rebotaron|rechazaron|rechazo|no paso|devolvieron)\b|"
    r"退票|弹票|(?:扣款?|转账|付款|还款|扣钱)(?:失败|没成功|不成功|没过|冇过)|没扣(?:成|到)|扣唔到"
)
_AGAIN: Final = words_like(
    r"\b(?:for sure|i.?ll|ill|i will|again|re-?try|re-?send|resubmit|promise|will be good|instead|"
    r"sin falta|seguro|otra vez|de nuevo|vuelvo a|lo (?:pago|mando|hago)|pago el|prometo)\b|"
    r"一定|再[还付转扣试]|重新|补|改(?:到|成|在)"
)
"""With another day, a payment that came back is promised again."""


def is_to_come(text: str) -> bool:
    """Whether a text speaks of a payment that is not made yet, be it beside one that is."""
    return mentions(text, _TO_COME)


def is_bare_payment(text: str) -> bool:
    """Whether a text names one amount, one day and a way to pay, and neither asks nor tells when.

    Whether it was paid or will be can be read from the calendar alone.
    """
    if len(text) > _LONGEST or asks(text) or is_to_come(text) or mentions(text, _ANY_VERB):
        return False
    days = find_date_entities(text)
    if len(days) != 1 or not mentions(text, _WAY):
        return False
    rest = text[: days[0].start] + " " + text[days[0].end :]
    return bool(find_amounts(text)) or len(_FIGURE.findall(rest)) == 1


def may_be_bare_payment(text: str, reading: Reading) -> bool:
    """Likewise, where the reading knows no better: no words of it say that it is a promise."""
    sure = reading.decision == "act" and reading.intent == "how_to_pay"
    return reading.intent in _MAY_BE_ONE and not sure and is_bare_payment(text)


def promises_again(text: str) -> bool:
    """Whether a text tells that a payment came back, and on which day it is made again."""
    named = len(find_date_entities(text)) == 1 and not asks(text)
    return named and mentions(text, _BOUNCED) and mentions(text, _AGAIN)
