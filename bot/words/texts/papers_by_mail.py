"""Papers wished by e-mail or post: "my statements by e-mail from now on" ends no texts."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities.contact import find_contacts

_PAPER: Final = (
    r"(?:statements?|contract|agreement|receipts?|(?:payoff|balance) (?:letter|quote)|schedule|"
    r"tax (?:form|letter)|1098|history|copy)"
)
_PAPEL: Final = (
    r"(?:estado de cuenta|contrato|recibos?|comprobantes?|carta de (?:saldo|no adeudo)|historial|"
    r"copia)"
)
_SENT: Final = words_like(
    r"\b(?:e-?mail|mail|post|send|fax) (?:me |us )?(?:(?:the|a|my|an|that|this|our) )?"
    rf"(?:\w+ )?{_PAPER}\b",
    rf"\b(?:mand\w*|envi\w*)(?:me)? (?:\w+ ){{0,3}}?{_PAPEL}\b",
    r"(?:用|以|通过|发|寄|把)[^，。,.]{0,8}(?:对账单|账单|合同|收据|结清证明|还款记录|月结单)"
    r"[^，。,.]{0,6}(?:邮箱|邮件|电邮|email)|"
    r"(?:邮箱|邮件|电邮|email)[^，。,.]{0,6}(?:发|寄|send)[^，。,.]{0,6}(?:对账单|账单|合同|收据|月结单)",
)
_FROM_NOW: Final = words_like(
    r"\b(?:from now on|instead|always|every (?:month|time)|all (?:my|the) (?:statements|mail)|"
    r"paperless|stop|no more|rather than|de ahora en adelante|siempre|en (?:vez|lugar)|ya no)\b|"
    r"以后|改用|每次|每个?月|别再|不要再|唔好再"
)


def wants_one_paper(text: str) -> bool:
    """Whether a text asks that one paper be sent, and for no other way from now on."""
    return mentions(text, _SENT) and not mentions(text, _FROM_NOW)


_PAPERS: Final = words_like(
    r"\b(?:e-?)?(?:statements?|bills|invoices?|receipts?|paperwork|contracts?|"
    r"tax (?:forms?|letters?)|paperless)\b",
    r"\b(?:estados? de cuenta|recibos|facturas?|comprobantes|papeles)\b",
    r"(?:对账|月结|账|帐|费)单|收据|发票",
)
_BY_EMAIL: Final = words_like(
    r"\be-?mail\w*|\b(?:e-?statements?|e-?bills?|paperless|electronic(?:ally)?|online)\b|"
    r"\bcorreo\b(?! (?:postal|normal|ordinario|regular|fisico|a (?:mi|la) (?:casa|domicilio|"
    r"direccion)))|\belectronic[oa]s?\b|邮箱|邮件|电邮|电子(?:版|账单|对账单|月结单)"
)
_BY_POST: Final = words_like(
    r"\b(?:by|via|in the|through the) (?:regular |snail |us )?(?:mail|post)\b|\bmail(?:ed)?\b|"
    r"\bpaper (?:statements?|bills?|copies)\b|\bon paper\b|\bto my (?:house|home|place)\b|"
    r"\bcorreo (?:postal|normal|ordinario|regular|fisico|a (?:mi|la) (?:casa|domicilio|"
    r"direccion))|\ba (?:mi|la) (?:casa|domicilio)\b|\ben papel\b|"
    r"寄(?:到|去|返|回)?(?:我)?(?:家|屋企|府上|地址)|邮寄|纸(?:质|本)|平邮"
)
_ALWAYS: Final = words_like(
    r"\b(?:from now on|going forward|in (?:the )?future|instead|always|each|every (?:month|time)|"
    r"monthly|all (?:my|the|of my)|paperless|(?:switch|change|move|sign|enroll|set)\b.{0,14}"
    r"\b(?:to|up|for|in)|paper (?:statements|bills))\b|"
    r"\b(?:de ahora en adelante|a partir de|desde ahora|siempre|cada mes|mensual\w*|"
    r"en (?:vez|lugar) de)\b|"
    r"以后|今后|往后|从现在|每个?月|每次|改(?:用|为|成|寄|发|以|由)|都(?:发|寄|send)"
)
_OUR_TEXTS: Final = words_like(
    r"\b(?:te?xts?|texting|sms|messag\w*|reminders?|notices?|everything|alerts?|contact me|"
    r"mensajes?|textos?|recordatorios?|avisos?|todo|notificaciones)\b|"
    r"短信|短讯|简讯|讯息|信息|消息|提醒|通知"
)
_MISSES: Final = words_like(
    r"\b(?:did ?n.?t|never|have ?n.?t|not|no|where|why|stop|wrong|donde|por que|dejen)\b|"
    r"没|冇|未|哪|为什么|点解|别|不|唔"
)


def papers_wished_by(text: str) -> str | None:
    """The one way, ``email`` or ``letter``, by which papers are wished for and texts are not.

    It holds of papers alone: whoever names our texts beside them may want those to end.
    """
    if not mentions(text, _PAPERS) or mentions(text, _OUR_TEXTS):
        return None
    ways = {"letter": mentions(text, _BY_POST), "email": mentions(text, _BY_EMAIL)}
    named = [way for way, wished in ways.items() if wished]
    return named[0] if len(named) == 1 else None


def wants_papers_always(text: str) -> bool:
    """Whether papers are to come by another way from now on, to what is on file."""
    standing = mentions(text, _ALWAYS) and not mentions(text, _MISSES)
    return standing and papers_wished_by(text) is not None and not find_contacts(text)
