"""The whole of a thread, line by line: what both sides wrote, how far it came, what happened."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.cases import Case, CaseEvent
from models.consent import ConsentEntry, ConsentEvent, Purpose
from models.inbound import InboundText
from models.outbound import WENT, OutboundKind, OutboundState, OutboundText, SendVerdict
from models.staff import AuditEntry, Staff, StaffTask

BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)
Who = Literal["borrower", "bot", "staff", "system"]

_TAKEN_BACK: Final = (
    "thread.take",
    "thread.release",
    "thread.assign",
    "thread.snooze",
    "thread.wake",
    "thread.reopen",
)
_STEPS: Final = (
    *_TAKEN_BACK,
    *(f"{step}.undo" for step in _TAKEN_BACK),
    "thread.merge",
    "thread.merged",
    "thread.part",
    "consent.revoke",
    "promise.record",
    "promise.record.undo",
    "hold.place",
    "hold.place.undo",
    "hold.lift",
    "hold.lift.undo",
    "number.wrong",
    "identity.by_phone",
    "preferences.set",
)
"""Audit entries that show in the transcript; an answer shows as the text it is."""


@dataclass(frozen=True)
class Line:
    """One line of a transcript.

    ``what`` is ``text`` for a text with its words, what stands in their place where they are not
    shown (``identity_answer``, ``retention``), or for the system what happened: ``opted_out``,
    ``opted_in``, ``thread.take``, ``thread.release``, ``case.opened`` and the like,
    ``task.opened``, ``task.done``. ``words`` is the body, or whom or what it was about.
    """

    at: datetime
    who: Who
    what: str
    words: str
    state: str | None = None
    """How far a text is: its own state, or once the carrier has it, the carrier's status."""
    reasons: tuple[str, ...] = ()
    """Why the gate held or refused a text."""
    error_code: int | None = None
    media: int = 0
    name: str | None = None
    """Of the member of staff."""
    language: str | None = None
    inbound_id: int | None = None
    """Of a text of theirs, or the one that a text of ours answers."""
    message_id: uuid.UUID | None = None
    """Of a text of ours."""
    due_at: datetime | None = None
    """Real time before which a text of ours that waits is not tried."""
    last4: str | None = None
    """Of the number, where it is not that of the thread itself but of one merged into it."""


def transcript(session: Session, thread_id: uuid.UUID, since: datetime = BEGINNING) -> list[Line]:
    """Everything of a thread from ``since`` on, in the order of time."""
    parts = (_theirs, _consent, _steps, _cases, _ours, _tasks)
    return sorted(
        (line for part in parts for line in part(session, thread_id, since)),
        key=lambda line: line.at,
    )


def _theirs(session: Session, thread_id: uuid.UUID, since: datetime) -> Iterator[Line]:
    rows = select(InboundText).where(
        InboundText.thread_id == thread_id, InboundText.received_at >= since
    )
    for text in session.scalars(rows.order_by(InboundText.id)):
        yield Line(
            at=text.received_at,
            who="borrower",
            what=text.shown_as or "text",
            words="" if text.shown_as else text.body,
            state=text.state.value,
            media=len(text.media or ()),
            inbound_id=text.id,
        )


def _ours(session: Session, thread_id: uuid.UUID, since: datetime) -> Iterator[Line]:
    reasons = _last_reasons(session, thread_id, since)
    rows = (
        select(OutboundText, Staff.name)
        .join(Staff, Staff.id == OutboundText.staff_id, isouter=True)
        .where(OutboundText.thread_id == thread_id, OutboundText.created_at >= since)
        .order_by(OutboundText.created_at, OutboundText.id)
    )
    for text, name in session.execute(rows):
        accepted = text.state == OutboundState.ACCEPTED and text.delivery_status
        yield Line(
            at=text.created_at,
            who="staff" if text.kind == OutboundKind.STAFF else "bot",
            what="text" if text.body else "retention",
            words=text.body,
            state=text.delivery_status if accepted else text.state.value,
            reasons=reasons.get(text.id, ()),
            error_code=text.error_code,
            name=name,
            language=text.language,
            inbound_id=text.inbound_id,
            message_id=text.id,
            due_at=text.due_at if text.state == OutboundState.QUEUED else None,
        )


def _last_reasons(
    session: Session, thread_id: uuid.UUID, since: datetime
) -> dict[uuid.UUID, tuple[str, ...]]:
    """Why texts were last held or refused; a text that went is not asked, for its verdict was none.

    The verdicts of a long thread lie far apart, and reading all of them would take longest of all
    that its page shows.
    """
    rows = (
        select(SendVerdict)
        .join(OutboundText, OutboundText.id == SendVerdict.message_id)
        .where(OutboundText.thread_id == thread_id, OutboundText.created_at >= since)
        .where(OutboundText.state.not_in(WENT))
        .order_by(SendVerdict.id)
    )
    return {row.message_id: reasons_of(row) for row in session.scalars(rows)}


def reasons_of(verdict: SendVerdict) -> tuple[str, ...]:
    """The reasons in a stored verdict, in the gate's words."""
    return tuple(finding["reason"] for finding in verdict.reasons)


def _consent(session: Session, thread_id: uuid.UUID, since: datetime) -> Iterator[Line]:
    """Opt-outs however they came; of opt-ins those by text, each of which is several entries."""
    rows = select(ConsentEntry).where(ConsentEntry.number_id == thread_id, ConsentEntry.at >= since)
    shown: set[int] = set()
    for entry in session.scalars(rows.order_by(ConsentEntry.sequence)):
        if entry.event == ConsentEvent.REVOKED and entry.purpose == Purpose.ALL:
            yield Line(entry.at, "system", "opted_out", entry.method)
        elif entry.event == ConsentEvent.GRANTED and entry.inbound_id not in (None, *shown):
            shown.add(entry.inbound_id or 0)
            yield Line(entry.at, "system", "opted_in", entry.method)


def _steps(session: Session, thread_id: uuid.UUID, since: datetime) -> Iterator[Line]:
    rows = select(AuditEntry).where(
        AuditEntry.subject == str(thread_id),
        AuditEntry.action.in_(_STEPS),
        AuditEntry.at >= since,
    )
    entries = session.scalars(rows.order_by(AuditEntry.id)).all()
    names = dict(session.execute(select(Staff.id, Staff.name)).all()) if entries else {}
    for entry in entries:
        _, _, number = entry.actor.partition(":")
        name = names.get(int(number)) if number.isdecimal() else None
        yield Line(entry.at, "system", entry.action, name or entry.actor, name=name)


def _cases(session: Session, thread_id: uuid.UUID, since: datetime) -> Iterator[Line]:
    rows = (
        select(CaseEvent, Case)
        .join(Case, Case.id == CaseEvent.case_id)
        .where(Case.thread_id == thread_id, CaseEvent.at >= since)
        .order_by(CaseEvent.id)
    )
    for event, case in session.execute(rows):
        yield Line(event.at, "system", f"case.{event.what}", f"{case.reference} ({case.kind})")


def _tasks(session: Session, thread_id: uuid.UUID, since: datetime) -> Iterator[Line]:
    rows = select(StaffTask).where(StaffTask.thread_id == thread_id, StaffTask.opened_at >= since)
    for task in session.scalars(rows.order_by(StaffTask.id)):
        yield Line(task.opened_at, "system", "task.opened", f"{task.kind}: {task.note or ''}")
        if task.done_at is not None:
            yield Line(task.done_at, "system", "task.done", task.kind)
