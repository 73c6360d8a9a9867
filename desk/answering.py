"""A person's answer to a thread: worded as a text, judged, queued."""

import uuid
from datetime import datetime
from typing import Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.code_word import marked
from bot.outbox.queue import STAFF_LIFE, queue_text
from bot.record import storable
from bot.replies import Rendered
from bot.voice import Voice
from carriers.segments import fold, segments
from crypto import Vault
from desk.rights import NotNow, locked, note, require_hand
from desk.sums import names_a_sum
from desk.taking import hand_to
from intents.language import detect
from models.inbound import InboundText
from models.outbound import OutboundKind, OutboundText
from models.staff import Staff
from models.threads import Thread

MOST_SEGMENTS: Final = 4
_ANSWERS: Final = (OutboundKind.STAFF, OutboundKind.REPLY)


def answer_thread(
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    body: str,
    *,
    now: datetime,
    voice: Voice,
    vault: Vault,
    send_at: datetime | None = None,
    seen: str | None = None,
) -> OutboundText:
    """Queue a person's answer, taking the thread if nobody has it; wake it after the commit.

    Like any other of our texts it carries the borrower's code word, where they have set one.
    ``send_at`` is when it may go at the earliest; an amount goes at once or not at all. ``seen`` is
    the ``newest_answer`` that the person had before them: after another one theirs is held back.
    The gate judges it again when it is sent. ``NotNow`` where it is clear already that it could
    not go, or is too long.
    """
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    # Not before the thread is locked: of two who answer at once the second must see the first.
    if seen is not None:
        _require_up_to_date(session, thread_id, staff, seen)
    asked = last_text(session, thread_id)
    _require_reach(thread, asked)
    plain = worded(voice.lender(session), body, thread.language)
    rendered = within_length(marked(plain, thread, vault))
    _require_proof(thread, rendered, now)
    if send_at is not None and rendered.tier:
        raise NotNow("A text with an amount goes now or not at all: their proof will have run out.")
    _take(session, thread, staff, now)
    queued = queue_text(
        session,
        rendered,
        thread_id=thread_id,
        kind=OutboundKind.STAFF,
        now=now,
        expires_at=(send_at or now) + STAFF_LIFE,
        not_before=send_at,
        sender=asked.recipient if asked else None,
        inbound=asked,
        borrower_id=thread.verified_borrower_id if rendered.tier else None,
        staff_id=staff.id,
    )
    thread.last_staff_reply_at = now
    message = {"message": str(queued.id), "segments": rendered.segments}
    note(session, thread, staff, "thread.answer", now, **message)
    return queued


def _take(session: Session, thread: Thread, staff: Staff, now: datetime) -> None:
    if thread.taken_by is None:
        hand_to(thread, staff, now)
        note(session, thread, staff, "thread.take", now)


def newest_answer(
    session: Session, thread_id: uuid.UUID
) -> Row[uuid.UUID, int | None, str, str | None] | None:
    """The newest answer in a thread and those merged into it: id, whose, body, name.

    One of the bot is nobody's: it may speak until a person has the thread.
    """
    merged = session.scalars(select(Thread.id).where(Thread.merged_into == thread_id))
    # Ids and no subquery: only so does the index serve among millions of texts.
    here = OutboundText.thread_id.in_([thread_id, *merged])
    rows = (
        select(OutboundText.id, OutboundText.staff_id, OutboundText.body, Staff.name)
        .join(Staff, Staff.id == OutboundText.staff_id, isouter=True)
        .where(here, OutboundText.kind.in_(_ANSWERS))
        .order_by(OutboundText.created_at.desc(), OutboundText.id.desc())
    )
    return session.execute(rows.limit(1)).first()


def _require_up_to_date(session: Session, thread_id: uuid.UUID, staff: Staff, seen: str) -> None:
    newest = newest_answer(session, thread_id)
    if newest is None or newest.staff_id == staff.id or str(newest.id) == seen:
        return
    if newest.name is None:
        raise NotNow(
            "The bot answered meanwhile: “{body}” Yours was held back. "
            "Send it again if it is still needed.",
            body=newest.body,
        )
    raise NotNow(
        "{name} answered meanwhile: “{body}” Yours was held back. "
        "Send it again if it is still needed.",
        name=newest.name,
        body=newest.body,
    )


def last_text(session: Session, thread_id: uuid.UUID) -> InboundText | None:
    """The borrower's newest text."""
    rows = select(InboundText).where(InboundText.thread_id == thread_id)
    return session.scalars(rows.order_by(InboundText.id.desc()).limit(1)).first()


def _require_reach(thread: Thread, asked: InboundText | None) -> None:
    number = thread.number
    if number.opted_out_at is not None:
        raise NotNow(
            "They opted out of all texts on {day}, so nothing was sent. "
            "Call or write to them; texts go again when they text START.",
            day=number.opted_out_at.date().isoformat(),
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


def framed(lender: Lender, body: str, tongue: str) -> str:
    """The words with the lender's name in front, once."""
    words = bare(lender, body)
    name = f"【{lender.signature}】" if tongue.startswith("zh") else f"{lender.name}: "
    return name + words if words else ""


def bare(lender: Lender, body: str) -> str:
    """The words without the lender's name in front."""
    words = storable(body).strip().removeprefix(f"【{lender.signature}】")
    return words.removeprefix(f"{lender.name}:").strip()


def worded(lender: Lender, body: str, language: str | None) -> Rendered:
    """A person's words as a text, segments counted.

    ``NotNow`` for an empty text and for one of more than four segments.
    """
    tongue = detect(body, language)
    text = fold(framed(lender, body, tongue), tongue)
    if not text:
        raise NotNow("The answer is empty: write what they should read.")
    tier = 2 if names_a_sum(body) else 0
    count = segments(text).segments
    return within_length(
        Rendered(text, tongue, tier=tier, kind="staff", segments=count, version_ids=())
    )


def within_length(rendered: Rendered) -> Rendered:
    """The text as it is; ``NotNow`` for one of more than four segments."""
    if rendered.segments > MOST_SEGMENTS:
        raise NotNow(
            "The answer takes {count} segments and may take {most}: shorten it.",
            count=rendered.segments,
            most=MOST_SEGMENTS,
        )
    return rendered
