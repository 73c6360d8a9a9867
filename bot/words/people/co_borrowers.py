"""A relative who has signed the loan as well, and is to be called."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH

_ON_IT: Final = words_like(
    rf"\bmy {KIN}(?:.?s| is| was)?(?: also| too)? (?:also )?(?:on|listed on|part of|a co-?\w+ on|"
    rf"co-?sign\w*(?: on| for)?) (?:the|this|that|my|our) (?:\w+ )?"
    r"(?:loan|account|note|contract)\b|"
    rf"\bmy {KIN} (?:also )?(?:co-?)?signed\b|"
    r"\b(?:she|he|they)(?:.?s|.?re| is| are)?(?: also)? on (?:the|this|my|our) (?:loan|account)\b",
    rf"\bmi {FAMILIA} (?:tambien )?(?:esta|firmo|aparece|sale)\b.{{0,12}}\b(?:prestamo|cuenta|"
    rf"contrato)\b|\bmi {FAMILIA} (?:tambien )?(?:es|fue) (?:la |el )?(?:aval|co-?deudora?|"
    r"cofirmante|fiadora?)\b",
    rf"我?(?:{KIN_ZH}|{KIN_YUE})也?(?:在|喺)(?:这|呢)?(?:笔|份|张)?(?:贷款|合同|账户)(?:上|里|度)|"
    rf"我?(?:{KIN_ZH}|{KIN_YUE})(?:也)?(?:是|系)(?:共同借款人|担保人|联名)|"
    rf"(?:贷款|合同)(?:上|里)?也?有我?(?:{KIN_ZH}|{KIN_YUE})(?:的|嘅)?名",
)
_CALL: Final = words_like(
    rf"\b(?:call|phone|ring|reach|contact|text|talk to|speak (?:to|with)) (?:her|him|them|my {KIN})"
    r"\b|\b(?:llam\w+|marqu\w+|hablen?|contact\w+)(?:le|la|lo)\b|"
    rf"\b(?:llam\w+|marqu\w+|hablen? con|contacten) (?:a )?(?:mi {FAMILIA}|ella|el)\b|"
    rf"\b(?:la|lo|le) (?:puede\w* )?(?:llam|marc|contact)\w+|"
    rf"(?:打(?:个)?(?:电话)?(?:给|俾|畀)|致电|联系|联络|call)(?:[她他佢]|我?(?:{KIN_ZH}|{KIN_YUE}))"
)
_NOT: Final = words_like(
    r"\b(?:stop|quit|don.?t|do not|never|keep|keeps|kept|why)\b|\b(?:no|dejen|por ?que)\b.{0,8}"
    r"\b(?:llam|marqu|contact)|别|不要|唔好|骚扰|为什么|点解"
)


def wants_co_borrower_called(text: str) -> bool:
    """Whether a borrower tells of a relative on the same loan whom we are to call."""
    return mentions(text, _ON_IT) and mentions(text, _CALL) and not mentions(text, _NOT)
