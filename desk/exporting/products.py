"""What product a complaint is about: of its loan, or where it names none, of whoever made it."""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.borrowers import BorrowerNumber
from models.cases import Case, CaseKind
from models.loans import Loan

_COMPLAINTS: Final = select(Case).where(Case.kind == CaseKind.COMPLAINT)


def products_of(session: Session, cases: Iterable[Case]) -> dict[int, str]:
    """By the id of the case: the product of its loan; else the only one of its borrower.

    Where it names no borrower it is theirs whose number it then was. Empty where that does not
    tell one product.
    """
    holdings = _holdings(session)
    by_loan: dict[int, str] = {}
    by_borrower: dict[int, set[str]] = {}
    for loan in _loans(session):
        by_loan[loan.id] = loan.product or ""
        by_borrower.setdefault(loan.borrower_id, set()).add(loan.product or "")
    found = {}
    for case in cases:
        theirs = {product for who in _whose(case, holdings) for product in by_borrower.get(who, ())}
        only = theirs.pop() if len(theirs) == 1 else ""
        found[case.id] = by_loan.get(case.loan_id or 0, only)
    return found


def _loans(session: Session) -> Iterator[Loan]:
    named = Loan.id.in_(_COMPLAINTS.with_only_columns(Case.loan_id))
    theirs = Loan.borrower_id.in_(_COMPLAINTS.with_only_columns(Case.borrower_id))
    numbers = BorrowerNumber.number_id.in_(_COMPLAINTS.with_only_columns(Case.thread_id))
    holders = Loan.borrower_id.in_(select(BorrowerNumber.borrower_id).where(numbers))
    yield from session.scalars(select(Loan).where(or_(named, theirs, holders)))


Holdings = Mapping[uuid.UUID, Sequence[BorrowerNumber]]


def _holdings(session: Session) -> Holdings:
    """Whose each number was that a complaint without a borrower came from."""
    unnamed = _COMPLAINTS.where(Case.borrower_id.is_(None)).with_only_columns(Case.thread_id)
    found: dict[uuid.UUID, list[BorrowerNumber]] = {}
    for one in session.scalars(select(BorrowerNumber).where(BorrowerNumber.number_id.in_(unnamed))):
        found.setdefault(one.number_id, []).append(one)
    return found


def _whose(case: Case, holdings: Holdings) -> set[int]:
    if case.borrower_id is not None:
        return {case.borrower_id}
    return {
        one.borrower_id
        for one in holdings.get(case.thread_id, ())
        if one.since <= case.opened_at and (one.until is None or case.opened_at < one.until)
    }
