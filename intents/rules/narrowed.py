"""Requests that name what they end, or what is to go on: "the survey texts, leave on the rest".

A sentence rule finds the act of ending and cannot see that its object is one kind of text, one day
or one sender's other thing. Where the rest is wanted, or a day alone is named, texts do not end.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard

_ENGLISH_KINDS: Final = (
    r"(?:survey|referral|promo\w*|marketing|birthday|holiday|offers?|pre ?approv\w*|newsletter|"
    r"rewards?|feedback|loyalty|contest|raffle|sweepstakes|webinar|seasonal|advertising|ad|refi\w*|"
    r"reminder|payment|due date|account|balance|statement|receipt)"
)
_ENGLISH: Final = re.compile(
    # The rest goes on.
    r" (?:leave|keep|left)(?: me)? (?:on )?(?:the )?(?:rest(?! of)|others|other ones|"
    r"everything (?:else|about|on|to do)|"
    rf"(?:{_ENGLISH_KINDS} )+(?:ones|texts|messages|alerts|reminders))\b"
    r"(?! (?:away|off|out))"
    r"| (?:the|my|all the) (?:rest|others|other ones)"
    r" (?:are(?! (?:no|just|also|not|as|all|too|even|annoy|spam|bad))|"
    r"(?:dont|do not|doesnt) (?:bother|bug|annoy)|can (?:stay|keep|continue|come)|i (?:like|want|"
    r"need|read))\b"
    rf"| (?:{_ENGLISH_KINDS} )+(?:ones|texts|messages|alerts)(?: ones)? (?:can|may|should) "
    r"(?:stay|keep|continue|go on)\b"
    r"| (?:cut|bring|dial|tone|scale) (?:the |your |these |those |my )?(?:texts|messages|reminders|"
    r"alerts) (?:down|back) to\b| (?:cut|dial|tone|scale) (?:down|back) (?:on|to)\b"
    # One kind, named by what the request begins with.
    r"|^(?: please| hi| hello| ,)* (?:unsubscribe|stop|end|cancel|opt out|off) (?:me )?"
    rf"(?:(?:from|of|to|with|the|all|your|those|these) )*{_ENGLISH_KINDS}(?: \w+)? "
    r"(?:texts|messages|alerts|ones|program|list|blasts)\b"
    # One day or hour.
    r"| (?:those|that|on that|on those) (?:days?|weekend|morning|evening|hours?|week)"
    r"(?: ,)?(?: please)? (?:dont|do not|no|stop|skip) "
    r"(?:text|send|message|sms|contact|bother|texts|messages|texting|sending)\b"
    r"| (?:text|texting|message|messaging|messages|texts|send|sending)(?: \w+){0,3} "
    r"(?:on (?:that|those) days?|(?:that|those) days?|on (?:mon|tues|wednes|thurs|fri)days|"
    r"on (?:the )?(?:sabbath|holidays?)|at (?:six|seven|eight|nine|ten|eleven|five|noon|"
    r"midnight))\b"
    r"(?! (?:again|ever))"
)
_SPANISH_KINDS: Final = (
    r"(?:audios?|notas? de voz|videos?|fotos?|stickers?|cartas?|correos?|encuestas?|promo\w*|"
    r"cupon(?:es)?|ofertas?|publicidad|propaganda|sorteos?|estados? de cuenta|recibos?|links?|"
    r"enlaces?|felicitaciones|invitaciones|referidos?)"
)
_SPANISH: Final = re.compile(
    # The rest goes on.
    r" (?:los|las) (?:demas|otros|otras|de pago)(?: \w+)? (?:si(?! (?:me|no|sig))|dejen\w*|"
    r"estan? bien|esta bien|no (?:me )?molestan|los quiero|las quiero|pueden seguir)\b"
    r"| (?:el resto|lo demas|lo otro)(?: \w+)?? (?:si|dejen\w*|(?:es)?ta bien|no (?:me )?molesta|"
    r"lo quiero|"
    r"puede seguir|siga|sigue igual)\b"
    r"| dejen\w* (?:los|las|lo|el) (?:demas|otros|otras|resto|de pago)\b"
    r"| deja(?:r|r?me|n|ndo) (?:los |las )?(?:avisos|recordatorios|mensajes) de pago\b"
    rf"| (?:dejen|paren|deje|pare) de (?:mand|envi|pas)\w+ (?:los |las |esos |esas |mas )?"
    rf"{_SPANISH_KINDS}\b"
    # One kind, named before the request.
    rf"| {_SPANISH_KINDS}(?: ,| ya| por favor| por mensaje| por aqui)* (?:ya )?no (?:me |nos )?"
    r"(?:manden?|envien?|pasen|hagan|compartan)\b"
    rf"| no (?:me |nos )?(?:manden?|envien?|vuelvan a mandar)(?: mas| ya| por favor| tantos?|"
    rf" tantas?| "
    rf"los| las| esos| esas)* {_SPANISH_KINDS}\b"
    r"(?![^.]{0,20} (?:ni|o|y) (?:mensajes?|nada)\b)"
    r"| por (?:sms|mensajes?|textos?|aqui|este medio) si\b(?! (?:me|no|sig))"
    # One day or hour.
    r"| los (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)"
    r"(?: (?!pero|y|ni)\w+){0,3} (?:ya )?no me (?:escrib|mand|envi|molest)\w*"
    r"| (?:durante (?:la|el|mi) (?:siesta|noche|madrugada|dia|trabajo|turno|misa|clase)|"
    r"(?<! ni )(?:de|en la|por la) madrugada|(?<! ni )(?<! dia y )de noche|por las noches)\b"
    r"| (?:ese dia|esos dias|ese rato|esa hora|esas horas|esa semana|(?<!desde )(?<!desde el )"
    r"(?:lunes|martes|miercoles|jueves|viernes)|feriados?|festivos?|semana santa)(?: ,)?"
    r"(?: por favor)? no (?:me |nos )?(?:escrib|mand|envi|molest|text|contact)\w*"
    r"| no (?:me |nos )?(?:escrib|mand|envi|molest|text|contact)(?:an|en|as|es|a|e)(?: mas|"
    r" nada| mensajes?)*"
    r" (?:en )?(?:(?:ese|esos|estos|los) dias?|esa semana|esas horas|los (?:lunes|martes|"
    r"miercoles|jueves|"
    r"viernes|feriados|festivos)|semana santa)\b(?! (?:mas|nunca|que))"
    r"| (?:mand|envi|escrib|molest|text|contact)\w*(?: \w+){0,3} a (?:las?) (?:una|dos|tres|"
    r"cuatro|cinco|seis|"
    r"siete|ocho|nueve|diez|once|doce)\b"
    r"| no (?:me |nos )?(?:mand|envi)en (?:dos|tres|cuatro|cinco|\d+) mensajes (?:al|por|"
    r"cada) dia\b"
)
_CHINESE: Final = re.compile(
    r"(?:其他|其它|其余|别的|剩下的|剩低嘅)(?:的|短信|信息|通知|提醒|嘅|那些|嗰啲|都|就|也|我)*"
    r"(?:照|可以|留|没关系|没事|冇所谓|无所谓|不影响|不碍事|继续|正常|要|ok|行|好|保留)"
    r"(?!.{0,2}(?:停|退|别|不))"
    r"|(?:还款|账单|扣款|到期)(?:的|提醒|短信|通知|信息)*(?:(?:还要|还是要|要留)(?:的|呢|收|"
    r"收的)?(?=$|[,.!?\s])|照发|照样|保留|"
    r"留着|继续|"
    r"请留|别停|不要停)"
    r"|其[他它余][^,.!?]{0,8}(?:我)?(?:还|仲)?(?:要|想|得)?(?:看|睇|收)"
    r"|其[他它余](?:的)?不[动变]"
    r"|只要[^,.!?]{1,12}(?:那|这|嗰|呢)一?[条种类个]"
    # Once is enough.
    r"|(?:一|1)[遍次条](?:就|已经|都)?(?:够|行|可以|得)|发(?:[两二三四五几多]|\d+)[遍次]"
)


def one_part_only(folded: str, english: str, spanish: str) -> bool:
    """Whether a request to end texts names one part of them, or says that the rest goes on."""
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)
