"""One paper wished by e-mail or post: "can u email me the statement" ends no texts."""

from typing import Final

from bot.words.patterns import mentions, words_like

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
