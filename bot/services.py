"""What the parts of a running process share, opened once and closed once."""

from dataclasses import dataclass, field
from functools import cached_property
from threading import Event

from bot.voice import Voice
from bot.wake import Wakes
from carriers import open_carrier
from carriers.base import Carrier
from config import Settings
from crypto import LookupKey, Vault
from models.database import Database


@dataclass
class Services:
    """Settings, keys, database and wakes of this process; the carrier opens at first use."""

    settings: Settings
    database: Database
    vault: Vault
    lookup: LookupKey
    wakes: Wakes
    voice: Voice = field(default_factory=Voice)
    stopping: Event = field(default_factory=Event)
    """Set when the process was told to end: what is in hand is finished, nothing else begun."""

    @cached_property
    def carrier(self) -> Carrier:
        """The wire to the carrier, for the outbox and for catching up."""
        return open_carrier(self.settings)

    @property
    def provider(self) -> str:
        """The carrier's name, as inbound and outbound rows carry it."""
        return "twilio"

    def close(self) -> None:
        """Close every connection this process holds."""
        if "carrier" in self.__dict__:
            self.carrier.close()
        self.wakes.close()
        self.database.close()


def open_services(settings: Settings) -> Services:
    """The services of a process with these settings; connects to nothing yet."""
    return Services(
        settings=settings,
        database=Database(settings),
        vault=Vault(settings.data_keys),
        lookup=LookupKey(settings.lookup_key),
        wakes=Wakes(settings),
    )
