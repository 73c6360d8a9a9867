"""Nothing but that it cannot be paid: "no puedo pagar", which asks for no way to pay."""

from typing import Final

from bot.words.patterns import mentions, words_like

_ALONE: Final = words_like(
    r"^\W*(?:(?:pues|ps|ya|es que|la verdad|ahorita|ahora|este mes|disculpe|perdon|hola|y)\W+)*"
    r"no (?:les? |l[oa]s? |voy a )?(?:puedo|podre|podria|poder) pagar(?:l[eo]s?|l[oa])?"
    r"(?: (?:ahorita|ahora|este mes|nada|ya|hoy))*\W*$",
    r"^\W*(?:(?:so|hey|hi|sorry|look|right now)\W+)*i (?:can.?t|cannot|can not) (?:afford to )?pay"
    r"(?: (?:it|this|you|u|now|right now|this month|anything|rn))*\W*$",
    r"^\W*(?:我|现在|这个?月|真的|实在|暂时|今个月)*(?:还不[起上了]|还唔[起到]|冇钱还|没钱还)(?:了|啊|呀)?\W*$",
)


def only_cannot_pay(text: str) -> bool:
    """Whether a text says that its writer cannot pay, and nothing else."""
    return mentions(text, _ALONE)
