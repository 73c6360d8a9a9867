"""Days named in a text. Reading one needs no clock; only resolving it does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from intents.entities.calendar import Direction, Resolved, resolve
from intents.entities.date_patterns import patterns_for
from intents.entities.date_words import Described
from intents.entities.spans import Taken
from intents.normalise import aligned
from intents.reading import Entity


def find_date_entities(text: str, taken: Taken | None = None) -> list[Entity]:
    """Every day the text names, unresolved: `value` is as in {"kind": "day", "day": 3}."""
    plain = aligned(text)
    taken = taken if taken is not None else Taken()
    found: list[Entity] = []
    for pattern, described_by in patterns_for(plain):
        for match in pattern.finditer(plain):
            described = described_by(match)
            if described and taken.claim(match.start(), match.end()):
                found.append(_entity(text, match.start(), match.end(), described))
    return sorted(found, key=lambda entity: entity.start)


def _entity(text: str, start: int, end: int, described: Described) -> Entity:
    return Entity("date", text[start:end], start, end, described)


def resolve_date(
    entity: Entity, today: date, direction: Direction, *, day_first: bool | None = False
) -> Resolved:
    """The calendar day of a date entity, seen from `today` in a direction.

    `date` is None for words that name no day (next week, payday). More than one candidate means
    that the borrower has to be asked. Raises ValueError for another kind of entity.
    """
    if entity.kind != "date" or not isinstance(entity.value, Mapping):
        raise ValueError("Only a date can be resolved; look at the entity's kind first.")
    return resolve(entity.value, today, direction, day_first=day_first)


def find_dates(
    text: str, today: date, direction: Direction, day_first: bool | None = False
) -> list[Resolved]:
    """Every day the text names, resolved, in the order written; stretches such as next week too."""
    return [
        resolve_date(entity, today, direction, day_first=day_first)
        for entity in find_date_entities(text)
    ]
