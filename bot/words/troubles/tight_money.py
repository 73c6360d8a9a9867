"""Money that is short just now, told in a word: "ando bien corto", "money's tight", "手头紧"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_HOW: Final = r"(?:(?:bien|muy|medio|re|bastante|un poco|algo|tan|super|a?si de) )*"
_TIGHT: Final = words_like(
    r"\b(?:money|cash|funds|things|budget)(?: is| are|.?s)? (?:\w+ )?(?:tight|short)\b|"
    r"\b(?:i'?m|im|i am|we'?re|running|bit|little|kinda|really|so|been) (?:\w+ )?short "
    r"(?:on (?:cash|money|funds)|this (?:month|week|check|paycheck|pay ?day|time|pay period)|"
    r"of (?:cash|money))\b",
    rf"\b(?:ando|estoy|vengo|voy|quede|sigo|andamos|estamos) {_HOW}"
    r"(?:cort[oa]s?|apretad[oa]s?|ajustad[oa]s?|gastad[oa]s?|brujas?|sin (?:lana|feria|dinero|"
    r"plata|"
    r"chavos|un (?:peso|quinto|centavo)))\b(?! de (?:tiempo|vista|estatura))|"
    r"\bno traigo (?:(?:nada de|ni) )?(?:lana|feria|dinero|plata|un (?:peso|quinto))\b",
    r"(?:手头|手上|最近|这个月)(?:有点|有些|好|很|比较|真的|实在|都|太)*(?:紧|拮据)(?!急|张)|"
    r"(?:最近|呢排|今个月|这个月)[^,.!?，。]{0,4}(?:好|有点|有啲|比较)?(?:穷|紧绌|手紧)",
)
_ELSE: Final = words_like(
    r"\b(?:paid|pagu?e|i'?ll pay|ill pay|pago|voy a pagar|les (?:pago|deposito|doy)|deposito)\b|"
    r"\b(?:you|u|yall) (?:are|were|shorted)\b|(?:会|就|已经)(?:还|付|交)"
)


def is_short_of_money(text: str) -> bool:
    """Whether somebody tells that money is short, and of no payment."""
    return mentions(text, _TIGHT) and not mentions(text, _ELSE)
