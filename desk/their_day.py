"""Times of day where a borrower is, wherever that may be."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from carriers.phone import time_zones
from crypto import Vault
from desk.rights import NotNow
from models.borrowers import Borrower
from models.numbers import Number

MORNING: Final = time(9)
_FARTHEST: Final = timedelta(days=7)


def zones_of(people: Iterable[Borrower], number: Number, vault: Vault) -> Sequence[ZoneInfo]:
    """The zones on file of whoever the number belongs to; else those that its prefix allows."""
    zones = sorted({person.time_zone for person in people if person.time_zone})
    zones = zones or list(time_zones(vault.open(number.cipher))) or ["UTC"]
    return [ZoneInfo(zone) for zone in zones]


def next_morning(zones: Sequence[ZoneInfo], now: datetime) -> datetime:
    """The next moment at which it is nine or later, and not yet ten, in every zone."""
    return max(_next(MORNING, zone, now) for zone in zones)


def _next(wanted: time, zone: ZoneInfo, now: datetime) -> datetime:
    here = now.astimezone(zone)
    today = datetime.combine(here.date(), wanted, zone)
    return today if today > here else today + timedelta(days=1)


def chosen(typed: str, zones: Sequence[ZoneInfo], now: datetime) -> datetime:
    """The moment at which it is the typed day and time, or later, in every zone."""
    try:
        wall = datetime.fromisoformat(typed)
    except ValueError:
        wall = None
    if wall is None or wall.tzinfo is not None:
        raise NotNow("Choose the day and the time of theirs at which it should go.")
    moment = max(wall.replace(tzinfo=zone) for zone in zones)
    if not now < moment <= now + _FARTHEST:
        raise NotNow("The time should be still to come where they are, at most a week ahead.")
    return moment
