"""What columns hold as the cells of a dossier: plain words, times in UTC, amounts."""

import json
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import Any, Final

from desk.exporting.complaints import money


def cell(value: object) -> str:
    """One value in plain words; nothing for nothing."""
    if value is None:
        return ""
    for kind, written in _WRITTEN:
        if isinstance(value, kind):
            return written(value)
    return str(value)


_WRITTEN: Final[tuple[tuple[type, Callable[[Any], str]], ...]] = (
    (bool, lambda value: "yes" if value else "no"),
    (datetime, lambda value: f"{value:%Y-%m-%d %H:%M:%S}Z"),
    (date, lambda value: value.isoformat()),
    (bytes, lambda value: value.hex()),
    (Enum, lambda value: str(value.value)),
    (dict, lambda value: json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)),
    (list, lambda value: json.dumps(value, ensure_ascii=False, default=str)),
)
"""The first kind that fits counts: a moment is a day, too, for Python."""


def cells(*values: object) -> tuple[str, ...]:
    """A row of them."""
    return tuple(cell(value) for value in values)


def amount(minor: int | None, currency: str | None) -> str:
    """``120.50 USD``."""
    return f"{money(minor, currency)} {currency}" if minor is not None and currency else ""


def words(parts: list[Any], *keys: str) -> str:
    """The first of ``keys`` that each part has, in order; parts without are left out."""
    found = (next((part[key] for key in keys if part.get(key)), None) for part in parts)
    return ", ".join(str(one) for one in found if one)
