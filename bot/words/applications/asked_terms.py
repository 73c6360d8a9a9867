"""Another term asked of an offer in few words: "can it be 36 months", "no se puede a 36?"."""

import re
from typing import Final

from intents.normalise import fold

_MONTHS: Final = r"(?:6|9|\d{2}) ?-?(?:months?|mos?|mths?|mo)\b|\d ?-?(?:years?|yrs?)\b"
_ENGLISH: Final = (
    r"(?:and|so|but|hi|hey|please|pls|what about|how about|can|could|would|will|may|it|is|"
    r"isn't|isnt|this|that|the|term|loan|be|you|u|we|i|make|do|get|have|give|me|over|for|in|to|not|"
    r"at|possible|possibly|available|an option|instead|spread|stretch\w*|out|a|longer|like|there|"
    r"any|way|no|or|maybe|then|if|want|wanted|need|rather|i'd|id)"
)
_MESES: Final = (
    r"(?:\d{2}|6|9) ?(?:meses|mensualidades|pagos)\b|\d ?anos\b|\ba (?:12|18|24|30|36|48|60|72)\b"
)
_SPANISH: Final = (
    r"(?:y|pero|a|en|por|no|se|me|lo|la|los|las|le|puede[ns]?|podria[ns]?|ser|sea|sean|son|eran|"
    r"era|seria[ns]?|hacer\w*|dar\w*|dan|dejar\w*|que|el|plazo|de|posible|es|hay|mejor|favor|o|"
    r"oiga|entonces|quiero|queria|prefiero|seran?)"
)
_QI: Final = r"(?:\d{2}|[69]|[一二三四五六七八九十]{1,3}) ?(?:个月|期)|[1-9一二两三四五六七] ?年"
_CHINESE: Final = (
    r"(?:可[不唔]可以|可以(?=[分做改还供吗嘛]|$)|可否|行不行|"
    r"[请问那么咁我想不唔能否得分成做还供改是系有没要给俾批到借吗嘛呢的嘅啊呀吧期限数咩])"
)
"""No bare yes is among them: with the term of an offer it takes the offer."""
_ASKED: Final = re.compile(
    "|".join(
        rf"(?:\W*(?:{word}){edge})*?\W*(?:{figure})(?:\W*(?:{word}){edge})*\W*"
        for word, figure, edge in (
            (_ENGLISH, _MONTHS, r"\b"),
            (_SPANISH, _MESES, r"\b"),
            (_CHINESE, _QI, ""),
        )
    )
)


_LONGEST: Final = 60


def asks_other_term(text: str) -> bool:
    """Whether a text names a term of a new credit and nothing beside it."""
    return len(text) <= _LONGEST and _ASKED.fullmatch(fold(text)) is not None
