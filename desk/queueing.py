"""Where a thread stands in the queue: with whom, how urgent, until when it may sleep."""

import uuid
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, and_, case, literal, or_, select
from sqlalchemy.orm import Session

from desk.folders import FOLDERS, URGENT_FIRST, awake, queued
from desk.rights import READS_ONLY, NotNow, note
from desk.skills import others_reasons
from desk.steps import Step, step
from desk.taking import hand_to, take_thread
from models.desk import Team
from models.staff import Staff
from models.threads import Thread, ThreadMode

LONGEST_SNOOZE: Final = timedelta(days=60)
PRIORITIES: Final = (1, 0, -1)


def assign(
    session: Session, thread_id: uuid.UUID, staff: Staff, to: int | None, now: datetime
) -> Step:
    """Give a thread to a colleague, to oneself, or back to everybody."""
    with step(session, thread_id, staff, "thread.assign", now, to=to) as taken:
        if to is None:
            _put_down(taken.thread)
        else:
            hand_to(taken.thread, _colleague(session, to), now)
    return taken


def _colleague(session: Session, staff_id: int) -> Staff:
    person = session.get(Staff, staff_id)
    if person is None or person.left_at is not None or person.role == READS_ONLY:
        raise NotNow("They cannot take threads: choose somebody who answers borrowers.")
    return person


def _put_down(thread: Thread) -> None:
    """In nobody's hands; the bot stays silent where the borrower asked for a person."""
    thread.taken_by = thread.assigned_to = thread.taken_at = None
    if thread.mode == ThreadMode.TAKEN and not thread.person_asked_for:
        thread.mode = ThreadMode.ESCALATED


def put_down_all(session: Session, staff: Staff, now: datetime) -> int:
    """Whoever goes home leaves their threads to the others; how many."""
    theirs = or_(Thread.taken_by == staff.id, Thread.assigned_to == staff.id)
    rows = select(Thread).where(theirs).with_for_update(of=Thread)
    threads = session.scalars(rows.order_by(Thread.id)).all()
    for thread in threads:
        _put_down(thread)
        note(session, thread, staff, "thread.assign", now, to=None, signed_off=True)
    return len(threads)


def take_oldest(session: Session, staff: Staff, now: datetime) -> Step | None:
    """Take what was given to the person, else what suits them best and has waited longest."""
    given = and_(queued(), awake(now), Thread.taken_by.is_(None), Thread.assigned_to == staff.id)
    unassigned = FOLDERS["unassigned"].condition(staff, now)
    oldest = (
        select(Thread.id)
        .where(or_(given, unassigned))
        .order_by(Thread.assigned_to.is_(None), _others(staff))
        .order_by(*URGENT_FIRST)
        .limit(1)
        .with_for_update(of=Thread, skip_locked=True)
    )
    found = session.scalar(oldest)
    return None if found is None else take_thread(session, found, staff, now)


def _others(staff: Staff) -> ColumnElement[int]:
    """For ordering: how much a thread is rather for somebody else, by language and by skill."""
    language: ColumnElement[int] = literal(0)
    if staff.answers_in:
        spoken = Thread.language.is_(None) | Thread.language.in_(staff.answers_in)
        language = case((spoken, 0), else_=2)
    if not staff.skills:
        return language
    other = Thread.escalation_reason.in_(others_reasons(staff.skills))
    return language + case((other, 1), else_=0)


def give_to_team(
    session: Session, thread_id: uuid.UUID, staff: Staff, team_id: int | None, now: datetime
) -> Step:
    """The thread is for a team."""
    if team_id is not None and session.get(Team, team_id) is None:
        raise NotNow("There is no such team any more.")
    with step(session, thread_id, staff, "thread.team", now, team=team_id) as taken:
        taken.thread.team_id = team_id
        _into_queue(taken.thread, now)
    return taken


def prioritise(
    session: Session, thread_id: uuid.UUID, staff: Staff, priority: int, now: datetime
) -> Step:
    """Before the others of the queue, among them, or behind them."""
    if priority not in PRIORITIES:
        raise NotNow("A thread is urgent, as the others, or can wait.")
    with step(session, thread_id, staff, "thread.priority", now, priority=priority) as taken:
        taken.thread.priority = priority
    return taken


def snooze(
    session: Session, thread_id: uuid.UUID, staff: Staff, until: datetime, now: datetime
) -> Step:
    """Out of sight until then, or until the borrower texts."""
    if not now < until <= now + LONGEST_SNOOZE:
        raise NotNow("Choose a time from now on, at most 60 days ahead.")
    with step(session, thread_id, staff, "thread.snooze", now, until=until.isoformat()) as taken:
        _into_queue(taken.thread, now)
        taken.thread.snoozed_at, taken.thread.snoozed_until = now, until
    return taken


def unsnooze(session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime) -> Step:
    """Back into sight."""
    with step(session, thread_id, staff, "thread.wake", now) as taken:
        taken.thread.snoozed_at = taken.thread.snoozed_until = None
    return taken


def reopen(session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime) -> Step:
    """Into the queue, though the bot has asked for nobody."""
    with step(session, thread_id, staff, "thread.reopen", now) as taken:
        _into_queue(taken.thread, now)
    return taken


def _into_queue(thread: Thread, now: datetime) -> None:
    if thread.mode == ThreadMode.BOT:
        thread.mode = ThreadMode.ESCALATED
        thread.escalated_at, thread.escalation_reason = now, "taken_by_staff"
