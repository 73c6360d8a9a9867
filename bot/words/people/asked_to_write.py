"""Whether somebody of the borrower's may write or call in their place: "can my wife text you"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH

_THEY: Final = rf"(?:my (?:\w+ )?{KIN}|she|he|they)"
_US: Final = r"(?:you|u|ya|y.?all|you guys)"
_TA: Final = rf"(?:我?(?:的|嘅|个|阿)?(?:{KIN_ZH}|{KIN_YUE})|[她他佢])"
_MAY: Final = words_like(
    rf"\b(?:can|could|may|will|would|(?:ok|okay|alright|fine|cool|possible) (?:if|for)) {_THEY}"
    r"(?: also| just| please| to| be able to)*"
    r" (?:te?xts?|messages?|msgs?|writes?|calls?|contacts?|asks?|speaks?|talks?|deals?|"
    r"reach(?:es)?)"
    rf"(?: out)?(?: to| with)? {_US}\b",
    rf"\bso (?:that )?{_THEY} can (?:ask|text|talk|deal|write|handle|find out|call)\b",
    rf"\b(?:puede|podria|pueden|puedo hacer que) (?:mi {FAMILIA}|ella|el) "
    r"(?:\w+ )?(?:escribir|preguntar|mandar|textear|llamar|hablar|contactar|comunicar)\w*\b",
    rf"{_TA}(?:可唔可以|可不可以|可以|能不能|能|得唔得|得)(?:用|拿|攞)?(?:[她他佢]|自己)?(?:的|嘅)?(?:部)?"
    r"(?:手机|电话)?(?:来|嚟|同|跟|给|帮我|替我|代我|发|直接)*(?:问|联系|联络|发短信|send|text|打电话|搵|找)"
    r"(?:给|俾|畀)?(?:你们?|你哋)",
    rf"(?:可唔可以|可不可以|可以|能不能|能)(?:让|叫|俾|畀|由){_TA}(?:用|拿|来|嚟|同|跟|[她他佢]|的|嘅|部|手机|"
    r"电话)*(?:问|联系|联络|发短信|send|text|打电话|搵|找)(?:给|俾|畀)?(?:你们?|你哋)",
)
_OTHERWISE: Final = words_like(
    r"\b(?:sue|lawyer|attorney|scammers?|hack\w*|stole\w*|pay|paid|instead of me|got a text|"
    r"texted (?:me|her|him)|stop|quit|don.?t|do not)\b|\b(?:pagar|demand\w+|abogad\w+|rob\w+|no)\b|"
    r"还款|付款|起诉|律师|盗|不要|别|唔好"
)


def asks_if_they_may_write(text: str) -> bool:
    """Whether a text asks if somebody else may write or call us for the borrower."""
    return mentions(text, _MAY) and not mentions(text, _OTHERWISE)
