"""Whoever will pay, only later: "唔係話唔還，遲啲啫", "not saying I won't pay, just a bit late"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_ONLY_LATE: Final = words_like(
    r"\b(?:not|n.t|aint|never) (?:\w+ ){0,4}?(?:saying|that|refusing|like) (?:that )?"
    r"(?:i |we )?(?:(?:wo ?n.?t|will not|am not going to|not gonna|dont want to) )?(?:to )?pay\b"
    r".{0,24}\b(?:late|later|time|behind|slow)\b",
    r"\bno (?:es|digo|estoy diciendo) que no (?:quiera |vaya a |voy a )?(?:pag\w+).{0,30}"
    r"\b(?:tarde|tiempo|atras\w*|despues|dias)\b",
    r"(?:不是|唔[是系])(?:话|说|讲)?(?:我)?(?:不|唔)(?:想|肯|会)?(?:还|俾|畀|交|付|找|认)(?:数|钱|款)?"
    r".{0,8}(?:迟|晚|慢|缓|过几[天日])",
)


def is_only_late(text: str) -> bool:
    """Whether a text says that its writer will pay, and needs longer."""
    return mentions(text, _ONLY_LATE)
