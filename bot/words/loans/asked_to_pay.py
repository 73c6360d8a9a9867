"""The sum asked for in order to pay it: "just tell me how much so i can pay it"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_date_entities

_TO_PAY: Final = words_like(
    r"\b(?:what|how much)\b.{0,12}\b(?:i|we)\b(?:.?ve| do| have| got| gotta| need| must| would| "
    r"should|.?d)*(?: to| 2)? (?:pay|send|give (?:you|u|yall|ya))\b.{0,12}\b(?:to|so)(?: i can|"
    r" i)? (?:\w+ )?(?:get|be|keep|make|stop|catch|come)\b.{0,12}\b(?:off my (?:back|case|ass)|"
    r"caught up|current|"
    r"straight|right with|even with|leave me alone|out of (?:the )?(?:hole|red)|up to date|"
    r"in good standing|away|up)\b",
    r"\b(?:how much|the amount|(?:my|the) (?:number|total|figure)|what (?:i|do i|to))\b.{0,30}"
    r"\b(?:so|then|and) (?:that )?(?:i|we)(?:.?ll| can| could| will| wanna| want to| just)*"
    r" (?:pay|send|take care of|settle|handle)\b",
    r"\b(?:tell|text|give|show|send) me (?:the (?:amount|number|sum)|how much|what) "
    r"(?:i (?:need|have|got|gotta)(?: to)?|to|i should) (?:pay|send)\b",
    r"\bcuanto\b.{0,20}\b(?:para (?:poder )?(?:pag|mand|deposit|transfer)\w+|y (?:ya |ahorita )?"
    r"(?:l[oe]s? |se l[oa] )?(?:pago|mando|deposito|transfiero)\b)",
    r"(?:告诉|话|说|讲|发|俾|给).{0,6}(?:多少|几多|金额|数目|数额|个数).{0,6}(?:我|好|就|等我|"
    r"以便|方便).{0,4}"
    r"(?:还|付|转|交|找|畀|俾|过数)|"
    r"(?:多少|几多)(?:钱)?.{0,3}(?:我(?:好|就|马上|即刻|现在|而家)+|等我|好让我)(?:去)?(?:还|付|"
    r"转|交|找|畀|过数)",
)
_ALL_OR_PAST: Final = words_like(
    r"\b(?:pay (?:it |this |that )?(?:all )?off|in full|payoff|early|the whole (?:thing|loan)|"
    r"paid|have i|did i|so far|interest|fees?|late)\b",
    r"\b(?:liquid\w+|sald\w+|termin\w+|todo el prestamo|pagad[oa]s?|he pagado|pague|recargo\w*|"
    r"interes\w*)\b|还清|结清|清数|全部|提前|利息|滞纳金|罚|还了|付了|还咗|找清",
)
_NOW: Final = words_like(r"\b(?:today|now|tonight|hoy|ahora|ahorita)\b|今[天日晚]|现在|而家|马上")
"""Whoever names a later day promises to pay by it."""
_LONGEST: Final = 90


def asks_sum_to_pay(text: str) -> bool:
    """Whether a text asks how much is due now because its writer is about to pay it."""
    if len(text) > _LONGEST or mentions(text, _ALL_OR_PAST):
        return False
    later = any(not mentions(one.text, _NOW) for one in find_date_entities(text))
    return not later and mentions(text, _TO_PAY)
