"""Giving waiting threads to people by themselves, where the lender wants it.

A thread that was given is only a suggestion until its person takes or answers it: the bot still
answers, alerts still count it as untouched, and any colleague may take it. What is not touched
goes to others once its person is away.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from accounts.desk_rules import Assignment
from accounts.hours import is_open
from bot.services import Services
from desk.folders import answered, awake, queued
from desk.skills import is_for
from models.signing_in import StaffSession
from models.staff import AuditEntry, Staff
from models.threads import Thread

ACTOR: Final = "scheduler"
_ANSWERS: Final = "agent"
_MOST_AT_ONCE: Final = 200


@dataclass
class _Hand:
    """Somebody who can be given a thread, and how many wait for them."""

    staff: Staff
    load: int

    def takes(self, thread: Thread) -> bool:
        """Whether the thread is in a language, of a kind and for a team of theirs."""
        spoken = self.staff.answers_in
        return (
            (thread.language is None or not spoken or thread.language in spoken)
            and (thread.team_id is None or thread.team_id == self.staff.team_id)
            and is_for(thread.escalation_reason, self.staff.skills)
        )


def assign_waiting(services: Services, now: datetime, real_now: datetime) -> int:
    """Give each thread in nobody's hands to the least busy of those who can take it; how many.

    Only while the lender is open. A thread that nobody present can take waits for somebody who
    looks for it.
    """
    with services.database.read() as session:
        lender = services.voice.lender(session)
    rules = lender.desk.assignment
    if not rules.automatic:
        return 0
    with services.database.write() as session:
        present = _present(session, rules, real_now) if is_open(lender, now) else []
        _take_from_absent(session, [one.id for one in present], now)
        session.flush()
        return _give(session, _hands(session, present, now), rules, now)


def _present(session: Session, rules: Assignment, real_now: datetime) -> Sequence[Staff]:
    """Those who did something in the console lately."""
    since = real_now - timedelta(minutes=rules.idle_minutes)
    here = select(StaffSession.staff_id).where(
        StaffSession.ended_at.is_(None), StaffSession.proved, StaffSession.seen_at >= since
    )
    rows = select(Staff).where(Staff.left_at.is_(None), Staff.role == _ANSWERS, Staff.id.in_(here))
    return session.scalars(rows.order_by(Staff.id)).all()


def _take_from_absent(session: Session, present: Sequence[int], now: datetime) -> None:
    rows = select(Thread).where(Thread.assigned_to.is_not(None)).order_by(Thread.id)
    away = rows.where(Thread.assigned_to.not_in(present)).with_for_update(
        of=Thread, skip_locked=True
    )
    for thread in session.scalars(away.limit(_MOST_AT_ONCE)):
        _move(session, thread, None, now)


def _hands(session: Session, present: Sequence[Staff], now: datetime) -> list[_Hand]:
    theirs = func.coalesce(Thread.taken_by, Thread.assigned_to)
    rows = (
        select(theirs, func.count())
        .where(queued(), awake(now), ~answered(), theirs.is_not(None))
        .group_by(theirs)
    )
    loads = Counter(dict(session.execute(rows).all()))
    return [_Hand(one, loads[one.id]) for one in present]


def _give(session: Session, hands: list[_Hand], rules: Assignment, now: datetime) -> int:
    if not any(one.load < rules.most_threads for one in hands):
        return 0
    given = 0
    for thread in _waiting(session, now):
        free = [one for one in hands if one.load < rules.most_threads and one.takes(thread)]
        if free:
            chosen = min(free, key=lambda one: (one.load, one.staff.id))
            chosen.load += 1
            _move(session, thread, chosen.staff.id, now)
            given += 1
    return given


def _waiting(session: Session, now: datetime) -> Sequence[Thread]:
    """The most urgent first, then those that have waited longest."""
    rows = (
        select(Thread)
        .where(queued(), awake(now), ~answered())
        .where(Thread.taken_by.is_(None), Thread.assigned_to.is_(None))
        .order_by(Thread.priority.desc(), Thread.escalated_at, Thread.id)
        .limit(_MOST_AT_ONCE)
    )
    return session.scalars(rows.with_for_update(of=Thread, skip_locked=True)).all()


def _move(session: Session, thread: Thread, to: int | None, now: datetime) -> None:
    thread.assigned_to = to
    entry = AuditEntry(at=now, actor=ACTOR, action="thread.give", subject=str(thread.id))
    entry.details = {"to": to}
    session.add(entry)
