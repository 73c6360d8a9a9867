"""Whoever asks for the borrower, at their wish or with their data: no proof makes them one."""

import re
from collections.abc import Iterable
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH
from intents.normalise import fold

_THEY: Final = rf"(?:(?:my|our) {KIN}|she|he|they)"
_ELLOS: Final = rf"(?:mi {FAMILIA}|ella|el)"
_TA: Final = rf"(?:[她他佢]|我?(?:的|嘅|个|阿)?(?:{KIN_ZH}|{KIN_YUE}))"
_SENT: Final = words_like(
    rf"\b{_THEY}\b.{{0,12}}\b(?:wants?|wanted|wanna|needs?|needed|wishes|would like|likes|"
    r"is asking|asked|told|sent|got|has|had|made|said)\b.{0,8}\b(?:to|2) (?:know|ask|check|"
    r"find out|see|text|inquire|get)\b.{0,24}\b(?:her|his|their|she|he|they|the (?:balance|"
    r"due date|payment|amount|next|total|loan|account|bill|status)|how much|what|when)\b",
    rf"\b(?:asking|texting|writing|checking|calling|messaging)\b.{{0,12}}\b(?:for|on behalf of) "
    rf"(?:her|him|them|my {KIN})\b",
    rf"\bhelping (?:her|him|them|my {KIN}) (?:check|with|find|see|look|ask|understand)\b",
    rf"\b{_ELLOS}\b.{{0,6}}\b(?:quiere|quisiera|necesita|pregunta|me (?:pidio|dijo|mando|encargo|"
    r"pide|dice))\b.{0,20}\b(?:saber|preguntar\w*|pregunt\w+|averigu\w+|revis\w+|checa\w*|"
    r"cuanto debe|su saldo|su cuenta|su pago|su prestamo)\b",
    rf"\b(?:pregunto|escribo|llamo|mando mensaje)\b.{{0,8}}\b(?:por|de parte de|a nombre de|para) "
    rf"(?:mi {FAMILIA}|ella|el\b(?! \w))",
    rf"{_TA}(?:就)?(?:让|叫|要|托|请|拜托|喊|想|使)(?:我|俺)?(?:帮|替|代)?(?:忙|手)?(?:[她他佢])?"
    r"(?:来|嚟|去)?(?:发|send)?(?:短信|信息)?(?:问|查|看|打听|了解|知道|知)",
    rf"(?:帮|替|代)(?:我)?{_TA}(?:来|嚟|去)?(?:问|查|打听|了解|看看|睇)",
)
_OWN: Final = words_like(
    r"\b(?:i|we)\b.{0,8}\b(?:still |have left to )?(?:owe|pay|have left|gotta pay)\b|"
    r"\b(?:my|our)(?: \w+)? (?:balance|loan|loans|account|payment|payments|bill|debt|due date)\b|"
    r"\b(?:mine|myself|ours)\b|\b(?:a|an|any|new|your|another) (?:\w+ )?loans?\b|"
    r"\b(?:mi|mis|nuestr[oa]s?) (?:\w+ )?(?:saldo|cuenta|prestamo|pago|deuda|cuota)s?\b|"
    r"\b(?:debo|debemos|el mio|la mia|lo mio)\b|"
    r"我(?:自己)?(?:现在|而家|总共|一共)?(?:还|仲)?(?:欠|争|要还|有多少)|"
    rf"我(?:自己)?(?:的|嘅)(?!{KIN_ZH}|{KIN_YUE})|我自己|我(?:的|嘅)?(?:余额|贷款|账单|账户|欠款)|我们|我哋"
)
"""What the writer owes themselves, whoever else may wish to know it."""
_THEIR_PROOF: Final = words_like(
    r"\b(?:her|his|their|hers|\w+'s|moms?|dads?) (?:\w+ )?(?:zip|zip ?code|postal|post ?code|"
    r"birth\w*|dob|year of birth)\b|\b(?:she|he).?(?:s| is| was)? (?:was )?born\b|"
    r"\bsu (?:codigo|cp|zip|fecha|ano de)\b.{0,30}\b(?:ella|el|nacio)\b|"
    r"\b(?:ella|el) nacio\b|\bnacio en\b|\b(?:codigo postal|zip|cp) de (?:ella|el|mi)\b|"
    r"(?:[她他佢]|我(?:的|嘅|个|阿)?(?:"
    + KIN_ZH
    + "|"
    + KIN_YUE
    + r"))(?:的|嘅)?(?:邮编|邮政|邮递|出生|生日|生于|系?\d{4}年)|[她他佢].{0,14}\d{2,4}年(?:出)?生"
)


def asks_on_behalf(words: str) -> bool:
    """Whether a text asks what somebody else wants to know of their own account."""
    return mentions(words, _SENT) and not speaks_of_own(words)


def proves_another(words: str) -> bool:
    """Whether a text gives the postal code or the birth of somebody else."""
    return any(sign.isdigit() for sign in words) and mentions(words, _THEIR_PROOF)


def speaks_of_own(words: str) -> bool:
    """Whether a text speaks of the writer's own account: "and what is my balance"."""
    return mentions(words, _OWN)


def says_name(words: str, names: Iterable[str | None]) -> bool:
    """Whether a text says that it comes from the bearer of one of the names: "this is Dana"."""
    text = fold(words)
    firsts = {fold(part) for name in names if name for part in (name, name.split()[0])}
    return any(_is_said(text, re.escape(first)) for first in firsts)


def _is_said(text: str, name: str) -> bool:
    # "Dana's daughter" is somebody else, and so is Dana's cousin of the same name.
    end = r"(?!'?s\b|[a-z]|\W*(?:的|嘅))"
    said = rf"\b(?:this is|it.?s|i am|i.?m|im|soy|me llamo|habla) {name}{end}|"
    said += rf"我(?:是|系|就是|叫){name}{end}|^\W*(?:hi|hello|hola|hey)?\W*{name} (?:here|aqui)\b"
    return re.search(said, text) is not None
