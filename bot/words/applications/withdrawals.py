"""Words that give up an application, by its name or by none."""

from typing import Final

from bot.words.applications.acceptance import accepts, agrees_politely, refuses
from bot.words.applications.conditions import thinks_over
from bot.words.applications.giving_up import gives_up_it, keeps_it
from bot.words.applications.offers import comes_back
from bot.words.patterns import mentions, words_like
from intents.entities import find_choices

WITHDRAW: Final = words_like(
    r"\bwithdraw\w*|\bcancel\w*|\bpull (?:my|the) app\w*|\b(?:no longer|don.?t|do not|"
    r"dont) (?:want|need)|"
    r"不(?:予|想)?(?:确认|同意|接受)|"
    r"\bnot interested|\bchanged my mind|\bforget (?:the|my|about)|撤回|撤销|取消|(?:不|唔)(?:想|"
    r"要)(?:贷|借|申请)|"
    r"不贷了|不借了|(?:不|唔)(?:想|要|打算)?再?办|retir\w+|"
    r"cancel\w+|ya no (?:l[oa]s? )?"
    r"(?:quiero|queremos|necesit(?:o|amos)|(?:me|nos) interesa)|"
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


def read_withdrawal(text: str, *, straight: bool) -> str | None:
    """``yes`` or ``no`` to the question whether to withdraw; nothing for a stray word.

    ``straight`` says that nothing came between the question and the text, so that "ok" is a yes.
    """
    found = {one.kind: one.value for one in find_choices(text)}
    if "choice" in found:
        return "yes" if found["choice"] == 1 else "no" if found["choice"] == 2 else None
    if thinks_over(text):
        return None
    if keeps_it(text) or comes_back(text):
        return "no"
    gives_up = mentions(text, WITHDRAW) or gives_up_it(text) or accepts(text)
    if gives_up or (straight and agrees_politely(text)):
        return "yes"
    return "no" if found.get("yes_no") is False else "yes" if refuses(text) else None
