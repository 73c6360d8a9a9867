"""Why a payment is higher than before: what changed it stands in no row of ours."""

from typing import Final

from bot.words.patterns import mentions, words_like

_PAYMENT: Final = r"(?:payments?|instal\w+|bill|amount due|monthly)"
_HIGHER: Final = words_like(
    rf"\b(?:why|how come)\b.{{0,20}}\b(?:my|the|this)\b.{{0,16}}\b{_PAYMENT}\b.{{0,16}}"
    r"\b(?:go(?:ne|es|ing)? up|went up|higher|more|increas\w+|bigger|rais\w+|chang\w+)\b"
    r"(?!.{0,12}\b(?:date|day)\b)|"
    rf"\b(?:my|the) {_PAYMENT} (?:went|has gone|is) (?:up|higher)\b.{{0,12}}\bwhy\b",
    r"\b(?:por ?que|xq|pq)\b.{0,12}\b(?:subio|aumento|subieron|aumentaron|"
    r"es mas (?:alt[oa]|car[oa]))\b.{0,14}\b(?:pago|cuota|mensualidad|abono)\b|"
    r"\b(?:por ?que|xq|pq)\b.{0,10}\b(?:mi|la|el) (?:pago|cuota|mensualidad)\b.{0,10}\b(?:subio|"
    r"aumento|mas (?:alt[oa]|car[oa]))\b",
    r"(?:为什么|为何|为啥|怎么|点解)[^，。,.]{0,10}(?:还款|月供|供款|这期|今期|每期|期供)[^，。,.]{0,8}"
    r"(?:变多|多了|高了|涨|贵了|多咗|贵咗|加咗|升)",
)
_ELSE: Final = words_like(
    r"\b(?:twice|fee|fees|wrong|autopay|date|fecha|multa)\b|两次|扣|日期|还款日"
)


def asks_why_higher(text: str) -> bool:
    """Whether a text asks why what is due has gone up, and says nothing against it."""
    return mentions(text, _HIGHER) and not mentions(text, _ELSE)
