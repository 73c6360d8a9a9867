"""Whoever asks for somebody else: told nothing of the account, and how to be authorised."""

from typing import Final

from bot.actions.phrasing import mentions, words_like

_SOMEBODY_ELSES: Final = words_like(
    r"\bmy (?:husband|wife|mom|mum|mother|dad|father|son|daughter|brother|sister|boyfriend|"
    r"girlfriend|"
    r"partner|fianc\w+|uncle|aunt|grand\w+|friend|parents?|cousin|boss)(?:.?s)\b.{0,15}"
    r"\b(?:loan|account|balance|payment|bill|application|debt)|"
    r"\b(?:calling|texting|writing|asking|checking) (?:for|on behalf of) (?:my|a|the)\b|"
    r"\bon behalf of\b|\bi(?:.?m| am) (?:his|her|their|the) (?:wife|husband|son|daughter|mother|"
    r"mom|"
    r"father|dad|sister|brother|attorney in fact|caregiver|partner)|"
    r"(?:替|帮|代)(?:我)?(?:爸|妈|老公|老婆|丈夫|妻子|父亲|母亲|儿子|女儿|哥|弟|姐|妹|"
    r"朋友).{0,6}(?:问|查|还|看)|"
    r"我(?:爸|妈|老公|老婆|丈夫|妻子|父亲|母亲|儿子|女儿|哥|弟|姐|妹|朋友)妈?爸?的?(?:贷款|欠款|"
    r"账户|余额|账单|借款)|"
    r"\b(?:prestamo|cuenta|saldo|deuda|pago) de mi (?:esposo|esposa|marido|mujer|mama|papa|madre|"
    r"padre|"
    r"hijo|hija|hermano|hermana|novio|novia)|\bde parte de mi|\bsoy (?:la|el) (?:esposa|esposo|"
    r"hijo|hija|"
    r"mama|papa|hermana|hermano) de\b",
)


def asks_for_another(words: str) -> bool:
    """Whether a text asks about the account of a relative, a friend or somebody represented."""
    return mentions(words, _SOMEBODY_ELSES)
