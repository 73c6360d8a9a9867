"""A phone of somebody's work that texts are not to come to: "stop texting my work phone".

The phone is the sender's own and texts reach it, so it is no stranger's, and what ends is not only
calls to an employer. Who wants texts on "this one" instead writes from another phone.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard, once_a_text

RULE: Final = "work_phone"
_PHONE = r"(?:(?:cell ?)?phones?|cell|numbers?|num|line|mobile|device)"
_WORK_EN: Final = (
    rf"(?:(?:my|our|a|the) (?:work|job|office|business|company|employer)(?:'?s)? {_PHONE}|"
    rf"(?:the |a |my )?{_PHONE} (?:at|for|from|of) (?:my |our )(?:work|job|office|company|"
    r"employer))\b"
)
_THIS_EN: Final = (
    rf"(?:this|it|its|it's|that|thats|that's)(?: is|'s)? (?:also |only |just )?{_WORK_EN}"
)
_HOUR_EN: Final = (
    r"(?!.{0,30}\b(?:before|after|until|till|during|between|while|when|except|unless|weekdays?|"
    r"hours?|shift|mornings?|at night|at \d|monday|tomorrow|today|about|offers?|"
    r"promo\w*|ads?|fine|keep|so (?:much|many|often))\b)"
)
_SENDING_EN: Final = (
    r"(?:text|txt|messag|msg|contact|sms|send|writ|bother|bug|spam|blow|hit|us)(?:e|t?ing|in)?"
)
_NOT_EN: Final = r"(?:stop|quit|cease|do ?n'?t|do not|never|no more|not)"
_OFF_EN: Final = (
    r"(?:(?:take|get|remove|delete|drop|scratch)(?: off| out)? (?:me|it|this|that|my|the|this one)"
    rf"(?: {_PHONE})?(?: off| out| from)?)\b"
)
_ENGLISH: Final = re.compile(
    rf"\b{_NOT_EN} (?:ever |please |with |the )?{_SENDING_EN}\b (?:(?!another|other)\w+ ){{0,3}}?"
    rf"(?:(?:to|at|on|up) )?{_WORK_EN}{_HOUR_EN}|"
    rf"\b{_NOT_EN} (?:ever |please )?{_SENDING_EN} (?:me )?(?:it|this|here|on (?:it|this)|to "
    rf"(?:it|this))\b.{{0,30}}\b{_THIS_EN}{_HOUR_EN}|"
    rf"\b{_THIS_EN}\W+(?:(?:and|so|please|pls|also) )*(?:{_NOT_EN} (?:ever |please )?{_SENDING_EN}"
    rf"(?: me| us)?(?: any(?:thing)?(?: more)?| it| this| that| on| here| to| at| number| phone| "
    rf"texts?| one| again| anymore| please)*(?=\W*$| ?[.,!?;])|{_OFF_EN}){_HOUR_EN}|"
    rf"\b{_OFF_EN}[ ,.!;]{{0,3}}(?:(?:because|bc|cause|cuz|since|as) )?{_THIS_EN}"
)
_WORK_ES: Final = (
    r"(?:cel|celular|telefono|numero|linea|movil|tel)(?: (?:que es|es|que uso))? (?:del?|de (?:mi|"
    r"la|el)|en (?:mi|el|la)) (?:mi |la |el )?(?:trabajo|oficina|chamba|jale|empresa|empleo|"
    r"negocio)\b"
)
_NOT_ES: Final = (
    r"(?:ya )?(?:no (?:me |nos |le )?(?:escrib|mand|envi|texte|contact|molest)\w*|"
    r"(?:dejen?|paren?) de (?:escrib|mand|envi|text|contact|molest)\w*)"
    r"(?: mas| nada| mensajes| textos| sms| por favor| nunca| ya)*"
)
_HERE_ES: Final = (
    r"(?: (?:por |para )?(?:aqui|aca|(?:a|en) este(?: numero| cel\w*| telefono)?|ahi))*"
)
_SPANISH: Final = re.compile(
    rf"\b{_WORK_ES}[ ,.;]{{1,3}}(?:(?:asi que|y|por favor|por eso) )*{_NOT_ES}{_HERE_ES}"
    rf"(?: mas| por favor| gracias)*(?=\W*$| ?[.,!?;])|"
    rf"\b{_NOT_ES} (?:a|en) (?:el |mi |este |al )?{_WORK_ES}"
    r"(?! (?:antes|despues|en horas|cuando|hasta|de noche|por la))|"
    rf"\b{_NOT_ES}{_HERE_ES}[ ,.;]{{1,3}}(?:porque )?(?:este |esto |es )+(?:es )?(?:el |un |mi )?"
    rf"{_WORK_ES}"
)
_WORK_ZH: Final = (
    r"(?<!贵)(?<!你们)(?<!你哋)(?:公司|单位|工作|办公室?|上班|返工)(?:上|里)?(?:用)?(?:的|嘅)?"
    r"(?:手机号?|电话号?|号码?|座机|number|phone|cell|line)"
)
_NOT_ZH: Final = r"(?:别|不要|唔好|唔使|勿|停止|咪|不准|不许|莫)"
_SEND_ZH: Final = r"(?:发|传|寄|send|推送)"
_HOUR_ZH: Final = r"(?!.{0,8}(?:点|上午|下午|晚上|早上|之前|以前|时间|时候))"
_CHINESE: Final = re.compile(
    rf"{_NOT_ZH}(?:(?!打|call|联系|[,.!?\s])[^a-z]){{0,6}}{_WORK_ZH}(?:再|上|里)?{_SEND_ZH}|"
    rf"{_NOT_ZH}(?:(?!打|call|联系|[,.!?\s]).){{0,4}}{_SEND_ZH}(?:短信|讯息|信息|消息|message|sms)?"
    rf"(?:去|到|来|嚟|给|俾)+(?:我)?(?:的|嘅)?{_WORK_ZH}|"
    rf"(?:这|呢|此)(?:个|部|支|号)?(?:号码?|手机|电话)?(?:是|系)(?:我)?(?:的|嘅|们)?{_WORK_ZH}[,.\s]*"
    rf"(?:请|麻烦|唔该|所以|以后)*{_NOT_ZH}(?:(?!打|call|联系|[,.!?]).){{0,5}}{_SEND_ZH}{_HOUR_ZH}|"
    rf"{_NOT_ZH}(?:(?!打|call|联系|[,.!?]).){{0,5}}{_SEND_ZH}[^,.!?]{{0,8}}[,.\s]*(?:这|呢|此)(?:个|部|"
    rf"支|号)?(?:号码?|手机|电话)?(?:是|系)(?:我)?(?:的|嘅)?{_WORK_ZH}"
)
_HERE_INSTEAD: Final = re.compile(
    r"(?<!dont )(?<!don't )(?<!not )(?<!never )(?<!stop )(?<!to )\b(?:text|txt|message|msg|use|"
    r"send (?:it|them|everything)(?: to)?|try|write)(?: me)? (?:(?:at|on|to) )?(?:here|this|my "
    r"(?:personal|own) (?:one|phone|cell) (?:here|instead|\(this))\b|\bthis (?:one|number|phone) "
    r"(?:is (?:fine|ok|okay|good|mine)|instead)\b|"
    r"\b(?<!no )(?:escriban|manden|envien)(?:me|lo|los)? (?:a|en) este\b|"
    r"(?:^|[,.\s])(?:发|send|传)(?:到|去|来|嚟|给|俾)*我(?:这|呢)|(?:改|请|就|可以|应该|只)(?:发|send|传)(?:到|去|来|嚟)?(?:我)?(?:这|呢)"
)
_NOT_ASKED: Final = re.compile(
    r"\b(?:do ?n'?t|do not|did ?n'?t|did not|never|why (?:did|do|would|have) (?:you|u|y'?all)|said|"
    r"say|not to|if (?:you|u)|when (?:you|u)|how do (?:i|you)|not) (?:\w+ )?(?:stop|quit|cease)\b"
)
_IS_WORK: Final = re.compile(
    rf"\b{_THIS_EN}|\best[ea](?: (?:cel\w*|numero|telefono|linea|movil))? es (?:el |un |mi )?"
    rf"{_WORK_ES}|\best[ea] (?:cel\w*|numero|telefono|linea|movil) es (?:del?|de mi|de la) "
    r"(?:mi |la )?(?:trabajo|oficina|chamba|jale|empresa|empleo|negocio)\b|"
    rf"(?:这|呢|此)(?:个|部|支|号)?(?:号码?|手机|电话)?(?:是|系)(?:我)?(?:的|嘅|们)?{_WORK_ZH}"
)


@once_a_text
def ends_texts(folded: str) -> bool:
    """Whether texts to the work phone of whoever writes are to end, for good."""
    if not heard((_ENGLISH, _SPANISH, _CHINESE), folded, folded, folded):
        return False
    return _HERE_INSTEAD.search(folded) is None and _NOT_ASKED.search(folded) is None


def is_work_phone(folded: str) -> bool:
    """Whether a text says that the phone it came from is one of the sender's work."""
    return _IS_WORK.search(folded) is not None
