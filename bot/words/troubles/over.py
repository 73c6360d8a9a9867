"""Words that the trouble is over: "nvm, my mom gave me the money", "不用了 我借到钱了"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_date_entities

_NO_NEED: Final = (
    r"(?:\b(?:never ?mind|nvm|forget (?:it|that)|scratch that|all good|we.?re good|i.?m good|"
    r"(?:(?:don.?t|do not) (?:\w+ )?need|no longer need) (?:it|that|this|help|time|a plan|the \w+|"
    r"any(?:thing)?)|no need|close (?:it|that|the case|my case)|"
    r"cancel (?:it|that|the (?:request|plan|hardship|case)))\b)"
)
_CAN: Final = (
    r"(?:\b(?:(?:gave|lent|loaned|sent|wired) me|helped (?:me|us)|(?:i |we |just )*(?:got|found|"
    r"have|borrowed) (?:\w+ ){0,3}(?:money|cash|job|funds|refund|bonus|paycheck|help|loan)|"
    r"(?:i|we) can pay(?! (?:you )?(?:on|in|by|next|half|part|only|some|\$?\d))|new job|refund|"
    r"came through|back (?:at|to) work|on time|as (?:normal|usual|planned))\b)"
)
_OVER: Final = words_like(
    rf"{_NO_NEED}.{{0,50}}{_CAN}|{_CAN}.{{0,50}}{_NO_NEED}",
    r"\b(?:ya )?no (?:hace|me hace) falta\b|\bya no (?:l[oa] )?(?:necesito|ocupo|requiero)\b|"
    r"\bya (?:consegui|junte|me prest\w+|me dieron|encontre|tengo)\b.{0,24}\b(?:dinero|plata|lana|"
    r"pisto|feria|trabajo|chamba|prestado|hermano|hermana|mama|papa|hij[oa]|amig[oa])\b",
    r"(?:不用了?|唔使|不需要|不必了?|算了|没事了|冇事喇?).{0,12}(?:借到|凑到|筹到|有钱|找到工|揾到工|搵到工|"
    r"照[常旧样]?[还供]|按时[还供]|准时[还供]|正常[还供]|能还|可以还|还得起)|"
    r"(?:借到|凑到|筹到|有)[钱款]了?.{0,8}(?:照[常旧样]?|按时|准时|正常)[还供]|"
    r"不(?:用|需要)(?:延期|缓|展期|分期|减免)了|"
    r"(?:撤销|取消|撤回)(?:申请|延期|缓交)?.{0,6}(?:能|可以|得)还",
)


def says_it_is_over(text: str) -> bool:
    """Whether a text says that help with paying is needed no more, and names no day to pay."""
    return mentions(text, _OVER) and not find_date_entities(text)
