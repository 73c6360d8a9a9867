"""Promises to pay: writing one down, and seeing whether it was kept."""

import uuid
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlalchemy.orm import Session

from cases.holds import HoldScope, place_hold
from models.borrowers import BorrowerNumber
from models.cases import Hold
from models.loans import Loan, Payment
from models.promises import Promise, PromiseState, promises_of
from models.tasks import open_task

GRACE: Final = timedelta(days=1)
"""A payment made on the promised day may be posted on the day after."""
_HOLD_REASON: Final = "promise"


def record_promise(
    session: Session,
    number_id: uuid.UUID,
    due_on: date,
    *,
    amount: int | None,
    currency: str | None,
    now: datetime,
    until: datetime,
    borrower_id: int | None = None,
    loan_id: int | None = None,
    inbound_id: int | None = None,
    instead_of: Collection[int] | None = None,
) -> Promise:
    """A new promise instead of an open one on the same loan; reminders wait ``until`` it is due.

    ``instead_of`` names those whose place it takes, where that is known better. ``amount`` is in
    minor units of ``currency``, or ``None`` for whatever is due. A promise that names no loan goes
    on with the loan of the one that it replaces.
    """
    replaced = _replaced(promises_of(session, number_id, PromiseState.OPEN), loan_id, instead_of)
    for earlier in replaced:
        earlier.state, earlier.settled_at = PromiseState.REPLACED, now
    if loan_id is None and replaced:
        borrower_id, loan_id = borrower_id or replaced[-1].borrower_id, replaced[-1].loan_id
    promise = Promise(
        number_id=number_id,
        borrower_id=borrower_id,
        loan_id=loan_id,
        amount=amount,
        currency=currency,
        due_on=due_on,
        state=PromiseState.OPEN,
        made_at=now,
        inbound_id=inbound_id,
    )
    session.add(promise)
    session.flush()
    place_hold(
        session,
        number_id,
        HoldScope.REMINDERS,
        _HOLD_REASON,
        now=now,
        borrower_id=borrower_id,
        loan_id=loan_id,
        inbound_id=inbound_id,
        until=until,
    )
    return promise


def withdraw_promise(session: Session, promise_id: int, now: datetime) -> None:
    """A promise that the borrower took back: it is not broken, and reminders wait no longer."""
    promise = session.get(Promise, promise_id)
    if promise is None or promise.state != PromiseState.OPEN:
        return
    promise.state, promise.settled_at = PromiseState.WITHDRAWN, now
    session.flush()
    still = promises_of(session, promise.number_id, PromiseState.OPEN)
    of_this: ColumnElement[bool] = Hold.inbound_id == promise.inbound_id
    if all(one.loan_id != promise.loan_id for one in still):
        of_this = or_(of_this, Hold.loan_id == promise.loan_id)
    session.execute(
        update(Hold)
        .where(Hold.number_id == promise.number_id, Hold.reason == _HOLD_REASON)
        .where(Hold.lifted_at.is_(None), of_this)
        .values(lifted_at=now)
    )


def take_back_promise(
    session: Session, promise: Promise, replaced: Collection[int], now: datetime
) -> None:
    """Nobody promised it: those that it ``replaced`` are open again, and its hold is lifted."""
    promise.state, promise.settled_at = PromiseState.IN_ERROR, now
    session.execute(
        update(Promise)
        .where(Promise.id.in_(replaced), Promise.state == PromiseState.REPLACED)
        .values(state=PromiseState.OPEN, settled_at=None)
    )
    session.execute(
        update(Hold)
        .where(Hold.number_id == promise.number_id, Hold.reason == _HOLD_REASON)
        .where(Hold.lifted_at.is_(None), Hold.inbound_id.is_(None))
        .where(Hold.since == promise.made_at, Hold.loan_id.is_not_distinct_from(promise.loan_id))
        .values(lifted_at=now)
    )


def _replaced(
    standing: Sequence[Promise], loan_id: int | None, instead_of: Collection[int] | None
) -> list[Promise]:
    """The open promises that a new one takes the place of: those on its loan, or on none."""
    if instead_of is not None:
        return [one for one in standing if one.id in instead_of]
    same = [promise for promise in standing if promise.loan_id in (loan_id, None)]
    return same or list(standing[-1:] if loan_id is None else ())


def settle_promises(session: Session, today: date, now: datetime) -> dict[str, int]:
    """Close the promises whose day is over: kept where payments since cover them, else broken.

    A broken one is put before staff, once. ``today`` is the lender's calendar day.
    """
    due = session.scalars(
        select(Promise)
        .where(Promise.state == PromiseState.OPEN, Promise.due_on < today - GRACE)
        .order_by(Promise.id)
        .with_for_update(skip_locked=True)
    )
    counts = {"kept": 0, "broken": 0}
    for promise in due:
        kept = _is_kept(session, promise)
        promise.state = PromiseState.KEPT if kept else PromiseState.BROKEN
        promise.settled_at = now
        counts[promise.state.value] += 1
        if not kept:
            _follow_up(session, promise, now)
    return counts


def settle_paid_promises(session: Session, loan_ids: Sequence[int], now: datetime) -> int:
    """Close the open promises on these loans that payments cover by now; how many."""
    rows = select(Promise).where(
        Promise.state == PromiseState.OPEN, Promise.loan_id.in_(list(loan_ids))
    )
    kept = [promise for promise in session.scalars(rows) if _is_kept(session, promise)]
    for promise in kept:
        promise.state, promise.settled_at = PromiseState.KEPT, now
    return len(kept)


def _is_kept(session: Session, promise: Promise) -> bool:
    """Whether the payments made since the promise reach it.

    A promise of whatever is due is kept by any payment after which nothing is overdue.
    """
    loans = _loans(promise)
    paid = session.scalar(
        select(func.coalesce(func.sum(Payment.amount), 0)).where(
            Payment.loan_id.in_(loans),
            Payment.paid_on >= promise.made_at.date(),
            Payment.paid_on <= promise.due_on + GRACE,
        )
    )
    if promise.amount is not None:
        return bool(paid and paid >= promise.amount + _beside(session, promise))
    overdue = session.scalar(select(func.sum(Loan.overdue)).where(Loan.id.in_(loans)))
    return bool(paid) and not overdue


def _beside(session: Session, promise: Promise) -> int:
    """What was promised beside it and kept by then: one payment keeps no two promises."""
    kept = session.scalar(
        select(func.coalesce(func.sum(Promise.amount), 0)).where(
            Promise.number_id == promise.number_id,
            Promise.loan_id.is_not_distinct_from(promise.loan_id),
            Promise.state == PromiseState.KEPT,
            Promise.id != promise.id,
            Promise.due_on.between(promise.made_at.date(), promise.due_on),
        )
    )
    return int(kept or 0)


def _loans(promise: Promise) -> Select[int]:
    """The loans that a promise may be about: the one named, the borrower's, or the number's."""
    loans = select(Loan.id)
    if promise.loan_id is not None:
        return loans.where(Loan.id == promise.loan_id)
    if promise.borrower_id is not None:
        return loans.where(Loan.borrower_id == promise.borrower_id)
    held = select(BorrowerNumber.borrower_id).where(
        BorrowerNumber.number_id == promise.number_id, BorrowerNumber.until.is_(None)
    )
    return loans.where(Loan.borrower_id.in_(held))


def _follow_up(session: Session, promise: Promise, now: datetime) -> None:
    open_task(
        session,
        kind="broken_promise",
        subject=f"promise/{promise.id}",
        thread_id=promise.number_id,
        now=now,
        note=f"A payment promised for {promise.due_on.isoformat()} has not been posted: "
        "ask how things stand before anything else is done.",
    )
