"""Writing in a thread: replies and notes, what they would cost, drafts that nothing loses."""

import uuid
from datetime import datetime
from typing import Final

from flask import Blueprint, flash, render_template
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console.asking import choice, field, me, now, services
from console.doors import Door, page
from console.latertimes import going
from console.measured import measured, require_warned
from console.pages.threads import back, do, tell
from console.words import say
from desk import taking_back as desk
from desk.account import account_of
from desk.answering import answer_thread
from desk.asking_the_gate import may_text
from desk.drafts import LONGEST_DRAFT, Window, drop_draft, is_kept_as_note, keep_draft, overtaken
from desk.mentions import Mentioned, mentioned
from desk.notes import write_note
from desk.rights import NotNow
from desk.taking import settle
from desk.their_day import chosen, next_morning, zones_of
from models.borrowers import borrowers_of
from models.desk import Draft
from models.threads import Thread

writing = Blueprint("writing", __name__)
_KINDS: Final = ("reply", "note")
_WAYS: Final = ("stay", "note", "resolve", "later", "at")
"""The buttons: the second is there for a note alone, the others for a reply alone."""


@page(writing, "/threads/<uuid:thread_id>/write", Door.WORK, "POST")
def write(thread_id: uuid.UUID) -> AnyResponse:
    """Send a reply, or keep a note. What could not be sent stays in the composer."""
    kind, body = choice("kind", _KINDS), field("body", LONGEST_DRAFT)
    then = choice("then", _WAYS) if kind == "reply" else "note"
    undoable = None
    try:
        with services().database.write() as session:
            if kind == "note":
                write_note(session, thread_id, me(), body, now())
                done = _noted(mentioned(session, body))
            else:
                _require_no_note(session, thread_id, body, then)
                require_warned(session, session.get_one(Thread, thread_id), body)
                done, undoable = _reply(session, thread_id, body, then)
            if drop_draft(session, thread_id, me(), body, _window()):
                done += " " + say("Here is what you began in another window.")
    except NotNow as reason:
        with services().database.write() as session:
            _keep(session, thread_id, kind, body)
        flash(say(reason.words, **reason.values), "error")
        return back(thread_id)
    services().wakes.wake(thread_id)
    tell(done, undoable)
    return back(thread_id)


def _keep(session: Session, thread_id: uuid.UUID, kind: str, body: str) -> Draft | None:
    now = real_now()
    return keep_draft(session, thread_id, me(), kind=kind, body=body, now=now, window=_window())


def _window() -> Window:
    """The window of the browser that asks, and from which words it went on."""
    return Window(field("window", 32), field("began", 32))


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


def _noted(named: Mentioned) -> str:
    """That it is kept, who is told of it, and which names are nobody's."""
    said = [say("Noted. The borrower does not see it.")]
    if others := [one.name for one in named.people if one.id != me().id]:
        said.append(say("Told: {names}.", names=", ".join(others)))
    if named.unknown:
        names = ", ".join(f"@{one}" for one in named.unknown)
        said.append(say("Nobody here is called {names}.", names=names))
    return " ".join(said)


def _reply(session: Session, thread_id: uuid.UUID, body: str, then: str) -> tuple[str, int | None]:
    """What is said when it is done, and the step that can be taken back: the resolving."""
    send_at = _send_at(session, thread_id, then)
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
    goes = _goes(session, thread_id, send_at)
    if then == "resolve":
        taken = settle(session, thread_id, me(), now(), resolved=True)[1]
        said = say("Sent, and resolved. The bot answers again.")
        if goes is not None:
            said = _told(session, thread_id, goes)
        if taken.undoable is not None:
            said += " " + say("Undo takes back the resolving alone.")
        return said, taken.undoable
    if then == "later" and goes == send_at:
        return say("It goes at nine in the morning, their time."), None
    return _told(session, thread_id, goes) if goes else say("Sent."), None


def _send_at(session: Session, thread_id: uuid.UUID, then: str) -> datetime | None:
    typed = field("send_at", 32)
    if then == "stay" and typed:
        # Enter in the field for the time presses the first button.
        raise NotNow("A time is chosen: press the button beside it, or empty it.")
    if then not in ("later", "at"):
        return None
    number = session.get_one(Thread, thread_id).number
    zones = zones_of(borrowers_of(session, thread_id), number, services().vault)
    return chosen(typed, zones, now()) if then == "at" else next_morning(zones, now())


def _goes(session: Session, thread_id: uuid.UUID, send_at: datetime | None) -> datetime | None:
    """When the text will go as far as the gate can tell; nothing for now."""
    number = session.get_one(Thread, thread_id).number
    verdict = may_text(services(), session, number, send_at or now())
    return verdict.until if verdict.action == "wait" else send_at


def _told(session: Session, thread_id: uuid.UUID, goes: datetime) -> str:
    thread = session.get_one(Thread, thread_id)
    when = going(goes, account_of(session, thread, now()))
    return say("It waits: {when}. Until then it can be taken back.", when=when)


@page(writing, "/threads/<uuid:thread_id>/texts/<uuid:message_id>/take-back", Door.WORK, "POST")
def take_back(thread_id: uuid.UUID, message_id: uuid.UUID) -> AnyResponse:
    """A text that waits for its time never goes; its words are a draft again."""

    def act(session: Session) -> None:
        lender, vault = services().voice.lender(session), services().vault
        desk.take_back(session, thread_id, message_id, me(), now=now(), lender=lender, vault=vault)

    return do(thread_id, act, say("Taken back: it is not sent."))


@page(writing, "/threads/<uuid:thread_id>/measure", Door.WORK, "POST")
def measure(thread_id: uuid.UUID) -> str:
    """What is being written, kept as a draft, and what it would cost."""
    kind, body = choice("kind", _KINDS), field("body", LONGEST_DRAFT)
    with services().database.write() as session:
        thread = session.get_one(Thread, thread_id)
        if kind == "reply" and _was_note(session, thread_id, body):
            kind = "note"
        kept = _keep(session, thread_id, kind, body)
        others = overtaken(kept) if kept and body else []
        theirs = thread.language
        found = measured(session, thread, body) if body and kind == "reply" else None
    return render_template(
        "console/parts/measure.html",
        measure=found,
        kept=bool(body),
        theirs=theirs,
        others=[one.body for one in others],
    )
