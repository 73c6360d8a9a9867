"""What staff change beside a thread: new holds, whose number it is, who proved who they are."""

import uuid
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from accounts.attachment import WRONG_NUMBER
from cases.holds import HoldScope, place_hold
from desk.rights import NotNow, locked, note, require_hand
from desk.steps import Step
from models.borrowers import BorrowerNumber
from models.staff import Staff
from models.threads import Thread

PROOF: Final = timedelta(minutes=15)
LONGEST_HOLD: Final = 365
_LONGEST_REASON: Final = 32


def _hand(session: Session, thread_id: uuid.UUID, staff: Staff) -> Thread:
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    return thread


def set_hold(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    *,
    scope: str,
    reason: str,
    days: int | None,
    now: datetime,
) -> Step:
    """Stop what we start to whoever has a number, for some days or until it is lifted."""
    thread = _hand(session, thread_id, staff)
    if not 0 < len(reason) <= _LONGEST_REASON:
        raise NotNow("Say in a few words why, at most 32 characters.")
    until = now + timedelta(days=days) if days else None
    hold = place_hold(session, thread_id, HoldScope(scope), reason, now=now, until=until)
    kept = {"scope": scope, "reason": reason, "days": days}
    entry = note(
        session, thread, staff, "hold.place", now, **kept, before=None, after={"hold": hold.id}
    )
    session.flush()
    return Step(thread, entry)


def wrong_number(session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime) -> None:
    """Rule REGF-08: taken off every account at once, and no document attaches it again."""
    thread = _hand(session, thread_id, staff)
    ended = session.scalars(
        update(BorrowerNumber)
        .where(BorrowerNumber.number_id == thread_id, BorrowerNumber.until.is_(None))
        .values(until=now, ended_by=WRONG_NUMBER)
        .returning(BorrowerNumber.id)
    ).all()
    if not ended:
        raise NotNow("The number is on nobody's account.")
    thread.verified_borrower_id = thread.verified_until = None
    note(session, thread, staff, "number.wrong", now, detached=len(ended))


def verified_by_phone(
    session: Session, thread_id: uuid.UUID, staff: Staff, borrower_id: int, now: datetime
) -> None:
    """A colleague called the number on file and heard the right facts: as good as by text."""
    thread = _hand(session, thread_id, staff)
    owns = select(BorrowerNumber.id).where(
        BorrowerNumber.number_id == thread_id,
        BorrowerNumber.borrower_id == borrower_id,
        BorrowerNumber.until.is_(None),
    )
    if session.scalar(owns) is None:
        raise NotNow("The number is not theirs on file, so it proves nothing.")
    thread.verified_borrower_id, thread.verified_until = borrower_id, now + PROOF
    thread.identity_tries, thread.identity_locked_until = 0, None
    note(session, thread, staff, "identity.by_phone", now, borrower=borrower_id)
