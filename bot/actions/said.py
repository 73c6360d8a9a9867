"""What a text says of a payment: how much, and on which day."""

from datetime import date
from decimal import Decimal
from typing import Final

from bot.context import TurnContext
from intents.entities import Direction, find_entities, number_of, resolve_date

_LARGEST: Final = Decimal(100_000_000)


def said_amount(turn: TurnContext) -> Decimal | None:
    """The one amount in the words; nothing where there is none, or several."""
    amounts = {
        number_of(entity)
        for entity in find_entities(turn.words)
        if entity.kind == "amount" and not entity.ambiguous
    }
    whole = [amount for amount in amounts if 0 < amount < _LARGEST]
    return whole[0] if len(whole) == 1 else None


def said_day(turn: TurnContext, direction: Direction) -> date | None:
    """The one day in the words, by the borrower's calendar; nothing where it is unclear."""
    days = possible_days(turn, direction)
    return days[0] if len(days) == 1 else None


def possible_days(turn: TurnContext, direction: Direction) -> list[date]:
    """Every day that the words may mean, earliest first: "next friday" can be one of two."""
    found = [
        resolve_date(entity, turn.today, direction)
        for entity in find_entities(turn.words)
        if entity.kind == "date"
    ]
    return sorted({day for resolved in found for day in resolved.candidates})


def fits(day: date, today: date, direction: Direction) -> bool:
    """Whether a day lies where one speaks of it: a payment made lies not in the future."""
    return day <= today if direction == "past" else day >= today
