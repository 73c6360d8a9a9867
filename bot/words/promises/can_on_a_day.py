"""One sum that one can pay on one day: "i can pay 100 on december 4th" is a promise.

Whoever names what they can pay each month, or asks whether they may, wants a plan instead.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from intents.entities import find_date_entities, find_entities

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


def offers_on_a_day(body: str) -> bool:
    """Whether a text says that one sum can be paid on one day."""
    if not mentions(body, _CAN) or mentions(body, _NOT_ONCE) or asks(body):
        return False
    sums = [one for one in find_entities(body) if one.kind == "amount"]
    return len(sums) == 1 and len(find_date_entities(body)) == 1
