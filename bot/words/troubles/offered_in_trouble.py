"""A sum that can be paid, told with trouble and without a day: "lost my job, can only do 60"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from intents.entities import find_date_entities

_OFFERS: Final = words_like(
    r"\b(?:can|could) (?:only |just |barely |maybe |probably |prob )*(?:do|pay|afford|manage|give|"
    r"send|swing|spare)\b(?: (?:you|u|like|about|maybe|only|just))* \$?\d{2,}|"
    r"\b(?:all i (?:have|got|can do) is|only (?:have|got)) (?:like |about )?\$?\d{2,}",
    r"\b(?:puedo|podria|alcanzo a)(?: (?:solo|nomas|nada mas))? (?:dar|pagar|abonar|mandar|poner)"
    r"(?:l[eo]s)?(?: (?:solo|nomas|unos|como|los))* \$?\d{2,}|"
    r"\b(?:solo |nomas |nada mas )?(?:me alcanza para|tengo) (?:solo |nomas |unos )?\$?\d{2,}",
    r"(?:只能|只可以|最多(?:能|可以)?|能|可以)(?:先)?(?:还|付|交|给|畀|俾|拿出)"
    r"(?:你们?|你哋)? ?\$?\d{2,}",
)
_EACH_MONTH: Final = words_like(
    r"\b(?:a|per|each|every|/) ?(?:month|mo|mth|week|paycheck)\b|\bmonthly\b|\bweekly\b|"
    r"\b(?:al|por|cada) (?:mes|semana|quincena)\b|\bmensual\w*|每个?(?:月|周|星期)|一个?月|/月|"
    r"\b(?:can.?t|cannot|couldn.?t) (?:only |even )*(?:do|pay|afford)\b|\bno puedo\b|不能|还不"
)


def offers_so_much(text: str) -> bool:
    """Whether a text offers one sum once, on no day that it names."""
    if asks(text) or mentions(text, _EACH_MONTH) or find_date_entities(text):
        return False
    return mentions(text, _OFFERS)
