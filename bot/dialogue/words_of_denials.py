"""Words that deny what they name, and readings that heard the name alone.

"I have no lawyer" is no notice, "this is no wrong number" no stranger, "I'm not denying it" no
dispute. What is asked for beside it is served; a legal case that is open gets the words as well.
"""

from typing import Final

from bot.dialogue.giving_way import SMALL, ByWords
from bot.words.loans.balance import names_balance
from bot.words.patterns import mentions, words_like
from bot.words.people.spelled_names import spells_name
from bot.words.promises.promise_words import states_sum_and_day
from bot.words.talk.denied import denies_fraud, gives_no_notice, owes_it, wants_amount_instead
from bot.words.troubles.broken_things import is_broken_down
from bot.words.troubles.homeless import is_homeless
from bot.words.troubles.no_ill_will import says_will_pay
from bot.words.troubles.no_refusal import needs_time_to_pay

_LAW: Final = frozenset({"legal_notice"})
_NAMED: Final = frozenset({"wrong_number", "dispute_debt", "application_status", "complaint"})
"""What a name that is put right may be read as."""
_WHEN_DUE: Final = words_like(
    r"\b(?:when|what day)\b.{0,20}\b(?:due|payment|pay)\b|\bcuando (?:vence|me toca|pago|es mi)\b|"
    r"(?:几时|什么时候|几号|哪天).{0,6}(?:到期|[还供交])"
)
_NEEDS_TIME: Final = words_like(
    r"\b(?:time|late|behind|money|broke|afford|extension|struggling|days|weeks|can'?t pay|cant "
    r"pay)\b|\b(?:tiempo|dinero|atras\w+|prorroga|no puedo pagar|plazo)\b|"
    r"宽限|缓|晚几|迟几|没钱|冇钱|手头紧|时间|还不[上起了]"
)


def _due(text: str) -> bool:
    return gives_no_notice(text) and mentions(text, _WHEN_DUE)


def _owed(text: str) -> bool:
    return gives_no_notice(text) and names_balance(text)


def _promised(text: str) -> bool:
    return gives_no_notice(text) and (states_sum_and_day(text) or says_will_pay(text))


def _lacking(text: str) -> bool:
    return gives_no_notice(text) and mentions(text, _NEEDS_TIME)


OF_DENIALS: Final = (
    ByWords(_promised, "promise_to_pay", over=_LAW, among=_LAW),
    ByWords(_due, "payment_due", over=_LAW, among=_LAW),
    ByWords(_owed, "check_balance", over=_LAW, among=_LAW),
    ByWords(_lacking, "hardship", over=_LAW, among=_LAW | {"hardship", "out_of_scope"}),
    ByWords(
        wants_amount_instead,
        "check_balance",
        over=SMALL | {"report_fraud", "speak_to_agent", "how_to_pay"},
        never=frozenset({"stop", "legal_notice", "wrong_number"}),
        rules_stand=True,
    ),
    ByWords(
        denies_fraud,
        "deny",
        over=frozenset({"report_fraud"}),
        among=frozenset({"report_fraud", "dispute_debt", "out_of_scope"}),
        rules_stand=True,
    ),
    ByWords(
        owes_it,
        "deny",
        over=frozenset({"dispute_debt"}),
        among=frozenset({"dispute_debt"}),
        rules_stand=True,
    ),
    ByWords(
        needs_time_to_pay,
        "hardship",
        over=SMALL | {"deny", "dispute_debt", "message_preferences", "complaint"},
        never=frozenset({"stop", "legal_notice", "wrong_number", "report_fraud"}),
        rules_stand=True,
    ),
    ByWords(
        is_broken_down,
        "hardship",
        over=_LAW,
        among=_LAW | {"hardship", "out_of_scope"},
        rules_stand=True,
    ),
    ByWords(
        spells_name,
        "update_contact",
        over=SMALL | _NAMED,
        among=SMALL | _NAMED | {"update_contact", "deny"},
    ),
    ByWords(
        is_homeless,
        "hardship",
        over=SMALL | {"complaint", "deny"},
        never=frozenset(
            {"stop", "legal_notice", "wrong_number", "report_fraud", "promise_to_pay",
             "confirm_payment", "check_balance", "payment_due"}
        ),
        rules_stand=True,
    ),
)  # fmt: skip
"""In this order, before any other words."""
