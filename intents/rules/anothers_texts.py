"""Texts to somebody else that are to end: "you're texting my brother too, stop it".

Nothing in such a text is of the sender's own texts, which go on, so that they can be answered.
"""

from __future__ import annotations

import re
from typing import Final

_KIN: Final = (
    r"(?:brothers?|sisters?|mom|mum|mother|dad|father|wife|husband|hubby|sons?|daughters?|kids?|"
    r"parents|girlfriend|boyfriend|partner|uncle|aunt|cousins?|grand\w+|friends?|ex|neighbou?rs?|"
    r"boss|co-?workers?|references?|family|in-?laws?|room ?mates?)"
)
_SEND_EN: Final = r"(?:text|txt|messag|msg|contact|writ|send|bother|harass|spam)(?:ing|in|e|es|s)?"
_STOP_EN: Final = r"(?:stop|quit|cease|knock it off|do ?n'?t|do not|cut it out|no more|enough)"
_ENGLISH: Final = re.compile(
    rf"\b{_STOP_EN} (?:\w+ )?{_SEND_EN} (?:\w+ to )?(?:to )?my (?:\w+ )?{_KIN}\b|"
    rf"\b{_SEND_EN} (?:\w+ to )?(?:to )?my (?:\w+ )?{_KIN}\b.{{0,24}}\b{_STOP_EN}\b|"
    rf"\bmy (?:\w+ )?{_KIN} (?:is |keeps? |also |still )*(?:gets?|getting|got|receiv\w+) "
    rf"(?:your|ur|these|the|texts|messages)\b.{{0,24}}\b{_STOP_EN} (?:\w+ )?{_SEND_EN} "
    r"(?:to )?(?:him|her|them)\b"
)
_OWN_EN: Final = re.compile(
    r"\b(?:me|us|i|myself|this (?:number|phone|line|cell)|my (?:phone|number|cell|line)|here|"
    r"numbers?|phones?|anyone|everyone|anybody|all of us)\b|\bstop\W*$"
)
_FAM: Final = (
    r"(?:espos[oa]|marido|mujer|mama|papa|madre|padre|hij[oa]s?|herman[oa]s?|novi[oa]|abuel[oa]s?|"
    r"suegr[oa]s?|cunad[oa]s?|prim[oa]s?|ti[oa]s?|vecin[oa]s?|amig[oa]s?|jef[ea]|familia|ex)"
)
_SEND_ES: Final = r"(?:escrib|mand|envi|text|contact|molest|lleg)\w*"
_STOP_ES: Final = (
    r"(?:\bparen?(?:le)?\b|\b(?:ya )?no (?:le|les|lo|la|los|las) \w+|\bdejen? de\b|\bbasta\b|"
    r"\bdejenl[oa]s? en paz\b)"
)
_SPANISH: Final = re.compile(
    rf"\ba mis? {_FAM}\b(?: \w+){{0,2}} (?:le|les|lo|la) (?:\w+ )?{_SEND_ES}.{{0,40}}{_STOP_ES}|"
    rf"\b(?:le|les) (?:\w+ )?{_SEND_ES}(?: \w+){{0,2}} a mis? {_FAM}\b.{{0,24}}{_STOP_ES}|"
    rf"\b(?:dejen?|paren?) (?:de|con) (?:los )?(?:escrib|mand|envi|text|contact|molest|mensajes)\w*"
    rf"(?: mensajes)? a mis? {_FAM}\b|"
    rf"\bno (?:le|les) {_SEND_ES}(?: mas| mensajes| nada)* a mis? {_FAM}\b"
)
_OWN_ES: Final = re.compile(
    r"\b(?:escrib|mand|envi|text|molest)\w*(?:me|nos)\b|\b(?:me|nos|conmigo|tampoco)\b|\ba mi y\b|"
    r"\by a mi(?! \w)|\b(?:este|mi) (?:numero|cel\w*|telefono|linea)\b|\baqui\b"
)
_REN: Final = (
    r"(?:爸爸?|妈妈?|老公|老婆|丈夫|妻子|太太|先生|父亲|母亲|父母|儿子|女儿|哥哥?|弟弟?|姐姐?|妹妹?|"
    r"朋友|爱人|家人|同事|邻居|亲戚|细佬|家姐|阿[妈爸哥妹姐弟]|老[豆窦母]|个[仔女]|大佬|屋企人)"
)
_SEND_ZH: Final = r"(?:发|传|寄|send)"
_NOT_ZH: Final = r"(?:别|不要|唔好|勿|停止|咪|不准|唔使|不许)"
_TO_ZH: Final = rf"(?:给|俾|畀|向|到|去)+我(?:的|嘅|个)?{_REN}"
_CHINESE: Final = re.compile(
    rf"{_NOT_ZH}(?:再|老是|一直)?{_TO_ZH}{_SEND_ZH}|"
    rf"{_NOT_ZH}(?:再)?{_SEND_ZH}(?:短信|短讯|讯息|信息|消息|sms|message)?{_TO_ZH}|"
    rf"(?:{_TO_ZH}{_SEND_ZH}|{_SEND_ZH}(?:短信|短讯|讯息|信息|消息|sms|message)?{_TO_ZH})"
    rf"[^.!?]{{0,10}}{_NOT_ZH}(?:再)?{_SEND_ZH}"
)
_OWN_ZH: Final = re.compile(
    r"(?:给|俾|畀|和|跟|同|及|与)我(?:$|[,.!?\s]|发|也|都|和|跟|同)|我(?:和|跟|同|自己)|也(?:别|不要)|"
    r"(?:这|呢|此)(?:个)?(?:号|手机|电话)|我(?:的)?(?:手机|号)"
)


def only_of_another(folded: str) -> bool:
    """Whether texts to somebody else are to end, and nothing is said of the sender's own."""
    if _ENGLISH.search(folded):
        return _OWN_EN.search(folded) is None
    if _SPANISH.search(folded):
        return _OWN_ES.search(folded) is None
    return _CHINESE.search(folded) is not None and _OWN_ZH.search(folded) is None
