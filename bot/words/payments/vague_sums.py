"""Sums that nobody knows any more: "no me acuerdo cuanto", or only about: "三百幾", "300-odd"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_ABOUT: Final = words_like(
    r"\b\d[\d.,]*[- ]?(?:something|ish|odd|and change|and some)\b|"
    r"\b(?:hundred|thousand)[- ](?:something|ish|odd|and change|and some)\b|"
    r"\by (?:pico|algo|tantos)\b|"
    r"[十百千万\d](?:几|多|来)(?:块|元|蚊|刀|美元|美金)?(?!天|个月|号|次|[十百千万\d])"
)
_ROUGHLY: Final = words_like(
    r"\b(?:about|around|roughly|approx\w*|like|maybe|almost|nearly|over|more than|close to|"
    r"somewhere around|some) (?:like |around |about )?\$?\d{2,}(?![\d.,]*\.\d\d)"
    r"(?![\d.,]* ?(?:am|pm|a\.m|p\.m|o.?clock|min\w*|hours?|hrs?|days?|weeks?|%|percent|:|/|"
    r"(?:st|nd|rd|th)\b))|"
    r"\b\d{2,}(?: (?:dollars|bucks))? (?:or so|give or take|more or less|ish)\b",
    r"\b(?:unos|unas|como|casi|alrededor de|aproximadamente|mas de|mas o menos|cerca de)"
    r" (?:unos |los )?\$?\d{2,}(?![\d.,]*\.\d\d)"
    r"(?![\d.,]* ?(?:am|pm|de la|dias?|horas?|min\w*|:|/))|"
    r"\b\d{2,}(?: (?:dolares|pesos))? (?:mas o menos|aproximadamente)\b",
    r"(?:大概|大约|差不多|约莫|将近|接近|好像)(?:是|有|转了?|还了?|付了?)? ?\$?\d{2,}"
    r"(?![\d.]*\.\d\d)(?![\d]*[点号日天:])|\d{2,}(?:块钱?|元|刀|蚊|美元|美金)?(?:左右|上下)",
)
"""About so much: what stands on the ledger would be looked for in vain."""
_KNOWS_NOT: Final = words_like(
    r"\b(?:i )?(?:don.?t|do not|can.?t|cannot) (?:remember|recall|know)\b|\bi forgot\b|"
    r"\bnot sure\b|\bno (?:idea|clue)\b|\bhow (?:do|can|would) i (?:find|see|know|check)\b|"
    r"\bwhere (?:do|can) i (?:find|see|check)\b|^\W*(?:idk|dunno|dont know)\b|"
    r"\bno (?:me acuerdo|recuerdo|se|lo se|estoy segur[oa])\b|\bse me olvido (?:cuanto|el monto)\b|"
    r"(?:不|唔)(?:记得|知道?|清楚|确定|肯定)|忘(?:了|记)|冇记"
)


_TWO_DAYS: Final = words_like(
    r"\b\d{1,2}(?:st|nd|rd|th)? ?(?:and|&|or|y|o|和|跟|或) ?(?:the |el )?\d{1,2}(?:st|nd|rd|th)?\b|"
    r"\d{1,2}[号日]?(?:和|跟|或|同)\d{1,2}[号日]?"
)


def names_two_days(text: str) -> bool:
    """Whether whoever was asked for a day names two of one month: "nov 19 and 20"."""
    return mentions(text, _TWO_DAYS)


def is_vague(text: str) -> bool:
    """Whether the sum in a text is one of many: "300-odd"."""
    return mentions(text, _ABOUT)


def is_rough(text: str) -> bool:
    """Likewise, or it is only about so much: "around 200", "unos 200", "200左右"."""
    return is_vague(text) or mentions(text, _ROUGHLY)


def knows_no_sum(text: str) -> bool:
    """Whether whoever was asked for a sum says that they do not know it."""
    return mentions(text, _KNOWS_NOT)
