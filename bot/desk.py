"""What staff do with threads: see who waits, read, take, answer, give back to the bot.

Every step that changes something locks the thread's row, as a turn does, and leaves an audit
entry in the same transaction. What a person may not do now is a ``NotNow`` that says why.
"""

import re
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, func, or_, select
from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.handing_back import give_back, reopen_waiting
from bot.outbox.queue import STAFF_LIFE, queue_text
from bot.record import storable
from bot.replies import Rendered
from bot.voice import Voice
from carriers.segments import fold, segments
from intents.language import detect
from models.cases import Case, CaseState
from models.inbound import InboundState, InboundText
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.staff import AuditEntry, Staff
from models.threads import Thread, ThreadMode
from models.transcript import Line, transcript
from models.turns import Turn

__all__ = [
    "Line",
    "NotNow",
    "Waiting",
    "answer_thread",
    "release_thread_to_bot",
    "take_thread",
    "transcript",
    "unanswered_texts",
    "waiting_threads",
    "worded",
]

MOST_SEGMENTS: Final = 4
READS_ONLY: Final = "auditor"
TAKES_OVER: Final = ("supervisor", "admin")
UNANSWERED: Final = "unanswered_text"
"""Why a thread stays in the queue that was settled while a text in it has no answer."""

_LEFT_TO_STAFF: Final = ("taken", "taken_notice", "late_text", "opted_out")
"""Triage rules by which the bot says nothing, or only when a person will answer."""
_WANT_NO_ANSWER: Final = ("thanks", "affirm")
_NEVER_WENT: Final = (
    OutboundState.REFUSED,
    OutboundState.FAILED,
    OutboundState.EXPIRED,
    OutboundState.CANCELED,
)


class NotNow(Exception):
    """The step was not taken; the text says why and what can be done instead."""


# --- Who waits ------------------------------------------------------------------------------


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


# --- Taking ---------------------------------------------------------------------------------


def take_thread(session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime) -> None:
    """The thread is ``staff``'s: the bot is silent but for opt-out, help and distress."""
    thread = _locked(session, thread_id)
    _require_hand(session, thread, staff)
    _take(thread, staff, now)
    _note(session, thread, staff, "thread.take", now)


def _take(thread: Thread, staff: Staff, now: datetime) -> None:
    if thread.mode != ThreadMode.TAKEN or thread.taken_by != staff.id:
        thread.taken_at = now
    thread.mode, thread.taken_by = ThreadMode.TAKEN, staff.id
    thread.escalated_at = thread.escalated_at or now
    thread.escalation_reason = thread.escalation_reason or "taken_by_staff"


def _locked(session: Session, thread_id: uuid.UUID) -> Thread:
    row = select(Thread).where(Thread.id == thread_id).with_for_update(of=Thread)
    thread = session.scalars(row.execution_options(populate_existing=True)).first()
    if thread is None:
        raise NotNow("There is no such thread.")
    return thread


def _require_hand(session: Session, thread: Thread, staff: Staff) -> None:
    """Auditors read; a thread in a colleague's hands is theirs, unless a supervisor steps in."""
    if staff.role == READS_ONLY or staff.left_at is not None:
        raise NotNow("Auditors and people who have left may read threads, and nothing more.")
    if thread.taken_by in (None, staff.id) or staff.role in TAKES_OVER:
        return
    holder = session.get_one(Staff, thread.taken_by).name
    raise NotNow(
        f"{holder} has this thread: they can release it, or a supervisor can take it over."
    )


def _note(
    session: Session, thread: Thread, staff: Staff, action: str, now: datetime, **details: object
) -> None:
    entry = AuditEntry(at=now, actor=f"staff:{staff.id}", action=action, subject=str(thread.id))
    entry.details = details
    session.add(entry)


# --- Answering ------------------------------------------------------------------------------


def answer_thread(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    body: str,
    *,
    now: datetime,
    voice: Voice,
) -> OutboundText:
    """Queue a person's answer, taking the thread if nobody has it; wake it after the commit.

    The gate judges it again when it is sent. ``NotNow`` where it is clear already that it could
    not go, or is too long.
    """
    thread = _locked(session, thread_id)
    _require_hand(session, thread, staff)
    asked = _last_text(session, thread_id)
    _require_reach(thread, asked)
    rendered = worded(voice.lender(session), body, thread.language)
    _require_proof(thread, rendered, now)
    if thread.taken_by is None:
        _take(thread, staff, now)
        _note(session, thread, staff, "thread.take", now)
    queued = queue_text(
        session,
        rendered,
        thread_id=thread_id,
        kind=OutboundKind.STAFF,
        now=now,
        expires_at=now + STAFF_LIFE,
        sender=asked.recipient if asked else None,
        inbound=asked,
        borrower_id=thread.verified_borrower_id if rendered.tier else None,
        staff_id=staff.id,
    )
    thread.last_staff_reply_at = now
    message = {"message": str(queued.id), "segments": rendered.segments}
    _note(session, thread, staff, "thread.answer", now, **message)
    return queued


def _last_text(session: Session, thread_id: uuid.UUID) -> InboundText | None:
    rows = select(InboundText).where(InboundText.thread_id == thread_id)
    return session.scalars(rows.order_by(InboundText.id.desc()).limit(1)).first()


def _require_reach(thread: Thread, asked: InboundText | None) -> None:
    number = thread.number
    if number.opted_out_at is not None:
        raise NotNow(
            f"They opted out of all texts on {number.opted_out_at:%Y-%m-%d}, so nothing was sent. "
            "Call or write to them; texts go again when they text START."
        )
    if number.undeliverable in ("invalid", "blocked"):
        raise NotNow("The carrier cannot reach this number: find another way, such as a letter.")
    if asked is None:
        raise NotNow("They have never texted, so there is nothing to answer here.")


def _require_proof(thread: Thread, rendered: Rendered, now: datetime) -> None:
    """Rule ID-01 holds for people too: no amount to somebody who has not proved who they are."""
    until = thread.verified_until
    if rendered.tier >= 2 and (until is None or now >= until):
        raise NotNow(
            "The answer names an amount, and they have not proved who they are in the last 15 "
            "minutes. Leave the amount out, or ask them to text BALANCE and to prove it first."
        )


_AMOUNT: Final = re.compile(
    r"[$€£¥]\s?\d|\d\s?(?:USD|dollars?|dólares|pesos|euros?|元|块|塊)", re.IGNORECASE
)


def worded(lender: Lender, body: str, language: str | None) -> Rendered:
    """A person's words as a text: the lender's name in front once, segments counted.

    ``NotNow`` for an empty text and for one of more than four segments.
    """
    chinese, other = f"【{lender.signature}】", f"{lender.name}:"
    words = storable(body).strip().removeprefix(chinese).removeprefix(other).strip()
    if not words:
        raise NotNow("The answer is empty: write what they should read.")
    tongue = detect(words, language)
    front = chinese if tongue.startswith("zh") else f"{other} "
    text = fold(front + words, tongue)
    count = segments(text).segments
    if count > MOST_SEGMENTS:
        raise NotNow(f"The answer takes {count} segments and may take {MOST_SEGMENTS}: shorten it.")
    tier = 2 if _AMOUNT.search(words) else 0
    return Rendered(text, tongue, tier=tier, kind="staff", segments=count, version_ids=())


# --- Giving back ----------------------------------------------------------------------------


def release_thread_to_bot(
    session: Session, thread_id: uuid.UUID, staff: Staff, now: datetime, *, resolved: bool
) -> int:
    """The bot answers again; ``resolved`` takes the thread out of the queue, too.

    Not while a text that came when the thread was taken has no answer: then it stays in the
    queue, to be settled from there. How many such texts there are.
    """
    thread = _locked(session, thread_id)
    _require_hand(session, thread, staff)
    if thread.mode == ThreadMode.BOT:
        raise NotNow("The bot has this thread already, and it is not in the queue.")
    was_taken = thread.mode == ThreadMode.TAKEN
    if was_taken:
        reopen_waiting(session, thread, now)
        session.flush()
    left = unanswered_texts(session, [thread_id])[thread_id] if was_taken else 0
    give_back(thread)
    if resolved and not left:
        thread.mode, thread.escalated_at, thread.escalation_reason = ThreadMode.BOT, None, None
    else:
        thread.mode = ThreadMode.ESCALATED
        thread.escalation_reason = UNANSWERED if left else thread.escalation_reason
    _note(session, thread, staff, "thread.release", now, resolved=resolved, unanswered=left)
    return left
