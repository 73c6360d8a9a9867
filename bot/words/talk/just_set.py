"""Whoever asks what they just set up: a promise, a wish about our texts, a case."""

from typing import Final

from bot.words.patterns import mentions, words_like

_END: Final = r"(?: (?:here|with (?:you|u|yall)|again|exactly|just now|rn|for|to))*\W*$"
_ASKED: Final = words_like(
    r"\bwhat (?:exactly )?(?:did|have) (?:i|we) (?:just |even |actually |already )*"
    r"(?:set ?up|sign(?:ed)? up for|agreed? (?:to|on)|arranged?|scheduled?|"
    r"opt(?:ed)? (?:in(?:to)?|for)|commit(?:ted)? to|got set up)" + _END,
    r"\bwhat (?:exactly )?(?:did|have) (?:i|we) just (?:even |actually )?(?:do|done|set|changed?|"
    r"choose|chosen|chose|pick(?:ed)?|confirm(?:ed)?|say yes to|asked? for|requested?|said|say|"
    r"accept(?:ed)?)" + _END,
    r"\bwhat(?:.?s| is| was)? (?:it |that )?(?:i|we) just (?:set ?up|signed up for|agreed to|did)"
    + _END,
    r"\bwhat do i have set ?up\b",
    r"\bque (?:fue lo que |es lo que )?acaba?(?:o|mos) de (?:programar|configurar|poner|hacer|"
    r"acordar|aceptar|cambiar|pedir|agendar|confirmar|quedar|anotar)\w*\W*$|"
    r"\b(?:a )?(?:que|en que) (?:programe|configure|acorde|quede|acepte|quedamos|agende)"
    r"(?: (?:ahorita|recien|hace rato|ahora|con ustedes))*\W*$",
    r"我(?:刚才|刚刚|刚|头先|啱啱|啱先)(?:到底|究竟)?(?:是|都|系)?(?:设置?|设定|设|约定?|安排|改|同意|答应|订|定|"
    r"登记|弄|搞|set|确认|选|做|申请)(?:好|低)?(?:了|咗|的|嘅)?(?:是|系)?(?:些|啲)?(?:什么|啥|咩|乜嘢?|甚么)",
)
_LONGEST: Final = 60


def asks_what_was_set(text: str) -> bool:
    """Whether a text asks what its writer set up, agreed to or changed just before."""
    return len(text) <= _LONGEST and mentions(text, _ASKED)
