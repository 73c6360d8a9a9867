"""Words that state a payment to come, whatever a text was read as: "三号还一百", "mañana 50"."""

import re
from decimal import Decimal
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.payments.made import was_made
from bot.words.promises.denied_days import meant_days
from bot.words.promises.loan_days import days_by_loan
from bot.words.promises.no_promise import is_hypothetical, moves_due_date
from bot.words.promises.offered_sums import offered_sum, without_other_sums
from bot.words.promises.refusals import refuses_payment
from bot.words.promises.unpromised import depends_on_money
from bot.words.questions import asks
from intents.entities import find_amounts, find_date_entities, number_of
from intents.normalise import fold
from intents.reading import Reading

_PAYS: Final = words_like(
    r"\b(?:i'?ll|i will|i'?m|im|imma|gonna|going to|will|i can|let me)\b.{0,12}\b(?:pay|send|do)\b|"
    r"\bpaying\b",
    r"\b(?:(?:le|les|lo|los|yo|te) )?(?:pago|deposito|abono|transfiero|mando)"
    r" (?:el|este|manana|pasado|hoy|los |las |unos |\$?\d)|"
    r"\b(?:le|les|lo|los|yo|te) (?:pago|deposito|abono|mando|doy)\b|"
    r"\b(?:pagare|voy a pagar|voy a depositar)\b|"
    r"\b(?:se )?(?:les?|l[oa]s?) (?:llevo|traigo|hago) (?:hoy|ahorita|manana|el|este|pasado)\b",
    r"(?<!归)(?:还|付|交|转|存)(?![有是没不欠多少了过咗着要的嘅])",
)
_PAID: Final = words_like(
    r"\b(?:paid|sent|already|mi pago|el pago|un pago|pague|deposite|mande|ya)\b|"
    r"已|刚才|刚刚|[还付交转存](?:了|过|咗|的|嘅)|没收到"
)
_THE_REST: Final = words_like(
    r"\b(?:other half|half (?:on|the)|rest|remaind\w*|remaining)\b|"
    r"\b(?:otra mitad|el resto|lo demas|lo que falte)\b|另外?一半|剩下|其余|余下"
)
_EITHER: Final = words_like(r"\b(?:or|maybe|either|o|u|tal vez|quizas?)\b|或|要不|还是")
_MOST_PARTS: Final = 3
_CAN_PAY: Final = re.compile(
    r"\bi(?: can| could|.?ll be able to| will) (?:\w+ )?pay\b|(?:可以|能)[还付交]"
)
_TOLD_WOULD_PAY: Final = words_like(
    r"\b(?:told|said to|promised|let) (?!me\b|us\b)\w+\b.{0,24}\b(?:i.?d|id|i would|i.?ll|ill|"
    r"i will|i was (?:going to|gonna))(?: be)? (?:pay|paying|send|sending)\b",
    r"\b(?:l[ea]s? (?:dije|avise|prometi) a\b|quede con\b).{0,24}"
    r"\b(?:pagaba|pagaria|iba a pagar|voy a pagar|pago)\b",
    r"我?(?:跟|同|和)[^,，。]{1,8}(?:说|讲|约)(?:了|好|过|咗|定)+[^,，。]{0,8}(?:还|付|交|俾|畀)",
)
_NEVER_PAYS: Final = frozenset({"legal_notice", "wrong_number", "report_fraud", "dispute_debt"})
_LEFT: Final = frozenset(
    {"stop", "hardship", "complaint", "dispute_debt", "legal_notice", "wrong_number",
     "report_fraud", "apply_loan", "application_status", "update_contact", "payment_history"}
)  # fmt: skip
"""Readings that are not taken for a promise, however unsure they are."""
_PROMISE: Final = "promise_to_pay"
_LONGEST: Final = 80


def states_a_promise(text: str, reading: Reading) -> bool:
    """Whether a text read as a promise with little surety names a day and says "pay" by it."""
    offers = reading.intent not in _NEVER_PAYS and _CAN_PAY.search(fold(text)) is not None
    if not (offers or reading.intent == _PROMISE) or asks(text) or mentions(text, _PAID):
        return False
    if was_made(text) or depends_on_money(text):
        return False
    if reading.intent == _PROMISE and pays_in_parts(text):
        return True
    days = meant_days(text)
    if len(days) != 1 or (refuses_payment(text) and not _denies_another(text)):
        return False
    return mentions(text, _PAYS) or (reading.intent == _PROMISE and _names_amount(text))


def promises_plainly(text: str, reading: Reading) -> bool:
    """Whether a text read as nothing says "pay" of one amount on one day: "三号还一百"."""
    surely_else = reading.decision == "act" and reading.intent != "out_of_scope"
    if surely_else or reading.intent in _LEFT or reading.why.source == "rule" or asks(text):
        return False
    if depends_on_money(text):
        return False
    return states_sum_and_day(text) or _told_would_pay(text)


def _told_would_pay(text: str) -> bool:
    """Whether a text tells that somebody was told of a payment on one day, which promises it."""
    told = len(text) <= _LONGEST and mentions(text, _TOLD_WOULD_PAY) and not was_made(text)
    return told and len(meant_days(text)) == 1 and not refuses_payment(text)


def states_sum_and_day(text: str) -> bool:
    """Whether a text says by its words that one amount will be paid on one day."""
    if len(text) > _LONGEST or moves_due_date(text) or is_hypothetical(text):
        return False
    if was_made(text):
        return False
    told = mentions(text, _PAYS) and not mentions(text, _PAID) and _names_amount(text)
    refused = refuses_payment(text) and not _denies_another(text)
    return told and len(meant_days(text)) == 1 and not refused


def _denies_another(text: str) -> bool:
    """Whether what cannot be is another day than the one that is meant."""
    return len(find_date_entities(text)) > len(meant_days(text))


def pays_in_parts(text: str) -> bool:
    """Whether a text names several days, and a part to be paid on each: "75 fri, 75 on the 4th"."""
    days = meant_days(text)
    if not 1 < len(days) <= _MOST_PARTS or mentions(text, _EITHER):
        return False
    by_loan = bool(days_by_loan(text))
    return by_loan or len(amounts_of_parts(text)) == len(days) or mentions(text, _THE_REST)


def _names_amount(text: str) -> bool:
    return len(amounts_of_parts(text)) == 1 or offered_sum(text) is not None


def amounts_of_parts(text: str) -> list[Decimal]:
    """The amounts that stand in a text beside its days, in order, and are offered."""
    words = without_other_sums(fold(text))
    rest = list(words)
    for day in find_date_entities(words):
        rest[day.start : day.end] = " " * (day.end - day.start)
    return [number_of(one) for one in find_amounts(f"pay {''.join(rest)}")]
