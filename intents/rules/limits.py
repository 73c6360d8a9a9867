"""What stands beside a request to end texts: a limit of it, or only the reason for it.

"At night don't text" asks for no end, nor does "I'm at work until 6, don't text me before". "I'm at
work, stop texting me" tells where somebody is just now and asks for the same as without it.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.english_words import HOURS, PARTIAL_TAIL
from intents.rules.spans import ENGLISH_FIRST, SPANISH_FIRST

_SPAN_FIRST: Final = re.compile(ENGLISH_FIRST)
_SPAN_FIRST_ES: Final = re.compile(SPANISH_FIRST)
_HOURS_ES: Final = re.compile(
    r" (?:domingos?|sabados?|noches?|mananas?|horas?|fines de semana|"
    r"trabajo|tarde|temprano)(?: ,)? $"
)
_HERE_NOW: Final = re.compile(
    r"(?<! when)(?<! while)(?<! if)(?<! whenever)(?<! time)(?<! times)(?<! days)(?<! hours)"
    r" (?:im|i am|its|it is|were|we are)"
    r"(?: (?:still|currently|literally|actually|busy|now|here|already|just|like|at|in|on|a|an|my|"
    r"the|staff|work))*"
    r" (?:work|school|meetings?|shift|lunch|sunday|saturday|weekend|night|\d{1,2} [ap]m)"
    r"(?: ,| please| just)* $"
)
"""Where somebody is, or what time it is, said of now: it gives the reason."""
_HERE_NOW_ES: Final = re.compile(
    r"(?<! cuando)(?<! mientras)(?<! si)(?<! que)(?<! dias)(?<! horas)"
    r" (?:estoy|ando|sigo|estamos|es|son)"
    r"(?: (?:ahorita|ahora|todavia|aun|ya|muy|en|de|el|la|las|mi|un|hoy|\d{1,2}))*"
    r" (?:trabajo|domingo|sabado|noche|manana|tarde|temprano)(?: ,)? $"
)
_HERE_NOW_ZH: Final = re.compile(
    r"(?:正?在|仲?喺度?)(?:上班|开会|返工|睡觉|午休|吃饭)(?:呢|啊|呀|啦|了|中)?[,\s]*"
    r"(?:请|你们?|你哋|麻烦|唔该)*(?:别|不要|唔好|请勿|咪|不许|不准)再"
    r"(?!.*(?:下班|放工|收工|[晚迟]点|迟啲|[点时]后|等我|先(?:得|好|可以)))"
)
_NO: Final = re.compile(r" (?:please )?(?:dont|do not|no|ya no)\b")
"""A mere "don't": from somebody who is at work it may be for as long as they are there."""
_FOR_GOOD: Final = re.compile(
    r" (?:again|anymore|any more|ever|forever|for good|nunca|jamas|de nuevo|otra vez|"
    r"mas(?! (?:tarde|temprano|de)))\b"
)
_BEFORE_THEN: Final = re.compile(
    r"(?: (?:please|any|texts|messages))* before(?= (?:[.?,]|please|ok|thanks|thank|thx|$))"
)
_AN_HOUR: Final = re.compile(
    r" (?:until|till|off|done|out|over|finish|finished|free|home|back|ends?)"
    r"(?: (?:at|by|around|about|like|work|of))* "
    r"(?:\d{1,2}|noon|midnight|lunch|one|two|three|four|five|six|seven|eight|nine|ten|eleven)\b"
)
_TOLD: Final = re.compile(r" (?:told|tell|asked|ask|said|say|dije|pedi)\b")
_BEFORE_THEN_ES: Final = re.compile(
    r"(?: (?:mas|mensajes?|nada|por favor)){0,3} antes(?= (?:[.?,]|por favor|gracias|$))"
)
_AN_HOUR_ES: Final = re.compile(
    r" (?:hasta|salgo|termino|acabo|desocupo|libre)(?: (?:a|las?|el|del trabajo))* "
    r"(?:\d{1,2}|mediodia|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b"
)


def limits_english(before: str, request: str, after: str) -> bool:
    """Whether what stands around a request makes it one for some hours, days or kinds alone."""
    if PARTIAL_TAIL.match(after) or _SPAN_FIRST.search(before):
        return True
    if _BEFORE_THEN.match(after) and _AN_HOUR.search(before) and not _TOLD.search(before):
        return True
    if HOURS.search(before) is None:
        return False
    return _HERE_NOW.search(before) is None or _is_mere_no(request, after)


def limits_spanish(before: str, request: str, after: str) -> bool:
    """Likewise in Spanish by hours and days: "salgo a las 6, antes no me manden mensajes"."""
    if _SPAN_FIRST_ES.search(before):
        return True
    then = _BEFORE_THEN_ES.match(after) or before.endswith(" antes ")
    if then and _AN_HOUR_ES.search(before) and not _TOLD.search(before):
        return True
    if _HOURS_ES.search(before) is None:
        return False
    return _HERE_NOW_ES.search(before) is None or _is_mere_no(request, after)


def tells_why_in_chinese(text: str) -> bool:
    """Whether a Chinese text names what keeps its writer busy, and asks for no text ever again."""
    return _HERE_NOW_ZH.search(text) is not None


def _is_mere_no(request: str, after: str) -> bool:
    near = " ".join(after.split(" ")[:3])
    return _NO.match(request) is not None and _FOR_GOOD.search(request + near) is None
