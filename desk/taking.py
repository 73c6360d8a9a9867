"""Taking a thread into one's hands, and giving it back to the bot."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from bot.handing_back import give_back, reopen_waiting
from desk.rights import NotNow
from desk.steps import Step, step
from desk.waiting import unanswered_texts
from models.staff import Staff
from models.threads import Thread, ThreadMode

UNANSWERED: Final = "unanswered_text"
"""Why a thread stays in the queue that was settled while a text in it has no answer."""


@dataclass(frozen=True)
class Released:
    """What became of the texts that came while a person had the thread."""

    reopened: int
    """Those that the bot answers now."""
    left: int
    """Those that nobody answers."""


def take_thread(session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime) -> Step:
    """The thread is ``staff``'s: the bot is silent but for opt-out, help and distress."""
    with step(session, thread_id, staff, "thread.take", now) as taken:
        hand_to(taken.thread, staff, now)
    return taken


def hand_to(thread: Thread, staff: Staff, now: datetime) -> None:
    """The thread is in the hands of ``staff`` from now; in the queue, if it was not."""
    if thread.mode != ThreadMode.TAKEN or thread.taken_by != staff.id:
        thread.taken_at = now
    thread.mode, thread.taken_by, thread.assigned_to = ThreadMode.TAKEN, staff.id, None
    thread.escalated_at = thread.escalated_at or now
    thread.escalation_reason = thread.escalation_reason or "taken_by_staff"


def release_thread_to_bot(
    session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime, *, resolved: bool
) -> Released:
    """The bot answers again; ``resolved`` takes the thread out of the queue, too.

    Not while a text that came when the thread was taken is answered by nobody: then it stays in
    the queue, to be settled from there.
    """
    return settle(session, thread_id, staff, now, resolved=resolved)[0]


def settle(
    session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime, *, resolved: bool
) -> tuple[Released, Step]:
    """The same with its step, which can be taken back."""
    with step(session, thread_id, staff, "thread.release", now, resolved=resolved) as taken:
        if taken.thread.mode == ThreadMode.BOT:
            raise NotNow("The bot has this thread already, and it is not in the queue.")
        released = _let_go(session, taken.thread, now, resolved=resolved)
    return released, taken


def _let_go(session: Session, thread: Thread, now: datetime, *, resolved: bool) -> Released:
    reopened = left = 0
    if thread.mode == ThreadMode.TAKEN:
        reopened = reopen_waiting(session, thread, now)
        session.flush()
        left = unanswered_texts(session, [thread.id])[thread.id]
    give_back(thread)
    thread.mode = ThreadMode.ESCALATED
    if left:
        thread.escalation_reason = UNANSWERED
    elif resolved:
        thread.mode, thread.escalated_at, thread.escalation_reason = ThreadMode.BOT, None, None
        thread.priority, thread.snoozed_at, thread.snoozed_until = 0, None, None
        thread.assigned_to = None
    return Released(reopened, left)
