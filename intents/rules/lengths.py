"""How much a text says beside what a sentence rule found in it.

Chinese and Spanish rules go by the act and see no object: in a few words, or with words that say
how long or how much, it is our texts; else it may be a neighbour, a booking or an hour of the day.
The English ones name it.
"""

from __future__ import annotations

import re
from typing import Final

_HAN: Final = re.compile("[\u3400-\u9fff]")
_LATIN_WORD: Final = re.compile(r"[a-z\u00df-\u024f']+")
_FEW_HAN, _FEW_WORDS = 14, 9
_CHINESE: Final = frozenset({"not_send", "unsubscribe", "off_the_list", "remove_number"})
_SPANISH: Final = frozenset(
    {
        "no_me_manden", "no_manden", "darse_de_baja", "de_la_lista", "cancelar_mensajes",
        "borren_numero", "dejen_de",
    }
)  # fmt: skip
_FOR_GOOD: Final = re.compile(
    r"再|永|以后|往后|今后|从此|一[条则個个封]|全部|任何|所有|都(?:唔|不|别)|"
    r"\b(?:mensaj\w+|sms|textos?|mas|nunca|jamas|numero|ningun\w*)\b"
)


def says_more(rule: str, folded: str) -> bool:
    """Whether a text that met a rule of the act alone is long enough to be about something else."""
    long = (rule in _CHINESE and len(_HAN.findall(folded)) > _FEW_HAN) or (
        rule in _SPANISH and len(_LATIN_WORD.findall(folded)) > _FEW_WORDS
    )
    return long and not _FOR_GOOD.search(folded)
