"""A payment to come, and the end of texts only behind it: "once I pay Friday don't text me again".

Texts are wanted until the money is there, and the promise is what is said. Whoever has paid, or
asks for the end now and speaks of a payment beside it, ends them.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard, once_a_text, spelt

_NOTHING_ENDED_EN: Final = (
    r"^(?!.* (?:now|immediately|right away|asap|already|anyway|regardless)\b)"
    r"(?:(?! (?:stop|quit|unsubscribe|dont|do not|no more|leave|cancel|remove|opt)\b).)*"
)
_PAY_EN: Final = (
    r"(?:(?:ill|i will|im going to|im gonna|i am going to|i can|i should|id|i plan to|i ?ma|we"
    r" will|"
    r"well) (?:\w+ ){0,2}(?:pay|send|settle|clear)|im paying|i am paying)\b"
)
_END_EN: Final = (
    r"(?:(?:please |kindly |just )*(?:stop|quit) (?:\w+ ){0,2}(?:text|messag|send|contact|bother|"
    r"bug)\w*|"
    r"(?:dont|do not|never|you wont|you dont have to|no need to) (?:\w+ ){0,2}(?:text|message|send|"
    r"contact|bother)\b|no more (?:texts?|messages|texting)|leave me alone|"
    r"(?:you|yall|u) (?:can|could|may|should|will|must) (?:\w+ ){0,2}(?:stop|quit|leave me))\b"
)
_ENGLISH: Final = re.compile(
    rf"{_NOTHING_ENDED_EN} (?:once|when|after|as soon as|the moment|soon as) "
    r"(?:(?:i|we|my (?:wife|husband|payment)) (?:\w+ )?(?:pay|send|settle|clear|clears|goes)|"
    r"(?:its|it is|this is|the loan is|thats) (?:all )?(?:paid|settled))\b"
    rf"(?! (?:every|each|my))[^.?]*? {_END_EN}"
    rf"|{_NOTHING_ENDED_EN} {_PAY_EN}[^?]{{0,40}}? (?:[.,] )?(?:and )?(?:then|after that|"
    rf"afterwards|"
    rf"and after) (?:[.,] )?(?:please |pls )?{_END_EN}"
    rf"|{_NOTHING_ENDED_EN} {_PAY_EN}[^?]{{0,40}}? (?:[.,] )?so (?:that )?(?:you|yall|u) (?:can|"
    rf"could|"
    r"may|will) (?:\w+ ){0,2}(?:stop|quit|leave me)\b"
)
_NOTHING_ENDED_ES: Final = (
    r"^(?!.* (?:ahora mismo|inmediatamente|de una vez|ya mismo|basta)\b)"
    r"(?:(?! (?:no|dejen|deje|paren|pare|baja|stop|basta|quitenme|borren)\b).)*"
)
_END_ES: Final = (
    r"(?:no (?:me |nos )(?:\w+ a )?(?:mand|envi|escrib|text|molest|contact|busqu)\w+|"
    r"(?:me )?(?:dej|par)(?:en|e|an|aran) de (?:mand|envi|escrib|text|molest)\w+|"
    r"(?:pueden|puede) (?:ya )?(?:dejar|parar) de \w+|(?:me )?dejen (?:en paz|tranquil\w+))\b"
)
_SPANISH: Final = re.compile(
    rf"{_NOTHING_ENDED_ES} (?:cuando|en cuanto|una vez que|ya que|despues de que|apenas|luego que|"
    r"tan pronto(?: como)?) (?:(?:les|yo|ya|lo|le|la|me) )*(?:pague|termine de pagar|liquide|"
    rf"acabe de pagar|deposite|este pagado|quede pagado)\b[^.?]*? {_END_ES}"
    rf"|{_NOTHING_ENDED_ES} (?:despues de|al) (?:pagar|liquidar)\w*\b[^.?]*? {_END_ES}"
    rf"|{_NOTHING_ENDED_ES} (?:pago|pagare|voy a pagar|les pago|le pago|liquido|deposito)\b"
    rf"[^.?]{{0,40}}? (?:despues|luego|entonces|asi|de ahi)(?: ,)? (?:que )?(?:ya )?{_END_ES}"
)
_DAY_ZH: Final = (
    r"(?:今天|今晚|今日|明天|明日|听日|后天|后日|下?(?:周|星期|礼拜|个?月)[一二三四五六日天]?|月底|"
    r"过几天|过两天|迟啲|发工资|出粮|\d{1,2}[号日])"
)
_SENT_ZH: Final = r"(?:发|传|send|寄|催|联系|打扰|text)"
_CHINESE: Final = re.compile(
    rf"^(?:(?!别|不要|唔好|不用|停|退订).)*{_DAY_ZH}(?:(?!别|不要|唔好|不用|停|"
    rf"退订)[^.?!]){{0,8}}(?:还|付|俾|"
    r"畀|清)(?:(?!别|不要|唔好|不用|停|退订)[^.?!]){0,6}"
    r"(?:还了|还咗|还完|付了|付完|俾咗|畀咗|清咗|还清|然后|之后|以后|到时)[,\s]*(?:你们?|"
    r"你哋)?(?:就|都|请)*"
    rf"(?:别|不要|唔好|不用|唔使)(?:再)?(?:给我|俾我|畀我)?{_SENT_ZH}"
    r"|^(?:等|待)我?(?:\S{0,4})?(?:还|付)(?:完|清|了|咗)[^.?!]{0,6}就?(?:别|不要|唔好|不用|"
    r"唔使)(?:再)?"
    rf"(?:给我|俾我|畀我)?{_SENT_ZH}"
)


_DAY: Final = re.compile(
    r" (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|today|tomorrow|tmrw?|"
    r"tonight|next week|payday|the \d+(?:st|nd|rd|th)|lunes|martes|miercoles|jueves|viernes|sabado|"
    r"domingo|hoy|manana|la (?:otra|proxima) semana|el \d+)\b|" + _DAY_ZH
)
RULE: Final = "law.paid_first"


@once_a_text
def ends_after_it(folded: str, english: str, spanish: str) -> bool:
    """Whether texts are to end only behind a payment to come.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)


def promises(folded: str) -> bool:
    """Whether folded text says on which day that payment is to come."""
    words = spelt(folded)
    return ends_after_it(*words) and any(_DAY.search(text) for text in words)
