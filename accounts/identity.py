"""Proof of identity: whether a text matches what the lender's core system sent.

Whether and how long this takes must not tell whether the number is on file. Every call therefore
reads the database in the same way and makes at least as many comparisons as a number shared by
four borrowers needs, whatever was found. The facts themselves are not kept, only keyed hashes.
"""

import uuid
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.document import normal_postal_code
from accounts.lender import Factor
from crypto import LookupKey, same
from models.borrowers import BorrowerNumber, IdentityFact

LEAST_COMPARED: Final = 4
"""Candidates compared at every call; fewer real ones are made up with nobody's."""
MOST_GUESSES: Final = 2
"""A text with more candidates of one kind than this is a list to try, not an answer."""
_NOBODY: Final = 0
_NO_HASH: Final = bytes(32)
_NO_GUESS: Final = ""

POSTAL_CODE_AND_BIRTH_YEAR: Final[tuple[Factor, ...]] = ("postal_code_birth_year",)


class Parts(NamedTuple):
    """What a text offers as proof: candidates of each kind, in the order they were written."""

    postal_codes: Sequence[str] = ()
    years: Sequence[int | str] = ()
    pins: Sequence[str] = ()


def prove(
    session: Session,
    number_id: uuid.UUID,
    parts: Parts | tuple[Sequence[str], Sequence[int | str]],
    lookup: LookupKey,
    factors: Sequence[Factor] = POSTAL_CODE_AND_BIRTH_YEAR,
) -> int | None:
    """The id of the borrower whom the parts prove, among those the number belongs to now.

    None where nobody matches, where two match equally, or where a text tries more than two values
    of a kind. On a shared number the proof decides whose facts may be told. ``factors`` is the
    lender's order; a portal link proves elsewhere, so it adds nothing here.
    """
    offered = Parts(*parts)
    guessed = all(len(set(map(str, kind))) <= MOST_GUESSES for kind in offered)
    candidates = _facts_by_borrower(session, number_id)
    proven = [
        borrower_id
        for borrower_id, facts in _padded(candidates)
        if _matches(borrower_id, facts, offered, lookup, factors)
    ]
    return proven[0] if guessed and len(proven) == 1 and proven[0] != _NOBODY else None


def _facts_by_borrower(session: Session, number_id: uuid.UUID) -> dict[int, dict[str, bytes]]:
    """The identity hashes by kind of everybody whom the number belongs to now."""
    rows = session.execute(
        select(BorrowerNumber.borrower_id, IdentityFact.kind, IdentityFact.hash)
        .outerjoin(IdentityFact, IdentityFact.borrower_id == BorrowerNumber.borrower_id)
        .where(BorrowerNumber.number_id == number_id, BorrowerNumber.until.is_(None))
        .order_by(BorrowerNumber.id)
    )
    facts: dict[int, dict[str, bytes]] = {}
    for borrower_id, kind, hashed in rows:
        facts.setdefault(borrower_id, {})[kind] = hashed
    return facts


def _padded(
    candidates: Mapping[int, Mapping[str, bytes]],
) -> list[tuple[int, Mapping[str, bytes]]]:
    missing = max(0, LEAST_COMPARED - len(candidates))
    nobody: list[tuple[int, Mapping[str, bytes]]] = [(_NOBODY, {})] * missing
    return [*candidates.items(), *nobody]


def _matches(
    borrower_id: int,
    facts: Mapping[str, bytes],
    offered: Parts,
    lookup: LookupKey,
    factors: Sequence[Factor],
) -> bool:
    """Whether any factor is proven; every factor is compared in full, whatever the others gave."""
    codes = [normal_postal_code(code) for code in offered.postal_codes]

    def is_known(kind: str, guesses: Sequence[object]) -> bool:
        return _any_same(borrower_id, kind, facts.get(kind), guesses, lookup)

    by_code, by_year = is_known("postal_code", codes), is_known("birth_year", offered.years)
    by_pin = is_known("pin", offered.pins)
    proven = {"postal_code_birth_year": by_code and by_year, "pin": by_pin, "portal_link": False}
    return any(proven[factor] for factor in factors)


def _any_same(
    borrower_id: int,
    kind: str,
    known: bytes | None,
    guesses: Sequence[object],
    lookup: LookupKey,
) -> bool:
    """Whether a guess hashes to the known value; always as many hashes, guesses or none."""
    tried = ([str(guess) for guess in guesses] + [_NO_GUESS] * MOST_GUESSES)[:MOST_GUESSES]
    found = False
    for guess in tried:
        hashed = lookup.identity_hash(borrower_id, kind, guess)
        found |= same(hashed, known or _NO_HASH) and guess != _NO_GUESS
    return found and known is not None
