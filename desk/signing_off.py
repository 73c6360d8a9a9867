"""Threads of people who are signed in nowhere any more go back to the others.

They may have signed out, closed the laptop, or been signed out by an admin: whoever waits for an
answer is not to wait for somebody who has gone. Sessions are counted in real time, threads in
business time.
"""

from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from desk.queueing import put_down_all
from models.signing_in import HALF_LIFE, IDLE, LIFE, StaffSession
from models.staff import Staff

_OVERLAP = timedelta(minutes=2)
"""A session that was being ended while the last look was taken."""
_MOST_AT_ONCE = 1_000


def standing_sessions(session: Session, staff_id: int, real_now: datetime) -> list[StaffSession]:
    """The sessions of a person that still open something, newest use first."""
    rows = (
        select(StaffSession)
        .where(StaffSession.staff_id == staff_id, StaffSession.ended_at.is_(None))
        .order_by(StaffSession.seen_at.desc())
    )
    return [kept for kept in session.scalars(rows) if kept.proved and real_now < kept.ends_at]


def leave_to_others(session: Session, staff: Staff, now: datetime, real_now: datetime) -> int:
    """Put a person's threads down if they are signed in nowhere; how many there were."""
    if standing_sessions(session, staff.id, real_now):
        return 0
    return put_down_all(session, staff, now)


def end_idle_sessions(session: Session, real_now: datetime) -> int:
    """Mark the sessions as ended that nobody used, or that lasted a day's work; how many."""
    over = or_(
        StaffSession.seen_at <= real_now - IDLE,
        StaffSession.created_at <= real_now - LIFE,
        and_(~StaffSession.proved, StaffSession.created_at <= real_now - HALF_LIFE),
    )
    rows = select(StaffSession).where(StaffSession.ended_at.is_(None), over)
    ended = session.scalars(rows.limit(_MOST_AT_ONCE).with_for_update(skip_locked=True)).all()
    for kept in ended:
        kept.ended_at = real_now
    session.flush()
    return len(ended)


def sign_off_the_gone(
    session: Session, since: datetime | None, now: datetime, real_now: datetime
) -> int:
    """Put down the threads of those whose last session ended after ``since``; how many threads.

    Whoever takes threads by command and never signed in keeps them.
    """
    end_idle_sessions(session, real_now)
    ended = select(StaffSession.staff_id).where(StaffSession.ended_at.is_not(None))
    if since is not None:
        ended = ended.where(StaffSession.ended_at > since - _OVERLAP)
    people = session.scalars(select(Staff).where(Staff.id.in_(ended)).order_by(Staff.id)).all()
    return sum(leave_to_others(session, person, now, real_now) for person in people)
