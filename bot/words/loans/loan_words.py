"""Words by which borrowers choose one of several loans: its place in a list, its kind, the other.

"The second one", "el del carro", "后面那笔": read before the classifier, which knows of no list.
"""

import re
from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_choices
from intents.normalise import fold

_FIRST: Final = words_like(
    r"^\W*(?:the )?(?:first|1st|former|top|upper)(?: (?:one|loan|1))?(?: please)?\W*$|"
    r"^\W*(?:(?:el|la) )?(?:primer[oa]?|1r[oa]|de arriba)(?: prestamo)?(?: por favor)?\W*$|"
    r"^\W*(?:第[一1]|头一?|上面那?|前面那?)(?:的|那)?一?[个笔项]?(?:贷款)?(?:的|吧|谢谢)?\W*$"
)
_SECOND: Final = words_like(
    r"^\W*(?:the )?(?:second|2nd)(?: (?:one|loan|1))?(?: please)?\W*$|"
    r"^\W*(?:(?:el|la) )?(?:segund[oa]|2d[oa])(?: prestamo)?(?: por favor)?\W*$|"
    r"^\W*(?:第[二2两])(?:的|那)?一?[个笔项]?(?:贷款)?(?:的|吧|谢谢)?\W*$"
)
_LAST: Final = words_like(
    r"^\W*(?:the )?(?:last|latter|bottom|lower)(?: (?:one|loan|1))?(?: please)?\W*$|"
    r"^\W*the one (?:on|at) the bottom\W*$|"
    r"^\W*(?:(?:el|la) )?(?:ultim[oa]|de abajo)(?: prestamo)?(?: por favor)?\W*$|"
    r"^\W*(?:最后|末尾|下面那?|后面那?)(?:的|那)?一?[个笔项]?(?:贷款)?(?:的|吧|谢谢)?\W*$"
)
_KIND: Final = re.compile(
    r"\W*(?:(?:it.?s |for |on |about |i mean )*(?:the|my)? ?(?:car|auto|truck|personal|home|house)"
    r"(?: improvements?)?(?: (?:loan|one))?|(?:es |para )?(?:el|la|mi)? ?(?:prestamo )?"
    r"(?:de |del |para )?(?:la |el )?"
    r"(?:auto|coche|carro|camioneta|troca|personal|casa|hogar|mejoras(?: del hogar)?)|"
    r"(?:我的?)?(?:车|汽车|个人|私人|消费|房|房屋|装修|房屋装修)(?:贷款?)?(?:的|[那嗰][个笔])?)"
    r"(?: please| por favor|的|那个|那笔|吧)*\W*"
)
_BOTH: Final = re.compile(
    r"\W*(?:for |on |of |de |para )*(?:both|all)(?: (?:of )?(?:them|loans|these|those|two|"
    r"please))*\W*|"
    r"\W*(?:de |para )?(?:amb[oa]s|(?:l[oa]s |tod[oa]s )+(?:dos|prestamos)?)(?: prestamos)?"
    r"(?: por favor)?\W*|"
    r"\W*(?:两笔|两个|两单|全部|所有|两样)(?:贷款|都)?(?:要|查|看|想知道|想要)*(?:吧|谢谢)?\W*|"
    r"\W*都(?:要|查|看)\W*"
)
_THE_OTHER: Final = words_like(
    r"^\W*(?:(?:and|what about|how about|whats?|ok|then|also|y|que hay|que tal|tambien|entonces)"
    r"\b ?)*"
    r"(?:(?:for|on|about|of|from|del?|el|la|mi|the|my|con|sobre)\b ?)*"
    r"(?:other|second|first|2nd|1st|otr[oa]|segund[oa]|primer[oa]?|car|auto|truck|vehicle|house|"
    r"home(?: improvements?)?|personal|coche|carro|camioneta|troca|casa|hogar|"
    r"mejoras(?: del hogar)?)"
    r"(?: (?:one|1|loan|prestamo|too|as well|tambien|please|por favor))*\W*$|"
    r"^\W*(?:那么?|咁|还有|同埋|以及|请问|[,，\s])*(?:我的?)?"
    r"(?:另外?那?一?[笔个]|还?有一[笔个]|第[一二两三12]?[笔个]|(?:汽?车|房|装修|个人|私人|"
    r"消费)(?:贷款?|子)?)"
    r"(?:贷款|的|[那嗰][笔个])*(?:也|又|是)?(?:呢|怎么样|点)?\W*$"
)
"""Whoever was told of one loan asks for another by these words alone."""

_ORDER: Final = (
    words_like(r"\b(?:first|1st|primer[oa]?)\b|第[一1]"),
    words_like(r"\b(?:second|2nd|segund[oa])\b|第[二2两]"),
)


def says_both(text: str) -> bool:
    """Whether a text means all of the loans that were listed, and says nothing else."""
    return _BOTH.fullmatch(fold(text)) is not None


def names_kind(text: str) -> bool:
    """Whether a text is the kind of a loan and nothing else: "my car loan", "el de la casa"."""
    return _KIND.fullmatch(fold(text)) is not None


def names_another(text: str) -> bool:
    """Whether a text names no more than another loan: "and the car?", "y del otro"."""
    return mentions(text, _THE_OTHER)


def place_of_another(text: str) -> int | None:
    """The place, from 0, by which a text names another loan: "what about the second"."""
    if not names_another(text):
        return None
    found = [place for place, words in enumerate(_ORDER) if mentions(text, words)]
    return found[0] if len(found) == 1 else None


def listed_place(text: str, many: int) -> int | None:
    """The place in a list of so many that a text names by its order, from 0: "the last one"."""
    for choice in find_choices(text):
        if choice.kind == "choice" and isinstance(choice.value, int):
            return choice.value - 1 if choice.value <= many else None
    for pattern, place in ((_FIRST, 0), (_SECOND, 1), (_LAST, many - 1)):
        if mentions(text, pattern):
            return place if 0 <= place < many else None
    return None
