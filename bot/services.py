"""What the parts of a running process share, opened once and closed once."""

from dataclasses import dataclass, field
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING

from bot.voice import Voice
from bot.wake import Wakes
from carriers import open_carrier
from carriers.base import Carrier
from config import Settings
from crypto import LookupKey, Vault
from models.database import Database

if TYPE_CHECKING:
    from bot.rasa.wire import RasaWire


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

    @cached_property
    def rasa(self) -> "RasaWire | None":
        """The Rasa server that leads the dialogue, if there is one."""
        return self._rasa(self.settings.rasa_url, self.settings.rasa_timeout)

    @cached_property
    def rasa_nlu(self) -> "RasaWire | None":
        """The Rasa server that reads texts, if there is one."""
        return self._rasa(self.settings.rasa_nlu_url, self.settings.rasa_nlu_timeout)

    def _rasa(self, url: str | None, seconds: float) -> "RasaWire | None":
        if url is None:
            return None
        from bot.rasa.wire import RasaWire

        # The sweep takes turns, too.
        return RasaWire(url, seconds, self.settings.worker_threads + 2)

    @property
    def provider(self) -> str:
        """The carrier's name, as inbound and outbound rows carry it."""
        return "twilio"

    def close(self) -> None:
        """Close every connection this process holds."""
        if "carrier" in self.__dict__:
            self.carrier.close()
        for wire in (self.__dict__.get("rasa"), self.__dict__.get("rasa_nlu")):
            if wire is not None:
                wire.close()
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
