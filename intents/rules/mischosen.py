"""A choice put right: "I pressed the wrong number", "wrong one, I meant the truck", 撳錯數字.

It speaks of a wrong number, a wrong one or a wrong loan, and the phone is whose it was: a key was
missed, or one loan was taken for another. Nothing is denied by it.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard, once_a_text, spelt

RULE: Final = "law.mischosen"
_LOAN_EN: Final = (
    r"(?:(?:personal|auto|car|truck|home|house|student|boat|bike|motorcycle|van|suv|other|first|"
    r"second|1st|2nd|third|last|bigger|smaller|big|small|old|new|newer|older|payday|installment|"
    r"business|secured|unsecured|equity|mortgage)(?: (?:one|loan|note|account))?)"
)
_CHOICE_EN: Final = (
    r"(?:[1-9]|one|two|three|four|five)(?! (?:times?|years?|months?|weeks?|days?|texts?))"
)
_ENGLISH: Final = re.compile(
    r"(?<! you)(?<! u)(?<! to)(?<! they)(?<! yall)(?<! youve)(?<! must have) (?:pressed|hit|"
    r"typed|tapped|"
    r"entered|punched|picked|chose|selected|clicked|pushed|press|put|"
    r"sent|texted back|replied|answered|wrote)(?: (?:in|you|ya|it|that|with|by accident|just))* "
    r"(?:the |a )?wrong (?:number|num|button|key|one|option|digit|thing|answer|choice|letter)\b"
    r"(?! (?:on|for|of|in) (?:my|the|your|file))(?!.* (?:account|routing|card|phone|not me|dont "
    r"know|who is|whos|my (?:number|phone|cell))\b)"
    rf"| wrong (?:number|one|person|button|key|option|choice)(?: [,.])*(?: (?:sorry|oops|please))*"
    rf"(?: [,.])*(?: i (?:meant?|want(?:ed)?|need(?:ed)?)| its| it is| should (?:be|have been)|"
    rf" make (?:it|that)| was)? (?:to (?:say|put|type|press|pick) )?(?:number |option"
    rf" )?{_CHOICE_EN}"
    rf"(?: not {_CHOICE_EN})?(?: (?:please|sorry|instead|thanks|pls))*(?: [.!?])* $"
    rf"| wrong (?:one|loan|number|account)(?: [,.])*(?: (?:sorry|oops|please|i (?:meant?|"
    rf"want(?:ed)?)|"
    rf"its|should be|it was|not|for|to))*(?: [,.])* (?:the |my ){_LOAN_EN}\b"
    r"|^(?: (?:sorry|no|oops|wait|oh|the|its|it is|thats|that is|that was|[,.]))* wrong (?:loan|"
    r"one)"
    r"(?: (?:sorry|oops))?(?: [.!?])* $"
    rf"|^(?: (?:sorry|no|oops|wait|oh|actually|[,.]))*(?: i (?:meant?|want(?:ed)?))?(?: (?:for|"
    rf"to|about|"
    rf"on))* (?:not )?the {_LOAN_EN}(?: [,.])?(?: not (?:the |my )?{_LOAN_EN}| (?:the|my) "
    rf"{_LOAN_EN})?(?: (?:please|sorry|instead|thanks))*(?: [.!?])* $"
)
_LOAN_ES: Final = (
    r"(?:personal|del? (?:carro|auto|coche|la troca|la camioneta|camion|la casa|negocio|estudios|"
    r"moto)|otro|otra|primero|segundo|grande|chico|hipotecario|prestamo (?:personal|de auto))"
)
_SPANISH: Final = re.compile(
    r" (?:marque|aprete|pulse|oprimi|puse|escogi|elegi|teclee|mande|pique|di)(?: (?:mal|el|la|"
    r"un|una|en))* (?:numero|tecla|boton|opcion|respuesta)(?: (?:equivocad[oa]|incorrect[oa]|mal))?"
    r"(?! (?:de cuenta|de ruta|de telefono|de tarjeta))(?=.* (?:mal|equivocad[oa]|incorrect[oa]|no|"
    r"era|es)\b)"
    r"| (?:me equivoque de|equivoque el) (?:numero|opcion|tecla|boton)(?: [,.])*(?: (?:era|es|"
    r"quiero|"
    r"queria|la|el|perdon))+ (?:la |el )?[1-9] (?!.* (?:veces|anos|meses))"
    r"|(?: numero| opcion) equivocad[oa](?: [,.])*(?: (?:queria|quise|era|es|quiero|perdon|poner|"
    r"decir|la|el))+ [1-9](?: [.!])* $"
    r"| me equivoque(?: de prestamo)?(?: [,.])*(?: (?:era|es|quise decir|queria|quiero|perdon))*"
    rf" (?:el|la) {_LOAN_ES}\b"
    rf"|^(?: (?:no|perdon|ay|disculpe|[,.]))*(?: (?:era|es|quise decir|queria|quiero|digo))?"
    rf" (?:el|la) "
    rf"{_LOAN_ES}(?: [,.])?(?: (?:y )?no (?:el|la) {_LOAN_ES})(?: [.!])* $"
    rf"|^(?: (?:no|perdon|ay|disculpe|[,.]))* (?:ese|esa) no(?: es)?(?: [,.])* (?:el|la)"
    rf" {_LOAN_ES}(?: [.!])* $"
)
_LOAN_ZH: Final = (
    r"(?:车贷|房贷|车|个人|私人|房|汽车|消费|助学|学生|另外?一?|第[一二三12]|大|小)(?:的|"
    r"嘅)?(?:贷款?)?"
    r"(?:那|嗰|这|呢)?一?(?:笔|个|条)?"
)
_CHINESE: Final = re.compile(
    r"(?<![你您们哋])(?:按|选|揿|撳|点|拣|打|输入?|写|覆|回)错(?:了|咗)?(?:一?个?)?(?:数字|"
    r"数目?字?|字母|键|选项|号码|掣|编号)"
    r"(?:了|咗|啦|喇)?(?=$|[\s,.!]*(?:不好意思|唔好意思|对不起|抱歉)?[\s,.!]*(?:应该|我)?(?:是|"
    r"系|要|选|想选|拣|想要|$)"
    r"(?:选|要|拣)?[1-9一二三四]?)(?!.*(?:不是我|不认识|唔识))"
    r"|(?<![你您们哋])(?:按|选|揿|撳|拣)错(?:了|咗)?[\s,.!]*(?:应该|我)?(?:是|系|要|想要|"
    r"选)(?:选|要)?[1-9一二三四](?!\d)"
    rf"|^[\s,.!]*(?:不|唔)(?:是|系){_LOAN_ZH}[\s,.!]*(?:是|系|而是|应该是)?{_LOAN_ZH}[\s,.!]*$"
    rf"|^[\s,.!]*(?:不好意思|唔好意思|抱歉|对不起)?[\s,.!]*(?:搞|弄|选|讲|说|拣)错(?:了|"
    rf"咗)?[\s,.!]*"
    rf"(?:应该)?(?:是|系|我要|我说的是){_LOAN_ZH}[\s,.!]*$"
)
_STRANGER: Final = re.compile(
    r" (?:not me|dont know|do not know|who is|whos|stranger|im not|i am not|this is not|no soy|"
    r"no conozco|stop|quit|no longer|texts?|them|want (?:it|them) (?:again|back)|get nothing)\b|"
    r"不认识|唔识|不是我|唔系我|没有?这个?人"
)


@once_a_text
def put_right(folded: str, english: str, spanish: str) -> bool:
    """Whether a text puts a choice or a loan of its sender's own right.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    if any(_STRANGER.search(text) for text in (folded, english, spanish)):
        return False
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)


def read(folded: str) -> bool:
    """Likewise, of the folded text alone."""
    return put_right(*spelt(folded))
