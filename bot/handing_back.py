"""Handing threads back to the bot when no person has answered for too long."""

from datetime import datetime

from sqlalchemy import select

from accounts.hours import add_working_hours
from bot.services import Services
from models.threads import Thread, ThreadMode


def hand_back(services: Services, now: datetime) -> int:
    """Taken threads without a staff reply for the lender's working hours; how many.

    They stay in the staff queue, for nobody has settled them.
    """
    with services.database.write() as session:
        lender = services.voice.lender(session)
        taken = session.scalars(
            select(Thread).where(Thread.mode == ThreadMode.TAKEN).with_for_update(of=Thread)
        ).all()
        overdue = [
            thread
            for thread in taken
            if add_working_hours(lender, _quiet_since(thread, now), lender.hand_over_hours) <= now
        ]
        for thread in overdue:
            give_back(thread)
            thread.mode = ThreadMode.ESCALATED
        return len(overdue)


def _quiet_since(thread: Thread, now: datetime) -> datetime:
    moments = [thread.taken_at, thread.last_staff_reply_at]
    return max((moment for moment in moments if moment), default=now)


def give_back(thread: Thread) -> None:
    """The bot answers again; what the thread is in the queue for stays."""
    thread.taken_by = None
    thread.taken_at = None
    thread.person_asked_for = False
    thread.notice_given = False
    thread.last_staff_reply_at = None
