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
    r"(?:得|患|有|查出)(?:了|咗)?.{0,3}癌|中风|心脏病发|心梗|(?:做|动|开)(?:完|了|紧|个)?(?:手术|"
    r"刀)|"
    r"出(?:了|咗)?车祸|晕倒|"
    r"[他她佢](?:现在|暂时|已经|而家|都|依家)*(?:讲|说)(?:不了|唔到|不出|唔出)(?:话|嘢)|"
    r"昏迷|不省人事|失去意识|植物人",
    r"\b(?:she|he|mom|mum|mother|dad|father|husband|wife) (?:\w+ )?(?:can.?t|cannot|is unable to) "
    r"(?:talk|speak)\b(?! (?:right )?now| english)|\bunconscious\b|\bunresponsive\b|"
    r"\b(?:ella|mi (?:mama|papa|esposo|esposa|madre|padre)) (?:ya )?no puede hablar\b|"
    r"\binconsciente\b",
)
_MIND: Final = words_like(
    r"\b(?:dementia|alzheimer\w*|memory (?:care|loss|unit)|nursing home|assisted living|hospice|"
    r"vegetative|incapacitated|no longer (?:able to|can) (?:manage|handle|take care)|(?:can.?t|"
    r"cannot|"
    r"can not|unable to) (?:manage|handle) (?:his|her|their) (?:own )?(?:affairs|finances|money|"
    r"bills|"
    r"mail))\b",
    r"\b(?:demencia|alzheimer|asilo (?:de ancianos)?|casa de reposo|incapacitad[oa]|ya no (?:puede|"
    r"esta en condiciones de) (?:manejar|atender|llevar) sus (?:cosas|asuntos|finanzas|cuentas))\b",
    r"痴呆|失智|阿尔茨海默|老人痴呆|认知障碍|(?:养老|护理|安老|敬老|老人)院|失去(?:行为)?能力|"
    r"植物人",
)
"""What keeps somebody from seeing to an account of their own."""
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
    r"(?:家里?|房子|屋企|间屋)[^,.!?，。]{0,4}(?:着火|起火|烧|火灾|被淹|淹了|水浸|塌)|(?:火灾|"
    r"火烛|水灾|洪水|台风|地震)"
    r"[^,.!?，。]{0,8}(?:没了|毁|烧|淹|塌|冲)",
)
_AT_WORK: Final = words_like(
    r"\b(?:i|we|she|he) (?:\w+ )?(?:works?|working|worked|job) (?:\w+ )?(?:at|in|for) (?:the |a )?"
    r"(?:hospital|icu|er|nursing home|hospice|memory care)\b|\bhospital (?:job|shift|bill)s?\b",
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
    return any(mentions(text, words) for words in (_ILL, _MIND, _DISASTER))


def is_incapable(text: str) -> bool:
    """Whether somebody can see to no account of their own any more."""
    return mentions(text, _MIND) and not mentions(text, _AT_WORK)


def asks_relief_for_the_ill(text: str) -> bool:
    """Whether somebody asks for time because of it, also a son for his mother."""
    return is_stricken(text) and mentions(text, _HOLDS_OFF)
