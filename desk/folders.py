"""The folders of the inbox: each a condition on threads, with its count.

Most look only at threads in the staff queue, which a partial index holds and which is counted in
one pass; the few others begin at their own small set, such as open cases. ``all`` alone is
everything.
"""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    and_,
    false,
    func,
    literal_column,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Session

from cases.holds import held_numbers
from models.cases import Case, CaseKind, CaseState
from models.desk import Mention, Note
from models.each_of import each_of
from models.staff import Staff, StaffTask
from models.threads import Thread, ThreadMode

FAILED_SENDS: Final = (
    "unknown_send",
    "failed_send",
    "invalid_number",
    "blocked_number",
    "sender_stopped",
)
"""Kinds of tasks, beside ``carrier_`` with a code or what is wrong at the carrier."""
OPT_OUT_REVIEW: Final = "opt_out_review"
MOST_COUNTED: Final = 1000
"""Nobody needs to know whether 1,000 wait or 1,200, and counting on costs time."""

Condition = Callable[[Staff, datetime], ColumnElement[bool]]
ThreadIds = Select[uuid.UUID] | Select[uuid.UUID | None]
Ids = Callable[[Staff, datetime], ThreadIds]
URGENT_FIRST: Final = (Thread.priority.desc(), Thread.escalated_at, Thread.id)
"""The order of the queue."""


@dataclass(frozen=True)
class Folder:
    """One folder: its key in addresses, its name, and what is in it.

    It holds threads of the queue for which ``within`` is true, or those that ``ids`` finds
    wherever they are; with neither it holds every thread that somebody texted in.
    """

    key: str
    name: str
    empty: str
    """What the page says when nothing is in it: whether that is good, and what to do."""
    within: Condition | None = None
    ids: Ids | None = None
    counted: Ids | None = None
    """``ids`` as far as they are counted, where that is quicker."""

    @property
    def everything(self) -> bool:
        """Whether it holds all threads, those first in which somebody texted last."""
        return self.within is None and self.ids is None

    def condition(self, staff: Staff, now: datetime) -> ColumnElement[bool]:
        """What is true for the threads in it."""
        if self.within is not None:
            return and_(queued(), self.within(staff, now))
        return Thread.id.in_(self.ids(staff, now)) if self.ids is not None else true()


def awake(now: datetime) -> ColumnElement[bool]:
    """Not snoozed, or its time has come, or they texted since."""
    return or_(
        Thread.snoozed_until.is_(None),
        Thread.snoozed_until <= now,
        Thread.last_inbound_at > Thread.snoozed_at,
    )


def snooze_of(thread: Thread) -> datetime | None:
    """Until when a thread is snoozed; nothing where they texted since, which wakes it."""
    since, texted = thread.snoozed_at, thread.last_inbound_at
    woken = since is not None and texted is not None and texted > since
    return None if woken else thread.snoozed_until


def queued() -> ColumnElement[bool]:
    """For staff to settle."""
    return Thread.mode != ThreadMode.BOT


def answered() -> ColumnElement[bool]:
    """The last word is ours: they have not texted since a person answered."""
    return and_(
        Thread.last_staff_reply_at.is_not(None),
        or_(Thread.last_inbound_at.is_(None), Thread.last_inbound_at <= Thread.last_staff_reply_at),
    )


def _with_case(kind: CaseKind) -> Ids:
    opened = select(Case.thread_id).where(Case.kind == kind, Case.state != CaseState.CLOSED)
    return lambda _staff, _now: opened


def given_to() -> ColumnElement[int | None]:
    """Who has a thread, or was given it."""
    return func.coalesce(Thread.taken_by, Thread.assigned_to)


def _mine(staff: Staff, now: datetime) -> ColumnElement[bool]:
    return and_(given_to() == staff.id, awake(now))


def _unassigned(_staff: Staff, now: datetime) -> ColumnElement[bool]:
    return and_(given_to().is_(None), awake(now))


def _escalated(_staff: Staff, now: datetime) -> ColumnElement[bool]:
    return and_(awake(now), ~answered())


def _opt_outs(_staff: Staff, _now: datetime) -> ColumnElement[bool]:
    return Thread.escalation_reason == OPT_OUT_REVIEW


def _held(_staff: Staff, now: datetime) -> Select[uuid.UUID]:
    return held_numbers(now)


def _held_to_count(_staff: Staff, now: datetime) -> Select[uuid.UUID]:
    """A number can be held before it has a thread."""
    found = held_numbers(now, 2 * MOST_COUNTED).scalar_subquery()
    return select(Thread.id).where(each_of(Thread.id, found))


def _waiting(_staff: Staff, now: datetime) -> ColumnElement[bool]:
    return and_(awake(now), answered())


def _snoozed(_staff: Staff, now: datetime) -> ColumnElement[bool]:
    return ~awake(now)


def _failed(_staff: Staff, _now: datetime) -> Select[uuid.UUID | None]:
    tasks = select(StaffTask.thread_id).where(StaffTask.done_at.is_(None))
    kind = StaffTask.kind
    return tasks.where(kind.in_(FAILED_SENDS) | kind.startswith("carrier_", autoescape=True))


def _mentions(staff: Staff, _now: datetime) -> Select[uuid.UUID]:
    called = select(Note.thread_id).join(Mention, Mention.note_id == Note.id)
    return called.where(Mention.staff_id == staff.id, Mention.seen_at.is_(None))


def _team(staff: Staff, now: datetime) -> ColumnElement[bool]:
    if staff.team_id is None:
        return false()
    return and_(Thread.team_id == staff.team_id, awake(now))


_ALL: Final = (
    Folder("escalated", "Escalated", "Nobody waits for a person. The bot has it all.", _escalated),
    Folder("mine", "Mine", "You have no threads. Take the oldest from Unassigned.", _mine),
    Folder("mentions", "Mentions", "Nobody has called you to a thread.", ids=_mentions),
    Folder("unassigned", "Unassigned", "Every thread in the queue is in somebody's hands.",
           _unassigned),
    Folder("team", "My team", "Nothing was given to your team.", _team),
    Folder("complaints", "Complaints", "No complaint is open.",
           ids=_with_case(CaseKind.COMPLAINT)),
    Folder("claims", "Payment claims", "Nobody says that they paid and is not on the books.",
           ids=_with_case(CaseKind.PAYMENT_CLAIM)),
    Folder("opt_outs", "Opt-out review", "No text may be an opt-out that the rules missed.",
           _opt_outs),
    Folder("holds", "Holds", "No number is on hold: reminders may go to all who agreed.",
           ids=_held, counted=_held_to_count),
    Folder("waiting", "Waiting for them", "Nobody owes us an answer.", _waiting),
    Folder("snoozed", "Snoozed", "Nothing sleeps. Press z in a thread to be reminded later.",
           _snoozed),
    Folder("failed", "Failed sends", "No text that failed waits for somebody.", ids=_failed),
    Folder("all", "All who texted", "No borrower has texted yet."),
)  # fmt: skip
FOLDERS: Final[Mapping[str, Folder]] = {folder.key: folder for folder in _ALL}
DEFAULT: Final = "escalated"
EVERYTHING: Final = "all"


_ANY: Final = select(Thread.id).where(Thread.last_inbound_at.is_not(None))


def counts(session: Session, staff: Staff, now: datetime) -> dict[str, int]:
    """How many threads each folder holds, up to ``MOST_COUNTED``; in one statement."""
    folders = FOLDERS.values()
    queue = [
        func.count().filter(folder.within(staff, now)).label(folder.key)
        for folder in folders
        if folder.within is not None
    ]
    in_queue = select(*queue).where(queued()).subquery()
    others = [
        _count((folder.counted or folder.ids)(staff, now).distinct()).label(folder.key)
        for folder in folders
        if folder.ids is not None
    ]
    others.append(_count(_ANY).label(EVERYTHING))
    found = session.execute(select(*in_queue.c, *others)).mappings().one()
    return {key: min(count, MOST_COUNTED) for key, count in found.items()}


def _count(ids: ThreadIds) -> ScalarSelect[int]:
    # Written out: a plan made for any limit takes four times as long as one for this.
    some = ids.limit(literal_column(str(MOST_COUNTED))).subquery()
    return select(func.count()).select_from(some).scalar_subquery()
