"""Whether a loan is paid off, and the payment before the one that was spoken of."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_PAID_OFF: Final = words_like(
    r"\b(?:is|are|isn.?t|was|has)\b.{0,6}\b(?:(?:my|the|this|our) (?:\w+ )?(?:loan|account|debt|"
    r"note|"
    r"balance)|it|everything|that|all of it)\b.{0,16}\b(?:paid (?:off|in full|out)|payed off)\b"
    r"(?! (?:letter|statement))|"
    r"\b(?:is|are|isn.?t|was|has)\b.{0,6}\b(?:my|the|this|our) (?:\w+ )?(?:loan|debt)\b.{0,16}"
    r"\b(?:fully paid|settled|closed(?: out)?|cleared|done|paid)\b",
    r"\b(?:am i|are we)\b.{0,10}\b(?:paid (?:off|up|in full)|done (?:paying|with (?:my|the|"
    r"this) loan)|"
    r"debt free)\b|\b(?:did|have) (?:i|we) (?:just |finally |already )?(?:pay|paid|payed) (?:it |"
    r"(?:my|"
    r"the) loan )?(?:all )?off\b",
    r"\b(?:ya )?(?:esta|quedo|estaria)\b.{0,10}\b(?:pagad[oa]|liquidad[oa]|saldad[oa])\b.{0,12}"
    r"\b(?:prestamo|credito|deuda|cuenta|todo)\b|"
    r"\b(?:prestamo|credito|deuda|cuenta)\b.{0,10}\b(?:esta|quedo)\b.{0,10}\b(?:pagad|liquidad|saldad)"
    r"[oa]\b|\bya (?:termine|acabe) de pagar\b|\bya (?:lo |la )?(?:liquide|salde)\b|"
    r"\bya no debo nada\b",
    r"(?:贷款|借款|钱|账|这笔|全部|都|已经?|是不是)(?:已经?)?(?:还|结|付|供|交)(?:清|完)(?:了|咗|晒)*(?:吗|没有?|未|没|呢|"
    r"吧)|(?:还|结|供)清(?:了|咗)(?:吗|没有?|未)|是不是.{0,6}(?:还|结|供)(?:清|完)",
)
_OF_A_PAYMENT: Final = words_like(
    r"\b(?:payment|check|cheque|transfer|fee|claim|case|pago|cheque|transferencia|cargo|caso)\b|"
    r"(?:这|那|上)(?:一)?(?:期|个?月)|费用"
)
"""Whether one payment is through, or a case is settled, is another question."""
_BEFORE: Final = words_like(
    r"^\W*(?:(?:and|what about|how about|ok|so|hm+)\W+)*(?:the )?(?:(?:one|payment|pymt|"
    r"1) )?before "
    r"(?:that|this|it|then)(?: one)?\W*$|"
    r"^\W*(?:(?:and|what about|how about|ok|so)\W+)*(?:the )?(?:previous|prior|earlier) "
    r"(?:one|payment)s?\W*$|"
    r"^\W*(?:y )?(?:el|la|los) (?:pago )?(?:de antes|anterior(?:es)?|previo)(?: a (?:ese|"
    r"este))?\W*$|"
    r"^\W*(?:那|咁|还有)*(?:上上(?:次|期|个月|一次)|再(?:上|前|之前)(?:一)?(?:次|笔|期|个月)?|前(?:一)?(?:次|笔|期)|"
    r"之前(?:那|嗰)?(?:一)?(?:次|笔|期))(?:的|嘅)?呢?\W*$"
)
_ENDS_ASKING: Final = words_like(r"(?:没有?|未|没|吧)\W*$|是不是|^\W*(?:am|have|has) (?:i|we|my)\b")


def asks_if_paid_off(text: str) -> bool:
    """Whether a text asks if a whole loan is paid."""
    asked = asks(text) or mentions(text, _ENDS_ASKING)
    return asked and mentions(text, _PAID_OFF) and not mentions(text, _OF_A_PAYMENT)


def asks_for_earlier(text: str) -> bool:
    """Whether a text asks for the payment before another, and nothing else."""
    return mentions(text, _BEFORE)
