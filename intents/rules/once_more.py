"""One thing wanted once more: "send it again, I deleted it", me lo puede mandar otra vez, 再发一遍.

It names no texts that were ended, so that it begins none, and it ends none.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard, once_a_text

_ASKED_EN: Final = (
    r"(?:^|[.?,]| please| can you| could you| can u| will you| would you| so| and| just| to)"
)
_THING_EN: Final = (
    r"(?:(?:the|that|my|your|this|last|same|first) )*(?:it|them|that|link|letter|code|address|"
    r"amount|statement|receipt|form|forms|papers?|documents?|list|number|message|text|one|pin|"
    r"info|information|details|figures?|answer|reply|contract|agreement)"
)
_ENGLISH: Final = re.compile(
    rf"{_ASKED_EN} (?:please )?(?:send|text|message|give|tell|show|repeat|resend|write)(?:"
    rf" (?:me|us|"
    rf"to me))?(?: {_THING_EN})(?: to me| over)? (?:again|once more|one more time)\b"
    rf"|{_ASKED_EN} (?:please )?(?:resend|re send)(?: (?:me|us))?(?: {_THING_EN})\b"
    r"|^(?: \w+){0,2} (?:what|whats|who|whos|where|wheres|when|whens|which|how much)\b"
    r"(?!.* (?:text|texts|texting|messages|reminders|start|resume|hear|send)\b)[^.,]* again(?:"
    r" please)?"
    r"(?: [?.])* $"
    rf"|{_ASKED_EN} (?:please )?(?:text|message|remind|tell|write)(?: to)? (?:me|us) again "
    r"(?:what|whats|when|how|where|why|the|my|that|about|on|at|in|tomorrow|later|next)\b"
    rf"| i (?:want|need|would like) (?:to see )?{_THING_EN} again\b"
)
_GIVE_ES: Final = r"(?:mand|envi|pas|repit|repet|reenvi|escrib|dig|dec|muestr|mostr|comparti?)\w*"
_AGAIN_ES: Final = r"(?:otra vez|de nuevo|nuevamente|una vez mas)"
_THING_ES: Final = (
    r"(?:el|la|los|las|ese|esa|esos|esas|mi|mis|su|un|una|lo de) "
    r"(?!mensajes|textos|avisos|notificaciones|notis|recordatorios|sms|alertas)\w+"
)
_NOT_ES: Final = r"(?<! no)(?<! ni)(?<! nunca)"
_SPANISH: Final = re.compile(
    rf"{_NOT_ES} (?:me|nos) l[oae]s? (?:puede[ns]?|podrian?|podria[ns]|vuelven?|vuelve|{_GIVE_ES})"
    rf"(?: \w+){{0,3}} {_AGAIN_ES}\b"
    rf"|{_NOT_ES} (?:me|nos) (?:puede[ns]? |podrian? )?{_GIVE_ES} {_AGAIN_ES} {_THING_ES}\b"
    rf"|{_NOT_ES} (?:me|nos) (?:puede[ns]? |podrian? )?{_GIVE_ES} {_THING_ES}(?: \w+){{0,2}} "
    rf"{_AGAIN_ES}\b"
    rf"|{_NOT_ES} (?:mand|envi|pas|repit)(?:a|e|en|an)(?:me|nos)l[oa]s? {_AGAIN_ES}\b"
    rf"|{_NOT_ES} (?:puede[ns]?|podrian?) (?:mandar|enviar|pasar|repetir|reenviar)(?:me|nos)?"
    rf"(?: {_AGAIN_ES} {_THING_ES}| {_THING_ES}(?: \w+){{0,2}} {_AGAIN_ES})"
    rf"|{_NOT_ES} (?:me|nos) (?:puede[ns]? )?repet?i\w+\b"
    rf"|{_NOT_ES}(?<! me) (?:vuelvan?|volver) a (?:mandar|enviar|escribir|pasar|recibir)(?:me|"
    rf"nos)? "
    rf"{_THING_ES}\b"
    rf"|{_NOT_ES} (?:quiero|necesito|deseo|quisiera) (?:recibir )?(?:{_AGAIN_ES} {_THING_ES}|"
    rf"{_THING_ES}(?: \w+){{0,2}} {_AGAIN_ES})"
)
_ASKED_ZH: Final = (
    r"(?:^|[\s,.!?]|请|麻烦|唔该|可以|可不可以|可唔可以|能不能|可否|能否|帮我|你们?|你哋|想)"
)
_CHINESE: Final = re.compile(
    rf"{_ASKED_ZH}(?:再|重新|重)(?:给我|帮我|俾我|畀我)?(?:发|传|send|寄)(?:返|送)?(?:给我|俾我|"
    rf"畀我)?"
    r"(?:多)?[一1](?:次|遍|下|份|封|个|条)(?!.{0,10}(?:就|试试|投诉|举报|报警|拉黑|没完|翻脸))"
    rf"|{_ASKED_ZH}(?:再|重新)寄(?!.{{0,6}}(?:就|试试))"
    r"|(?:可以|可不可以|可唔可以|能不能|能否|可否|麻烦|请|唔该)(?:你们?|"
    r"你哋)?(?:帮我)?重新?(?:发|传|寄)(?:给我|"
    r"俾我)?(?:一?[次下份个条])?(?:链接|link|验证码|合同|账单|收据|地址|信)"
)
_ENDS: Final = re.compile(
    r" (?:stop|quit|unsubscribe|dont|do not|never|anymore|baja|nunca|jamas|paren|dejen|no mas)\b|"
    r"(?:别|不要|勿|唔好|不用|唔使|不准|不许|停|退订|敢|滚|烦)"
)


@once_a_text
def wanted(folded: str, english: str, spanish: str) -> bool:
    """Whether a text asks for one thing once more and has no word that ends texts.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    if any(_ENDS.search(text) for text in (folded, english, spanish)):
        return False
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)
