"""What a text says of a payment: how much, and on which day."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from bot.context import TurnContext
from bot.words.payments.bare_digits import is_bare_digit
from bot.words.payments.not_again import paid_words
from bot.words.payments.paid_hours import without_hours
from bot.words.payments.payment_numbers import payment_number
from bot.words.promises.denied_days import may_name_again, meant_days
from intents.entities import Direction, find_entities, number_of, resolve_date
from intents.reading import Entity

_FIGURE: Final = re.compile(
    r"(?<![\w.,:/#-])(\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{2,6}(?:\.\d{2})?)(?![\w:/%-])", re.ASCII
)
_NO_SPAN: Final = frozenset({"choice", "yes_no"})
NamedDay = tuple[Entity, tuple[date, ...]]
_LARGEST: Final = Decimal(100_000_000)


def said_amount(turn: TurnContext) -> Decimal | None:
    """The one amount in the words; nothing where there is none, several, or a bare digit."""
    if is_bare_digit(turn.words):
        return None
    amounts = {
        number_of(entity)
        for entity in find_entities(turn.words)
        if entity.kind == "amount" and not entity.ambiguous
    }
    whole = [amount for amount in amounts if 0 < amount < _LARGEST]
    if not whole:
        return _bare_number(turn.words)
    return whole[0] if len(whole) == 1 else None


def _bare_number(words: str) -> Decimal | None:
    """The one figure that is no part of a day, an hour or a reference: "150 on dec 4"."""
    rest = list(without_hours(words))
    for entity in find_entities("".join(rest)):
        if entity.kind not in _NO_SPAN:
            rest[entity.start : entity.end] = " " * (entity.end - entity.start)
    number = payment_number(words) or ""
    found = [one for one in _FIGURE.findall("".join(rest)) if one not in number]
    return Decimal(found[0].replace(",", "")) if len(found) == 1 else None


def said_day(turn: TurnContext, direction: Direction) -> date | None:
    """The one day in the words, by the borrower's calendar; nothing where it is unclear."""
    days = possible_days(turn, direction)
    return days[0] if len(days) == 1 else None


def possible_days(turn: TurnContext, direction: Direction, but: date | None = None) -> list[date]:
    """Every day that the words may mean, earliest first: "next friday" can be one of two.

    Words that may mean the day ``but`` are left out, and so is a day that is denied, or was none
    of a payment.
    """
    words = paid_words(turn.words) if direction == "past" else turn.words
    days = [entity for entity in find_entities(words) if entity.kind == "date"]
    named = each_day(turn, meant_days(words) or days, direction)
    return sorted({day for _, found in named if but not in found for day in found})


def each_day(turn: TurnContext, named: Sequence[Entity], direction: Direction) -> list[NamedDay]:
    """Each day that was named with what it may be; a weekday beside its own date is none."""
    found = [(one, resolve_date(one, turn.today, direction).candidates) for one in named]
    return [one for one in found if not _is_name(turn.words, one[0], found)]


def _is_name(words: str, weekday: Entity, found: Sequence[NamedDay]) -> bool:
    """Whether a weekday is the name of a date beside it."""
    return any(
        len(days) == 1
        and may_name_again(words, weekday, other)
        and isinstance(weekday.value, Mapping)
        and days[0].weekday() == weekday.value["weekday"]
        for other, days in found
    )


def fits(day: date, today: date, direction: Direction) -> bool:
    """Whether a day lies where one speaks of it: a payment made lies not in the future."""
    return day <= today if direction == "past" else day >= today
