"""Threads of one person with several numbers, settled as one.

The texts of a merged thread stand among those of the other, each with its number, and what it was
in the queue for is settled there. Nothing moves: a new text to the merged one is read and answered
as before, and if it needs a person it comes into the queue by itself. Merging is taken back at
any time.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.handing_back import give_back
from crypto import LookupKey
from desk.rights import NotNow, locked, note, require_hand
from desk.searching.numbers import find_numbers
from models.borrowers import BorrowerNumber, borrowers_of
from models.staff import AuditEntry, Staff
from models.threads import Thread, ThreadMode

_MERGE: Final = "thread.merge"


def merge(
    session: Session, thread_id: uuid.UUID, into_id: uuid.UUID, staff: Staff, now: datetime
) -> Thread:
    """Settle one thread within another of the same person; the other."""
    first, second = (locked(session, one) for one in sorted((thread_id, into_id)))
    thread, into = (first, second) if first.id == thread_id else (second, first)
    require_hand(session, thread, staff)
    require_hand(session, into, staff)
    _require_apart(session, thread, into)
    _require_one_person(session, thread, into)
    waited = _carry_over(thread, into)
    thread.merged_into, thread.merged_at = into.id, now
    note(session, thread, staff, _MERGE, now, into=into.id.hex, waited=waited)
    note(session, into, staff, "thread.merged", now, other=thread.id.hex)
    return into


def _require_apart(session: Session, thread: Thread, into: Thread) -> None:
    if thread.id == into.id:
        raise NotNow("That is the thread itself: choose another number of theirs.")
    if thread.merged_into is not None:
        raise NotNow("This thread is merged already: part it first.")
    if into.merged_into is not None or merged_threads(session, thread.id):
        raise NotNow("Merge into the thread that the others were merged into.")


def _require_one_person(session: Session, thread: Thread, into: Thread) -> None:
    """A number that we do not know may be anybody's: whoever merges it has asked them."""
    theirs = {one.id for one in borrowers_of(session, thread.id)}
    if not theirs <= {one.id for one in borrowers_of(session, into.id)}:
        raise NotNow("The two numbers belong to different people, so their threads stay apart.")


def _carry_over(thread: Thread, into: Thread) -> dict[str, Any] | None:
    """What a person was asked for is asked for in the other thread; what that was, since when."""
    if thread.mode == ThreadMode.BOT or thread.escalated_at is None:
        return None
    waited = {"for": thread.escalation_reason, "since": thread.escalated_at.isoformat()}
    if into.mode == ThreadMode.BOT:
        into.mode, into.escalation_reason = ThreadMode.ESCALATED, thread.escalation_reason
    moments = [one.escalated_at for one in (thread, into) if one.escalated_at is not None]
    into.escalated_at = min(moments, default=None)
    into.priority = max(into.priority, thread.priority)
    into.snoozed_at = into.snoozed_until = None
    give_back(thread)
    thread.mode, thread.escalated_at, thread.escalation_reason = ThreadMode.BOT, None, None
    thread.priority, thread.assigned_to = 0, None
    thread.snoozed_at = thread.snoozed_until = None
    return waited


def part(session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime) -> None:
    """Take a merging back: from now on the threads are shown and settled apart."""
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    if thread.merged_into is None:
        raise NotNow("This thread is not merged with another.")
    into, since = session.get_one(Thread, thread.merged_into), thread.merged_at
    thread.merged_into = thread.merged_at = None
    _wait_again(session, thread, into, since)
    note(session, thread, staff, "thread.part", now, into=into.id.hex)


def _wait_again(session: Session, thread: Thread, into: Thread, since: datetime | None) -> None:
    """What it waited for when it was merged, and nobody has seen to since, it waits for again."""
    if thread.mode != ThreadMode.BOT or into.mode == ThreadMode.BOT or into.taken_by is not None:
        return
    if since is None or into.escalated_at is None or into.escalated_at > since:
        return
    merges = select(AuditEntry.details).where(
        AuditEntry.subject == str(thread.id), AuditEntry.action == _MERGE
    )
    waited = (session.scalar(merges.order_by(AuditEntry.id.desc()).limit(1)) or {}).get("waited")
    if waited is not None:
        thread.mode, thread.escalation_reason = ThreadMode.ESCALATED, waited["for"]
        thread.escalated_at = datetime.fromisoformat(waited["since"])


def merged_threads(session: Session, thread_id: uuid.UUID) -> Sequence[Thread]:
    """The threads that are settled within this one."""
    rows = select(Thread).where(Thread.merged_into == thread_id).order_by(Thread.id)
    return session.scalars(rows).all()


def others_of(session: Session, thread_id: uuid.UUID) -> Sequence[Thread]:
    """Threads with other numbers of the same people, into which it can be merged."""
    theirs = select(BorrowerNumber.borrower_id).where(
        BorrowerNumber.number_id == thread_id, BorrowerNumber.until.is_(None)
    )
    numbers = select(BorrowerNumber.number_id).where(
        BorrowerNumber.borrower_id.in_(theirs), BorrowerNumber.until.is_(None)
    )
    rows = select(Thread).where(
        Thread.id.in_(numbers), Thread.id != thread_id, Thread.merged_into.is_(None)
    )
    return session.scalars(rows.order_by(Thread.last_inbound_at.desc().nulls_last())).all()


def thread_with(session: Session, lookup: LookupKey, number: str) -> uuid.UUID:
    """The thread with a number as somebody types it, with its country code."""
    found = [
        one for one in find_numbers(session, lookup, number) if session.get(Thread, one) is not None
    ]
    if len(found) != 1:
        raise NotNow("There is not one thread with that number: write it whole, with + in front.")
    return found[0]
