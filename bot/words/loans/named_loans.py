"""Which of several loans a payment is for, by the words alone: "on the car", "al del carro", "
""车贷".

The words of the account are not needed for it, so that it can be said back to whoever named it.
"""

import re
from typing import Final

from intents.normalise import fold

_CAR: Final = r"(?:car|auto|truck|vehicle|coche|carro|camioneta|camion|troca|mueble)"
_HOME: Final = r"(?:home|house|home improvements?|casa|hogar|mejoras(?: del hogar)?)"
_PERSONAL: Final = r"personal"
_LOAN: Final = r"(?:loans?|one|1|note|account|payment|financ\w+|prestamo|credito|bill)"
_NO_LOAN: Final = (
    r"(?! (?:repairs?|insurance|wash|parts|accident|broke|needs|is|was|got|phone|mechanic|shop|"
    r"reasons?|check|card|info\w*|number|days?|issues?|problems?|matters?|se|esta|seguro))"
)
_THE: Final = r"(?:(?:the|my|our|that|this|el|la|mi|del?|al?) )*"
_CHINESE: Final[dict[str, str]] = {
    "car": r"(?:汽?车)(?:子)?(?:贷|借款|的?那一?[个笔]|的(?!人))",
    "home": r"(?:房屋?|装修|房屋装修)(?:贷|借款|的?那一?[个笔])",
    "personal": r"(?:个人|私人|消费)(?:贷|借款|的?那一?[个笔])",
}
_KINDS: Final[dict[str, str]] = {"car": _CAR, "home": _HOME, "personal": _PERSONAL}


def _pattern(kind: str, named: str) -> re.Pattern[str]:
    by_loan = rf"\b{named} {_LOAN}\b|\b(?:loan|prestamo|credito) {_THE}{named}\b"
    of_one = rf"\b(?:on|for|towards?|del?|al?|para|sobre) {_THE}{named}\b{_NO_LOAN}"
    paid = rf"\b(?:pay|paying|paid|cover|do|pago|pagar|pague) (?:off )?{_THE}{named}\b{_NO_LOAN}"
    asked = (
        rf"\b(?:done|finished|through) with {_THE}{named}\b|"
        rf"\b(?:is|will|when.?s|whens) {_THE}{named} (?:due|be|get|paid|gonna|going)\b"
    )
    beside = rf"\b{named} (?:and|y|&) "
    first = rf"^\W*(?:(?:and|plus|also|y|then) )?{_THE}{named}\b{_NO_LOAN}"
    patterns = [by_loan, of_one, paid, first, asked, beside, _CHINESE[kind]]
    if kind == "personal":  # "For personal reasons" names no loan.
        of_it = rf"\b(?:(?:el|al|del)|(?:on|for|to|towards) (?:the|my)) {named}\b{_NO_LOAN}"
        alone = rf"^\W*(?:the |my )?{named}\W*$"
        patterns = [by_loan, of_it, alone, _CHINESE[kind]]
    return re.compile("|".join(patterns))


_NAMED: Final = {kind: _pattern(kind, named) for kind, named in _KINDS.items()}
_ENDING: Final = re.compile(
    r"\b(?:loan|account|one|prestamo|cuenta|ending(?: in)?|terminado en|termina en)"
    r"(?: (?:ending(?: in)?|number|no|#))? ?#?(\d{4})\b|(?:尾号|末四位)(?:是|为)?(\d{4})"
)


_BOTH: Final = re.compile(r"\b(?:both|ambos|los dos prestamos)\b|两笔|两个贷|都还")


def loan_said(text: str) -> str | None:
    """The one loan that a text names, by its kind or its last figures; ``None`` for none or two."""
    words = fold(text)
    if _BOTH.search(words):
        return None
    found = [kind for kind, pattern in _NAMED.items() if pattern.search(words)]
    ending = _ENDING.search(words)
    if ending is not None and not found:
        return ending[1] or ending[2]
    return found[0] if len(found) == 1 else None
