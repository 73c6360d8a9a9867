"""On whose account a wording is tried: whoever is named, as people name them in a search."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from crypto import LookupKey
from desk.searching.asked import Asked, Unclear, read_query
from desk.searching.numbers import find_numbers
from desk.searching.people import find_people
from models.borrowers import Borrower, borrowers_of
from models.cases import Case

_LONGEST: Final = 64


@dataclass(frozen=True)
class Named:
    """Who was found under what was typed."""

    borrower: Borrower | None = None
    """The one who is meant; ``None`` where it is nobody, or more than one."""
    several: bool = False
    """Whether it fits more than one, so that more of it has to be typed."""


def whose_account(session: Session, lookup: LookupKey, typed: str) -> Named:
    """By the lender's id, a name, a number, or the reference of a loan, application or case."""
    words = " ".join(typed.split())
    if not 0 < len(words) <= _LONGEST:
        return Named()
    own = session.scalars(select(Borrower).where(Borrower.external_id == words)).first()
    if own is not None:
        return Named(own)
    try:
        asked = read_query(words)
    except Unclear:
        return Named()
    return _meant(words, _found(session, lookup, asked))


def _found(session: Session, lookup: LookupKey, asked: Asked) -> list[Borrower]:
    people = find_people(session, asked, find_numbers(session, lookup, asked.text))
    ids = [person.id for person in people] + _of_cases(session, asked)
    rows = session.scalars(select(Borrower).where(Borrower.id.in_(ids)).order_by(Borrower.id))
    return list(rows)


def _of_cases(session: Session, asked: Asked) -> list[int]:
    """Whose cases have one of these references; a case that names nobody is the number's."""
    references = [piece.upper() for piece in asked.pieces]
    found: list[int] = []
    for case in session.scalars(select(Case).where(Case.reference.in_(references))):
        owners = [one.id for one in borrowers_of(session, case.thread_id)]
        found += owners if case.borrower_id is None else [case.borrower_id]
    return found


def _meant(words: str, found: list[Borrower]) -> Named:
    """Of several that fit, the one who is called exactly so."""
    called = [one for one in found if one.name.casefold() == words.casefold()]
    fitting = called or found
    return Named(fitting[0]) if len(fitting) == 1 else Named(several=len(fitting) > 1)
