"""Comparing what a borrower says they paid with what the core system has posted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from models.loans import Payment

NEAR: Final = timedelta(days=5)
"""People name the day they pressed the button; a transfer is posted days later."""


@dataclass(frozen=True)
class Found:
    """``received``, ``in_part`` or ``not_seen``; with the payments it rests on."""

    result: Literal["received", "in_part", "not_seen"]
    payments: tuple[Payment, ...] = ()

    @property
    def amount(self) -> int:
        """What the payments add up to, in minor units."""
        return sum(payment.amount for payment in self.payments)


def find_payment(payments: Sequence[Payment], amount: int | None, day: date) -> Found:
    """Look for a payment of ``amount`` (minor units; any, if not said) made around ``day``.

    The payment of that amount nearest to the day; else all near payments, if they add up to it;
    else the largest near payment that is smaller, as part of it. A larger payment than was said
    is received in full.
    """
    near = [payment for payment in payments if abs(payment.paid_on - day) <= NEAR]
    near.sort(key=lambda payment: abs(payment.paid_on - day))
    if not near:
        return Found("not_seen")
    whole = [payment for payment in near if amount is None or payment.amount >= amount]
    exact = [payment for payment in whole if payment.amount == amount]
    if whole:
        return Found("received", ((exact or whole)[0],))
    if sum(payment.amount for payment in near) == amount:
        return Found("received", tuple(near))
    return Found("in_part", (max(near, key=lambda payment: payment.amount),))
