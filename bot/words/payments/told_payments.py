"""Words that tell of one payment that was made: "paid 50 today", "ya pague"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from intents.entities import find_amounts

_PAID: Final = words_like(
    r"\b(?:paid|payed|sent (?:you|u|in)?|made (?:a|my|the|this) (?:\w+ )?payment)\b|"
    r"(?:还|转|付|交|汇|打|俾|畀)(?:了|咗|过去)|(?:已经?|刚刚?|昨天|今天|琴日|今日)(?:还|转|付|交)|"
    r"\b(?:pague|abone|deposite|transferi|mande|hice (?:un|el|mi) (?:pago|deposito|abono))\b",
)
_LATELY: Final = words_like(
    r"\b(?:just|today|yesterday|this morning|last night|ayer|hoy|recien|acabo de)\b|"
    r"刚|今天|昨天|琴日|今日|寻日",
)
_ALREADY: Final = words_like(r"\balready\b|\bya\b|已经?|都")
_NOT_ONE_PAYMENT: Final = words_like(
    r"\b(?:if|once|unless|suppose|would|total|so far|altogether|in all|how much (?:have|did) i|"
    r"since|each|every|si (?:yo )?(?:pag|hag|mand)\w+|cuando pague|en total|cada|hasta ahora|"
    r"llevo)\b|如果|要是|假如|万一|一共|总共|累计|至今|每个?月|每期|等我",
)


def tells_it_is_paid(body: str) -> bool:
    """Whether a text that names a way to pay says that the payment was made by it."""
    told = mentions(body, _PAID) and mentions(body, _ALREADY)
    return told and not mentions(body, _NOT_ONE_PAYMENT) and not asks(body)


def tells_of_payment(body: str) -> bool:
    """Whether a text tells of one payment that was made, by its amount or as just now."""
    if not mentions(body, _PAID) or mentions(body, _NOT_ONE_PAYMENT):
        return False
    return bool(find_amounts(body)) or mentions(body, _LATELY)
