"""The number by which a bank or a shop knows a payment: "el folio es 88213, apuntelo"."""

from typing import Final

from bot.words.patterns import words_like
from intents.normalise import fold

_REF: Final = (
    r"\b(?:ref(?:erence)?|conf(?:irmation)?|trace|tracking|transaction|trans|tx|receipt|check|"
    r"cheque|ticket|folio|referencia|confirmacion|autorizacion|operacion|rastreo|comprobante|"
    r"recibo)\b"
)
_LINK: Final = (
    r"(?:\W+(?:number|num|no|nr|id|code|is|was|s|it.?s|es|era|fue|numero|de|la|el|que|con|that|"
    r"they|gave|me|dieron|dio|dice|says|ends|ending|end|in|with|last|digits|four|4|termina|acaba|"
    r"terminacion|en|ultimos|digitos))*\W*"
)
_NUMBER: Final = r"(?<![\d.,$/-])[a-z]{0,4}-?\d{4,20}(?![\d/]|[.,]\d)"
_CAN: Final = (
    r"(?:交易|流水|凭证|凭据|回单|参考|支票|转账|汇款|确认|单据|收据)(?:编?号码?|单号|号)|单号|流水"
)
_NAMED: Final = words_like(
    rf"{_REF}{_LINK}{_NUMBER}",
    rf"{_NUMBER}\W+(?:is|es|that.?s)\W+(?:the|my|el|la|mi)\W+{_REF}",
    rf"(?:{_CAN})(?:\W|就|是|系|为|我|有|给|俾|的|嘅|尾号|尾数|最?后(?:四|4)位)*[a-z]{{0,4}}\d{{4,20}}|"
    rf"\d{{4,20}}\W*(?:就)?(?:是|系)(?:这个|个|我的?)?(?:{_CAN})",
)
_OF_A_CASE: Final = words_like(
    r"\b(?:loan|account|case|application|prestamo|cuenta|caso|solicitud)\b"
)
_LONGEST: Final = 80


def payment_number(text: str) -> str | None:
    """The words by which a text names the number of a payment, and what else they hold."""
    words = fold(text)
    found = _NAMED.search(words) if len(text) <= _LONGEST else None
    return None if found is None or _OF_A_CASE.search(words) else found.group()


def names_payment_number(text: str) -> bool:
    """Whether a text names the number of a payment, be it in a question whether it is of use."""
    return payment_number(text) is not None
