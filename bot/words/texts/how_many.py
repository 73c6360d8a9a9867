"""How many texts a borrower wants at most: "max 2 texts a month", "一個月最多傳一次"."""

import re
from dataclasses import dataclass
from typing import Final

from bot.words.patterns import mentions, words_like
from intents.normalise import fold

_WORDS: Final = {
    "once": 1, "one": 1, "a": 1, "una": 1, "un": 1, "uno": 1, "一": 1,
    "twice": 2, "two": 2, "dos": 2, "二": 2, "两": 2,
    "three": 3, "tres": 3, "三": 3,
    "four": 4, "cuatro": 4, "四": 4,
    "five": 5, "cinco": 5, "五": 5,
}  # fmt: skip
_COUNT: Final = r"(?P<count>\d{1,2}|" + "|".join(one for one in _WORDS if one.isascii()) + ")"
_TEXT: Final = (
    r"(?:texts?|messages?|msgs?|sms|reminders?|times|x|mensajes?|textos?|vez|veces|avisos?)"
)
_LATIN: Final = re.compile(
    rf"\b{_COUNT} ?(?:{_TEXT}\b)?(?: (?:from (?:you|u|ya)|max|at most|tops|only|maximo))?"
    r" ?(?:a|an|per|each|every|in a|al?|por|cada)\b ?(?:the )?"
    r"(?P<span>day|week|wk|month|mo|dia|semana|mes)\b"
)
_CHINESE: Final = re.compile(
    r"(?:每|一)?个?(?P<span>[天日周月]|星期|礼拜)(?:里|内)?(?:最多|至多|顶多|只|就|不超过|"
    r"不要超过|唔好超过|别超过|"
    r"能|可以|要|想|发|收|传|send|给|我|俾|畀)*(?P<count>\d{1,2}|[一二两三四五])(?:次|条|则|封|个|"
    r"通)"
)
_LIMITS: Final = words_like(
    r"\b(?:max\w*|most|no more than|not more than|only|just|limit\w*|up to|tops|cap|less than|"
    r"more than|please|pls|want|prefer|ok|okay|can (?:you|u|i)|could you|como mucho|a lo mucho|"
    r"no mas de|mas de|solo|nada mas|nomas|quiero|prefiero|por favor)\b|"
    r"最多|至多|顶多|只|不要?超过|唔好超过|别超过|就好|就行|就够|够了",
)
_ALONE: Final = 30
"""So long a text may be that names a count without a word of a limit."""
_GRIEVANCE: Final = words_like(
    r"\bwhy\b|\byou(?:'?re| are| keep| guys)?\b.{0,12}\b(?:text|send|"
    r"messag)\w*\b.{0,20}\b(?:times|x)\b|"
    r"为什么|干嘛|点解|\bpor ?que\b"
)
_DAYS: Final = {"day": 1, "dia": 1, "天": 1, "日": 1, "month": 30, "mo": 30, "mes": 30, "月": 30}
_WEEK: Final = 7


@dataclass(frozen=True)
class AtMost:
    """So many texts in so many days."""

    count: int
    days: int

    @property
    def per_week(self) -> int:
        """How many a week keep to it; with none the strictest is one."""
        return max(self.count * _WEEK // self.days, 1)

    @property
    def is_stricter(self) -> bool:
        """Whether one text a week may be too many."""
        return self.count * _WEEK < self.days


def most_wanted(words: str) -> AtMost | None:
    """The most texts that a text asks for; ``None`` where it names no such limit."""
    text = fold(words)
    found = _LATIN.search(text) or _CHINESE.search(text)
    if found is None or mentions(words, _GRIEVANCE):
        return None
    if not mentions(words, _LIMITS) and len(words) > _ALONE:
        return None
    said = found["count"]
    count = int(said) if said.isdigit() else _WORDS[said]
    return AtMost(count, _DAYS.get(found["span"], _WEEK)) if count else None


_BILL: Final = r"(?:bill|payment|due date|instal\w+|invoice|month.?s payment|thing)"
_ONE_EACH: Final = words_like(
    rf"\b(?:one|1|a single) (?:reminders?|texts?|messages?|heads ?up|notice)?\b.{{0,8}}\b(?:per|"
    rf"each|"
    rf"for each|for every|every|a) {_BILL}\b|"
    rf"\b(?:\d|two|three|four|five|so many|multiple|all these|that many) (?:reminders|texts|"
    rf"messages|"
    rf"notices|msgs)\b.{{0,12}}\b(?:for|about|on) (?:the same|one|1|a single|each|every|a|the) "
    rf"{_BILL}",
    r"\b(?:un|una|1|un solo|una sola) (?:recordatorio|mensaje|aviso)\b.{0,8}\b(?:por|para) "
    r"(?:cada )?"
    r"(?:pago|cuota|recibo|mensualidad)\b|"
    r"\b(?:tantos|\d|dos|tres|cuatro) (?:recordatorios|mensajes|avisos)\b.{0,12}\b(?:por|para) "
    r"(?:el mismo|un|cada) (?:pago|recibo|cuota)",
    r"(?:每|一)(?:期|笔|次|单)(?:还款|账单|款)?(?:提醒|发|只要|发送|send)?(?:我)?一(?:次|条|则|"
    r"个)(?:就|够|好|提醒)|"
    r"(?:同一|一)(?:期|笔|张|个)(?:还款|账单|单|款)?.{0,6}(?:提醒|发)(?:我)?(?:了|咗)?(?:\d|两|三|"
    r"四|几)(?:次|条|遍)",
)
_ENOUGH: Final = words_like(
    r"\b(?:one|1|once|just one|only one|uno?|una|una vez|con uno)\b.{0,10}\b(?:is|s|es|will do|"
    r"would "
    r"be|basta|alcanza)?\b.{0,6}\b(?:plenty|enough|fine|good|ok|okay|suficiente|basta|bien)\b|"
    r"\b(?:do i|why do i|i do ?n.?t|dont|no) (?:really |even )?(?:need|necesito)\b|\b(?:just|"
    r"only) (?:one|"
    r"1)\b|\b(?:per|for each|por cada)\b|一(?:次|条|则|个)(?:就|够|好)|够(?:了|啦)"
)


def wants_one_each(words: str) -> bool:
    """Whether one reminder of each payment is wanted instead of several."""
    return mentions(words, _ONE_EACH) and mentions(words, _ENOUGH)
