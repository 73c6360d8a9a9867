"""What will not be paid, since a payment was made: "if it arrived i do not pay on the 5th".

The day in such words is one on which nothing is paid, so that it is no day of a payment.
"""

import re
from typing import Final

from bot.words.patterns import blanked, mentions, words_like
from bot.words.payments.claim_days import tells_claimed_day
from bot.words.payments.made import was_made
from intents.normalise import fold

_EN: Final = (
    r"\b(?:not|won.?t|don.?t|no|need ?n.?t|should ?n.?t|ain.?t|never|can you not|nor)"
    r"(?: (?:have|need|needing|gonna|going|gotta|to|be|even|again|also|you|try|trying|just|"
    r"supposed|reason|plan|planning|about|for|me|wanna|want|i|please|pls|should|must))* "
    r"(?:pay(?:ing)?|send(?:ing)?|charg(?:e|ing)|debit(?:ing)?|tak(?:e|ing)(?! (?:too |so )?long)|"
    r"bill(?:ing)?|draft(?:ing)?|pull(?:ing)?|withdraw(?:ing)?|owe)\b(?! attention)"
)
_ES: Final = (
    r"\bno (?:(?:les?|l[oa]s?|se|me|voy|vayan|vaya|van|va|vuelvan|vuelvo|a|tengo|tendria|tendre|"
    r"que|debo|hay|hace|falta|necesito|hara|sera|es|necesario|volver|vuelva)\b ?)*"
    r"(?:pago|pagar|pagare|pague(?= el)|cobr(?:en|ar|e)(?:me|nos|lo|la)?|"
    r"descuent(?:en|e)|descontar|"
    r"quit(?:en|ar)|saquen|sacar|debiten|debitar|deposito (?:el|otra)|abono)\b"
)
_ZH: Final = (
    r"(?<![要会用需使差洗是])(?:不|唔|别|无需|冇需要)(?:用|会|需要?|必|使|洗|要|好)*"
    r"(?:再|重复|多|又|俾多)*(?:还|付|交|缴|俾|畀|给|扣|收|过)(?![不唔了上起到够清])|"
    r"(?<![要会用需使差洗是])(?:不|唔)(?:用|会|必|使|要)*(?:再)?(?:还|付|交|扣)了"
)
_NO_MORE: Final = words_like(_EN, _ES, _ZH)
_ENDS: Final = re.compile(
    r"[;!?；！？。，、\n]|[.,](?!\d)|\b(?:so|then|and|but|because|cuz|entonces|asi que|pero|y)\b|"
    r"那么?|所以|但是?|就(?=[不唔别])"
)
_CONDITION: Final = words_like(
    r"\b(?:if|once|since|as long as|assuming|si|ya que|una vez que)\b|如果|要是|假如|的话|既然|若"
)
_INCOME: Final = words_like(r"\b(?:get|gets|getting) paid\b|\bme pagan\b|发(?:工资|薪|粮)|出粮")
_LONGEST: Final = 120


def paid_words(text: str) -> str:
    """A text with blanks where it says what will not be paid, day and sum and all."""
    words, begin, spans = fold(text), 0, []
    for end in [*(found.start() for found in _ENDS.finditer(words)), len(words)]:
        if _NO_MORE.search(words[begin:end]):
            spans.append((_with_day_before(words, begin, end), end))
        begin = end
    return blanked(text, *spans)


def _with_day_before(words: str, begin: int, end: int) -> int:
    """Where the words begin that are not paid: "5号我就不还了" has its day before "just"."""
    if not words[begin:end].startswith("就"):
        return begin
    starts = [found.start() for found in _ENDS.finditer(words[:begin])]
    return starts[-1] if starts else 0


def pays_no_more(text: str) -> bool:
    """Whether a text says that something need not be paid, or taken, and tells of no payment."""
    if len(text) > _LONGEST or not mentions(text, _NO_MORE):
        return False
    rest = paid_words(text)
    told = was_made(rest) or (tells_claimed_day(rest) and not mentions(rest, _INCOME))
    return not told or mentions(text, _CONDITION)
