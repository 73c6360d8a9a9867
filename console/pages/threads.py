"""One thread: what was said, what stands beside it, and what can be done."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console.asking import audit_glance, audit_view, me, now, services
from console.doors import Door, page
from console.measured import measured
from console.pages.inbox import listed, page_number, shared
from console.words import say
from desk.account import Account, account_of
from desk.answering import newest_answer
from desk.asking_the_gate import may_text
from desk.conversation import NEWEST, Conversation, conversation
from desk.due import due_by
from desk.folders import DEFAULT, FOLDERS, snooze_of
from desk.labelling import labels_on
from desk.measuring import Measure
from desk.merging import others_of
from desk.notes import is_mentioned, see_mentions
from desk.rights import NotNow, may_step_in
from desk.steps import Step
from models.desk import Draft
from models.threads import Thread
from policy.gate import Verdict

threads = Blueprint("threads", __name__)
_MOST_TEXTS: Final = 2000


@dataclass(frozen=True)
class Shown:
    """A thread with everything that its page shows."""

    thread: Thread
    talk: Conversation
    account: Account
    verdict: Verdict
    draft: Draft | None
    measure: Measure | None
    """What the draft of a reply would cost, and what speaks against it."""
    labels: Mapping[int, str]
    """Names of the labels on it, by their ids."""
    texts: int
    others: Sequence[Thread]
    """Threads with other numbers of theirs."""
    merged_into: Thread | None
    """The one in which this is settled."""
    due_at: datetime | None
    """By when somebody must answer, of its open cases."""
    snoozed_until: datetime | None
    seen: str
    """The id of the newest text of staff, by which a reply knows what it answers."""

    @property
    def mine(self) -> bool:
        """Whether whoever looks has the thread."""
        return self.thread.taken_by == me().id

    @property
    def theirs_to_answer(self) -> bool:
        """Whether whoever looks may answer, or a colleague has the thread."""
        return may_step_in(self.thread, me())


def shown(session: Session, thread_id: uuid.UUID, texts: int = NEWEST) -> Shown:
    """A thread for its page; 404 where there is none."""
    thread = session.get(Thread, thread_id)
    if thread is None:
        abort(404)
    # Before the texts are read: one that comes in between is in the page and holds a reply back,
    # and none that is not in the page counts as seen.
    newest = newest_answer(session, thread_id)
    draft = session.get(Draft, (thread_id, me().id))
    return Shown(
        thread,
        conversation(session, thread_id, texts),
        account_of(session, thread, now()),
        may_text(services(), session, thread.number, now()),
        draft,
        measured(session, thread, draft.body) if draft and draft.kind == "reply" else None,
        labels_on(session, thread_id),
        texts,
        others_of(session, thread_id),
        session.get(Thread, thread.merged_into) if thread.merged_into else None,
        due_by(session, [thread_id]).get(thread_id),
        snooze_of(thread),
        str(newest.id) if newest else "",
    )


def here() -> str:
    """The folder beside which the thread is open."""
    key = request.args.get("in", DEFAULT)
    return key if key in FOLDERS else DEFAULT


@page(threads, "/threads/<uuid:thread_id>", Door.READ)
def show(thread_id: uuid.UUID) -> str:
    """The thread beside the list of its folder."""
    texts = min(request.args.get("texts", NEWEST, int), _MOST_TEXTS)
    with services().database.read() as session:
        found = shown(session, thread_id, texts)
        beside = {**shared(session), "listed": listed(session, here(), page_number())}
        mentioned = is_mentioned(session, thread_id, me())
    audit_view("thread.view", str(thread_id), [thread_id.hex])
    audit_glance("folder.view", here(), beside["listed"].threads, beside=thread_id.hex)
    if mentioned:
        with services().database.write() as session:
            see_mentions(session, thread_id, me(), real_now())
    return render_template("console/inbox.html", thread=found, **beside)


@page(threads, "/threads/<uuid:thread_id>/part", Door.READ)
def part(thread_id: uuid.UUID) -> str:
    """The thread alone, for a page that is open and was told that it changed."""
    texts = min(request.args.get("texts", NEWEST, int), _MOST_TEXTS)
    with services().database.read() as session:
        found = shown(session, thread_id, texts)
        beside = shared(session)
        key = here()
    audit_glance("thread.view", str(thread_id), [thread_id.hex], live=True)
    return render_template("console/parts/thread.html", thread=found, folder_key=key, **beside)


Act = Callable[[Session], Any]


def do(thread_id: uuid.UUID, act: Act, done: str | Sequence[str]) -> AnyResponse:
    """Do something with a thread; back to it, with what was done or why it was not.

    ``done`` is what to say, or a list into which ``act`` puts it where only that can tell. What
    somebody has written stays in the form where it could not be done.
    """
    try:
        with services().database.write() as session:
            found = act(session)
    except NotNow as reason:
        return refused(thread_id, reason)
    words = done if isinstance(done, str) else " ".join(done)
    tell(words, found.undoable if isinstance(found, Step) else None)
    return back(thread_id)


def tell(done: str, undoable: int | None, at: str | None = None) -> None:
    """Say what was done, with a button that takes it back where that can be.

    ``at`` is where that leads back to: a folder, or a case (``console.pages.undoing``).
    """
    flash(done, f"undo:{undoable}:{at or chosen_folder()}" if undoable else "done")


def refused(thread_id: uuid.UUID, reason: NotNow) -> AnyResponse:
    """Back to the thread, with why nothing was done."""
    flash(say(reason.words, **reason.values), "error")
    return back(thread_id)


def back(thread_id: uuid.UUID) -> AnyResponse:
    """To the thread, in the folder where it was open."""
    address = url_for("console.threads.show", thread_id=thread_id)
    return redirect(f"{address}?in={chosen_folder()}", 303)


def chosen_folder() -> str:
    """The folder in which the form was sent."""
    key = request.form.get("in", DEFAULT)
    return key if key in FOLDERS else DEFAULT
