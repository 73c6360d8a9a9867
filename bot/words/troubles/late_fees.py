"""A late fee that is disputed, with word of the day on which the payment was made."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.reading import Reading

_LATE_FEE: Final = words_like(
    r"\b(?:late|overdue|past due) (?:fee|charge|penalty)|\b(?:recargo|multa|"
    r"cargo por (?:atraso|mora|pago tardio))\b|滞纳金|逾期费|迟还费|罚息"
)


def disputes_late_fee(text: str, reading: Reading) -> bool:
    """Whether a payment is told of only to say that a late fee is wrong.

    What our ledger says of it is what is disputed, so it is no answer.
    """
    of_both = (reading.intent, reading.second) == ("dispute_debt", "confirm_payment")
    return of_both and mentions(text, _LATE_FEE)
