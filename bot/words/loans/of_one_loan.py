"""What is asked or promised of one loan by a short name: "whats due on the personal"."""

from typing import Final

from bot.words.loans.balance import names_balance
from bot.words.loans.named_loans import loan_said
from bot.words.patterns import mentions, words_like
from bot.words.promises.denied_days import meant_days
from bot.words.promises.no_promise import is_hypothetical, moves_due_date
from bot.words.promises.refusals import refuses_payment
from bot.words.questions import asks

_KIND: Final = words_like(
    r"\b(?:on|for|with|of) (?:the|my) (?:personal|car|auto|truck|home|house)(?: (?:one|loan|1))?"
    r"\W*(?:this month|now|please|pls|again|right now)?\W*$"
)
_DUE: Final = words_like(
    r"\b(?:what.?s|what is|whats|how much(?:.?s| is)?|when.?s|when is)\b.{0,8}\b(?:due|for|on)\b|"
    r"\bhow much(?:.?s| is) (?:the|my|that) (?:personal|car|auto|truck|home|house)\b(?! worth)|"
    r"(?:车贷|房贷|个人(?:贷款?|那[笔个]))(?:的)?(?:这期|那[笔个])?(?:是|要还|要)?(?:多少|几多|几钱)|"
    r"\bcuanto (?:es|toca|seria|sale|pago)\b.{0,8}\b(?:del|de la|al|por el|por la|el|la)\b|"
    r"\bque toca\b|(?:这个月|这期|今个月|本月)?(?:要|应)(?:还|交|供|缴)(?:多少|几多|几钱)"
)
_OF_ELSE: Final = words_like(
    r"\b(?:rate|interest|pay ?off|left|owe\w*|fees?|late|title|insurance|apr|tasa|interes|liquidar|"
    r"debo|new|apply|get|borrow)\b|利息|利率|结清|还欠|欠"
)
_WILL: Final = words_like(
    r"\b(?:i.?ll|i will|gonna|going to|imma|we.?ll|we will|i can|let me)\b(?: \w+){0,2}? "
    r"(?:cover|take care of|handle|catch up|knock out|get|do|pay|send)\b|"
    r"\b(?:cubro|pago|doy|mando|deposito|abono|liquido)\b|(?<!归)(?:还|付|交|供)(?![了过咗的吗多])"
)
_OFF: Final = words_like(
    r"\b(?:take|get|remove|drop) (?:me|my name) (?:off|from)(?: of)? (?:the|that|this|my|his|her|"
    r"our)\b.{0,16}\b(?:loan|note|account)\b|"
    r"\b(?:want|need|get|take)(?: \w+)? my name (?:off|removed from|taken off)\b.{0,20}"
    r"\b(?:loan|note|account|it)\b|\bi want off (?:the|this|that) (?:\w+ )?loan\b|"
    r"\b(?:quiten|quitar|saquen|sacar|borren)(?:me)? (?:mi nombre )?(?:de[l]? |de (?:ese|este) )"
    r"(?:prestamo|cuenta)\b|"
    r"(?:把我|我的名字?|将我).{0,6}(?:从.{0,6})?(?:除名|拿掉|去掉|移除|撤掉|退出).{0,6}(?:贷款)?|"
    r"不想(?:再)?(?:做|当)(?:共同|联名)?(?:借款人|担保人)"
)
_LONGEST: Final = 80


def asks_due_of_one(text: str) -> bool:
    """Whether a short text asks how much is due on one loan that it names, or when."""
    if len(text) > _LONGEST or mentions(text, _OF_ELSE) or names_balance(text):
        return False
    return mentions(text, _DUE) and (loan_said(text) is not None or mentions(text, _KIND))


def promises_on_one(text: str) -> bool:
    """Whether a text says that one loan which it names will be paid on one day."""
    if len(text) > _LONGEST or asks(text) or refuses_payment(text):
        return False
    if is_hypothetical(text) or moves_due_date(text) or loan_said(text) is None:
        return False
    return mentions(text, _WILL) and len(meant_days(text)) == 1


def wants_off_loan(text: str) -> bool:
    """Whether somebody wants to be taken off a loan that they have signed."""
    return len(text) <= _LONGEST and mentions(text, _OFF)
