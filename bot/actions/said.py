"""What a text says of a payment: how much, and on which day."""

from datetime import date
from decimal import Decimal

from bot.context import TurnContext
from intents.entities import find_entities, number_of, resolve_date

_LARGEST = Decimal(100_000_000)


def said_amount(turn: TurnContext) -> Decimal | None:
    """The one amount in the text; nothing where there is none, or several."""
    amounts = {
        number_of(entity)
        for entity in find_entities(turn.text.body)
        if entity.kind == "amount" and not entity.ambiguous
    }
    whole = [amount for amount in amounts if 0 < amount < _LARGEST]
    return whole[0] if len(whole) == 1 else None


def said_day(turn: TurnContext) -> date | None:
    """The one past day in the text, by the borrower's calendar; nothing where it is unclear."""
    found = [
        resolve_date(entity, turn.today, "past")
        for entity in find_entities(turn.text.body)
        if entity.kind == "date"
    ]
    days = {resolved.date for resolved in found if resolved.date is not None}
    return days.pop() if len(days) == 1 else None
