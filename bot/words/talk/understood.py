"""Doubts that we understand somebody's words: "you understand me? my english small".

Whoever writes so needs a plain yes, and no list of what can be asked.
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_UNDERSTOOD: Final = words_like(
    r"^\W*(?:(?:sorry|hello|please|so|ok|excuse me)\W+)*(?:(?:do|did|can|are) )?(?:you|u) "
    r"(?:can )?(?:understand|understood|understanding|get|read|follow) (?:me|my (?:text|words|"
    r"writing|"
    r"english|message))\b",
    r"\bmy english (?:is |it.?s |not |so |very |too )*(?:small|bad|little|poor|weak|broken|basic|"
    r"no good|not good|not so good|terrible|limited|rusty|good)\b|"
    r"\bi (?:speak|write|know|have) (?:only |just |very )*(?:little|small|bad|poor|a little|some|"
    r"few) "
    r"(?:bit of )?english\b|\b(?:sorry|excuse|forgive) (?:for |me )?my (?:bad )?english\b",
    r"^\W*(?:perdon |disculpe )?(?:si )?me (?:entiende\w*|entendieron|explico)\W*$|"
    r"\bmi espanol (?:no )?(?:es|esta) (?:muy |poco )?(?:mal[oa]?|bueno|feo|poco)\b|"
    r"\bno escribo bien\b|\bperdon por mi espanol\b",
    r"^\W*你们?(?:看得懂|明不明白|明白|懂)我?(?:的?(?:意思|话|英文|中文))?(?:吗|么|嘛|没有?)\W*$|"
    r"我(?:的)?(?:中文|英文|普通话)(?:不|唔)(?:太|大|是很)?(?:好|行|叻)|你明唔明我(?:讲乜|意思)?",
)
_ASKS_MORE: Final = words_like(
    r"\b(?:balance|owe|due|pay\w*|loan|complain\w*|call|person|agent|interpreter|saldo|pag\w+|"
    r"debo|prestamo|llam\w+)\b|余额|欠|还款|贷款|投诉|电话|人工|[用说讲](?:英|中|西|普通|国|粤)",
    r"\b(?:in|en) (?:english|spanish|chinese|mandarin|ingles|espanol|chino)\b|"
    r"\b(?:english|spanish|chinese) (?:please|pls|porfa)\b",
)
_LONGEST: Final = 80


def asks_if_understood(text: str) -> bool:
    """Whether a short text doubts that we understand its writer, and asks for nothing else."""
    if len(text) > _LONGEST or mentions(text, _ASKS_MORE):
        return False
    return mentions(text, _UNDERSTOOD)
