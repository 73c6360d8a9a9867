"""Stretches of time that limit a request: "this week", "in the mornings", hasta que salga.

Whoever wants no texts this week wants them the next. Where the same sentence ends texts for good
as well, its time limits nothing.
"""

from __future__ import annotations

from typing import Final

_FOR_GOOD: Final = (
    r"(?!.* (?:forever|for good|permanently|ever|never|again|anymore|any more|for life|always|"
    r"or any|at all)\b)"
)
_COUNT: Final = (
    r"(?:an?(?: few| couple of)?|one|two|three|four|five|six|ten|few|couple(?: of)?|\d+|some|"
    r"several)"
)
ENGLISH: Final = (
    r"(?:in (?:the )?(?:early |late )?(?:mornings?|afternoons?|evenings?)|"
    r"(?:the )?(?:mornings|afternoons|evenings|nights)|"
    r"(?:all |for )?this (?:whole |coming )?(?:week|weekend|month|morning|afternoon|evening)|"
    r"(?:for )?(?:the )?(?:rest of|whole|entire) (?:the |this )?(?:week|weekend|month|day)|"
    r"(?:for )?(?:the )?next (?:week|weekend|month|few|couple)|tonight|tomorrow|"
    rf"for (?:the |next |about )*{_COUNT} (?:more )?(?:hours?|days?|weeks?|months?|while|bit)|"
    r"the next \d+ (?:hours|days|weeks)|"
    r"(?:in |for |during )?the (?:first|second|last|1st|2nd) (?:week|half|few days) of)"
    r"\b" + _FOR_GOOD
)
"""What follows an English request that is limited by it."""
ENGLISH_TODAY: Final = (
    r" (?:today\b(?! (?:and|or|onwards?|forward|on))|right now(?: ,)? (?:im|i am|cuz|because)\b)"
    + _FOR_GOOD
)
"""A day that limits "don't text me", and is when "stop texting me" is to be done."""
ENGLISH_FIRST: Final = (
    r"(?:^|[.?,])(?: (?:please|so|and|for|,|hi|hey))*"
    r" (?:all )?(?:this (?:whole )?(?:week|weekend|month)|the next (?:few|couple of|\d+) "
    r"(?:days|weeks)|next week)(?: ,| please| just)* $"
)

_NO_ES: Final = (
    r"(?!.* (?:nunca|jamas|siempre|mas nunca|en adelante|ni (?:manana|nunca|despues|otro))\b)"
)
_SPAN_ES: Final = (
    r"(?:esta (?:semana|quincena|noche|tarde)|este (?:mes|fin de semana|finde)|estos dias|hoy|"
    r"manana|la (?:proxima|otra|siguiente) semana|la semana (?:proxima|que viene|entrante)|"
    r"el (?:proximo mes|mes que viene)|"
    r"una? (?:semana|mes|rato|tiempo|par de (?:dias|semanas))|un(?:os|as) (?:dias|semanas)|"
    r"(?:dos|tres|cuatro|cinco|diez|quince|\d+) (?:dias|semanas|meses))"
)
SPANISH: Final = rf"(?:(?:en|por|durante|x) )?(?:toda )?{_SPAN_ES}\b" + _NO_ES
SPANISH_FIRST: Final = (
    rf"(?:^|[.?,])(?: (?:por favor|y|pero|,|durante|por|x|en|toda))* {_SPAN_ES}"
    r"(?: ,| por favor| ya)* $"
)

_DAYS_ZH: Final = (
    r"(?:[今这呢本下](?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末])|[今这呢本下]个?月(?!初|底)|"
    r"[今明听][天日晚](?!起|开始|之后|以后|往后|后)|[呢这][排阵](?:子)?|(?:呢|这)[几两](?:天|日)|"
    r"(?:在|喺|到)?(?:\d{1,2}月\d{1,2}[号日]?|\d{1,2}[号日]|[一二三四五六七八九十]{1,3}[号日]|"
    r"[下这今呢]?个?(?:周|星期|礼拜)[一二三四五六日天]|那|嗰(?:日|天)?|那[天日]|还款日?|还钱|"
    r"到期日?|发工资|"
    r"出粮)之?前|"
    r"(?:\d{1,2}[号日]|(?:周|星期|礼拜)[一二三四五六日天])(?!起|开始|之?后|以后)"
    r"(?:[^.?!\n]|\.\d){0,16}[,\s](?:在|喺)?之前|"
    r"(?:出院|手术|考试|月底|年底|(?:圣诞|春|元旦|中秋|国庆|感恩|清明|端午|开斋)节?|过年|新年|"
    r"放假|发薪|出粮)之?前|[未接]下?来[一两几三]?[个]?(?:天|日|周|星期|礼拜)|住院(?:期间|嗰阵|"
    r"的?时候?))"
)
_PARTS_ZH: Final = (
    r"(?:朝头?早|朝朝早?|下昼|晏昼|下午|上午|傍晚|"
    r"(?:瞓觉|睡觉|食饭|吃饭)(?:嗰阵(?:时)?|的?时间|的?时候?|嘅时候?)?)"
)
CHINESE: Final = rf"(?:{_DAYS_ZH}(?!起|开始|之后|以后|往后|后)|{_PARTS_ZH})"
"""What stands right before a Chinese prohibition, or within it."""
CHINESE_HOUR: Final = (
    r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:半|钟|\d{1,2}分?)?"
    r"[^.?!\n]{0,12}?(?:之前|以前|前)"
)
"""An hour before which there are to be none: it limits a prohibition too, and names no day."""
CHINESE_PAUSE: Final = (
    r"暂停(?:发送?|传送?|send|给我|俾我|推送|你们?的?|所有|一切)*"
    r"(?:短信|短讯|简讯|讯息|信息|消息|提醒|通知)?(?:给我|俾我)?(?:直?到|至)?[,\s]*"
    r"(?:下?个?(?:周|星期|礼拜)[一二三四五六日天末]?|下个?月|\d{1,2}(?:[号日月]|/\d)|月底|年底|"
    r"(?:[一两几]|\d{1,2})个?(?:天|日|周|星期|礼拜))"
)
"""A pause by its name, with the day that it lasts to."""
CHINESE_GAP: Final = (
    r"(?:我|就|都|请|先|麻烦|你们?|你哋|唔该|可唔可以|可不可以|能不能|千祈|希望|暂时|[,\s]){0,4}"
)
CHINESE_FOR_GOOD: Final = r"永|以后|往后|今后|从此|再也|一直到死|起[,\s]*(?:别|不|唔)"
