"""Words that end our texts by law and may have meant what was spoken of: a bare "cancel".

The texts end all the same. Whoever asks here knows what was spoken of, and puts it before a person.
"""

from typing import Final

from bot.words.applications.giving_up import gives_up_it, names_no_texts
from bot.words.applications.withdrawals import withdraws
from bot.words.patterns import mentions, words_like

_BESIDE: Final = (
    r"please|pls|plz|ok(?:ay)?|no|wait|actually|just|hey|hi|sorry|now|thanks|thank you|thx|"
    r"(?:i )?(?:want|need|would like|d like|wanna)(?: to)?|can you|u|it|that|this|all|then|"
    r"por favor|porfavor|porfa|x favor|gracias|ya|mejor|entonces|todo|l[oa]|"
    r"(?:l[oa] )?(?:quiero|quisiera|deseo|necesito|pueden?|puedo|favor de)|"
    r"请|麻烦|帮我|帮|唔该|我|想|要|都|全部|算了|那|就|还是|直接|谢谢|多谢|吧|啊|呀|啦|喇|了|咗|佢|它|掉|嘅|的|你们|你哋"
)
_CANCELS: Final = words_like(
    rf"^\W*(?:(?:{_BESIDE})\W*)*"
    r"(?:cancel(?:l?ed|l?ing|lation)?|cancela\w*|cancele\w*|cancelen|anul\w+|revoke|end|quit|"
    r"取消|撤销|撤回)"
    rf"\W*(?:(?:{_BESIDE})\W*)*$"
)
_THE_LOAN: Final = words_like(
    r"\b(?:loans?|application|app|credit|offer|money)\b|"
    r"\b(?:prestamos?|credito|solicitud|oferta|tramite|dinero)\b|贷款|申请|借款|借的?钱|份单|笔钱"
)
_NOT_THE_TEXTS: Final = words_like(
    r"\bnot (?:the |your |my |these |ur )?(?:texts?|texting|messages?|msgs?|sms)\b|"
    r"\bi (?:didn.?t|did not|dont|don.?t) mean (?:the |your )?(?:texts?|texting|messages?|msgs?)\b|"
    r"\bno (?:l[oa]s |sus |est[oa]s )?(?:mensajes?|textos?|sms)\b|"
    r"(?:不是|唔系|没有?要|冇话|没说|不要?)(?:取消|退订|停|说|讲)?(?:短信|短讯|信息|讯息|简讯|sms)"
)
_MEANT: Final = words_like(
    r"\b(?:mean|meant|cancel\w*|withdraw\w*|talking about)\b|"
    r"\b(?:decia|digo|dije|referia|hablaba|cancel\w*|quer[ii]a|era|retir\w*|anul\w*)\b|"
    r"是说|我(?:是)?(?:说|讲|话)|指的?是|取消|撤|不要|唔要"
)


def cancels_barely(text: str) -> bool:
    """Whether a text says "cancel", or that something is wanted no more, and names no texts."""
    return mentions(text, _CANCELS) or (gives_up_it(text) and names_no_texts(text))


def meant_the_loan(text: str) -> bool:
    """Whether whoever ended our texts tells that a loan or an application was meant."""
    if withdraws(text):
        return True
    named = mentions(text, _THE_LOAN)
    return mentions(text, _NOT_THE_TEXTS) or (named and mentions(text, _MEANT))
