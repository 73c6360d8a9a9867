"""Calls to somebody's work or family that are forbidden in passing, in whatever place of a text."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import EX_ZH, FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.texts.work_calls import forbids_work_calls

_PLACE: Final = r"(?:jobs?|work(?:place)?|boss|office|employer|manager|house|family|folks|kids?)"
_LUGAR: Final = r"(?:trabajo|chamba|jale|jef[ea]|oficina|casa|familia|patron|hijos)"
_DANWEI: Final = r"(?:公司|单位|老板|老细|办公室|屋企|家里|家人|店里|上班)"
_FORBIDS: Final = words_like(
    r"\b(?:don.?t|dnt|do not|stop|quit|no more|never|cease)\b(?: \w+){0,2}? (?:call|ring|phon|"
    r"contact|text|messag|bother|harass|bug|talk)\w*(?: (?:up|to|with|at))? "
    rf"(?:my (?:\w+ )?(?:{KIN}|{_PLACE})|me at (?:my )?(?:{_PLACE}))\b|"
    rf"\bleave my (?:\w+ )?(?:{KIN}|{_PLACE}) (?:alone|out)\b",
    r"\b(?:no|nunca|dejen de|paren de)\b (?:me )?(?:les? )?(?:vuelvan a |sigan |anden )?"
    r"(?:llam|marqu|marc|habl|molest|contact|escrib|busqu)\w* (?:mas )?(?:a|con) "
    rf"(?:mis? (?:{FAMILIA}|{_LUGAR})|la casa)\b|"
    rf"\b(?:ya no|no) (?:me )?(?:llam|marqu|habl|busqu)\w* (?:al|en el|en mi) {_LUGAR}\b|"
    rf"\bdejen (?:en paz|tranquil[oa]s?) a mis? (?:{FAMILIA}|{_LUGAR})\b",
    r"(?:别|不要|不准|唔好|唔准|咪|勿|不许|停止)(?:再|老是|一直|成日)?(?:打|call|致电|联系|联络|"
    r"骚扰|烦|找|搵)"
    r"(?:电话)?(?:给|俾|畀|去|到|嚟|来)?(?:我)?(?:的|嘅)?"
    rf"(?:{KIN_ZH}|{KIN_YUE}|{EX_ZH}|{_DANWEI})",
)


_TELLS: Final = words_like(
    r"\b(?:call(?:ed|ing|s)?|phon(?:ed|ing)|rang|text(?:ed|ing)|contact(?:ed|ing)|talk(?:ed|ing) "
    r"to|"
    rf"show(?:ed|s|ing)? up (?:at|to))\b.{{0,10}}\b(?:my|our) (?:\w+ )?(?:{KIN}|{_PLACE})\b|"
    rf"\b(?:call(?:ed|ing|s)?|phoned|contact(?:ed|ing)) me at (?:my )?{_PLACE}\b",
    rf"\b(?:llamaron|llaman|llamo|marcaron|hablaron|contactaron|fueron) (?:otra vez |de nuevo )?"
    rf"(?:a|al|con|en) (?:mis? )?(?:{FAMILIA}|{_LUGAR})\b",
    r"(?:打|call|致电|联系|骚扰)(?:了|过|咗|到|去|给|俾|畀)*(?:电话)?(?:给|到|去|俾|"
    r"畀)?(?:我)?(?:的|嘅)?"
    rf"(?:{KIN_ZH}|{KIN_YUE}|{_DANWEI})",
)


def tells_of_calls_elsewhere(text: str) -> bool:
    """Whether a text tells that the work, the home or the family of its writer was called."""
    return mentions(text, _TELLS)


def forbids_calls_elsewhere(text: str) -> bool:
    """Whether a text forbids calls to the work, the home or the family of whoever writes it."""
    return mentions(text, _FORBIDS) or forbids_work_calls(text)
