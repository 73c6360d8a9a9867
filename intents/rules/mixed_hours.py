"""An hour in one language beside a request in another: "no me manden texts at night", 别 text 我.

The rules of each language look for its own hours. Where two are mixed, an hour limits a request
whichever of them either is said in.
"""

from __future__ import annotations

import re
from typing import Final

_EN_HOUR: Final = (
    r"(?:at (?:night|work|school|lunch|dinner|dawn|midnight|my job|church)|"
    r"on (?:the )?(?:weekends?|weekdays|holidays|my (?:day|days) off|(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)days?)|(?:after|before|past) (?:\d+(?: \d\d)?(?: ?[ap]m)?|work|midnight|noon|dark|"
    r"hours|school|bed ?time|lunch|dinner)|"
    r"(?:during|in) (?:the |my |office |working |work |business )*(?:mornings?|evenings?|"
    r"afternoons?|day|week|hours|class|shift|lunch|meetings?|work)|"
    r"(?:when|while|if) (?:im |i am )?(?:at work|working|sleeping|asleep|in class|driving|busy|"
    r"in a "
    r"meeting|in meetings|at school|at church)|(?:so|too|this|that|tan|muy) (?:early|late)|"
    r"(?:until|till|til) (?!i\b|the end)\w+|between \d|this week|overnight|early|late)\b"
)
_ES_HOUR: Final = (
    r"(?:(?:de|por las?|en las?) (?:noches?|madrugada|mananas?|tardes?)|(?:antes|despues)"
    r" de(?:l| la|"
    r" las)? (?:\d+|trabajo|mediodia|nueve|ocho|siete|diez)|(?:en|entre|durante) (?:el|mi|la|las|"
    r"los)? ?(?:trabajo|chamba|siesta|semana|clase|turno|fines? de semana|\d+)|"
    r"(?:los|en) (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fines de semana|"
    r"findes?)|tan (?:tarde|temprano)|hasta (?:el|la|las|que|manana)|"
    r"cuando (?:estoy|este|trabajo|duermo|manejo)|esta semana)\b"
)
_ZH_HOUR: Final = (
    r"(?:半夜|深夜|夜里|夜晚|晚上|晚黑|夜黑|凌晨|早上|朝早|清晨|大清早|一早|中午|晏昼|下昼|下午|"
    r"上午|返工|返学|放工后|上班|上课|工作时间|开会|睡觉|瞓觉|周末|礼拜[六日天]|星期[六日天]|"
    r"周[六日]|平日|平时|食饭|吃饭|午休)(?:的?时候|时间|嗰阵时?|期间|时)?"
)
_EN_NO: Final = (
    r"(?:dont|do not|stop|quit|no more|no|please dont) (?:(?:sending|send|me|more|any|you|the|your|"
    r"these|ever) )*(?:text|texting|texts|message|messaging|messages|msg|send|sending|contact|"
    r"contacting|sms)"
)
_ES_NO: Final = (
    r"(?:(?:no|ya no) (?:me|nos) (?:mand|envi|escrib|text|mensaje|contact|molest)\w+|"
    r"(?:dejen|deje|paren|pare) de (?:mand|envi|escrib|text|mensaje|contact|molest)\w+|"
    r"no mas|no (?:manden|envien|escriban|texteen))"
)
_ZH_NO: Final = (
    r"(?:别|不要|勿|唔好|唔要|咪|不用|唔使)(?:再|给我|俾我|畀我|向我|我|\s){0,3}"
    r"(?:发|传|send|text|txt|msg|message|sms)(?:短信|短讯|简讯|信息|讯息|message|msg|sms|text|"
    r"我|给我|"
    r"俾我|畀我|给|俾|\s)*"
)
_MORE: Final = (
    r"(?: (?:me|us|mas|texts|text|mensajes|textos|messages|msgs|sms|please|por favor|pls)){0,4}"
)
_LEADS: Final = r"(?:^|[.?,])(?: (?:please|por favor|y|and|pero|but|hi|hola|pls|porfa))*"
_BEHIND: Final = r"(?: ,| please| por favor| porfa| pls)*"


def _either_way(request: str, hours: str) -> str:
    """An hour behind a request, or before it at the head of the clause."""
    return rf" {request}\b{_MORE} {hours}|{_LEADS} {hours}{_BEHIND} {request}\b"


_IN_LETTERS: Final = re.compile(f"{_either_way(_ES_NO, _EN_HOUR)}|{_either_way(_EN_NO, _ES_HOUR)}")
_WITH_CHINESE: Final = re.compile(
    rf"{_ZH_NO}{_MORE}[\s,]*{_EN_HOUR}|(?:^|[,.!?]\s*){_EN_HOUR}[\s,]*(?:请|麻烦|唔该)?{_ZH_NO}|"
    rf"(?:^|[\s,.!?请在喺]){_ZH_HOUR}[\s,]*(?:please |请|就)?{_EN_NO}\b|"
    rf"{_EN_NO}\b{_MORE}\s*(?:在|喺)?{_ZH_HOUR}"
)
_FOR_GOOD: Final = re.compile(
    r"\b(?:anymore|any more|ever|never|forever|at all|again|nunca|jamas|para siempre|ni|or|"
    r"(?<!no )mas(?= [.,]| $)|de dia|o de)\b|再(?!次)|永|以后|今后|从此|都(?:别|不|唔)"
)
_APOSTROPHE: Final = re.compile("['\u2019]")


def limited(folded: str, english: str, spanish: str) -> bool:
    """Whether a request of one language is limited by an hour that another one names.

    ``english`` and ``spanish`` are the Latin words of the text, spelt as the rules of each
    language are.
    """
    if any(_FOR_GOOD.search(text) for text in (folded, english, spanish)):
        return False
    if _IN_LETTERS.search(english) or _IN_LETTERS.search(spanish):
        return True
    return not folded.isascii() and bool(_WITH_CHINESE.search(_APOSTROPHE.sub("", folded)))
