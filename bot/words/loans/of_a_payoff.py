"""What is said of a payoff that was asked for: through which day, to whom, by which way, its cost.

Somebody who sells a car has many such questions, and whoever works out the figure answers them.
"""

from typing import Final

from bot.words.loans.penalties import asks_of_penalty
from bot.words.loans.titles import asks_of_title
from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_THROUGH: Final = words_like(
    r"\b(?:interest|figure|amount|quote|total|number|payoff|it|good)\b.{0,16}\b(?:through|thru|"
    r"until|till|"
    r"as of|good (?:for|to|until|through|thru)|up to|to) (?:(?:the )?\d|next|the end|(?:mon|tues|"
    r"wednes|"
    r"thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b|then)|"
    r"\b(?:per diem|daily interest|interest (?:per|a|each) day)\b|"
    r"\bthat.?s (?:only )?(?:as of )?(?:today|now)(?: though)?\b",
    r"\b(?:con|mas) (?:los )?interes\w*\b.{0,16}\b(?:al|hasta)\b|\b(?:vigente|valid[oa]) (?:al|"
    r"hasta)\b|"
    r"\binteres (?:diario|por dia)\b",
    r"(?:利息)?(?:算到|计到|到|截至)[^,.!?，。]{0,8}[号日](?:为止|的|连)?(?:利息|金额|数)|"
    r"每天(?:的)?利息",
)
_PAID_HOW: Final = words_like(
    r"\b(?:wants? to|will|would|can|gonna|going to|instead|rather|prefers?|to)\b.{0,12}\bwir(?:e|"
    r"ing)\b|"
    r"\bwire (?:instructions|info\w*|details|numbers?|transfer|it|the)\b|"
    r"\b(?:cashier.?s?|certified|bank|teller.?s?) (?:check|cheque|draft)\b|"
    r"\b(?:made out|make (?:it|the check|a check|that) out|payable) to\b|"
    r"\bwho do i make\b.{0,12}\bout\b",
    r"\b(?:cheque de caja|cheque certificado)\b|\ba nombre de quien\b|\b(?:hacer|"
    r"por) transferencia\b",
    r"本票|银行汇票|抬头(?:写|是)|电汇|汇款资料",
)
_TO_OTHERS: Final = words_like(
    r"\b(?:send|fax|mail|e-?mail|get|give)\b.{0,12}\b(?:them|him|her|the (?:dealer\w*|bank|buyer|"
    r"credit "
    r"union|title company|lender))\b.{0,24}\b(?:payoff|letter|it|quote)\b|"
    r"\b(?:payoff|letter|quote|it)\b.{0,12}\bto (?:them|him|her|my (?:nephew|niece|son|daughter|"
    r"bank|"
    r"credit union)|the (?:dealer\w*|bank|buyer|credit union|title company|new lender))\b"
)
_MADE: Final = words_like(
    r"\b(?:paid|wired|sent|already|posted|received|pague|transferi|mande)\b|[还付汇交](?:了|过|咗)"
)
_ASKED_WITHIN: Final = words_like(
    r"\b(?:who is|whos|who.?s|who do|how (?:long|much|do|will)|can you|could you|what(?:.?s| is)|"
    r"when (?:do|will)|"
    r"where (?:do|will))\b|\b(?:a nombre de quien|cuanto|cuando|pueden|como)\b|多久|多少|怎么|吗"
)
_LONGEST: Final = 160


def is_of_payoff(text: str) -> bool:
    """Whether a text says or asks something of a payoff that was asked for before."""
    if len(text) > _LONGEST or mentions(text, _MADE):
        return False
    of_it = any(mentions(text, words) for words in (_THROUGH, _PAID_HOW, _TO_OTHERS))
    return of_it or asks_of_penalty(text) or asks_of_title(text)


def asks_of_payoff(text: str) -> bool:
    """Whether such a text asks something, at its beginning or later."""
    return asks(text) or mentions(text, _ASKED_WITHIN)
