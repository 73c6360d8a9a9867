"""Promises of more than anybody will mean: they are asked about once before they are noted.

To whom no proof stands no figure of the account may show, so there a fixed sum decides.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from accounts.money import said_minor_units
from bot.actions.base import Slots
from bot.actions.refusal import WHOLE
from bot.context import TurnContext
from bot.formats import money

_MANY: Final = 10_000
_OF_A_CURRENCY: Final[Mapping[str, int]] = {
    "MXN": 200_000, "CNY": 100_000, "HKD": 100_000, "TWD": 400_000,
}  # fmt: skip


def is_doubtful(turn: TurnContext, slots: Slots, said: str, currency: str) -> bool:
    """Whether a sum is more than is owed, or than anybody pays at once, and was not said twice."""
    if said == WHOLE or slots.get("promise_doubted") == said:
        return False
    if turn.verified is None:
        return Decimal(said) >= _OF_A_CURRENCY.get(currency, _MANY)
    loans = turn.known.open_loans(turn.verified.id)
    owed = sum(loan.outstanding + loan.overdue for loan in loans)
    return bool(loans) and said_minor_units(Decimal(said), currency) > owed


def sum_said(turn: TurnContext, said: str, currency: str) -> str:
    """The sum as it is said back."""
    return money(said_minor_units(Decimal(said), currency), currency, turn.language)
