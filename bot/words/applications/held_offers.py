"""Words that ask for longer with an offer of credit, and whether it stands as it was made."""

from typing import Final

from bot.words.patterns import mentions, words_like

_DAY: Final = (
    r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|tomorrow|tmrw?|next week|"
    r"the (?:weekend|end|\d+(?:st|nd|rd|th)?)|\w+ \d+(?:st|nd|rd|th)?"
)
_DIA: Final = (
    r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|"
    r"la (?:otra|proxima) semana|fin de (?:mes|semana)|\d{1,2}\b(?! ?mil))"
)
_TIAN: Final = (
    r"(?:(?:下?个?(?:周|星期|礼拜))[一二三四五六日天末]?|明天|听日|后天|后日|月底|"
    r"\d+[号日]|[一二两几三四五\d]+[天日])"
)
_HOLDS: Final = words_like(
    r"\b(?:can|could|may|will|would|pls|please)\b.{0,12}\b(?:hold|keep|extend|leave)\b.{0,14}"
    r"\b(?:offer|it|that|this|loan|application|approval|deadline)\b.{0,20}"
    rf"\b(?:days?|weeks?|longer|more|time|open|(?:un)?till?|{_DAY})\b|"
    rf"\b(?:can|could|may) (?:i|we|you give me) (?:\w+ )?(?:get|have|take|wait)? ?"
    rf"(?:un)?till? (?:{_DAY})\b|"
    r"\b(?:can|could|may) (?:i|we|(?:you|u) give (?:me|us)) (?:\w+ )?(?:get|have|take)? ?"
    r"(?:an?|some|few|couple|\d)[ \w]{0,12} (?:more |extra )?(?:days?|weeks?|time)\b|"
    r"\bneed (?:(?:an?|some|few|couple|\d+)[ \w]{0,8} )?(?:more |extra )(?:days?|time)\b",
    r"\b(?:puede|pueden|podria|podrian|me|nos|le)\b.{0,14}\b(?:guard|apart|mant|esper|aguant|"
    rf"extend|extiend)\w*\b.{{0,24}}\b(?:dias?|semanas?|tiempo|hasta|{_DIA})\b|"
    r"\b(?:me|nos) (?:pueden? |podrian? )?(?:da[nr]?|dejan?) (?:\w+ ){0,2}"
    r"(?:dias?|semanas?|tiempo)\b|"
    rf"\b(?:puedo|podria|tengo|podemos)\b.{{0,16}}\bhasta (?:el |la )?{_DIA}\b",
    rf"(?:可以|能|可否|可唔可以|得唔得|能不能)[^,.!，。]{{0,8}}(?:留|保留|等|延|宽限|拖)[^,.!，。]{{0,8}}{_TIAN}|"
    rf"(?:等|留|保留|延|拖|宽限)[^,.!，。]{{0,6}}{_TIAN}[^,.!，。]{{0,6}}"
    r"(?:行|可以|得|吗|好|先|再(?:定|答|说|签))",
)
_PAYS: Final = words_like(
    r"\b(?:pay\w*|owe|due|late|bill|instal\w+|pag\w+|cuota|abon\w+)\b|[还付交]款|还钱|俾|畀|供款"
)
_STANDS: Final = words_like(
    r"\b(?:is|s) (?:it|that|this|(?:the|my|that) (?:loan|offer|application|approval|deal)) "
    r"(?:still )?(?:open|valid|good|on the table|available)\b|"
    r"\b(?:is|s) (?:it|the (?:loan|amount|offer)) still (?:the |for |at )?\$?\d",
    r"\bsigue (?:todavia )?(?:en pie|vigente|valid[oa]|abierta|siendo)\b|"
    r"\b(?:todavia|aun) (?:son|es|esta en pie)\b.{0,6}(?:\d|$)",
    r"还(?:有效|作数|算数|[是系]\d+)(?:吗|么|嘛|咩|呢|？)?|仲(?:有效|作数|[是系]\d+)",
)
"""A question about the application that is spoken of."""
_NAMED: Final = words_like(
    r"\b(?:offer|approval|application|oferta|solicitud)\b|申请|额度|批核|贷款要约"
)


def asks_to_hold_offer(text: str) -> bool:
    """Whether a text asks for longer with an offer, and names it."""
    return asks_to_hold(text) and mentions(text, _NAMED)


def asks_if_it_stands(text: str) -> bool:
    """Whether a text asks if what was offered is open still, and still the same."""
    return mentions(text, _STANDS)


def asks_to_hold(text: str) -> bool:
    """Whether a text asks for longer, and not to pay: "can I get til Monday"."""
    return mentions(text, _HOLDS) and not mentions(text, _PAYS)
