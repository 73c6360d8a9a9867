"""Calls that a borrower wants ended while texts go on: never a wish to be called.

The law gives a right to that, so it is on record whatever was asked just then.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import EX_ZH, FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.texts.hours import hours_named, part_of_day
from bot.words.texts.work_calls import forbids_work_calls

_ENDS: Final = words_like(
    r"\b(?:stop|quit|no more|never|cease)\b.{0,12}\b(?:call(?:s|ing)?|phon(?:e calls?|ing)|"
    r"ringing)\b",
    r"\b(?:don.?t|do not|dnt|please not|pls not|not to|never)\b(?: you| ever| even| be| keep)? "
    r"(?:call|phone|ring|calling|phoning)\b",
    r"\b(?:no|without|don.?t (?:want|need)(?: any| no)?|not want(?: any)?) (?:more )?(?:phone |"
    r"voice |"
    r"robo ?)?calls\b",
    r"\b(?:don.?t|dont|do not) (?:want|like|need)\b.{0,20}\b(?:calling|to call|phoning)\b",
    r"\bno (?:me |nos )?(?:vuelvan a |sigan )?(?:llam(?:e|es|en|ar|ando)|marqu?(?:e|es|en|ar|ando))"
    r"(?:me|nos)?\b|\b(?:dejen?|paren?) de (?:llamar|marcar)(?:me|nos)?\b|"
    r"\b(?:nada de|sin|no (?:quiero|deseo|acepto|mas|mas)|ya no quiero)(?: mas)? llamadas\b|"
    r"\bno llamadas\b",
    r"(?:别|不要|不准|不许|唔好|勿|不用|唔使|唔准|停止)(?:再|老是|一直|成日)?(?:给|俾|畀|同)?(?:我)?"
    r"(?:打电话|打来|打嚟|打给我|打俾我|致电|来电|call(?:我|$|\W)|打(?:我)?(?:手机|电话))",
)
_OF_OTHERS: Final = words_like(
    rf"\b(?:call|calling|phone|phoning|ringing?|calls)\b.{{0,10}}\b(?:my (?:\w+ )?{KIN}|her|him|"
    rf"them|"
    r"(?:at )?my (?:job|work\w*|house|office|boss)|work)\b",
    rf"\b(?:llam|marqu?)\w* a (?:mi {FAMILIA}|ella|el|mi trabajo)\b|\bal trabajo\b",
    rf"(?:打|电话|call)(?:给|俾|畀|去)?(?:我)?(?:的|嘅|阿)?(?:{KIN_ZH}|{KIN_YUE}|{EX_ZH}|公司|单位|老板|"
    r"[他她佢])",
)
_OF_TEXTS_TOO: Final = words_like(
    r"\b(?:call\w*|phone) (?:or|and|nor|&) (?:text|messag|email|mail)\w*|"
    r"\b(?:text|messag|email)\w* (?:or|and|nor|&) (?:call|phon)\w*|"
    r"\b(?:llam\w+|mensajes|escrib\w+) (?:ni|y|o) (?:me |nos )?(?:llam|mand|escrib|mensaj)\w+|"
    r"电话.{0,2}(?:和|跟|或|同|也).{0,6}(?:短信|信息)|(?:短信|信息).{0,2}(?:和|跟|或|同|也).{0,6}电话"
)
_QUESTION: Final = words_like(
    r"\b(?:why|how come|who|when|por ?que|quien|cuando)\b|为什么|为何|点解|谁|边个|"
    r"\b(?:call|calling|calls) (?:it|that|this|yourself|yourselves|names)\b|\bcalls? (?:back|"
    r"ended)\b"
)
_TAKEN_BACK: Final = words_like(
    r"^\W*(?:nvm|never ?mind|forget it|wait|no need)\b|^\W*(?:算了|还是别|不用了)|"
    r"^\W*(?:olvide\w*|mejor (?:ya )?no|ya no hace falta)\b"
)
"""A call that was asked for is taken back, and none is forbidden."""
_LONGEST: Final = 140


def ends_calls(text: str) -> bool:
    """Whether a text forbids us to call its writer at all, and does not forbid our texts."""
    if len(text) > _LONGEST or not mentions(text, _ENDS):
        return False
    if mentions(text, _QUESTION) or mentions(text, _TAKEN_BACK):
        return False
    elsewhere = mentions(text, _OF_OTHERS) or forbids_work_calls(text)
    timed = hours_named(text) is not None or part_of_day(text) is not None
    return not (elsewhere or timed or mentions(text, _OF_TEXTS_TOO))
