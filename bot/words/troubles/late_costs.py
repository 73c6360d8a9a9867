"""Whether being late costs more: asked only, of no fee that was charged."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_FEE: Final = r"(?:(?:late|overdue|past ?due) (?:fees?|charges?|penalt(?:y|ies))|penalt(?:y|ies))"
_RECARGO: Final = (
    r"(?:recargos?|late fees?|multas?|mora|moratorios?|penalizacion|cargos? por (?:atraso|mora|"
    r"pago tardio))"
)
_ZHINAJIN: Final = r"(?:滞纳金|罚息|违约金|逾期费|迟还费|罚款|罚钱)"
_COSTS: Final = words_like(
    rf"\b(?:is|are|will|would|do|does|can|what|how much)\b.{{0,24}}\b{_FEE}\b|"
    r"\b(?:do|will|does|would|is|are|can)\b.{0,12}\b(?:charge|charged|pay|add|get|getting|there|it|"
    r"you|interest)\b.{0,16}\b(?:interest|extra|more)\b.{0,20}\b(?:late|overdue|past ?due|behind|"
    r"miss\w*)\b|"
    r"\b(?:does|is|will) (?:the |my )?interest (?:keep|still|going|go|add\w*|accru\w*|build\w*|"
    r"grow\w*|"
    r"run\w*)\b",
    rf"\b(?:cobran?|cobraran|cobrarian|van a cobrar|hay|habra|habria|tiene|genera\w*|"
    rf"ponen)\b.{{0,14}}"
    rf"\b{_RECARGO}\b|\b(?:sigue\w*|van?) (?:a )?(?:subiendo|corriendo|sumando|aumentando|"
    rf"generando)\w*"
    r"\b.{0,12}\binteres\w*|\binteres\w*\b.{0,12}\b(?:siguen?|van?) (?:a )?(?:subi|corri|sum|"
    r"aument|gener)\w+",
    rf"(?:会不会|会唔会|有没有|有冇|是不是|要不要|使唔使|要唔要)[^,.!?，。]{{0,8}}(?:{_ZHINAJIN}|利息)|"
    rf"(?:会|有|要|收)[^,.!?，。]{{0,6}}{_ZHINAJIN}[^,.!?，。]{{0,4}}[吗嘛么咩]|"
    r"(?:利息|罚息)[^,.!?，。]{0,3}(?:一直|继续|不断|每天|日日)[^,.!?，。]{0,3}(?:加|涨|算|计|滚)"
    r"[^,.!?，。]{0,3}[吗嘛么咩]",
)
_OF_ONE_CHARGED: Final = words_like(
    r"\b(?:why|charged me|got charged|got (?:hit|a)|waive\w*|remove\w*|refund\w*|wrong|already|"
    r"unfair|"
    r"dispute\w*|paid on time|mistake|again|early|pay(?:ing)? off|prepay\w*|on my (?:account|"
    r"statement)|"
    r"drop|take off|new loan|borrow|rate)\b",
    r"\b(?:por ?que|me cobraron|quit\w+|devuel\w+|injust\w+|ya pague|otra vez|adelantad\w+|"
    r"antes(?! de ayer)|"
    r"liquid\w+|condon\w+)\b|为什么|点解|凭什么|已经|多收|退|免|减|提前|提早|早还|收了|咗",
)
_WHETHER: Final = words_like(r"会不会|会唔会|要不要|要唔要|使唔使|是不是|系咪|系唔系|有没有|有冇")
_PAID_OFF: Final = words_like(r"(?:还|结|付|供|找)(?:清|完)|清晒|一次(?:过|性)")
"""What an early end costs is asked of the contract."""
_ADDS_NO_MORE: Final = words_like(
    r"(?:别|不要|唔好|不准|唔准|请勿)再?(?:多)?(?:加|收|算|计|滚)(?:我)?(?:的|嘅)?(?:利息|罚息|滞纳金|手续费|违约金)"
)
_LONGEST: Final = 90


def asks_what_late_costs(text: str) -> bool:
    """Whether a text asks if fees or interest come with being late, and disputes none."""
    if len(text) > _LONGEST or mentions(text, _OF_ONE_CHARGED):
        return False
    asked = asks(text) or (mentions(text, _WHETHER) and not mentions(text, _PAID_OFF))
    return mentions(text, _COSTS) and (asked or " si " in f" {text} ".lower())


def wants_no_more_interest(text: str) -> bool:
    """Whether a text asks that no more interest be added, which is no wish for new credit."""
    return mentions(text, _ADDS_NO_MORE)
