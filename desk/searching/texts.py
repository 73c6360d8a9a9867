"""The newest texts that have all the words."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from desk.searching.asked import Asked
from desk.searching.bounds import Bounds
from desk.searching.newest import Kept, newest
from desk.searching.snippets import Part, snippet
from models.inbound import InboundText
from models.outbound import OutboundKind, OutboundText
from models.searching import SearchEntry


@dataclass(frozen=True)
class TextHit:
    """A text that was found, with the piece of it that says why."""

    thread_id: uuid.UUID
    at: datetime
    ours: bool
    by_staff: bool
    parts: tuple[Part, ...]


Found = Row[int, int | None, uuid.UUID | None, uuid.UUID, datetime]


def find_texts(session: Session, asked: Asked, bounds: Bounds, now: datetime) -> list[TextHit]:
    """At most ``NEWEST`` texts, newest first."""
    found = newest(session, _ROWS, _INDEX, asked, now, bounds=bounds)
    return _shown(session, found, asked.words)


_INDEX: Final = Kept(SearchEntry.id, SearchEntry.at, SearchEntry.words, SearchEntry.thread_id)
_ROWS: Final[Select[int, int | None, uuid.UUID | None, uuid.UUID, datetime]] = select(
    SearchEntry.id,
    SearchEntry.inbound_id,
    SearchEntry.message_id,
    SearchEntry.thread_id,
    SearchEntry.at,
)


def _shown(session: Session, found: Sequence[Found], words: list[str]) -> list[TextHit]:
    """The texts themselves. What was hidden since it came into the index is left out."""
    theirs = _theirs(session, [row.inbound_id for row in found if row.inbound_id is not None])
    ours = _ours(session, [row.message_id for row in found if row.message_id is not None])
    hits = []
    for row in found:
        body, kind = theirs.get(row.inbound_id) or ours.get(row.message_id) or ("", None)
        if body:
            by_staff = kind == OutboundKind.STAFF
            parts = snippet(body, words)
            hits.append(TextHit(row.thread_id, row.at, kind is not None, by_staff, parts))
    return hits


Bodies = dict[int | uuid.UUID | None, tuple[str, OutboundKind | None]]


def _theirs(session: Session, ids: Sequence[int]) -> Bodies:
    rows = select(InboundText.id, InboundText.body).where(InboundText.shown_as.is_(None))
    return {
        row.id: (row.body, None) for row in session.execute(rows.where(InboundText.id.in_(ids)))
    }


def _ours(session: Session, ids: Sequence[uuid.UUID]) -> Bodies:
    rows = select(OutboundText.id, OutboundText.body, OutboundText.kind)
    found = session.execute(rows.where(OutboundText.id.in_(ids)))
    return {row.id: (row.body, row.kind) for row in found}
