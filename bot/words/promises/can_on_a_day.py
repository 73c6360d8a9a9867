"""One sum that one can pay on one day: "i can pay 100 on december 4th" is a promise.

Whoever names what they can pay each month, or asks whether they may, wants a plan instead.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from intents.entities import find_date_entities, find_entities
from intents.normalise import fold

_CAN: Final = words_like(
    r"\b(?:i|we) (?:can|could|will be able to) (?:pay|do|send|give|make)\b|"
    r"\b(?:puedo|podemos) (?:pagar|dar|mandar|abonar|hacer)\b|(?:能|可以|能够)(?:先)?(?:还|付|"
    r"交|缴|俾|畀)"
)
_NOT_ONCE: Final = words_like(
    r"\b(?:can.?t|cannot|not|unable|if|maybe|only|every|each|per|a month|monthly|weekly|plan|"
    r"installments?|until|no puedo|si|quizas?|solo|cada|al mes|mensual\w*|plazos?)\b|"
    r"不能|不可以|唔可以|如果|可能|也许|每个?月|每期|分期|只能|最多|吗|么$"
)
_NOT_ALL: Final = words_like(
    r"\b(?:but |i |just )*(?:can.?t|cannot) (?:do|pay|make|cover|afford|swing)"
    r" (?:(?:the|it|that) )?(?:whole|full|entire|all|rest|everything|total)\b"
    r"(?: (?:thing|amount|payment|sum|of it))?|"
    r"\b(?:pero |ya )?no (?:puedo|alcanzo|me alcanza)(?: \w+)? (?:todo|tod[ao] el pago|completo|"
    r"lo demas|el resto)\b|"
    r"(?:不能|没法|没办法)(?:一次)?(?:全部|全额|全)(?:还|付)?清?|(?:全部|全额|全)(?:还|付)不(?:了|起|上)"
)
"""Beside a part that can be paid, that all of it cannot."""


def cannot_pay_all(body: str) -> bool:
    """Whether a text says that all of it cannot be paid."""
    return mentions(body, _NOT_ALL)


def offers_on_a_day(body: str) -> bool:
    """Whether a text says that one sum can be paid on one day."""
    said = _NOT_ALL.sub(" ", fold(body))
    if not mentions(said, _CAN) or mentions(said, _NOT_ONCE) or asks(body):
        return False
    sums = [one for one in find_entities(body) if one.kind == "amount"]
    return len(sums) == 1 and len(find_date_entities(body)) == 1
