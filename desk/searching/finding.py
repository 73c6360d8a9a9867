"""One question, answered from everywhere: people, numbers, cases, threads, texts, notes."""

import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from crypto import LookupKey
from desk.searching.asked import Asked, read_query
from desk.searching.bounds import Bounds
from desk.searching.newest import NEWEST
from desk.searching.notes import NoteHit, find_notes
from desk.searching.numbers import find_numbers
from desk.searching.people import Person, find_people
from desk.searching.texts import TextHit, find_texts
from desk.waiting import Waiting, waiting_threads
from models.borrowers import Borrower, BorrowerNumber
from models.cases import Case
from models.numbers import Number
from models.staff import Staff
from models.threads import Thread
from models.words import by_index

MOST_CASES: Final = 20


@dataclass(frozen=True)
class Found:
    """What was found, and how long it took."""

    people: Sequence[Person]
    cases: Sequence[Case]
    threads: Sequence[Waiting]
    """With the number that was given, or that meet the conditions where no words were given."""
    texts: Sequence[TextHit]
    notes: Sequence[NoteHit]
    names: dict[uuid.UUID, str]
    """Whose the threads of those are: by name, else by the number's last digits."""
    milliseconds: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind."""
        kinds = ("people", "cases", "threads", "texts", "notes")
        return {kind: len(getattr(self, kind)) for kind in kinds}

    @property
    def shown(self) -> dict[str, list[Any]]:
        """Of whom anything is shown: ids of borrowers and of threads, each once."""
        of = [line.thread_id for person in self.people for line in person.lines]
        for found in (self.cases, self.threads, self.texts, self.notes):
            of += [one.thread_id for one in found]
        threads = dict.fromkeys(one.hex for one in of)
        return {"shown_people": [one.id for one in self.people], "shown_threads": list(threads)}


def search(
    session: Session, lookup: LookupKey, query: str, now: datetime, *, reader: Staff, notes: bool
) -> Found:
    """Everything that ``query`` finds for ``reader``, ``notes`` of staff if they may read them.

    ``Unclear`` where it asks nothing or asks it wrongly.
    """
    began = time.perf_counter()
    asked = read_query(query)
    with by_index(session):
        bounds = Bounds(session, asked, reader, now)
        found = _answer(session, lookup, asked, bounds, now, notes=notes)
    return replace(found, milliseconds=round((time.perf_counter() - began) * 1000))


def _answer(
    session: Session,
    lookup: LookupKey,
    asked: Asked,
    bounds: Bounds,
    now: datetime,
    *,
    notes: bool,
) -> Found:
    if asked.bounded:
        people, cases, numbers = [], [], []
    else:
        numbers = find_numbers(session, lookup, asked.text)
        people, cases = find_people(session, asked, numbers), _cases(session, asked.pieces)
    if asked.words:
        threads = waiting_threads(session, Thread.id.in_(numbers)) if numbers else []
        texts = find_texts(session, asked, bounds, now)
    else:
        threads, texts = _newest(session, [*bounds.of_thread(), *_texted(asked)]), []
    with_notes = notes and bool(asked.words)
    written = find_notes(session, asked, bounds, now) if with_notes else []
    of = {one.thread_id for found in (texts, cases, written) for one in found}
    return Found(people, cases, threads, texts, written, _names(session, list(of)))


def _cases(session: Session, pieces: Sequence[str]) -> list[Case]:
    references = [one.upper() for one in pieces]
    rows = select(Case).where(Case.reference.in_(references)).order_by(Case.id)
    return list(session.scalars(rows.limit(MOST_CASES)))


def _texted(asked: Asked) -> list[ColumnElement[bool]]:
    """That somebody texted last between the days."""
    found = []
    if asked.since is not None:
        found.append(Thread.last_inbound_at >= asked.since)
    if asked.until is not None:
        found.append(Thread.last_inbound_at < asked.until)
    return found


def _newest(session: Session, bounds: Sequence[ColumnElement[bool]]) -> list[Waiting]:
    return waiting_threads(session, *bounds, newest_first=True, limit=NEWEST)


def _names(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, str]:
    rows = (
        select(BorrowerNumber.number_id, Borrower.name)
        .join(Borrower, Borrower.id == BorrowerNumber.borrower_id)
        .where(BorrowerNumber.number_id.in_(ids), BorrowerNumber.until.is_(None))
        .order_by(BorrowerNumber.id)
    )
    found: dict[uuid.UUID, str] = {}
    for thread_id, name in session.execute(rows):
        found[thread_id] = f"{found[thread_id]}, {name}" if thread_id in found else name
    numbers = select(Number.id, Number.last4).where(Number.id.in_(ids))
    return {row.id: f"…{row.last4}" for row in session.execute(numbers)} | found
