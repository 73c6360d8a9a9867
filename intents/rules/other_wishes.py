"""Texts that speak of texts and ask for something else: what is owed, a letter, bigger words.

Whoever does not understand a text, cannot see it, or wants it by post as well sounds to a model
like somebody who has had enough of them. Here no wish that texts end is heard beside it.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.own_texts import unsends
from intents.rules.tongues import heard

_ENDS_ENGLISH: Final = re.compile(
    r" (?:stop\w*|quit|end|ended|unsubscrib\w*|opt\w*|cancel\w*|remove\w*|erase|off|leave|alone|"
    r"enough|block\w*|never|anymore|forever|silence|mute|cease|discontinue|suspend|turn|rid|"
    r"withdraw\w*|revoke\w*|consent|permission|done|(?:its|is|be|all) over|rather|prefer|instead|"
    r"only|spam\w*|"
    r"harass\w*|bother\w*|annoy\w*|interested|further|again|shut|list|"
    r"(?:no|not|zero|without) (?:more |by |via |any |the )*(?:texts?|texting|messages?|sms|"
    r"reminders|phone)|"
    r"(?:dont|do not|doesnt|wont|not) (?:\w+ )?(?:text|send|message|contact|want|need|like|wish|"
    r"care|write|use|own|have)|unwanted|wrong|stranger|texted|nae|last|any "
    r"more|no longer|tired|sick of|fed up|too many|why|lawyer|attorney)\b"
)
_ENDS_SPANISH: Final = re.compile(
    r" (?:dej[ea]\w*|par[ea]n?|paren?me|baja|alto|basta|cancel\w+|quit[ea]\w*|elimin\w+|saqu\w+|"
    r"sac[ae]r?me|bloque\w+|nunca|jamas|ya no|mejor|solo|nomas|vez de|lugar de|no (?:me |nos |"
    r"les )*"
    r"(?:mand|envi|escrib|molest|text|contact|llam)\w*|no (?:\w+ )?(?:quier\w+|dese\w+|necesit\w+|"
    r"gust\w+)|sin (?:mensajes|textos)|equivocad\w+|cort[ae]\w*|siempre|callar\w*|cero|"
    r"ni (?:uno|una)|nada|permiso|borr\w+|oposicion|invoco|ultim[oa]|cans\w+|hart\w+|por que|mas "
    r"mensajes|no mas)\b"
)
_ENDS_CHINESE: Final = re.compile(
    r"别|不要|勿|唔好|唔要|停|退订|取消|拒|屏蔽|拉黑|烦|滚|骚扰|打扰|不用|唔使|不想|唔想|不必|"
    r"再|以后|今后|名单|删除号|不需要|只|改|代替|错|断|封|关|撤|授权|表再|憋|辈子|希望|一律|"
    r"为什么|点解|够|最后|甭|费|省"
)
_OWED_ENGLISH: Final = (
    r"(?<! know)(?<! paid)(?<! pay) (?:what|how much|tell me what)"
    r"(?: (?:is|it|that|exactly|money|do|does|did|so|much|amount|the))* (?:i|we) "
    r"(?:still |actually |really )?owe\b"
    r"| (?:what|how much|whats)(?: (?:is|are))? (?:my|the) (?:balance|amount due|debt|payment)\b"
    r"| when (?:is|are) (?:it|my (?:next )?payment|that|this) due\b"
)
_LETTERS_TOO_ENGLISH: Final = r" letters? (?:as well|too|also|in addition)\b"
_NO_WHY: Final = r"(?! (?:why|how|who|the (?:point|need|reason|purpose)|any (?:point|need|reason)))"
_UNSEEN_ENGLISH: Final = (
    r" (?:do not|dont|cannot|cant|can not|didnt|did not|could not|couldnt|hardly|barely|not)"
    r"(?: (?:really|quite|always|even|fully|very|well|able|to|good|often|usually|properly|good at|"
    r"just))* (?:understand|understanding|read|reading|follow|see|hear|make (?:out|sense of)|"
    rf"notice|know what)\b{_NO_WHY}[^.?]{{0,30}} (?:texts?|texting|messages?|text messages|"
    r"reminders|phone|words|print|letters|screen|alerts)\b"
    r"| (?:miss|missed|missing|overlook\w*) (?:the|your|these|those|some|a lot of|most of)(?: of)?"
    r"(?: the| your)? (?:texts?|messages?|reminders?|alerts?)\b"
    r"| (?:texts?|messages?|words?|print|letters) (?:is|are) (?:\w+ )?(?:too |very |so )(?:small|"
    r"tiny|hard|difficult|confusing)\b"
)
_STRAIN_ENGLISH: Final = (
    r" (?:dying|drowning|suffocating|sinking|choking)(?: \w+){0,3} "
    r"(?:with|in|under|from|because of|over) (?:all )?(?:these|this|my|the|those|all|so many)"
    r"(?: \w+)? (?:bills?|debts?|payments?|loans?|costs?)\b"
)
_ENGLISH: Final = re.compile(
    f"{_OWED_ENGLISH}|{_LETTERS_TOO_ENGLISH}|{_UNSEEN_ENGLISH}|{_STRAIN_ENGLISH}"
)
_SPANISH: Final = re.compile(
    r" (?:cuanto|que|cuanto es lo que)(?: es)?(?: lo)?(?: que)? (?:les |le |yo |me )*"
    r"(?:debo|toca pagar|falta (?:pagar|por pagar))\b"
    r"| no (?:los |las |le |les |lo |me )*(?:entiend\w+|veo|alcanzo a (?:ver|leer)|puedo (?:leer|"
    r"ver)|oigo|escucho|se leer)\b[^.?]{0,24} (?:mensajes?|textos?|recordatorios?|celular|"
    r"telefono|letras?|avisos?|pantalla)\b"
)
_CHINESE: Final = re.compile(
    r"(?:欠|爭|争)(?:你们?|你哋)?(?:多少|几多|几钱)|"
    r"(?:看|睇|读|听)(?:不|唔)(?:太|大|多)?(?:懂|明|明白|清|清楚|识)[^,.?!]{0,6}"
    r"(?:短信|短讯|简讯|讯息|信息|消息|字|提醒)|"
    r"(?:唔|不)(?:识|会)(?:看|睇|读)[^,.?!]{0,4}(?:短信|短讯|简讯|讯息|信息|字)|"
    r"(?:短信|短讯|简讯|讯息|信息|消息|提醒)[^,.?!]{0,4}(?:看|睇|读)(?:不|唔)(?:太|大)?(?:懂|明|"
    r"明白|清|清楚|识)"
)


def wishes_otherwise(folded: str, english: str, spanish: str) -> bool:
    """Whether a text asks for something else and says nothing of an end of texts.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    if unsends(folded, english, spanish):
        return True
    if may_end(folded, english, spanish):
        return False
    return heard((_ENGLISH, _SPANISH, _CHINESE), folded, english, spanish)


def may_end(folded: str, english: str, spanish: str) -> bool:
    """Whether a text has any word by which texts might be ended, however weak."""
    return heard((_ENDS_ENGLISH, _ENDS_SPANISH, _ENDS_CHINESE), folded, english, spanish)
