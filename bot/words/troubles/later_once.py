"""One payment wished for some days later, and another due day each month: both ask for leave.

"Can the personal one be a week later", "个人那笔能晚一周扣吗", "quiero cambiar la fecha al 20".
"""

import re
from collections.abc import Mapping
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.promises.no_promise import moves_due_date
from intents.entities import find_date_entities
from intents.normalise import fold

_SOME: Final = r"(?:a|an|one|two|three|\d{1,2}|few|a few|a couple(?: of)?|some)"
_UNOS: Final = r"(?:un|una|dos|tres|unos|unas|\d{1,2}|un par de)"
_LATER: Final = words_like(
    rf"\b(?:can|could|may|let|want|like|need|would|possible|ok if)\b.{{0,40}}\b{_SOME} (?:more )?"
    r"(?:days?|weeks?|months?) (?:late|later|longer|after)\b(?! (?:fees?|than))|"
    rf"\b(?:can|could|may)\b.{{0,30}}\b(?:push|move|delay|postpone|extend)\w*\b.{{0,24}}\b{_SOME} "
    r"(?:days?|weeks?|months?)\b",
    rf"\b(?:puede|puedo|podria|quiero|quisiera|me dejan|dejarme|necesito)\b.{{0,40}}\b{_UNOS} "
    r"(?:dias?|semanas?|mes(?:es)?) (?:despues|mas tarde|tarde|mas)\b|"
    rf"\b(?:puede|puedo|podria|quiero|pueden)\b.{{0,20}}\b(?:aplaz\w+|posponer\w*|recorrer\w*|"
    rf"atrasar\w*|retras\w+)\b.{{0,24}}\b{_UNOS} (?:dias?|semanas?|mes(?:es)?)\b",
    r"(?:能|可以|可唔可以|可不可以|可否|想|得唔得|帮我|要)[^，。,.!！？?]{0,8}(?:晚|迟|推迟|延后?|拖|缓)"
    r"(?:个)?(?:一|两|二|三|几|半|\d{1,2})(?:个)?(?:天|日|周|星期|礼拜|月)(?!再联系|再打|再发)|"
    r"(?:晚|迟|推迟|延后?)(?:个)?(?:一|两|二|三|几|半|\d{1,2})(?:个)?(?:天|日|周|星期|礼拜|月)(?:再)?"
    r"(?:扣|还|供|付|交)(?:款|钱)?(?:行|可以|得)?(?:吗|嘛|么|得唔得|不)",
)
_MOVES: Final = words_like(
    r"\b(?:cambi\w+|mov\w+|pas\w+|recorr\w+)\b.{0,12}\b(?:fecha|dia)\b.{0,40}\b(?:cada mes|todos "
    r"los meses|al mes|de cada)\b|"
    r"\b(?:change|move|switch|push|set)\b.{0,30}\b(?:due (?:date|day)|date|day)\b.{0,30}"
    r"\b(?:every|each|of the) month\b|"
    r"(?:还款日|扣款日|到期日|供款日).{0,6}(?:改|换|调|移)(?:到|成|为)?(?:每个?月)?"
)
_ST: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_FROM_TO: Final = words_like(
    r"\b(?:change|move|switch|push|set|shift|make)\b.{0,24}\b(?:bill(?:ing)?|payments?|due|date|"
    r"day|"
    rf"it)\b.{{0,12}}\bfrom (?:the )?{_ST} to (?:(?:like|about|around|maybe|say|the) )*{_ST}\b"
    r"(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|this|next))|"
    r"\b(?:cambi\w+|mov\w+|pas\w+|recorr\w+)\b.{0,24}\b(?:pago|fecha|dia|cuota)\b.{0,12}\bdel? "
    r"(?:dia )?\d{1,2} (?:al?|para el) (?:dia )?\d{1,2}\b(?! de )|"
    r"(?:还款|扣款|账单|供款)[^,.!?，。]{0,8}从(?:每个?月)?\d{1,2}[号日]?(?:改|换|调|移)(?:到|成|"
    r"为)?\d{1,2}[号日]?"
)
"""From one day of the month to another, with no month named."""
_ONCE_ONLY: Final = words_like(
    r"\b(?:this (?:month|time|one|once|payment)|just (?:once|this)|one time|once|next (?:month|one|"
    r"payment)|(?:january|february|march|april|june|july|august|september|october|november|"
    r"december)(?:.?s)?|este mes|esta vez|solo (?:una vez|este)|proximo)\b|这(?:次|期|个?月)|"
    r"本月|下(?:个?月|期)"
)
_OF_ELSE: Final = words_like(
    r"\b(?:text\w*|remind\w*|messag\w*|call\w*|contact\w*|e-?mail\w*|charged?|already|why|complain\w*|borrow\w*|"
    r"apply\w*|mensaj\w*|recordator\w*|llam\w*|escrib\w*|cobraron|por ?que)\b|"
    r"短信|信息|提醒|电话|联系|为什么|点解|已经"
)
_DAY: Final = re.compile(
    r"(?:\b(?:the|al|el|dia|to|on)(?: dia| the)? |每个?月的?|[到成为改])"
    r"(\d{1,2})(?:st|nd|rd|th|[号日])?(?!\d|[:/])"
)
_MOVED_TO: Final = re.compile(
    rf"\bfrom (?:the )?{_ST} to (?:(?:like|about|around|maybe|say|the) )*(\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\b|"
    r"\bdel? (?:dia )?\d{1,2} (?:al?|para el) (?:dia )?(\d{1,2})\b|"
    r"从(?:每个?月)?\d{1,2}[号日]?(?:改|换|调|移)(?:到|成|为)?(\d{1,2})"
)
"""The second of two days is the one that is wished for."""
_LAST_DAY: Final = 31
_LONGEST: Final = 100


def asks_for_later(text: str) -> bool:
    """Whether a text asks if one payment may come some days later, and says nothing of texts."""
    if len(text) > _LONGEST or mentions(text, _OF_ELSE):
        return False
    return mentions(text, _LATER)


def wants_another_due_day(text: str) -> bool:
    """Whether a text asks for another due day each month."""
    if len(text) > _LONGEST or mentions(text, _OF_ELSE):
        return False
    if mentions(text, _FROM_TO) and not mentions(text, _ONCE_ONLY):
        return True
    return mentions(text, _MOVES)


def wished_due_day(text: str) -> int | None:
    """The day of the month that is wished for: "move my due date to the 20th every month"."""
    if not (moves_due_date(text) or wants_another_due_day(text)):
        return None
    moved = _MOVED_TO.search(fold(text))
    if moved is not None and 1 <= int(moved[1] or moved[2] or moved[3]) <= _LAST_DAY:
        return int(moved[1] or moved[2] or moved[3])
    found = {int(one) for one in _DAY.findall(fold(text)) if 1 <= int(one) <= _LAST_DAY}
    named = {
        int(str(one.value["day"]))
        for one in find_date_entities(text)
        if isinstance(one.value, Mapping) and one.value.get("day")
    }
    days = found or named
    return days.pop() if len(days) == 1 else None
