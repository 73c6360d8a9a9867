"""A person's text that waits for its time, taken back before it leaves."""

import uuid
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from accounts.lender import Lender
from clock import real_now
from crypto import Vault
from desk.answering import bare
from desk.drafts import keep_draft
from desk.merging import merged_threads
from desk.rights import NotNow, locked, note, require_hand
from models.desk import Draft
from models.numbers import lock_number
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.staff import Staff
from models.threads import Thread


def take_back(
    session: Session,
    thread_id: uuid.UUID,
    message_id: uuid.UUID,
    staff: Staff,
    *,
    now: datetime,
    lender: Lender,
    vault: Vault,
) -> None:
    """It is never sent; its words are a draft again, where nothing else is being written.

    ``thread_id`` is where it stands: also texts of the threads that are merged into that one.
    """
    text = _waiting(session, thread_id, message_id)
    thread = locked(session, text.thread_id)
    require_hand(session, thread, staff)
    text.state, text.settled_at = OutboundState.CANCELED, real_now()
    session.flush()
    if thread.last_staff_reply_at == text.created_at:
        thread.last_staff_reply_at = _answered_before(session, thread)
    note(session, thread, staff, "answer.take_back", now, message=str(text.id))
    if session.get(Draft, (thread_id, staff.id)) is None:
        words = bare(lender, text.body)
        if thread.code_word is not None:
            words = words.removesuffix(f" [{vault.open(thread.code_word)}]")
        keep_draft(session, thread_id, staff, kind="reply", body=words, now=real_now())


def _waiting(session: Session, thread_id: uuid.UUID, message_id: uuid.UUID) -> OutboundText:
    """The text, locked behind its number, as a claim locks it: one of both comes too late."""
    found = session.get(OutboundText, message_id)
    here = {thread_id, *(one.id for one in merged_threads(session, thread_id))}
    if found is None or found.thread_id not in here or found.kind != OutboundKind.STAFF:
        raise NotNow("There is no such text in this thread.")
    lock_number(session, found.thread_id)
    session.refresh(found, with_for_update=True)
    if found.state != OutboundState.QUEUED:
        raise NotNow("It is on its way already, or it is settled: nothing was taken back.")
    return found


def _answered_before(session: Session, thread: Thread) -> datetime | None:
    """When a person answered last, since somebody has the thread."""
    rows = select(func.max(OutboundText.created_at)).where(
        OutboundText.thread_id == thread.id,
        OutboundText.kind == OutboundKind.STAFF,
        OutboundText.state != OutboundState.CANCELED,
        OutboundText.created_at >= (thread.taken_at or thread.last_staff_reply_at),
    )
    return session.scalar(rows)
