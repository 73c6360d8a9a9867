"""The parts of a promise in several payments: as they are said back, and as a slot keeps them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from accounts.money import said_minor_units
from bot.actions.base import Slots
from bot.actions.promised_loan import About, with_loan
from bot.context import TurnContext
from bot.formats import money, weekday
from bot.phrases import phrase

LATER_PARTS: Final = "promise_parts"
"""The slot of the parts behind the first, which alone is on record."""


@dataclass(frozen=True)
class Part:
    """One payment of several; without a sum it is the rest, or what is not said."""

    on: date | None
    amount: Decimal | None = None
    rest: bool = False


def part_said(turn: TurnContext, part: Part, currency: str, what: About) -> str:
    """A part as it is said back: "$80.00 on Fri, Nov 27"."""
    known = part.amount is not None
    kind = "rest" if part.rest else ("amount" if known else "day")
    values: Mapping[str, str] = {
        "amount": money(said_minor_units(part.amount, currency), currency, turn.language)
        if part.amount is not None
        else "",
    }
    if part.on is None:
        return phrase(f"part.{kind}_later", turn.language).format(**values)
    day = with_loan(turn, weekday(part.on, turn.language, turn.today), what.said)
    return phrase(f"part.{kind}", turn.language).format(day=day, **values)


def kept_parts(parts: Sequence[Part]) -> list[dict[str, Any]] | None:
    """Parts as a slot holds them."""
    return [
        {
            "on": one.on.isoformat() if one.on else None,
            "amount": str(one.amount) if one.amount is not None else None,
            "rest": one.rest,
        }
        for one in parts
    ] or None


def later_parts(slots: Slots) -> list[Part]:
    """The parts that were said back behind the first."""
    return [
        Part(
            date.fromisoformat(one["on"]) if one["on"] else None,
            Decimal(one["amount"]) if one["amount"] else None,
            rest=bool(one["rest"]),
        )
        for one in slots.get("promise_parts") or []
    ]
