"""Rule packs: versioned data beside this file, read once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from functools import cache
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML

_FOLDER: Final = Path(__file__).parent / "packs"
_PACK_OF_COUNTRY: Final = {"US": "us", "GB": "uk", "MX": "mx", "CN": "cn", "ES": "eu"}
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Window = tuple[time, time] | None
"""When texts may go, from the first time to before the last; ``None`` is never that day."""


@dataclass(frozen=True)
class Pack:
    """The rules of one jurisdiction."""

    name: str
    version: str
    windows: Mapping[str, Window]
    """By purpose, or by ``purpose_weekday`` where one day differs."""
    places: Mapping[str, Mapping[str, Window]]
    confirmation_minutes: int

    def windows_on(self, purpose: str, weekday: int, place: str | None) -> list[Window]:
        """Every window that binds a purpose on a weekday (Monday is 0) at a place."""
        tables: list[Mapping[str, Window]] = [self.windows]
        if place:
            tables += [table for key, table in self.places.items() if place.startswith(key)]
        names = (f"{purpose}_{_DAYS[weekday]}", purpose)
        return [
            next(table[name] for name in names if name in table)
            for table in tables
            if any(name in table for name in names)
        ]


def _window(raw: Sequence[str]) -> Window:
    return (time.fromisoformat(raw[0]), time.fromisoformat(raw[1])) if raw else None


@cache
def read_pack(name: str) -> Pack:
    """The pack of that name; ``FileNotFoundError`` where there is none."""
    raw = YAML(typ="safe").load(_FOLDER / f"{name}.yaml")
    places = {
        place: {key: _window(value) for key, value in table.items()}
        for place, table in (raw.get("places") or {}).items()
    }
    return Pack(
        name=name,
        version=raw["version"],
        windows={key: _window(value) for key, value in raw["windows"].items()},
        places=places,
        confirmation_minutes=raw["confirmation_minutes"],
    )


def choose_packs(configured: Sequence[str], countries: Sequence[str]) -> tuple[Pack, ...]:
    """The packs that bind a text to somebody in any of ``countries``.

    Of the configured ones those of the countries; where none of them is configured, all are
    binding, for then nobody can say which law the borrower lives under.
    """
    wanted = {_PACK_OF_COUNTRY.get(country, "") for country in countries}
    names = [name for name in configured if name in wanted] or list(configured)
    return tuple(read_pack(name) for name in names)
