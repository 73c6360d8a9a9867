"""A debt that is denied root and branch, and a report to the police of it."""

from typing import Final

from bot.words.patterns import mentions, words_like

_NEVER: Final = words_like(
    r"\b(?:i|we)(?:.?ve| have)? never (?:ever )?(?:borrowed|(?:took|taken) (?:out )?(?:a |any |"
    r"this |"
    r"out )*loan|"
    r"got a loan|had a loan|signed (?:for )?(?:a|any|this) loan)\b",
    r"\b(?:yo )?(?:nunca|jamas) (?:l[eo]s? )?(?:he )?(?:pedi|pedido|saque|sacado|tuve|tome|"
    r"firme)\b.{0,14}"
    r"\b(?:prestamo|credito|dinero|nada)\b|\bnunca (?:les )?(?:pedi|he pedido) prestado\b",
    r"(?:从来|根本|一直|由头到尾|从头到尾|几时|压根|都)?(?:没有?|冇|未)(?:同|跟|向|问|在|喺|和)你(?:们|哋)?"
    r"(?:公司|这里|这儿|度|那里|呢度)?(?:借|贷)(?:过|咗|了)?(?:钱|款|嘢)?",
)
_NOT_SO: Final = words_like(
    r"\b(?:before|until now|first time|new customer|want|need|apply|late|missed)\b|"
    r"\b(?:antes|primera vez|quiero|necesito|solicitar)\b|"
    r"(?:想|要|可以|能)(?:不能|不可以)?(?:申请|借|贷)|第一次|之前没|新客"
)
POLICE: Final = words_like(
    r"\bpolice\b.{0,12}\b(?:report|case)\b|\b(?:filed|made|reported)\b.{0,24}\bpolice\b|"
    r"\b(?:denuncia|reporte)\b.{0,16}\b(?:policia|ministerio|fiscalia)\b|\b(?:puse|hice|levante) "
    r"(?:la|una|mi) denuncia\b|"
    r"报(?:了|咗|过|左)?警|报(?:了|咗)案|(?:警局|差馆|派出所|警署|警察)[^,.!?，。]{0,6}(?:备|报|登记)"
)
"""A report to the police, which is word of a theft and no paper of a court."""


def denies_borrowing(text: str) -> bool:
    """Whether somebody says that they never borrowed here, and asks for no loan."""
    return mentions(text, _NEVER) and not mentions(text, _NOT_SO)


def tells_of_police(text: str) -> bool:
    """Whether a text tells of a report to the police."""
    return mentions(text, POLICE)
