"""What is done with a thread: each a form, whose answer is the thread again."""

import uuid
from datetime import datetime, time, timedelta
from typing import Final

from flask import Blueprint, flash, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from console.asking import choice, field, me, now, services, whole
from console.doors import Door, page
from console.pages.threads import chosen_folder, do, refused, tell
from console.pages.undoing import left_out
from console.times import local, when, zone
from console.words import say
from desk.labelling import set_label
from desk.queueing import assign as assign_to
from desk.queueing import give_to_team, prioritise, reopen, snooze, unsnooze
from desk.queueing import take_oldest as take_oldest_of
from desk.rights import NotNow, locked, note
from desk.steps import Step
from desk.taking import settle, take_thread
from desk.together import Act, together
from models.desk import ThreadLabel
from models.staff import StaffTask

acts = Blueprint("acts", __name__)
_MORNING: Final = time(9)
_MOST_AT_ONCE: Final = 100


@page(acts, "/threads/<uuid:thread_id>/take", Door.WORK, "POST")
def take(thread_id: uuid.UUID) -> AnyResponse:
    """It is mine: the bot falls silent."""
    return do(
        thread_id,
        lambda session: take_thread(session, thread_id, me(), now()),
        say("You have the thread; the bot is silent in it."),
    )


@page(acts, "/take-oldest", Door.WORK, "POST")
def take_oldest() -> AnyResponse:
    """The one that waits for oneself, or has waited longest, of those that suit one first."""
    with services().database.write() as session:
        taken = take_oldest_of(session, me(), now())
    if taken is None:
        flash(say("Nobody waits who is not in somebody's hands."), "done")
        return redirect(url_for("console.inbox.show"), 303)
    tell(say("You have the thread; the bot is silent in it."), taken.undoable)
    address = url_for("console.threads.show", thread_id=taken.thread.id)
    return redirect(f"{address}?in=mine", 303)


@page(acts, "/threads/<uuid:thread_id>/resolve", Door.WORK, "POST")
def resolve(thread_id: uuid.UUID) -> AnyResponse:
    """Out of the queue; the bot answers again."""
    return do(
        thread_id,
        lambda session: settle(session, thread_id, me(), now(), resolved=True)[1],
        say("Resolved. The bot answers again."),
    )


@page(acts, "/threads/<uuid:thread_id>/release", Door.WORK, "POST")
def release(thread_id: uuid.UUID) -> AnyResponse:
    """The bot answers again; the thread stays in the queue."""
    return do(
        thread_id,
        lambda session: settle(session, thread_id, me(), now(), resolved=False)[1],
        say("The bot answers again; the thread stays in the queue until it is resolved."),
    )


@page(acts, "/threads/<uuid:thread_id>/reopen", Door.WORK, "POST")
def reopen_it(thread_id: uuid.UUID) -> AnyResponse:
    """Into the queue."""
    return do(
        thread_id,
        lambda session: reopen(session, thread_id, me(), now()),
        say("It is in the queue."),
    )


@page(acts, "/threads/<uuid:thread_id>/assign", Door.WORK, "POST")
def assign(thread_id: uuid.UUID) -> AnyResponse:
    """To a colleague, or to nobody."""
    to = whole("to", 1, 2**40)
    return do(
        thread_id,
        lambda session: assign_to(session, thread_id, me(), to, now()),
        say("Assigned.") if to else say("It is in nobody's hands now."),
    )


@page(acts, "/threads/<uuid:thread_id>/team", Door.WORK, "POST")
def team(thread_id: uuid.UUID) -> AnyResponse:
    """For a team."""
    to = whole("team", 1, 2**40)
    return do(
        thread_id,
        lambda session: give_to_team(session, thread_id, me(), to, now()),
        say("The team has it."),
    )


@page(acts, "/threads/<uuid:thread_id>/priority", Door.WORK, "POST")
def priority(thread_id: uuid.UUID) -> AnyResponse:
    """Before the others, or behind them."""
    level = whole("priority", -1, 1) or 0
    return do(
        thread_id,
        lambda session: prioritise(session, thread_id, me(), level, now()),
        say("Saved."),
    )


# --- Snoozing -------------------------------------------------------------------------------


@page(acts, "/threads/<uuid:thread_id>/snooze", Door.WORK, "POST")
def snooze_it(thread_id: uuid.UUID) -> AnyResponse:
    """Out of sight for a while, or back into sight."""
    length = choice("for", ("1h", "tomorrow", "monday", "until", "wake"))
    if length == "wake":
        return do(
            thread_id,
            lambda session: unsnooze(session, thread_id, me(), now()),
            say("It is in sight again."),
        )
    try:
        until = _until(length)
    except NotNow as reason:
        return refused(thread_id, reason)
    return do(
        thread_id,
        lambda session: snooze(session, thread_id, me(), until, now()),
        say("Snoozed until {time}, or until they text.", time=when(until)),
    )


def _until(length: str) -> datetime:
    """When a snooze ends, on the lender's clock."""
    if length == "1h":
        return now() + timedelta(hours=1)
    if length == "until":
        return _typed(field("until", 25))
    today = local(now()).date()
    days = 1 if length == "tomorrow" else 7 - today.weekday()
    return datetime.combine(today + timedelta(days=days), _MORNING, zone())


def _typed(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise NotNow("Choose a day and a time until which it is snoozed.") from None
    return moment.replace(tzinfo=zone()) if moment.tzinfo is None else moment


# --- Labels, tasks --------------------------------------------------------------------------


@page(acts, "/threads/<uuid:thread_id>/label", Door.WORK, "POST")
def label(thread_id: uuid.UUID) -> AnyResponse:
    """Put a label on, or take it off."""
    label_id = whole("label", 1, 2**40)
    if label_id is None:
        raise BadRequest

    def turn(session: Session) -> Step:
        on = session.get(ThreadLabel, (thread_id, label_id)) is None
        return set_label(session, thread_id, me(), label_id, now(), on=on)

    return do(thread_id, turn, say("Saved."))


@page(acts, "/threads/<uuid:thread_id>/tasks/<int:task_id>/done", Door.WORK, "POST")
def task_done(thread_id: uuid.UUID, task_id: int) -> AnyResponse:
    """What had to be looked at was looked at."""

    def finish(session: Session) -> None:
        thread = locked(session, thread_id)
        task = session.get(StaffTask, task_id)
        if task is None or task.thread_id != thread_id:
            raise NotNow("There is no such task any more.")
        if task.done_at is None:
            task.done_at, task.done_by = now(), me().id
            note(session, thread, me(), "task.done", now(), task=task.kind)

    return do(thread_id, finish, say("Done."))


# --- Several at once ------------------------------------------------------------------------


@page(acts, "/bulk", Door.WORK, "POST")
def bulk() -> AnyResponse:
    """The same step for each chosen thread; those that cannot are named, the others go on."""
    name, threads = choice("act", ("mine", "resolve", "snooze", "label", "assign")), _chosen()
    came = together(services().database, me(), name, threads, act=_step(name), now=now())
    words = say("Done for {done} of {all}.", done=came.done, all=len(threads))
    if came.refused:
        words = f"{words} {left_out(came.refused)}"
    tell(words, came.undoable)
    return redirect(url_for("console.inbox.folder", key=chosen_folder()), 303)


def _chosen() -> list[uuid.UUID]:
    given = request.form.getlist("thread")
    if not 0 < len(given) <= _MOST_AT_ONCE:
        raise BadRequest
    try:
        return [uuid.UUID(one) for one in given]
    except ValueError:
        raise BadRequest from None


def _step(name: str) -> Act:
    """The step of this name with one thread; 400 where the form lacks what it needs."""
    staff, at, to, label_id = me(), now(), whole("to", 1, 2**40), whole("label", 1, 2**40)
    if name == "mine":
        return lambda session, one: take_thread(session, one, staff, at)
    if name == "resolve":
        return lambda session, one: settle(session, one, staff, at, resolved=True)[1]
    if name == "snooze":
        until = _until("tomorrow")
        return lambda session, one: snooze(session, one, staff, until, at)
    if name == "assign":
        return lambda session, one: assign_to(session, one, staff, to, at)
    if label_id is None:
        raise BadRequest
    return lambda session, one: set_label(session, one, staff, label_id, at, on=True)
