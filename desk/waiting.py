"""Who waits for a person, and what they wait for."""

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session, defer

from desk.due import due_of
from desk.folders import URGENT_FIRST, Folder, ThreadIds, queued, snooze_of
from models.borrowers import Borrower, BorrowerNumber
from models.cases import Case, CaseState
from models.desk import Draft, Label, Team, ThreadLabel
from models.inbound import InboundState, InboundText
from models.outbound import NOT_DELIVERED, OutboundKind, OutboundState, OutboundText
from models.staff import Staff
from models.threads import Thread, ThreadMode
from models.turns import Turn

_LEFT_TO_STAFF: Final = ("taken", "taken_notice", "late_text", "opted_out")
"""Triage rules by which the bot says nothing, or only when a person will answer."""
_WANT_NO_ANSWER: Final = ("thanks", "affirm")
_NEVER_WENT: Final = (
    OutboundState.REFUSED,
    OutboundState.FAILED,
    OutboundState.EXPIRED,
    OutboundState.CANCELED,
)
_STATUS: Final = OutboundText.delivery_status


@dataclass(frozen=True)
class Waiting:
    """One thread as a list of them shows it."""

    thread_id: uuid.UUID
    last4: str
    names: tuple[str, ...]
    """Of whoever the number belongs to; empty for a number we do not know."""
    mode: ThreadMode
    reason: str | None
    since: datetime | None
    """When it came into the queue."""
    last_inbound_at: datetime | None
    language: str | None
    taken_by: int | None
    holder: str | None
    """The name of whoever has it, or was given it."""
    given: bool
    """Whether it was given to them by itself, and they have not touched it."""
    opted_out: bool
    priority: int
    snoozed_until: datetime | None
    """Nothing where they texted since."""
    due_at: datetime | None
    """By when somebody must answer, of its open cases."""
    last_text: str | None
    """The words of the newest text; ``None`` where they are not shown, or there is none."""
    last_shown_as: str | None
    cases: tuple[str, ...]
    """References of its open cases, oldest first."""
    labels: tuple[str, ...]
    team: str | None
    """The name of the team that it was given to."""
    unanswered: int
    """Texts left to staff that nobody has answered."""
    draft: bool
    """Whether whoever looks has begun to write in it, and not sent it."""


def threads_in(
    session: Session, folder: Folder, staff: Staff, now: datetime, *, limit: int, skip: int = 0
) -> list[Waiting]:
    """The threads of a folder as its page lists them.

    Of those that are found elsewhere than in the queue, those in it come first.
    """
    if folder.ids is not None:
        page = _wherever(folder.ids(staff, now), skip + limit)
        return _shown(session, page.limit(limit).offset(skip), staff)
    return waiting_threads(
        session,
        folder.condition(staff, now),
        newest_first=folder.everything,
        limit=limit,
        skip=skip,
        reader=staff,
    )


def waiting_threads(
    session: Session,
    *conditions: ColumnElement[bool],
    newest_first: bool = False,
    limit: int = 200,
    skip: int = 0,
    reader: Staff | None = None,
) -> list[Waiting]:
    """Threads for which all conditions hold: the most urgent, then the longest wait first.

    With ``newest_first`` whoever texted last comes first, and whoever never did is left out.
    Drafts are those of ``reader``.
    """
    wanted = select(Thread.id).where(*conditions)
    page = wanted.order_by(*URGENT_FIRST)
    if newest_first:
        texted = wanted.where(Thread.last_inbound_at.is_not(None))
        page = texted.order_by(Thread.last_inbound_at.desc(), Thread.id.desc())
    return _shown(session, page.limit(limit).offset(skip), reader)


def _shown(session: Session, page: Select[uuid.UUID], reader: Staff | None = None) -> list[Waiting]:
    """What is shown of these; only the narrow rows were sorted, and these are read whole."""
    ids = session.scalars(page).all()
    begun = exists().where(
        Draft.thread_id == Thread.id, Draft.staff_id == (reader.id if reader else None)
    )
    rows = (
        select(Thread, Staff.name, begun)
        .join(Staff, Staff.id == func.coalesce(Thread.taken_by, Thread.assigned_to), isouter=True)
        .options(defer(Thread.tracker))
        .where(Thread.id.in_(ids))
    )
    found = {row[0].id: row for row in session.execute(rows)}
    beside = _Beside(session, ids)
    return [_waiting(*found[thread_id], beside) for thread_id in ids]


def _wherever(ids: ThreadIds, most: int) -> Select[uuid.UUID]:
    """Those in the queue as the queue is sorted, then the others by id, ``most`` of them read.

    Of thousands on hold hardly one is in the queue: its small index is asked for these, and of the
    others only so many are looked up as are shown.
    """
    found = ids.subquery().c[0]
    queue = (
        select(Thread.id, literal(0).label("rank"), Thread.priority, Thread.escalated_at)
        .where(queued(), Thread.id.in_(ids))
        .order_by(*URGENT_FIRST)
        .limit(most)
        .subquery()
    )
    here = exists().where(Thread.id == found, ~queued())
    rest = (
        select(found.label("id"), literal(1), literal(0), cast(null(), Thread.escalated_at.type))
        .where(here)
        .distinct()
        .order_by("id")
        .limit(most)
        .subquery()
    )
    every = union_all(queue.select(), rest.select()).subquery()
    return select(every.c.id).order_by(
        every.c.rank, every.c.priority.desc(), every.c.escalated_at, every.c.id
    )


class _Beside:
    """What is shown beside threads, read for all of them at once."""

    def __init__(self, session: Session, ids: Sequence[uuid.UUID]) -> None:
        self.newest = _newest_texts(session, ids)
        self.unanswered = unanswered_texts(session, ids)
        names = _NAMES.where(BorrowerNumber.number_id.in_(ids))
        self.names = _by_thread(session.execute(names))
        cases = session.scalars(_CASES.where(Case.thread_id.in_(ids))).all()
        self.cases = _by_thread((case.thread_id, case.reference) for case in cases)
        self.due = due_of(session, cases)
        labels = _LABELS.where(ThreadLabel.thread_id.in_(ids))
        self.labels = _by_thread(session.execute(labels))
        self.teams = dict(session.execute(select(Team.id, Team.name)).all())


_NAMES: Final = (
    select(BorrowerNumber.number_id, Borrower.name)
    .join(Borrower, Borrower.id == BorrowerNumber.borrower_id)
    .where(BorrowerNumber.until.is_(None))
    .order_by(BorrowerNumber.id)
)
_CASES: Final = select(Case).where(Case.state != CaseState.CLOSED).order_by(Case.id)
_LABELS: Final = (
    select(ThreadLabel.thread_id, Label.name)
    .join(Label, Label.id == ThreadLabel.label_id)
    .order_by(Label.name)
)


def _by_thread(rows: Iterable[tuple[uuid.UUID, str]]) -> dict[uuid.UUID, tuple[str, ...]]:
    """The words of each thread, in the order of the rows."""
    found: dict[uuid.UUID, tuple[str, ...]] = {}
    for thread_id, word in rows:
        found[thread_id] = (*found.get(thread_id, ()), word)
    return found


def _waiting(thread: Thread, holder: str | None, draft: bool, beside: _Beside) -> Waiting:
    newest = beside.newest.get(thread.id)
    shown_as = newest.shown_as if newest else None
    return Waiting(
        thread_id=thread.id,
        last4=thread.number.last4,
        names=beside.names.get(thread.id, ()),
        mode=thread.mode,
        reason=thread.escalation_reason,
        since=thread.escalated_at,
        last_inbound_at=thread.last_inbound_at,
        language=thread.language,
        taken_by=thread.taken_by,
        holder=holder,
        given=thread.taken_by is None and thread.assigned_to is not None,
        opted_out=thread.number.opted_out_at is not None,
        priority=thread.priority,
        snoozed_until=snooze_of(thread),
        due_at=beside.due.get(thread.id),
        last_text=newest.body if newest and not shown_as else None,
        last_shown_as=shown_as,
        cases=beside.cases.get(thread.id, ()),
        labels=beside.labels.get(thread.id, ()),
        team=beside.teams.get(thread.team_id or 0),
        unanswered=beside.unanswered[thread.id],
        draft=draft,
    )


def _newest_texts(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, InboundText]:
    newest = select(func.max(InboundText.id)).where(InboundText.thread_id.in_(ids))
    rows = select(InboundText).where(InboundText.id.in_(newest.group_by(InboundText.thread_id)))
    return {text.thread_id: text for text in session.scalars(rows)}


def unanswered_texts(session: Session, ids: Sequence[uuid.UUID]) -> Counter[uuid.UUID]:
    """How many texts of each thread wait for a person.

    They came since it is in the queue and after the last answer of staff, the bot left them alone
    or they were parked, and they say more than thank you.
    """
    answered = (
        select(OutboundText.thread_id, func.max(OutboundText.created_at).label("at"))
        .where(OutboundText.thread_id.in_(ids), OutboundText.kind == OutboundKind.STAFF)
        .where(OutboundText.state.not_in(_NEVER_WENT))
        .where(or_(_STATUS.is_(None), _STATUS.not_in(NOT_DELIVERED)))
        .group_by(OutboundText.thread_id)
        .subquery()
    )
    left = or_(InboundText.state == InboundState.PARKED, Turn.decided_by.in_(_LEFT_TO_STAFF))
    rows = (
        select(InboundText.thread_id, Turn.reading)
        .join(Thread, Thread.id == InboundText.thread_id)
        .join(Turn, Turn.inbound_id == InboundText.id, isouter=True)
        .join(answered, answered.c.thread_id == InboundText.thread_id, isouter=True)
        .where(InboundText.thread_id.in_(ids), InboundText.handled_at >= Thread.escalated_at)
        .where(left, or_(answered.c.at.is_(None), InboundText.received_at > answered.c.at))
    )
    return Counter(row.thread_id for row in session.execute(rows) if _wants_answer(row))


def _wants_answer(row: Row[Any]) -> bool:
    return row.reading is None or row.reading.get("intent") not in _WANT_NO_ANSWER
