"""What a text names: amounts, dates, references, ways to reach somebody, a choice, yes or no."""

from __future__ import annotations

from intents.entities.amount import find_amounts, number_of
from intents.entities.calendar import Direction, Resolved
from intents.entities.choice import find_choices, yes_or_no
from intents.entities.contact import birth_day_removed, find_contacts, identity_parts
from intents.entities.date import find_date_entities, find_dates, resolve_date
from intents.entities.reference import find_references
from intents.entities.spans import Taken
from intents.reading import Entity

__all__ = [
    "Direction",
    "Resolved",
    "birth_day_removed",
    "find_amounts",
    "find_choices",
    "find_contacts",
    "find_date_entities",
    "find_dates",
    "find_entities",
    "find_references",
    "identity_parts",
    "number_of",
    "resolve_date",
    "yes_or_no",
]


def find_entities(text: str) -> tuple[Entity, ...]:
    """Everything named in the text, in the order written.

    References and telephone numbers are read first, then days, then amounts, so that each figure
    is read once; a choice or a yes may cover the same words as an amount.
    """
    taken = Taken()
    found = find_references(text, taken) + find_contacts(text, taken)
    found += find_date_entities(text, taken) + find_amounts(text, taken)
    found += find_choices(text)
    return tuple(sorted(found, key=lambda entity: (entity.start, entity.end)))
