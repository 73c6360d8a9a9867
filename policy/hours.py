"""Quiet hours: when the window for a purpose is open in every place the borrower may be."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from policy.pack import Pack

_STEP = timedelta(minutes=15)
_HORIZON = timedelta(days=8)


def is_allowed(
    now: datetime, purpose: str, zones: Sequence[str], places: Sequence[str], packs: Sequence[Pack]
) -> bool:
    """Whether ``now`` is inside every binding window in every candidate zone.

    Rules TIME-01 to TIME-03 and AUD-03: zones and packs overlap, the strictest wins.
    """
    return all(
        _open_locally(now.astimezone(ZoneInfo(zone)), purpose, place, pack)
        for zone in zones
        for place in (*places, None)
        for pack in packs
    )


def _open_locally(local: datetime, purpose: str, place: str | None, pack: Pack) -> bool:
    windows = pack.windows_on(purpose, local.weekday(), place)
    return all(window is not None and _within(local.time(), *window) for window in windows)


def _within(moment: time, first: time, last: time) -> bool:
    return first <= moment < last


def next_allowed(
    now: datetime, purpose: str, zones: Sequence[str], places: Sequence[str], packs: Sequence[Pack]
) -> datetime | None:
    """The next quarter of an hour at which sending is allowed, within eight days.

    ``None`` where zones or packs leave no common hour.
    """
    quarter = now.replace(minute=now.minute - now.minute % 15, second=0, microsecond=0)
    moment = quarter + _STEP
    while moment <= now + _HORIZON:
        if is_allowed(moment, purpose, zones, places, packs):
            return moment
        moment += _STEP
    return None
