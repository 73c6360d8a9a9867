"""``threads``: the staff queue at a terminal. Whoever has the console needs none of this."""

import re
import time
import uuid
from typing import Final

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.services import Services
from clock import now
from commands.context import audit, services_here, staff_named
from commands.plain import PlainGroup
from commands.thread_words import fate, heading, line_of, row_of
from desk.answering import answer_thread
from desk.rights import NotNow
from desk.taking import release_thread_to_bot, take_thread
from desk.waiting import waiting_threads
from models.outbound import OutboundState, OutboundText, SendVerdict
from models.threads import Thread, ThreadMode, threads_like
from models.transcript import reasons_of, transcript

_MOST: Final = 200
_ID: Final = re.compile(r"[0-9a-f]{4,32}")
_PATIENCE_SECONDS: Final = 5.0
_LOOK_SECONDS: Final = 0.2
_UNDECIDED: Final = (OutboundState.QUEUED, OutboundState.SENDING)


@click.group(cls=PlainGroup)
def threads() -> None:
    """Read threads, take them, answer them, give them back. An ID may be its first digits."""


@threads.command("list")
@click.option("--all", "everything", is_flag=True, help="Not only those that wait for staff.")
def list_threads(*, everything: bool) -> None:
    """The threads that wait for a person, longest wait first."""
    with services_here().database.read() as session:
        which = () if everything else (Thread.mode != ThreadMode.BOT,)
        rows = waiting_threads(session, *which, newest_first=everything, limit=_MOST)
    for row in rows:
        click.echo(row_of(row, now()))
    if len(rows) == _MOST:
        click.echo(f"These are the first {_MOST}; there may be more.")
    if not rows:
        click.echo("No thread yet." if everything else "Nobody waits.")


@threads.command()
@click.argument("thread_id", metavar="ID")
def show(thread_id: str) -> None:
    """The whole of a thread, as it happened."""
    services = services_here()
    with services.database.write() as session:
        thread = _thread(session, thread_id)
        # Reading somebody's texts is written down like any other access to them.
        audit(session, "thread.show", str(thread.id))
        lines = transcript(session, thread.id)
    click.echo(heading(thread))
    for line in lines:
        click.echo(line_of(line))


def _thread(session: Session, given: str) -> Thread:
    """The one thread whose id begins so."""
    prefix = given.lower().replace("-", "")
    if not _ID.fullmatch(prefix):
        raise click.ClickException("ID should be at least 4 of a thread's hex digits.")
    found = threads_like(session, prefix)
    if not found:
        raise click.ClickException("No thread begins with that: see `threads list --all`.")
    if len(found) > 1:
        raise click.ClickException("Several threads begin with that: give more digits.")
    return found[0]


@threads.command()
@click.argument("thread_id", metavar="ID")
@click.option("--as", "email", required=True, metavar="EMAIL", help="Who takes it.")
def take(thread_id: str, email: str) -> None:
    """Silence the bot in a thread, for a person has it now."""
    with services_here().database.write() as session:
        thread, person = _thread(session, thread_id), staff_named(session, email)
        try:
            take_thread(session, thread.id, person, now())
        except NotNow as reason:
            raise click.ClickException(str(reason)) from None
    click.echo(f"{person.name} has the thread {thread.id.hex[:8]}; the bot is silent in it.")


@threads.command()
@click.argument("thread_id", metavar="ID")
@click.option("--as", "email", required=True, metavar="EMAIL", help="Who answers.")
@click.argument("text")
def answer(thread_id: str, email: str, text: str) -> None:
    """Answer a thread with TEXT; the lender's name is put in front."""
    services = services_here()
    with services.database.write() as session:
        thread, person = _thread(session, thread_id), staff_named(session, email)
        try:
            queued = answer_thread(
                session,
                thread.id,
                person,
                text,
                now=now(),
                voice=services.voice,
                vault=services.vault,
            )
        except NotNow as reason:
            raise click.ClickException(str(reason)) from None
    services.wakes.wake(thread.id)
    parts = "1 segment" if queued.segments == 1 else f"{queued.segments} segments"
    click.echo(f"{queued.body}\n({parts})")
    click.echo(_what_became_of(services, queued.id))


def _what_became_of(services: Services, message_id: uuid.UUID) -> str:
    """Whether the gate let a text go, if that is known within five seconds."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        with services.database.read() as session:
            text = session.get_one(OutboundText, message_id)
            verdict = session.scalars(
                select(SendVerdict)
                .where(SendVerdict.message_id == message_id)
                .order_by(SendVerdict.id.desc())
                .limit(1)
            ).first()
        held = verdict is not None and verdict.verdict == "wait"
        if held or text.state not in _UNDECIDED or time.monotonic() > deadline:
            return fate(text, reasons_of(verdict) if verdict else ())
        time.sleep(_LOOK_SECONDS)


@threads.command()
@click.argument("thread_id", metavar="ID")
@click.option("--as", "email", required=True, metavar="EMAIL", help="Who releases it.")
@click.option("--resolved", is_flag=True, help="Take it out of the queue, too.")
def release(thread_id: str, email: str, *, resolved: bool) -> None:
    """Let the bot answer again; the thread stays in the queue unless it is resolved."""
    with services_here().database.write() as session:
        thread, person = _thread(session, thread_id), staff_named(session, email)
        try:
            released = release_thread_to_bot(session, thread.id, person, now(), resolved=resolved)
        except NotNow as reason:
            raise click.ClickException(str(reason)) from None
    click.echo(f"The bot answers again in {thread.id.hex[:8]}.")
    if released.reopened:
        click.echo(f"It answers what waited: {released.reopened} of their texts.")
    if resolved and released.left:
        click.echo(
            f"It stays in the queue: {released.left} of their texts, sent while it was taken, "
            "have no answer. Answer them, or release it --resolved once more to leave them so."
        )
    elif not resolved:
        click.echo("It stays in the queue until it is released --resolved.")
