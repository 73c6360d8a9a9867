"""Words of paying that promise nothing: "and if i pay only 100?", "move my due date to the 5th"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.promises.denied_days import kind_of, meant_days

_HYPOTHETICAL: Final = words_like(
    r"^\W*(?:(?:and|but|so|ok)\b\W*)*(?:what (?:if|happens if)|suppose) i\b|"
    r"^\W*(?:(?:and|but|so|ok)\b\W*)+if i (?:\w+ )?(?:pay|send|do|give)\b",
    r"^\W*(?:(?:y|pero|e|entonces|que pasa)\b\W*)+si "
    r"(?:(?:yo|les?|los?|solo|nomas|nada mas|mejor) )*"
    r"(?:pago|doy|deposito|abono|mando|pagara|diera|puedo|pudiera)\b|"
    r"^\W*si (?:(?:yo|les?|solo|nomas) )*(?:pago|doy|abono)\b.*[?]\W*$",
    r"^\W*(?:那|但|那么|[,，\s])*(?:如果|要是|假如|万一)我?",
)
_RECURS: Final = words_like(
    r"\bdue date\b|\b(?:every|each|per) month\b|\bmonthly\b|\bfrom now on\b|"
    r"\bfecha de vencimiento\b|\b(?:cada mes|todos los meses|al mes|mensual\w*)\b|每个?月|以后都"
)
_PAYMENT_DATE: Final = words_like(
    r"\b(?:payment|billing) (?:date|day)\b|\b(?:fecha|dia) de(?:l)? (?:mi )?(?:pago|corte|cobro)\b|"
    r"还款日|到期日|扣款日|账单日"
)
_MOVES: Final = words_like(
    r"\b(?:change|move|switch|push|set|make|have|shift)\b|"
    r"\b(?:cambi\w+|mov\w+|pas\w+|recorr\w+|pon\w+)\b|改|换|调|移|可以|能不能|行吗"
)
_ONCE: Final = frozenset({"weekday", "offset"})
_LONGEST: Final = 80


def is_hypothetical(text: str) -> bool:
    """Whether a text asks what would be if so much were paid: "and if i pay just 100?"."""
    return mentions(text, _HYPOTHETICAL) and len(text) <= _LONGEST


def moves_due_date(text: str) -> bool:
    """Whether a text wants another due date from now on, and not another day for one payment."""
    if not mentions(text, _MOVES):
        return False
    once = any(kind_of(day) in _ONCE for day in meant_days(text))
    return mentions(text, _RECURS) or (mentions(text, _PAYMENT_DATE) and not once)
