"""Who waits for a person, and what they wait for."""

import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, func, or_, select
from sqlalchemy.orm import Session

from models.cases import Case, CaseState
from models.inbound import InboundState, InboundText
from models.outbound import OutboundKind, OutboundState, OutboundText
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


@dataclass(frozen=True)
class Waiting:
    """One thread as the queue shows it."""

    thread_id: uuid.UUID
    last4: str
    mode: ThreadMode
    reason: str | None
    since: datetime | None
    """When it came into the queue."""
    language: str | None
    taken_by: str | None
    opted_out: bool
    last_text: str | None
    """The words of the newest text; ``None`` where they are not shown, or there is none."""
    last_shown_as: str | None
    cases: tuple[str, ...]
    """References of its open cases, oldest first."""
    unanswered: int
    """Texts left to staff that nobody has answered."""


def waiting_threads(
    session: Session, *, everything: bool = False, limit: int = 200
) -> list[Waiting]:
    """The staff queue, longest wait first; with ``everything`` all threads, newest text first."""
    rows = select(Thread, Staff.name).join(Staff, Staff.id == Thread.taken_by, isouter=True)
    if everything:
        rows = rows.order_by(Thread.last_inbound_at.desc().nulls_last(), Thread.id)
    else:
        rows = rows.where(Thread.mode != ThreadMode.BOT).order_by(Thread.escalated_at, Thread.id)
    threads = session.execute(rows.limit(limit)).all()
    ids = [thread.id for thread, _ in threads]
    newest, unanswered = _newest_texts(session, ids), unanswered_texts(session, ids)
    cases = _open_references(session, ids)
    return [
        _waiting(thread, name, newest.get(thread.id), cases, unanswered[thread.id])
        for thread, name in threads
    ]


def _waiting(
    thread: Thread,
    taken_by: str | None,
    newest: InboundText | None,
    cases: Sequence[tuple[uuid.UUID, str]],
    unanswered: int,
) -> Waiting:
    shown_as = newest.shown_as if newest else None
    return Waiting(
        thread_id=thread.id,
        last4=thread.number.last4,
        mode=thread.mode,
        reason=thread.escalation_reason,
        since=thread.escalated_at,
        language=thread.language,
        taken_by=taken_by,
        opted_out=thread.number.opted_out_at is not None,
        last_text=newest.body if newest and not shown_as else None,
        last_shown_as=shown_as,
        cases=tuple(reference for thread_id, reference in cases if thread_id == thread.id),
        unanswered=unanswered,
    )


def _newest_texts(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, InboundText]:
    newest = select(func.max(InboundText.id)).where(InboundText.thread_id.in_(ids))
    rows = select(InboundText).where(InboundText.id.in_(newest.group_by(InboundText.thread_id)))
    return {text.thread_id: text for text in session.scalars(rows)}


def _open_references(session: Session, ids: Sequence[uuid.UUID]) -> Sequence[tuple[uuid.UUID, str]]:
    rows = select(Case.thread_id, Case.reference).order_by(Case.id)
    opened = rows.where(Case.thread_id.in_(ids), Case.state != CaseState.CLOSED)
    return session.execute(opened).all()


def unanswered_texts(session: Session, ids: Sequence[uuid.UUID]) -> Counter[uuid.UUID]:
    """How many texts of each thread wait for a person.

    They came since it is in the queue and after the last answer of staff, the bot left them alone
    or they were parked, and they say more than thank you.
    """
    answered = (
        select(OutboundText.thread_id, func.max(OutboundText.created_at).label("at"))
        .where(OutboundText.thread_id.in_(ids), OutboundText.kind == OutboundKind.STAFF)
        .where(OutboundText.state.not_in(_NEVER_WENT))
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
