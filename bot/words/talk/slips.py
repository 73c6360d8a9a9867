"""A slip of the keys that its writer owns: "typo, its 120", "打错了 是200", "me equivoque es 120".

What is right stands beside it, or has to be asked for.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.payments.unpaid import own_slip
from bot.words.promises.denied_days import meant_days
from bot.words.promises.offered_sums import offered_sum
from bot.words.promises.promise_words import amounts_of_parts
from bot.words.questions import asks
from intents.normalise import fold
from intents.rules.slips import is_bare_slip, without_slip

_WHAT: Final = r"(?:amount|number|date|day|figure|sum|one|key|button)"
_QUE: Final = r"(?:la |el |de )?(?:cantidad|monto|fecha|dia|cifra)"
_SLIP: Final = (
    r"typo|mis-?typed(?: it| that)?|fat[- ]?finger\w*(?: it| that)?|"
    r"(?:i )?(?:typed|put|wrote|hit|sent|said|gave)(?: it| that| you)?(?: the)? wrong"
    rf"(?: {_WHAT})?|"
    r"(?:that was the |thats the |its the |(?<!the )(?<!have )(?<!your ))wrong "
    r"(?:amount|date|day|figure|sum)|my (?:bad|mistake)|"
    r"i meant?(?: to (?:say|type|put|write))?|"
    rf"me equivoque(?: {_QUE})?|(?:fue un )?error mio|quise (?:decir|poner|escribir)|"
    rf"(?:escribi|puse|dije) mal(?: {_QUE})?|dedazo|{_QUE} equivocad[oa]"
)
_OWNS: Final = words_like(
    rf"\b(?:{_SLIP}|numero equivocado (?:es|son|era|eran))\b|^\W*oops\b|"
    r"(?:打|写|输入?|说|讲|发|填|按)错(?:了|咗|啦|喇)?"
    r"(?!号|人|电话|手机|对象|钱|款|帐|账|卡)"
)
_NOTHING_ELSE: Final = words_like(
    r"^\W*(?:(?:oops|sorry|no|wait|ah|oh|uh|perdon|disculpe|ay)\W+)*"
    rf"(?:{_SLIP})(?:\W+(?:sorry|perdon|oops|disculpe|lol))*\W*$"
)
_OF_A_NUMBER: Final = words_like(
    r"\b(?:who (?:is|are)|not (?:me|him|her)|don.?t know|no (?:soy|conozco))\b|"
    r"不认识|没有?这个?人|查无此人|冇(?:这|呢)个?人|(?:不是|唔系)(?:我|他|她|佢|本人)"
)
_STREET: Final = words_like(
    r"(?<![a-z0-9])\d{1,6} (?:[nsew] )?(?:[a-z0-9]+ ){1,3}"
    r"(?:st|str|street|ave?|avenue|rd|road|dr|"
    r"drive|ln|lane|blvd|ct|court|pl|place|way|pkwy|hwy|cir|circle|ter|trl)\b"
)
_LONGEST: Final = 60


def owns_slip(text: str) -> bool:
    """Whether a text owns a mistake of its writer's own, in typing or otherwise."""
    typed = mentions(text, _OWNS) and not mentions(text, _OF_A_NUMBER)
    return own_slip(text) or (typed and not asks(text))


def puts_slip_right(text: str) -> bool:
    """Whether a text owns a slip and names the one sum or day that is right."""
    if len(text) > _LONGEST or not owns_slip(text) or asks(text):
        return False
    sums = len(amounts_of_parts(text))
    return sums == 1 or offered_sum(text) is not None or (not sums and len(meant_days(text)) == 1)


def puts_street_right(text: str) -> bool:
    """Whether a text owns a slip in an address that it names anew."""
    return owns_slip(text) and mentions(text, _STREET)


def owns_slip_alone(text: str) -> bool:
    """Whether a text owns a slip and leaves open what would be right."""
    if asks(text) or puts_slip_right(text):
        return False
    words = fold(text)
    typed = without_slip(words) is not None and len(text) <= _LONGEST // 6
    return mentions(text, _NOTHING_ELSE) or is_bare_slip(words) or typed
