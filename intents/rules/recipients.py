"""Texts are to reach the sender's phone and not another's: "leave my mum alone, text me".

An end of texts to somebody else's phone ends none to the phone that asks for it, as long as the
sender says that theirs is to go on.
"""

from __future__ import annotations

import re
from typing import Final

_PERSON: Final = (
    r"(?:sons?|daughters?|kids?|childs?|wifes?|husbands?|hubbys?|brothers?|sisters?|moms?|mums?|"
    r"mothers?|dads?|fathers?|grand\w+|nans?|nieces?|nephews?|cousins?|aunts?|uncles?|partners?|"
    r"boyfriends?|girlfriends?|friends?|roommates?|flatmates?|exs?|boss\w*|landlords?|neighbou?rs?|"
    r"coworkers?|employers?|works?|references?|cosigners?|co signers?)"
)
_ENGLISH_OTHER: Final = re.compile(rf" (?:my|his|her|our|the) (?:\w+ )?{_PERSON}\b")
_ENGLISH_SELF: Final = re.compile(
    r"(?<! dont)(?<! not)(?<! never)(?<! stop)(?<! to) (?:use|text|message|try|keep|have) "
    r"(?:this|my own|my) (?:number|phone|one|cell)\b"
    r"| (?:this|that) is (?:my (?:own )?(?:number|phone|cell|line)|mine|me)\b"
    r"| (?:this|mine) (?:number|one|phone) is (?:mine|fine|"
    r"good)\b"
    r"| (?:this )?(?:number|phone|one) (?:here )?is mine\b"
    r"| (?:leave|keep) me on\b| (?:you )?(?:may|can|should) (?:still |just |only )?text me\b"
    r"(?! (?:when|if|after|over|again))"
    r"|(?<! dont)(?<! not)(?<! never)(?<! stop)(?<! or)(?<! nor)(?<! you)(?<! they)"
    r" (?:just |only |instead |please )?(?:text|message|send (?:it|them|everything|"
    r"all)(?: all)?(?: to)?)"
    r" (?:me|us|mine|this number|this phone)\b(?! (?:again|anymore|any more|ever|either))"
)
_ENGLISH_ENDED: Final = re.compile(
    r" (?:to|texting|messaging|contacting) me (?:to )?(?:stop|end)\b"
    r"| (?:stop|quit|dont|never) (?:text|texting|message|messaging|contact|contacting) (?:me|us)\b"
)
_SPANISH_OTHER: Final = re.compile(
    r" (?:mi|mis|su|el|la) (?:hij[oa]s?|niet[oa]s?|espos[oa]|marido|mujer|mama|papa|apa|ama|"
    r"madre|padre|"
    r"herman[oa]s?|prim[oa]s?|ti[oa]s?|suegr[oa]s?|jefe|jefa|patron|caser[oa]|vecin[oa]s?|"
    r"amig[oa]s?|"
    r"novi[oa]|ex|compadre|comadre|aval|referencias?|abuel[oa]s?|trabajo)\b"
)
_SPANISH_SELF: Final = re.compile(
    r" a mi (?:si|todos?|todo)\b| y a mi si\b| tod[oa]s? a (?:mi|este)\b"
    r"| (?:escriban|manden|textee?n|avisen|pasen)me(?:lo|los|las)? a mi\b| conmigo (?:si|todo)\b"
    r"| (?:manden|envien)(?:lo|los|las)? (?:todo )?a (?:mi|este|mi numero)\b"
)
_CHINESE_OTHER: Final = re.compile(
    r"(?:老公|老婆|先生|太太|(?<!他)妈|爸|父母|弟|妹|哥|姐|儿子|女儿|孙|朋友|同事|工头|老板|"
    r"房东|邻居|"
    r"(?<![一其吉])他(?!妈)|她|佢|家人|屋企人|担保人|联系人|细佬|家姐|阿仔|阿女)"
    r"[^,.?!\n]{0,10}(?:别|不用|不要|唔使|唔好|唔使再|勿|不必|甭|免)[^,.?!\n]{0,5}(?:发|send|"
    r"传|收|搵|找|寄)"
    r"|(?:别|不用|不要|唔使|唔好|勿|不必|甭)[^,.?!\n]{0,3}(?:发|send|传|寄)(?:给|畀|俾|到)?(?:我)?"
    r"(?:老公|老婆|先生|太太|妈|爸|父母|弟|妹|哥|姐|儿子|女儿|朋友|同事|(?<!其)他|她|佢)"
)
_CHINESE_SELF: Final = re.compile(
    r"(?<![别要好勿再])(?:发|send|传|寄|打)(?:到|去|来|嚟|给|畀|俾)?(?:我)(?!妈|爸|老|们家|的?家)"
    r"|(?:发|send|传)(?:到|给|畀)?(?:呢个|这个|这边|这里|呢度)"
    r"|(?:给|畀|俾)我(?:就|这|呢)|我(?:这|呢)(?:个|部|里|度)?(?:就|照|可以|继续|先系)"
)


_NUMBER: Final = re.compile(r"(?<![\d.,$])(?:\d[ ().-]{0,2}){7,14}\d?(?![\d%])")
_SENT: Final = re.compile(
    r"\b(?:send|text|write|message|use|mand\w*|envi\w*|escrib\w*|pas\w*)\b|[发传寄]|\bsms\b"
)
_ENDED: Final = re.compile(
    r"\b(?:don'?t|do not|stop|stops|no more|never|quit|unsubscribe|remove|delete|off|end|cancel|"
    r"baja|no|ya no|dejen|deje|paren|borr\w+|quit\w+|nunca)\b|[别停删移勿甭莫]|不[要用想必]|"
    r"唔[好使要想]|"
    r"取消|退订|拉黑|拒"
)


def to_a_number(folded: str) -> bool:
    """Whether texts are to come to a number that is named, and nothing is said of an end."""
    named = _NUMBER.search(folded) and _SENT.search(folded)
    return bool(named) and _ENDED.search(folded) is None


def to_the_sender_instead(folded: str, english: str, spanish: str) -> bool:
    """Whether another's phone is to be left alone while texts to the sender's go on."""
    return to_a_number(folded) or bool(
        (
            _ENGLISH_OTHER.search(english)
            and _ENGLISH_SELF.search(english)
            and not _ENGLISH_ENDED.search(english)
        )
        or (_SPANISH_OTHER.search(spanish) and _SPANISH_SELF.search(spanish))
        or (
            not folded.isascii()
            and (other := _CHINESE_OTHER.search(folded))
            and _CHINESE_SELF.search(folded[other.end() :])
        )
    )
