"""Words that give up an application, by its name or by none."""

from typing import Final

from bot.word_patterns import mentions, words_like

WITHDRAW: Final = words_like(
    r"\bwithdraw\w*|\bcancel\w*|\bpull (?:my|the) app\w*|\b(?:no longer|don.?t|do not|"
    r"dont) (?:want|need)|"
    r"不(?:予|想)?(?:确认|同意|接受)|"
    r"\bnot interested|\bchanged my mind|\bforget (?:the|my|about)|撤回|撤销|取消|(?:不|唔)(?:想|"
    r"要)(?:贷|借|申请)|"
    r"不贷了|不借了|(?:不|唔)(?:想|要|打算)?再?办|retir\w+|"
    r"cancel\w+|ya no (?:l[oa]s? )?(?:quiero|necesito|me interesa)|"
    r"desist\w+",
)
_WITHDRAW_IT: Final = words_like(
    r"\b(?:withdraw|cancel|pull|drop|forget) (?:it|that|this|the whole thing)\b|"
    r"\b(?:no longer|don.?t|do not|dont) (?:want|need) (?:it|that|this|the (?:loan|money))\b|"
    r"^\W*(?:那|算了|我|都|[,，\s])*(?:不|唔)(?:想)?要了?(?:吧|啦|喇)?\W*$|"
    r"(?:撤回|撤销|取消)(?:它|了?吧|掉)?\W*$|"
    r"\b(?:retir|cancel)\w*l[oa]\b|\bya no l[oa] (?:quiero|necesito)\b"
)
APPLICATION: Final = words_like(r"\bapplication|\bapp\b|申请|贷款|\bsolicitud|\btramite")


def withdraws(words: str) -> bool:
    """Whether a text gives up an application by name."""
    return mentions(words, WITHDRAW) and mentions(words, APPLICATION)


def withdraws_it(words: str) -> bool:
    """Whether a text gives up what was spoken of, by no name: "withdraw it then"."""
    return mentions(words, _WITHDRAW_IT)
