"""What product a case is about: of its loan, or where it names none, of whoever made it."""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, or_, select, true
from sqlalchemy.orm import Session

from models.borrowers import BorrowerNumber
from models.cases import Case, CaseKind
from models.loans import Loan


def products_of(
    session: Session, cases: Iterable[Case], kind: CaseKind | None = CaseKind.COMPLAINT
) -> dict[int, str]:
    """By the id of the case: the product of its loan; else the only one of its borrower.

    Where it names no borrower it is theirs whose number it then was. Empty where that does not
    tell one product. The cases are all of a kind, or of any where it is ``None``.
    """
    alike = select(Case).where(Case.kind == kind if kind else true())
    holdings = _holdings(session, alike)
    by_loan: dict[int, str] = {}
    by_borrower: dict[int, set[str]] = {}
    for loan in _loans(session, alike):
        by_loan[loan.id] = loan.product or ""
        by_borrower.setdefault(loan.borrower_id, set()).add(loan.product or "")
    found = {}
    for case in cases:
        theirs = {product for who in _whose(case, holdings) for product in by_borrower.get(who, ())}
        only = theirs.pop() if len(theirs) == 1 else ""
        found[case.id] = by_loan.get(case.loan_id or 0, only)
    return found


def _loans(session: Session, alike: Select[Any]) -> Iterator[Loan]:
    named = Loan.id.in_(alike.with_only_columns(Case.loan_id))
    theirs = Loan.borrower_id.in_(alike.with_only_columns(Case.borrower_id))
    numbers = BorrowerNumber.number_id.in_(alike.with_only_columns(Case.thread_id))
    holders = Loan.borrower_id.in_(select(BorrowerNumber.borrower_id).where(numbers))
    yield from session.scalars(select(Loan).where(or_(named, theirs, holders)))


Holdings = Mapping[uuid.UUID, Sequence[BorrowerNumber]]


def _holdings(session: Session, alike: Select[Any]) -> Holdings:
    """Whose each number was that a case without a borrower came from."""
    unnamed = alike.where(Case.borrower_id.is_(None)).with_only_columns(Case.thread_id)
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
