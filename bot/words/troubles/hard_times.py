"""Words of a borrower whom something befell: a death close to them, illness, fire or flood.

Told without a word of money they are read as chatter or as the borrower's own death.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from bot.words.troubles.no_ill_will import says_will_pay
from intents.normalise import fold
from intents.rules.deaths import mourns

_ILL: Final = words_like(
    r"\b(?:in|at|to|from|out of) (?:the |a )?"
    r"(?:hospital|icu|er|emergency room|hospice|rehab|coma)\b|"
    r"\b(?:hospitali[sz]ed|chemo|dialysis|life support|passed out|collapsed|stroke|"
    r"heart attack|car (?:accident|crash|wreck))\b|"
    r"\b(?:has|have|got|with|having|had|need|needs) (?:\w+ )?(?:cancer|surgery|a seizure|covid|"
    r"an operation)\b|\bin a coma\b",
    r"\b(?:en (?:el|un) hospital|hospitalizad[oa]|internad[oa]|en (?:urgencias|terapia intensiva)|"
    r"se desmayo|me (?:van a operar|operaron|operan)|(?:lo|la) (?:operaron|operan|van a operar)|"
    r"(?:tiene|tengo|con) cancer|quimioterapia|derrame|infarto|(?:tuve|tuvo) un accidente)\b",
    r"住(?:了|咗|紧)?院|住进(?:了)?医院|入(?:了|咗)?(?:医)?院|(?:在|喺)(?:医院|icu|急诊|手术)|"
    r"进(?:了)?icu|重症|化疗|"
    r"(?:得|患|有|查出)(?:了|咗)?.{0,3}癌|中风|心脏病发|心梗|(?:做|动|开)(?:完|了|紧|个)?(?:手术|刀)|"
    r"出(?:了|咗)?车祸|晕倒",
)
_DISASTER: Final = words_like(
    r"\b(?:lost|losing) (?:our|my|the) (?:house|home|trailer|apartment|place) (?:in|to|from)\b|"
    r"\b(?:house|home|apartment|trailer|place|building) (?:\w+ )?(?:burn\w*|flooded|caught fire|"
    r"is gone|was destroyed|got destroyed)\b|\bfire (?:took|burned|destroyed)\b|\bhouse fire\b|"
    r"\b(?:flood|hurricane|tornado|wildfire|storm|fire) (?:\w+ )?(?:took|destroyed|hit|wiped|"
    r"ruined|got (?:everything|it all|our|my|the (?:house|car|trailer)))\b|"
    r"\b(?:we|i) (?:were|was|got|are) (?:evacuated|flooded)",
    r"\bse (?:nos|me) (?:quemo|inundo|cayo|incendio) (?:la casa|el cuarto|el depa\w*|la vivienda|"
    r"todo)|"
    r"\bincendio en (?:mi|la|nuestra) casa|\b(?:huracan|inundacion|terremoto|sismo|tornado) "
    r"(?:nos|me|se)\b|\bperdimos (?:todo|la casa)\b",
    r"(?:家里?|房子|屋企|间屋)[^,.!?，。]{0,4}(?:着火|起火|烧|火灾|被淹|淹了|水浸|塌)|(?:火灾|火烛|水灾|洪水|台风|地震)"
    r"[^,.!?，。]{0,8}(?:没了|毁|烧|淹|塌|冲)",
)
_AT_WORK: Final = words_like(
    r"\b(?:i|we|she|he) (?:\w+ )?(?:works?|working|worked|job) (?:\w+ )?(?:at|in|for) (?:the |a )?"
    r"(?:hospital|icu|er)\b|\bhospital (?:job|shift|bill)s?\b",
    r"\btrabajo en (?:un|el) hospital\b",
    r"(?:在|喺)医院(?:上班|工作|返工|做嘢)",
)
"""A nurse who tells of her shift is not ill."""
_OF_MONEY: Final = words_like(
    r"\b(?:pay\w*|paid|afford|behind|money|broke|cost\w*|charged|time|late|savings|bills?|loan|"
    r"extension|due)\b|\$",
    r"\b(?:pag\w+|dinero|tiempo|gast\w+|cost\w+|cuenta|prestamo|atras\w+)\b",
    r"[还還付交钱款費费]|宽限|缓|晚几|迟几|账",
)
_HOLDS_OFF: Final = words_like(
    r"\bhold off\b|\b(?:more|some) time\b|\bextension\b|\bskip\b|\bcan(?:no|')?t pay\b|"
    r"\bpause\b|\bno (?:puedo|puede) pagar\b|\bmas tiempo\b|还不[上了起]|缓|宽限|晚[点几]|暂停",
)


def mourns_and_pays(text: str) -> bool:
    """Whether a borrower tells of a death that is not theirs, and that they will pay."""
    return mourns(fold(text)) and says_will_pay(text) and not asks(text)


def mourns_and_lacks(text: str) -> bool:
    """Likewise with a word of money or of time."""
    return mourns(fold(text)) and mentions(text, _OF_MONEY)


def mourns_alone(text: str) -> bool:
    """Likewise with nothing that asks for anything."""
    return mourns(fold(text)) and not asks(text)


def is_stricken(text: str) -> bool:
    """Whether illness or a disaster befell the borrower or somebody close to them."""
    if mentions(text, _AT_WORK):
        return False
    return mentions(text, _ILL) or mentions(text, _DISASTER)


def asks_relief_for_the_ill(text: str) -> bool:
    """Whether somebody asks for time because of it, also a son for his mother."""
    return is_stricken(text) and mentions(text, _HOLDS_OFF)
