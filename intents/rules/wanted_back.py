"""Whoever has ended texts and wants them after all, in so many words and no others.

Asked only of a number that is opted out: there "begin" can mean nothing but the texts. The wish
has to be the whole of a clause, with no "no" and no question in it.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard

_OPENS_EN: Final = (
    r"(?:(?:ok|okay|nvm|never ?mind|actually|wait|sorry|please|pls|hey|hi|fine|yes|yeah|well|"
    r"changed my mind|i changed my mind|on second thoughts?|after all|my bad|oops|so|and|but)"
    r"[\s,.!]+)*"
)
_TEXTS_EN: Final = r"(?:te?xts|messages|msgs|reminders|alerts|text (?:messages|reminders|alerts))"
_ENGLISH: Final = re.compile(
    rf"^\W*{_OPENS_EN}(?:begin(?: (?:again|texts|texting|sending))?|"
    r"(?:(?:you|u) can |go ahead and |just |keep |can (?:you|u) |continue |start )?"
    r"(?:text|txt|message|texting|messaging|txting) me(?: (?:again|anyway|after all|please|pls|now|"
    r"instead|the reminders|reminders))*|"
    r"i (?:do |really |still |actually |would |'d )*(?:want|need|like) (?:to (?:get|have|"
    r"receive) )?"
    rf"(?:(?:the|your|my|those|these|ur) )?{_TEXTS_EN}(?: (?:after all|again|back|please|on|tho|"
    r"though))*)(?:[\s,.!]+(?:thanks|thank you|thx|please|pls|sorry))*\W*$"
)
_TEXTOS: Final = r"(?:mensajes?|mensajitos|textos?|recordatorios?|avisos?|sms)"
_OTRA_VEZ: Final = r"(?:otra vez|de nuevo|nuevamente|si|por favor|porfa|ya)"
_SPANISH: Final = re.compile(
    r"^\W*(?:(?:ok|bueno|pues|perdon|disculpe|oigan?|siempre|mejor|ahora|ya|entonces|cambie de "
    r"(?:opinion|idea|parecer)|pensandolo bien|si|sabe que|me arrepenti)[\s,.!]+)*"
    rf"(?:(?:mand|envi|escrib|text)(?:en|an|e|a|een)(?:me|nos)(?:los)?(?: (?:los|sus|mas|mis))*"
    rf"(?: {_TEXTOS})?(?: {_OTRA_VEZ})*|"
    rf"(?:yo )?(?:si )?(?:quiero|deseo|necesito|prefiero) (?:recibir |que me lleguen )?"
    rf"(?:(?:los|sus|mis|esos) )*{_TEXTOS}(?: {_OTRA_VEZ})*)"
    r"(?:[\s,.!]+(?:gracias|por favor|porfa))*\W*$"
)
_OPENS_ZH: Final = (
    r"(?:算了|好吧|好啦|那就?|其实|哦|嗯|对不起|不好意思|唔好意思|我|想了想|想想|考虑了?一下|"
    r"反悔了|后悔了|改主意了|请|麻烦|唔该|可以|[\s,.!~])*"
)
_TEXTS_ZH: Final = r"(?:短信|短讯|讯息|简讯|信息|提醒|通知|messages?|sms)"
_SENDS_ZH: Final = (
    r"(?:继续|再|给|俾|畀|向|我|你们?|你哋|要|想|请|麻烦)*(?:发|send|传|收)(?:返|回|到|来|嚟)?"
    rf"(?:给|俾|畀)?(?:我)?(?:的|啲)?{_TEXTS_ZH}"
)
_CHINESE: Final = re.compile(
    rf"^{_OPENS_ZH}(?:(?:重新)?(?:开始|begin)(?:发|发送|接收|收|send)?(?:{_TEXTS_ZH})?|"
    rf"(?:还是|都系|仲系|不如|宁愿)+{_SENDS_ZH}|"
    rf"(?:想|要|需要|愿意)(?:继续|再|接)*收(?:返|回|到)?(?:你们?的?|你哋嘅?)?{_TEXTS_ZH}|"
    rf"(?:发|send|传)(?:返|回)?{_TEXTS_ZH}(?:给|俾|畀)我)"
    r"(?:给我|俾我|畀我|吧|啦|了|的|呀|啊|喇|谢谢|多谢|唔该)*(?=$|[\s,.!~])"
)
_ASKED_OR_DENIED: Final = re.compile(
    r"^\W*(?:keep|continue)\b|[?？]|吗|么|\b(?:never|dont|don't|do not|stop|jamas|nunca)\b"
)


def read(folded: str) -> bool:
    """Whether folded text of a number that is opted out asks for texts again."""
    if _ASKED_OR_DENIED.search(folded):
        return False
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, folded, folded)
