"""A number that is to stay: "don't take my number off", no borren mi numero, 唔好剷走我個號碼.

The words of a removal are there, and the sender wants none: texts go on, and nobody's number is
taken off.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard, once_a_text, spelt

RULE: Final = "law.number_kept"
_MINE_EN: Final = r"(?:(?:my|this|the|our) (?:\w+ )?(?:number|phone|contact)|mine|this one)"
_ENGLISH: Final = re.compile(
    r"(?<! why)(?<! you)(?<! u)(?<! they)(?<! yall)(?<! guys)(?<! people)(?<! still)(?<! if)"
    r"(?<! we) (?:dont|do not|never|please not|didnt|did not|not to|no need to|shouldnt)"
    r"(?: (?:ever|you|please|guys|dare|want|mean|ask|say|tell|to|yet|go|and))* "
    rf"(?:(?:take|taking|get|pull|strike|cross) {_MINE_EN} (?:off|out|from)|"
    r"(?:remove|delete|erase|drop|lose|block|cancel|deactivate|scratch|take off|take out) "
    r"(?:my|this|our) (?:\w+ )?(?:number|phone|contact))\b"
    r"|(?<! dont)(?<! not)(?<! never)(?<! why)(?<! you)(?<! they)(?<! to) (?:keep|leave) "
    r"(?:my|this|our) (?:number|phone)"
    r"(?: (?:on|in|there|where it is|as (?:it )?is|active|saved|registered|right where|with you)\b"
    r"(?! peace)(?! silence))"
    r"|^(?: no| please| ok| and| ,| just)* (?:keep|leave) (?:my|this|our) (?:number|phone)"
    r"(?: please| thanks| [.!])* $"
)
_REMOVE_ES: Final = r"(?:borr|quit|elimin|remuev|sac|saqu|tach|cancel)\w+"
_MINE_ES: Final = r"(?:mi|este|nuestro|el) (?:numero|telefono|contacto)"
_SPANISH: Final = re.compile(
    rf" (?:no|nunca|ni) (?:me |nos |vayan a |vaya a |quiero que |se les ocurra |lo )*{_REMOVE_ES} "
    rf"(?:de (?:ahi|la lista|su lista) )?{_MINE_ES}\b(?! (?:viejo|anterior|de antes))"
    rf"| {_MINE_ES} (?:ya )?no (?:me )?(?:lo )?(?:borr|quit|elimin|saqu)\w+"
    rf"|(?<! no) (?:dejen|deje|conserven|conserve|mantengan|mantenga|guarden) {_MINE_ES} "
    r"(?:ahi|en (?:la|su) lista|registrado|activo|como esta|en el sistema)\b"
    rf"| {_MINE_ES} (?:dejenlo|dejelo|conservenlo|mantenganlo)\b(?! en paz)"
)
_NOT_ZH: Final = (
    r"(?<![为么啥何解])(?:千万|请|麻烦)?(?:不要|别|勿|莫|唔好|唔使|咪|不用|不想|唔想|不准|"
    r"没叫你们?|没让你们?|冇叫你哋)"
    r"(?:再|就|先|随便|乱|你们?|你哋|给|帮我|\s)*"
)
_MINE_ZH: Final = r"(?:我|俺|本人|这|呢)?(?:的|嘅|个)?(?:手机|电话)?(?:号码?|电话|手机)"
_REMOVE_ZH: Final = (
    r"(?:移除|移走|删除?|删掉|删走|铲走|铲咗|铲|剷走|剷|拿掉|拿走|去掉|剔除|清除|除)"
)
_CHINESE: Final = re.compile(
    rf"{_NOT_ZH}(?:把|将)?{_MINE_ZH}(?:从(?:你们)?(?:名单|系统)(?:里|中|上)?)?(?:给)?{_REMOVE_ZH}"
    rf"|{_NOT_ZH}{_REMOVE_ZH}(?:掉|走|了|咗)?{_MINE_ZH}"
    rf"|(?:保留|留住|留着|留返){_MINE_ZH}"
)
_ENDS_TOO: Final = re.compile(
    r" (?:(?:stop|quit)(?! (?:asking|calling|looking|saying|mixing|using)\b)|unsubscribe|"
    r"(?:dont|do not|never|no more) (?:\w+ )?(?:text|texts|message|"
    r"messages|contact|send))\b| (?:stop|baja|no me (?:mand|escrib|envi)\w+|dejen de)\b|"
    r"(?:别|不要|唔好|不用)(?:再)?(?:给我|俾我)?(?:发|传|send)|退订"
)


@once_a_text
def kept(folded: str, english: str, spanish: str) -> bool:
    """Whether a text asks that its sender's number stay, and for no end of texts.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    if any(_ENDS_TOO.search(text) for text in (folded, english, spanish)):
        return False
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)


def read(folded: str) -> bool:
    """Likewise, of the folded text alone."""
    return kept(*spelt(folded))
