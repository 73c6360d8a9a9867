"""Whether an offer can still be taken: "is the offer still open", 那个额度还有效吗."""

from typing import Final

from bot.words.patterns import mentions, words_like

_OPEN: Final = words_like(
    r"\b(?:is|are) (?:the|that|my|your|this) (?:loan )?(?:offer|deal|approval) still "
    r"(?:open|good|valid|there|on|available)\b|"
    r"\b(?:la |esa )?oferta (?:todavia |aun )?sigue (?:en pie|abierta|vigente)\b|"
    r"\bsigue (?:en pie|abierta|vigente) (?:la|esa) oferta\b",
    r"(?:额度|批核|方案|优惠|offer)(?:还|仲|现在)(?:有效|算数|可以用|作数)(?:吗|么|嘛|呢)",
)


def asks_if_offer_stands(text: str) -> bool:
    """Whether it is asked if an offer can still be taken."""
    return mentions(text, _OPEN)
