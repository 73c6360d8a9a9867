"""Writing in a thread: replies and notes, what they would cost, drafts that nothing loses."""

import uuid
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from flask import Blueprint, flash, render_template
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from carriers.phone import time_zones
from clock import real_now
from console.asking import choice, field, me, now, services
from console.doors import Door, page
from console.pages.threads import back
from console.words import say
from desk.answering import answer_thread
from desk.drafts import is_kept_as_note
from desk.measuring import measure as measured
from desk.notes import LONGEST_DRAFT, drop_draft, keep_draft, write_note
from desk.rights import NotNow
from desk.taking import settle
from models.borrowers import borrowers_of
from models.threads import Thread

writing = Blueprint("writing", __name__)
_KINDS: Final = ("reply", "note")
_WAYS: Final = ("stay", "note", "resolve", "later")
"""The buttons: the second is there for a note alone, the others for a reply alone."""
_MORNING: Final = time(9)


@page(writing, "/threads/<uuid:thread_id>/write", Door.WORK, "POST")
def write(thread_id: uuid.UUID) -> AnyResponse:
    """Send a reply, or keep a note. What could not be sent stays in the composer."""
    kind, body = choice("kind", _KINDS), field("body", LONGEST_DRAFT)
    then = choice("then", _WAYS) if kind == "reply" else "note"
    try:
        with services().database.write() as session:
            if kind == "note":
                write_note(session, thread_id, me(), body, now())
                done = say("Noted. The borrower does not see it.")
            else:
                _require_no_note(session, thread_id, body, then)
                done = _reply(session, thread_id, body, then)
            drop_draft(session, thread_id, me())
    except NotNow as reason:
        with services().database.write() as session:
            keep_draft(session, thread_id, me(), kind=kind, body=body, now=real_now())
        flash(say(reason.words, **reason.values), "error")
        return back(thread_id)
    services().wakes.wake(thread_id)
    flash(done, "done")
    return back(thread_id)


def _require_no_note(session: Session, thread_id: uuid.UUID, body: str, then: str) -> None:
    """``NotNow`` where the page says reply, and whoever wrote the words said note."""
    if then == "note" or _was_note(session, thread_id, body):
        raise NotNow(
            "You wrote these words as a note for colleagues, so they were not sent. "
            "Send them again if they are for the borrower."
        )


def _was_note(session: Session, thread_id: uuid.UUID, body: str) -> bool:
    """Whether the words are kept as a note, and nobody chose at the page to make them a reply."""
    turned = choice("turned", ("", "1"))
    return not turned and is_kept_as_note(session, thread_id, me(), body)


def _reply(session: Session, thread_id: uuid.UUID, body: str, then: str) -> str:
    send_at = _their_morning(session, thread_id) if then == "later" else None
    voice, seen = services().voice, field("seen", 36)
    answer_thread(
        session,
        thread_id,
        me(),
        body,
        now=now(),
        voice=voice,
        vault=services().vault,
        send_at=send_at,
        seen=seen,
    )
    if then == "resolve":
        settle(session, thread_id, me(), now(), resolved=True)
        return say("Sent, and resolved. The bot answers again.")
    return say("It goes at nine in the morning, their time.") if send_at else say("Sent.")


def _their_morning(session: Session, thread_id: uuid.UUID) -> datetime:
    """The next moment at which it is nine or later, and not yet ten, wherever they may be."""
    thread = session.get_one(Thread, thread_id)
    declared = {person.time_zone for person in borrowers_of(session, thread_id)} - {None}
    e164 = services().vault.open(thread.number.cipher)
    zones = [str(zone) for zone in declared] or list(time_zones(e164)) or ["UTC"]
    return max(_next_morning(ZoneInfo(zone)) for zone in zones)


def _next_morning(zone: ZoneInfo) -> datetime:
    here = now().astimezone(zone)
    today = datetime.combine(here.date(), _MORNING, zone)
    return today if today > here else today + timedelta(days=1)


@page(writing, "/threads/<uuid:thread_id>/measure", Door.WORK, "POST")
def measure(thread_id: uuid.UUID) -> str:
    """What is being written, kept as a draft, and what it would cost."""
    kind, body = choice("kind", _KINDS), field("body", LONGEST_DRAFT)
    with services().database.write() as session:
        thread = session.get_one(Thread, thread_id)
        if kind == "reply" and _was_note(session, thread_id, body):
            kind = "note"
        keep_draft(session, thread_id, me(), kind=kind, body=body, now=real_now())
        lender = services().voice.lender(session)
        word = services().vault.open(thread.code_word) if thread.code_word else None
        theirs = thread.language
        found = measured(lender, body, theirs, word) if body and kind == "reply" else None
    return render_template(
        "console/parts/measure.html", measure=found, kept=bool(body), theirs=thread.language
    )
