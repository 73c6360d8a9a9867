"""People by name or number, by the lender's own id, by the reference of a loan or application."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from sqlalchemy import ColumnElement, Dialect, select
from sqlalchemy.orm import Session

from desk.searching.asked import Asked
from intents.traditional import TO_SIMPLIFIED
from models.borrowers import Borrower, BorrowerNumber
from models.loans import Application, Loan
from models.numbers import Number
from models.threads import Thread
from models.words import LONGEST_PREFIX, holds_any

MOST: Final = 20
_LOOKED_AT: Final = 100


@dataclass(frozen=True)
class Line:
    """A number of somebody, which is also the thread with it."""

    thread_id: uuid.UUID
    last4: str


@dataclass(frozen=True)
class Person:
    """A borrower who was found."""

    id: int
    name: str
    external_id: str
    reference: str | None
    """Of the loan or application by which they were found."""
    lines: tuple[Line, ...]


def find_people(session: Session, asked: Asked, numbers: Sequence[uuid.UUID]) -> list[Person]:
    """At most ``MOST`` borrowers: by reference, by one of the numbers, then by name."""
    references = _by_reference(session, asked.pieces)
    named = sorted(_by_name(session, asked.words), key=lambda one: (one.name.casefold(), one.id))
    owners = (*(one for one, _ in references), *_by_number(session, numbers), *named)
    chosen = list({one.id: one for one in owners}.values())[:MOST]
    told = {owner.id: reference for owner, reference in references}
    lines = _lines(session, [one.id for one in chosen])
    return [
        Person(one.id, one.name, one.external_id, told.get(one.id), tuple(lines.get(one.id, ())))
        for one in chosen
    ]


def _by_number(session: Session, numbers: Sequence[uuid.UUID]) -> Sequence[Borrower]:
    rows = select(Borrower).join(BorrowerNumber).order_by(BorrowerNumber.id).limit(MOST)
    current = rows.where(BorrowerNumber.number_id.in_(numbers), BorrowerNumber.until.is_(None))
    return session.scalars(current).all() if numbers else ()


def _by_name(session: Session, words: Sequence[str]) -> Sequence[Borrower]:
    """Whoever has a word in their name that begins so, for each of the words."""
    if not words:
        return ()
    dialect = session.get_bind().dialect
    rows = select(Borrower).where(*(_named(dialect, word) for word in words))
    return session.scalars(rows.limit(_LOOKED_AT)).all()


def _named(dialect: Dialect, word: str) -> ColumnElement[bool]:
    return holds_any(dialect, Borrower.name_words, spellings(word[:LONGEST_PREFIX]))


def _traditional() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, simple in TO_SIMPLIFIED.items():
        found.setdefault(simple, []).append(chr(code))
    return found


_TRADITIONAL: Final = _traditional()


def spellings(word: str) -> list[str]:
    """A word in Simplified characters, and as those who write Traditional ones spell it."""
    if word.isascii() or len(word) > 2:
        return [word]
    return ["".join(one) for one in product(*([c, *_TRADITIONAL.get(c, ())] for c in word))]


def _by_reference(session: Session, pieces: Sequence[str]) -> list[tuple[Borrower, str | None]]:
    """Borrowers with the reference by which they were found; none for their own id."""
    words = list(dict.fromkeys(way for one in pieces for way in (one, one.upper(), one.lower())))
    own = select(Borrower).where(Borrower.external_id.in_(words)).limit(MOST)
    found: list[tuple[Borrower, str | None]] = [(one, None) for one in session.scalars(own)]
    for ref, owner in ((Loan.ref, Loan.borrower_id), (Application.ref, Application.borrower_id)):
        rows = select(Borrower, ref).join_from(ref.class_, Borrower, Borrower.id == owner)
        found += ((row[0], row[1]) for row in session.execute(rows.where(ref.in_(words))))
    return found


def _lines(session: Session, ids: Sequence[int]) -> dict[int, list[Line]]:
    """The numbers of each that have a thread."""
    rows = (
        select(BorrowerNumber.borrower_id, Number.id, Number.last4)
        .join(Number, Number.id == BorrowerNumber.number_id)
        .join(Thread, Thread.id == Number.id)
        .where(BorrowerNumber.borrower_id.in_(ids), BorrowerNumber.until.is_(None))
        .order_by(BorrowerNumber.id)
    )
    found: dict[int, list[Line]] = {}
    for borrower_id, number_id, last4 in session.execute(rows):
        found.setdefault(borrower_id, []).append(Line(number_id, last4))
    return found
