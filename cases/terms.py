"""What each kind of case asks for, whoever opens it: how long it may take, and what waits for it.

The days are the lender's own promise; where a law sets a clock it is in ``cases.clocks`` or
``cases.privacy``.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.holds import HoldScope, place_hold
from models.cases import Case, CaseKind, Hold

MILITARY: Final = "military"
"""Of a legal notice: their protections are looked into first, and only collection stops."""
WRONG_LOAN: Final = "wrong_loan"
"""Of a request: a payment shall count for another loan, which is not reminded of meanwhile."""
_HELD: Final[Mapping[CaseKind, HoldScope]] = {
    CaseKind.DISPUTE: HoldScope.COLLECTIONS,
    CaseKind.FRAUD: HoldScope.ALL,
    CaseKind.HARDSHIP: HoldScope.COLLECTIONS,
    CaseKind.LEGAL: HoldScope.ALL,
    CaseKind.PAYMENT_CLAIM: HoldScope.REMINDERS,
    CaseKind.WRONG_NUMBER: HoldScope.ALL,
}
_ANSWERED_IN: Final[Mapping[CaseKind, int]] = {
    CaseKind.APPLICATION: 2,
    CaseKind.CALLBACK: 1,
    CaseKind.CONTACT: 2,
    CaseKind.DISPUTE: 10,  # 12 CFR 1006.38 allows thirty days.
    CaseKind.FRAUD: 1,
    CaseKind.HARDSHIP: 2,
    CaseKind.LEGAL: 2,
    CaseKind.PAYMENT_CLAIM: 3,  # Transfers take up to that long to post.
    CaseKind.REQUEST: 3,
    CaseKind.WRONG_NUMBER: 5,  # Staff correct the core system.
}
_SOONER: Final = frozenset({"autopay", "payment_trouble", WRONG_LOAN})
"""Requests about a debit, which stop harm: a day before others."""


def working_days(kind: CaseKind, category: str | None = None) -> int:
    """The lender's working days in which a person answers; ``KeyError`` for a clock of the law."""
    sooner = kind == CaseKind.REQUEST and category in _SOONER
    return _ANSWERED_IN[kind] - (1 if sooner else 0)


def held_by(kind: CaseKind, category: str | None = None) -> HoldScope | None:
    """Which of the texts that we start wait while a case is open; ``None`` where none do."""
    if (kind, category) == (CaseKind.LEGAL, MILITARY):
        return HoldScope.COLLECTIONS
    if (kind, category) == (CaseKind.REQUEST, WRONG_LOAN):
        return HoldScope.REMINDERS
    return _HELD.get(kind)


def hold_back(session: Session, case: Case, now: datetime) -> Hold | None:
    """Place the hold that a case asks for, once; ``None`` where it asks for none."""
    scope = held_by(case.kind, case.category)
    if scope is None:
        return None
    before = session.scalars(select(Hold).where(Hold.case_id == case.id).order_by(Hold.id)).all()
    standing = [hold for hold in before if hold.lifted_at is None]
    if standing:
        return standing[0]
    placed = place_hold(
        session,
        case.thread_id,
        scope,
        str(case.kind),
        now=now,
        borrower_id=case.borrower_id,
        loan_id=case.loan_id,
        case_id=case.id,
        inbound_id=case.inbound_id,
    )
    if before:
        # The number of a case that is opened again may be another's by now.
        placed.borrower_id = before[-1].borrower_id
    return placed
