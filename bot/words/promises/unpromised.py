"""Words that promise nothing: "i better not promise anything", "si consigo algo les doy 50"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_NOTHING: Final = words_like(
    r"\bno promises\b(?! (?:were|was|from you))|"
    r"\b(?:better|rather|wanna|want to|gonna|going to|should|can.?t|cannot|can not|won.?t|not|"
    r"n.?t)(?: (?:not|really|even|make))* promis(?:e|es|ing)\b(?: (?:anything|nothing|"
    r"you(?: anything)?|it|that|u|yall))?(?! (?:me|i|we|the full|all|more|to pay (?:all|more)))|"
    r"\b(?:mejor )?(?:ya )?no (?:l[eo]s? |te |se l[oa]s? )?(?:prometo|puedo prometer|"
    r"quiero prometer|quiero quedar mal|aseguro|puedo asegurar|garantizo)\b|"
    r"(?:不|唔)(?:太)?敢(?:再)?(?:保证|答应|承诺|应承)|(?:不能|不|没法|冇得|唔)保证|"
    r"(?:还是|先|都系)?(?:不|唔)(?:答应|承诺|应承)(?:了|住|先|你们?|你哋|啦)"
)
_CANCELS: Final = words_like(
    r"\b(?:cancel\w*|scratch that|call (?:it|that) off|take (?:it|that) back)\b|取消|作废"
)
_IF_MONEY: Final = words_like(
    r"\bif (?:i|we) (?:can|could|get|got|make|find|have|manage|end up|am able|scrape|come up)\b|"
    r"\bif i.?m able\b|\bif (?:my|the|any|some|his|her) (?:\w+ )?(?:check|cheque|money|pay\w*|"
    r"deposit|job|work|hours|boss|something|refund)\b|\bif (?:anything|something|money|work) |"
    r"\b(?:maybe|hopefully|might be able|i.?ll try|gonna try|will try)\b",
    r"\bsi (?:yo )?(?:consigo|consiguiera|me cae|me caen|me pagan|me llega|me sale|me prestan|"
    r"junto|alcanzo|puedo|logro|gano|hay|encuentro|tengo|agarro|sale|cae|vendo)\b|"
    r"\b(?:tal vez|quizas?|a ver si|voy a tratar|trato de|ojala)\b",
    r"(?:如果|要是|若|假如|万一)(?:我)?.{0,8}(?:有|能|发|拿|凑|借|赚|找|出粮|收)|看(?:看)?能不能|尽量|可能|争取|睇下|尽力",
)


def promises_nothing(text: str) -> bool:
    """Whether a text says that its writer promises nothing, or better does not."""
    return mentions(text, _NOTHING) and not asks(text)


def ends_promise(text: str) -> bool:
    """Whether a text takes a promise back as such, rather than its day: "cancel that"."""
    return promises_nothing(text) or mentions(text, _CANCELS)


def depends_on_money(text: str) -> bool:
    """Whether what is offered hangs on money that may not come, or is not sure at all."""
    return mentions(text, _IF_MONEY)
