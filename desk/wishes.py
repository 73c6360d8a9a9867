"""What borrowers tell a person, by phone or letter: promises, wishes of texts, opting out."""

import uuid
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from accounts.hours import end_of_day
from accounts.lender import Lender
from bot.formats import local_day
from bot.law import Expression, revoke
from cases.promises import GRACE, record_promise, take_back_promise
from crypto import LookupKey
from desk.rights import NotNow, locked, note, require_hand
from desk.steps import Step
from desk.told_since import require_untold
from desk.wished_hours import WishedHours
from models.borrowers import borrowers_of
from models.loans import Loan, open_loans
from models.numbers import lock_number
from models.preferences import Preferences
from models.promises import Promise, PromiseState, promises_of
from models.staff import AuditEntry, Staff
from models.threads import Thread

LANGUAGES: Final = ("en", "zh", "zh-Hant", "es")
CHANNELS: Final = ("", "email", "letter", "call")
MOST_PER_WEEK: Final = 7
_FARTHEST: Final = timedelta(days=90)


def promise_by_staff(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    *,
    loan_ref: str | None,
    amount: int | None,
    due_on: date,
    lender: Lender,
    now: datetime,
) -> Step:
    """A promise to pay as it was made to a person; ``amount`` in minor units of the loan."""
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    zone = lender.hours.zone
    today = local_day(now, zone)
    if not today <= due_on <= today + _FARTHEST:
        raise NotNow("The day should be from today on, at most 90 days ahead.")
    loan = _loan(session, thread_id, loan_ref) if loan_ref else None
    open_before = promises_of(session, thread_id, PromiseState.OPEN)
    promise = record_promise(
        session,
        thread_id,
        due_on,
        amount=amount,
        currency=loan.currency if loan else None,
        now=now,
        until=end_of_day(due_on + GRACE, zone),
        borrower_id=loan.borrower_id if loan else None,
        loan_id=loan.id if loan else None,
    )
    replaced = [one.id for one in open_before if one.state == PromiseState.REPLACED]
    kept = {"promise": promise.id, "before": {"open": replaced}, "after": {"open": [promise.id]}}
    entry = note(session, thread, staff, "promise.record", now, **kept)
    session.flush()
    return Step(thread, entry)


def put_back_promise(session: Session, entry: AuditEntry, now: datetime) -> Thread:
    """Nobody promised it; what was promised before is, where nothing has come of it since."""
    details = entry.details or {}
    thread = locked(session, uuid.UUID(entry.subject))
    promise = session.get_one(Promise, details["promise"], with_for_update=True)
    if promise.state != PromiseState.OPEN:
        raise NotNow("Something has become of that promise since, so it stays as it is.")
    require_untold(session, thread.id, entry.at)
    take_back_promise(session, promise, details["before"]["open"], now)
    return thread


def _loan(session: Session, thread_id: uuid.UUID, ref: str) -> Loan:
    for owner in borrowers_of(session, thread_id):
        for loan in open_loans(session, owner.id):
            if loan.ref == ref:
                return loan
    raise NotNow("That loan is not theirs, or it is closed.")


def prefer_by_staff(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    *,
    language: str | None,
    most_per_week: int | None,
    only_reminders: bool,
    other_channel: str | None,
    hours: WishedHours,
    now: datetime,
) -> None:
    """Wishes of our texts; they bind what we start, and the language also replies."""
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    kept = session.get(Preferences, thread_id)
    if kept is None:
        kept = Preferences(number_id=thread_id, free_days_open=False)
        session.add(kept)
    kept.language, kept.most_per_week = language, most_per_week
    kept.only_reminders, kept.other_channel = only_reminders, other_channel
    kept.earliest, kept.latest = hours.earliest, hours.latest
    kept.free_days_open = hours.working_days_only
    kept.changed_at = now
    note(session, thread, staff, "preferences.set", now)


def opt_out_by_staff(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    *,
    words: str,
    lookup: LookupKey,
    now: datetime,
) -> None:
    """Rule OPT-10: they asked a person to stop, by whatever way. It is not confirmed by text."""
    if not words:
        raise NotNow("Say how they asked, in their own words as far as you can.")
    number = lock_number(session, thread_id)
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    if number.opted_out_at is not None:
        raise NotNow("They have opted out already.")
    how = Expression(method="staff", at=now, wording=words, evidence={"staff": staff.id})
    revoke(session, number, how, lookup, now)
    note(session, thread, staff, "consent.revoke", now)
