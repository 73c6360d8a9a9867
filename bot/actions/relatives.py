"""Whoever asks for somebody else: told nothing of the account, and how to be authorised."""

from typing import Final

from bot.actions.phrasing import mentions, words_like

_KIN: Final = (
    r"(?:husband|hubby|wife|mom|mum|mother|dad|father|son|daughter|brother|sister|boyfriend|"
    r"girlfriend|partner|fianc\w+|uncle|aunt|grand\w+|friend|parents?|cousin|boss|caregiver)"
)
_FAMILIA: Final = (
    r"(?:espos[oa]|marido|mujer|mama|papa|madre|padre|hij[oa]|herman[oa]|novi[oa]|abuel[oa])"
)
_KIN_ZH: Final = (
    r"(?:爸爸?|妈妈?|老公|老婆|丈夫|妻子|太太|先生|父亲|母亲|儿子|女儿|"
    r"哥哥?|弟弟?|姐姐?|妹妹?|朋友)"
)
_SOMEBODY_ELSES: Final = words_like(
    rf"\bmy {_KIN}(?:.?s)\b.{{0,15}}\b(?:loan|account|balance|payment|bill|application|debt)",
    r"\b(?:calling|texting|writing|asking|checking) (?:for|on behalf of) (?:my|a|the)\b",
    r"\bon behalf of\b",
    r"\b(?:does|did|do|will) (?:she|he|they)\b.{0,12}\b(?:owe|have to pay|have left)",
    r"\b(?:her|his) (?:loan|balance|account|payment|application|debt)\b",
    rf"(?:替|帮|代)(?:我)?(?:{_KIN_ZH}|他|她).{{0,6}}(?:问|查|还|看)",
    rf"(?:我{_KIN_ZH}|他|她)的?(?:贷款|欠款|账户|余额|账单|借款)|(?:他|她|佢)(?:还)?欠|(?:他|她)(?:让|叫)我",
    rf"\b(?:prestamo|cuenta|saldo|deuda|pago) de mi {_FAMILIA}|\bde parte de mi\b",
    r"\bcuanto debe (?:el|ella|ese|esa|mi|su|la|don|dona)\b",
)
_RELATIVE: Final = words_like(
    rf"\bi(?:.?m| am) (?:\w+ )?(?:his|her|their|the|\w+s|\w+'s) {_KIN}\b",
    rf"\bthis is (?:his|her|\w+'?s) {_KIN}\b",
    rf"我是(?:他|她|[\u4e00-\u9fff]{{1,3}})的?{_KIN_ZH}",
    rf"\bsoy (?:la|el|su) {_FAMILIA}\b",
)


def asks_for_another(words: str) -> bool:
    """Whether a text asks about the account of a relative, a friend or somebody represented."""
    return mentions(words, _SOMEBODY_ELSES) or is_relative(words)


def is_relative(words: str) -> bool:
    """Whether the sender says to be of the borrower's family."""
    return mentions(words, _RELATIVE)
