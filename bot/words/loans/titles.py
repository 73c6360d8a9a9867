"""The title of a car, or who holds a lien on it: when it comes, who sends it."""

from typing import Final

from bot.words.patterns import mentions, words_like

_TITLE: Final = words_like(
    r"\b(?:get|have|receive|send\w*|mail\w*|release\w*|sign\w*|transfer\w*|need|want|hold\w*|has|"
    r"where|when|how long)\b.{0,24}\b(?:the|my|our|car|truck|auto|vehicle|clear|clean|a) title\b"
    r"(?! (?:10|32|ix|company|of|loan|insurance))|"
    r"\b(?:car|truck|auto|vehicle|clear|clean) title\b(?! loan)|\bpink slip\b|"
    r"\blien ?(?:on|off|holder)\b",
    r"\btitulo\b.{0,12}\b(?:carro|auto|coche|troca|camioneta|vehiculo|casa)\b|"
    r"\b(?:cuando|donde|como)\b.{0,24}\b(?:el|mi) titulo\b",
    r"(?:车辆?|汽车)(?:的|嘅)?(?:产权证|所有权证|title|车契)|"
    r"(?:拿|寄|给|收到|办).{0,6}(?:产权证|title)",
)
"""The release of a lien is a letter, which is asked for as one."""
_OTHERWISE: Final = words_like(
    r"\b(?:job|book|song|movie|email|work|his|her) title\b|\btitle (?:loans?|max|company)\b|"
    r"\blien release"
)
_LONGEST: Final = 120


def asks_of_title(text: str) -> bool:
    """Whether a text is about the title of what was financed, or the lien on it."""
    if len(text) > _LONGEST or mentions(text, _OTHERWISE):
        return False
    return mentions(text, _TITLE)
