"""Letters that are to be larger: "in large print please", letra mas grande, 字能不能大一点.

Whoever sees badly wants to be able to read us: it ends no texts, and somebody has to arrange it.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.canonical import canonical
from intents.rules.tongues import heard

RULE: Final = "law.large_print"
_ENGLISH: Final = re.compile(
    r" (?:large|larger|big|bigger|giant|enlarged) (?:print|type|font|letters|lettering|text size|"
    r"writing|words|characters)\b(?! (?:lender|company|bank))"
    r"| (?:print|type|font|letters|lettering|writing|words|text|texts)(?: size)?"
    r"(?: (?:a bit|much|be|made|come|to be|little|a little))* (?:larger|bigger|enlarged)\b"
    r"| (?:in|on) braille\b| braille (?:letters?|copy|version)\b"
)
_SPANISH: Final = re.compile(
    r" letras? (?:(?:un poco|mucho|bien|mas) )*(?:grandes?|grandota|legible)\b"
    r"| (?:agrand|aument)\w+ (?:la |el )?(?:letra|tamano)| (?:tipografia|fuente) (?:mas )?grande\b"
    r"| (?:en|por) braille\b"
)
_CHINESE: Final = re.compile(
    r"(?:字体?|字号|字型|啲字|的字)(?:可以|能|可不可以|可唔可以|能不能|能否|麻烦|请|再|印|写|打|弄|整|得|放|,){0,4}"
    r"大(?:一?[点些啲]|得多|号)?(?!写)|大字(?:版|体|号|印刷)?|放大(?:字|一点)|盲文|点字|"
    r"字体?(?:都|也)?(?:太|好|咁)(?:小|细)[^.?!]{0,12}大一?[点些啲]"
)

_ELSEWHERE: Final = re.compile(
    r" (?:on|of) (?:my|this|the) (?:phone|screen|cell)\b| how (?:do|can|would) (?:i|you|we) make\b|"
    r" by text instead\b"
)


def wanted(folded: str) -> bool:
    """Whether folded text asks for larger letters."""
    plain = canonical(folded, {})
    if _ELSEWHERE.search(plain):
        return False
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, plain, plain)


_LONGEST: Final = 120


def wanted_alone(folded: str) -> bool:
    """Whether it does so in few words, so that nothing else is asked."""
    return len(folded) <= _LONGEST and wanted(folded)
