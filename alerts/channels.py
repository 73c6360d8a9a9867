"""The edge to the world: Apprise, which knows how to reach mail, chat rooms, pagers and webhooks.

The addresses hold secrets. They are named by rank and position only, and Apprise's own log lines,
which quote addresses that it cannot read, are never written.
"""

import logging
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Final

from alerts.words import Words
from config import BadSettings, Settings

SETTING: Final = "ALERT_URLS"
DEADLINE_SECONDS: Final = 15.0
"""How long all channels together may take. They are asked at the same time."""

_NEVER: Final = logging.CRITICAL + 1
_NOBODYS: Final[Mapping[int, tuple[str, Words]]] = {}


class NotTaken(Exception):
    """The service could not be reached, or refused the message."""


class TooSlow(Exception):
    """The service gave no answer within the deadline."""


@dataclass(frozen=True)
class Place:
    """Where an address stands in the setting; both count from 1."""

    rank: int
    position: int

    def __str__(self) -> str:
        return f"rank {self.rank}, position {self.position}"


@dataclass(frozen=True)
class Own:
    """The own address of a member of staff, by their id."""

    staff_id: int

    def __str__(self) -> str:
        return f"staff {self.staff_id}"


@dataclass(frozen=True)
class Told:
    """How it went with one address; ``error`` is the class of what failed."""

    place: Place | Own
    error: str | None


@dataclass(frozen=True)
class Service:
    """What an address belongs to."""

    name: str
    schemas: frozenset[str]


class Channels:
    """The addresses of ``ALERT_URLS``, rank by rank."""

    def __init__(self, ranks: Sequence[Sequence[str]]) -> None:
        self._ranks = ranks

    def __len__(self) -> int:
        """How many ranks there are."""
        return len(self._ranks)

    def count(self) -> int:
        """How many addresses there are."""
        return sum(len(urls) for urls in self._ranks)

    def not_understood(self) -> list[Place]:
        """The addresses that Apprise cannot read, or lacks a library for."""
        return [place for place, url in self._places() if _service(url) is None]

    def _places(self) -> Iterator[tuple[Place, str]]:
        for rank, urls in enumerate(self._ranks, 1):
            for position, url in enumerate(urls, 1):
                yield Place(rank, position), url

    def tell(
        self, messages: Mapping[int, Words], own: Mapping[int, tuple[str, Words]] = _NOBODYS
    ) -> list[Told]:
        """Give each rank (from 0) its message, all at once; how it went with each address.

        ``own`` are addresses of staff, by their id, each with the message that it is given.
        Never raises and never takes longer than the deadline: a call without an end is left to
        its own time-out.
        """
        calls = [
            _Call(place, url, messages[place.rank - 1])
            for place, url in self._places()
            if place.rank - 1 in messages
        ]
        calls += [_Call(Own(staff_id), url, words) for staff_id, (url, words) in own.items()]
        for call in calls:
            call.start()
        deadline = time.monotonic() + DEADLINE_SECONDS
        for call in calls:
            call.join(max(0.0, deadline - time.monotonic()))
        return [Told(call.place, call.error) for call in calls]


class _Call(threading.Thread):
    """One message to one address. A daemon: a process that ends does not wait for it."""

    def __init__(self, place: Place | Own, url: str, words: Words) -> None:
        super().__init__(name=f"alert {place}", daemon=True)
        self.place, self._url, self._words = place, url, words
        self.error: str | None = TooSlow.__name__

    def run(self) -> None:
        try:
            _deliver(self._url, self._words)
        except Exception as error:  # noqa: BLE001 — whatever a plugin raises, others must be told.
            self.error = type(error).__name__
        else:
            self.error = None


def _deliver(url: str, words: Words) -> None:
    service = _service(url)
    if service is None:
        raise NotTaken
    apprise = _library()
    everybody = apprise.Apprise([service], asset=service.asset)
    taken = everybody.notify(
        body=words.body,
        title=words.title,
        notify_type=apprise.NotifyType.WARNING,
        body_format=apprise.NotifyFormat.TEXT,
        timeout=DEADLINE_SECONDS,
    )
    if not taken:
        raise NotTaken


def service_named(url: str) -> Service | None:
    """What the address belongs to, or ``None`` where Apprise cannot read it."""
    found = _service(url)
    if found is None:
        return None
    schemas: set[str] = set()
    for kept in (found.protocol, found.secure_protocol):
        schemas |= {kept} if isinstance(kept, str) else {*(kept or ())}
    return Service(str(found.service_name), frozenset(schemas))


def _service(url: str) -> Any:
    """The address as Apprise reads it, or ``None``."""
    apprise = _library()
    asset = apprise.AppriseAsset(
        app_id="Loanline",
        app_desc="Loanline",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        async_mode=False,
        interpret_emojis=False,
        storage_mode="memory",
    )
    return apprise.Apprise.instantiate(url, asset=asset)


def _library() -> ModuleType:
    """Apprise, loaded when somebody is to be told, and silent."""
    import apprise

    logging.getLogger("apprise").setLevel(_NEVER)
    return apprise


def open_channels(settings: Settings) -> Channels:
    """The channels of these settings.

    ``BadSettings`` where Apprise does not understand an address: it names the place, not the
    address. Nothing is loaded where there is none.
    """
    channels = Channels(settings.alert_urls)
    unknown = channels.not_understood() if len(channels) else []
    if unknown:
        places = "; ".join(str(place) for place in unknown)
        raise BadSettings({SETTING: f"should hold Apprise URLs only; not understood: {places}"})
    return channels
