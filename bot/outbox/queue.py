"""Putting a finished text into the queue."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from bot.replies import Figure, Rendered, Say
from bot.services import Services
from bot.tongue import tongue_of
from clock import real_now
from intents.law import is_formal, read_law
from models.inbound import InboundText
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.rows import insert_row

REPLY_LIFE: Final = timedelta(minutes=30)
CONFIRMATION_LIFE: Final = timedelta(minutes=5)
"""Rule OPT-05. The gate judges it too; here it bounds how long the carrier may keep trying."""
STAFF_LIFE: Final = timedelta(hours=12)
_OWN_DISPATCH: Final = timedelta(seconds=3)
"""Whoever commits a turn sends its replies; only if it dies does the sweep find them."""
_UNTRIED: Final = {"attempt": 0, "probes": 0, "retries": 0}


def queue_text(
    session: Session,
    rendered: Rendered,
    *,
    thread_id: uuid.UUID,
    kind: OutboundKind,
    now: datetime,
    expires_at: datetime,
    sender: str | None,
    inbound: InboundText | None = None,
    figures: Sequence[Figure] = (),
    borrower_id: int | None = None,
    staff_id: int | None = None,
    purpose: str = "service",
    own_dispatch: bool = False,
    not_before: datetime | None = None,
) -> OutboundText:
    """Add a text to the queue; with ``own_dispatch`` the caller sends it after the commit.

    ``not_before`` is business time; the gate is asked then, not now.

    ``borrower_id`` is whose facts the text holds where none of them is a figure.
    """
    due_at = real_now() + (_OWN_DISPATCH if own_dispatch else timedelta())
    if not_before is not None:
        due_at += max(not_before - now, timedelta())
    text = OutboundText(
        id=uuid.uuid4(),
        thread_id=thread_id,
        inbound_id=inbound.id if inbound else None,
        kind=kind,
        purpose=purpose,
        sender=sender,
        template_version_id=rendered.version_ids[0] if rendered.version_ids else None,
        language=rendered.language,
        tier=rendered.tier,
        borrower_id=figures[0].borrower_id if figures else borrower_id,
        body=rendered.body,
        segments=rendered.segments,
        figures=[figure.as_dict() for figure in figures] or None,
        staff_id=staff_id,
        state=OutboundState.QUEUED,
        created_at=now,
        expires_at=expires_at,
        due_at=due_at,
        **_UNTRIED,
    )
    insert_row(session, text)
    return text


def queue_law_answer(
    services: Services,
    session: Session,
    text: InboundText,
    kind: OutboundKind,
    now: datetime,
    *,
    of_a_request: bool = False,
) -> None:
    """Queue the one confirmation of an opt-out or opt-in, where it can still be in time.

    ``of_a_request`` says that the words may have meant a request of the borrower's.
    """
    opted_out = kind == OutboundKind.OPT_OUT_CONFIRMATION
    expires_at = text.received_at + (CONFIRMATION_LIFE if opted_out else REPLY_LIFE)
    if expires_at <= now:
        return
    key = opted_out_by(text.body) if opted_out else "utter_opted_in"
    key = "utter_opted_out_request" if opted_out and of_a_request else key
    rendered = services.voice.speak(session, [Say(key, {})], tongue_of(session, text))
    queue_text(
        session,
        rendered,
        thread_id=text.thread_id,
        kind=kind,
        now=now,
        expires_at=expires_at,
        sender=text.recipient,
        inbound=text,
    )


def opted_out_by(words: str) -> str:
    """The confirmation of an opt-out; who gives notice by law hears that it was received."""
    law = read_law(words)
    formal = is_formal(words) or (law is not None and law.word == "cease_and_desist")
    return "utter_opted_out_legal" if formal else "utter_opted_out"
