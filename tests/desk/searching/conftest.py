"""A desk on both databases whose texts are indexed when a test says so."""

import uuid
from datetime import datetime
from typing import Any

import pytest

from desk.searching.finding import Found, search
from desk.searching.indexing import index_texts
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.staff import Staff
from tests.commands.conftest import DANA, Terminal, _real_time_again, bare, busy, terminal
from tests.commands.texts import receive

__all__ = ["_real_time_again", "bare", "busy", "terminal"]


class SearchDesk:
    """Texts come in, go out, are indexed, are found."""

    def __init__(self, terminal: Terminal, now: datetime) -> None:
        self.terminal = terminal
        self.database = terminal.database
        self.services = terminal.services
        self.now = now
        self.memory: dict[str, Any] = {}
        self.reader = Staff(id=1, role="agent")
        """Nobody whom a test hired: a folder of theirs is empty."""

    def receives(self, body: str, sender: str = DANA, **columns: Any) -> uuid.UUID:
        at = columns.pop("at", self.now)
        return receive(self.terminal, sender, body, at, **{"rule": None} | columns)

    def sends(self, body: str, number: str = DANA, **columns: Any) -> uuid.UUID:
        given = {
            "kind": OutboundKind.STAFF,
            "state": OutboundState.ACCEPTED,
            "language": "en",
            "tier": 0,
            "segments": 1,
            "created_at": columns.pop("at", self.now),
            "expires_at": self.now,
            "due_at": self.now,
        }
        text = OutboundText(
            id=uuid.uuid4(),
            thread_id=self.services.lookup.number_id(number),
            body=body,
            **given | columns,
        )
        with self.database.write() as session:
            session.add(text)
        return text.id

    def indexes(self, *, at: datetime | None = None) -> None:
        self.memory = index_texts(self.services, self.memory, at or self.now)

    def finds(self, query: str, *, at: datetime | None = None, notes: bool = True) -> Found:
        with self.database.read() as session:
            moment, lookup = at or self.now, self.services.lookup
            return search(session, lookup, query, moment, reader=self.reader, notes=notes)

    def notes(self, query: str) -> list[str]:
        """What the notes say that are found."""
        return ["".join(part.words for part in hit.parts) for hit in self.finds(query).notes]

    def texts(self, query: str) -> list[str]:
        """What the texts say that are found."""
        return ["".join(part.words for part in hit.parts) for hit in self.finds(query).texts]


@pytest.fixture
def desk(busy: Terminal, now: datetime) -> SearchDesk:
    return SearchDesk(busy, now)
