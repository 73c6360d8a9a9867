"""``outgoing``: stopping what leaves, as a whole or by kind, and letting it go again."""

from datetime import datetime, timedelta
from typing import Final

import click
from sqlalchemy import func, or_, select, update

from bot.outbox.switches import NAMES, lift, stop_for
from bot.outbox.undelivered import give_to_staff
from clock import now, real_now
from commands.context import ACTOR, audit, services_here
from commands.durations import DURATION
from commands.plain import PlainGroup
from models.operations import Switch
from models.outbound import OutboundKind, OutboundState, OutboundText

_LONGEST_REASON: Final = 200


@click.group(cls=PlainGroup)
def outgoing() -> None:
    """Stop outgoing texts and let them go again. Incoming ones are recorded all the same."""


@outgoing.command()
@click.argument("kind", default="all", type=click.Choice(NAMES))
@click.option("--reason", required=True, help="Why, for whoever finds it stopped.")
@click.option("--for", "length", type=DURATION, help="Such as 2h; else until it is resumed.")
def stop(kind: str, reason: str, length: timedelta | None) -> None:
    """Stop KIND (or all) before the next text; what waits may expire meanwhile."""
    if len(reason) > _LONGEST_REASON:
        raise click.ClickException(f"The reason has at most {_LONGEST_REASON} characters.")
    with services_here().database.write() as session:
        until = now() + length if length else None
        before = session.get(Switch, kind)
        standing = before is not None and before.until is None
        stop_for(session, kind, ACTOR, now(), until, reason=reason)
        audit(session, "outgoing.stop", kind, reason=reason, until=_iso(until))
    if standing:
        click.echo(f"{_named(kind)} was stopped already, until resumed; that stands.")
    else:
        click.echo(f"{_named(kind)} is stopped {_until(until)}.")


@outgoing.command()
@click.argument("kind", default="all")
def resume(kind: str) -> None:
    """Let KIND (or all) go again: a kind, or a sender as `outgoing show` names it."""
    with services_here().database.write() as session:
        if not lift(session, kind):
            raise click.ClickException(f"{_named(kind)} is not stopped: see `outgoing show`.")
        audit(session, "outgoing.resume", kind)
        others = session.scalar(select(func.count()).select_from(Switch)) or 0
    click.echo(f"{_named(kind)} may go again; what waited follows within a minute.")
    if others:
        click.echo(f"{others} other stops stand: see `outgoing show`.")


@outgoing.command()
@click.argument("kind", default="all", type=click.Choice(NAMES))
@click.option("--reason", required=True, help="Why, for the records.")
def drop(kind: str, reason: str) -> None:
    """Take back the texts of KIND (or all) that wait to be sent; they are never sent."""
    with services_here().database.write() as session:
        waiting = OutboundText.state == OutboundState.QUEUED
        if kind != "all":
            waiting &= OutboundText.kind == kind
        dropped = session.execute(
            update(OutboundText)
            .where(waiting)
            .values(state=OutboundState.CANCELED, settled_at=real_now())
            .returning(OutboundText.id, OutboundText.kind)
            .execution_options(synchronize_session=False)
        ).all()
        for message_id in sorted(row.id for row in dropped if row.kind == OutboundKind.STAFF):
            give_to_staff(session, session.get_one(OutboundText, message_id), now())
        audit(session, "outgoing.drop", kind, reason=reason, count=len(dropped))
    click.echo(f"{len(dropped)} texts that waited will not be sent.")


@outgoing.command()
def show() -> None:
    """What is stopped, by whom and why, and how many texts wait to be sent."""
    with services_here().database.read() as session:
        standing = or_(Switch.until.is_(None), Switch.until > now())
        rows = session.scalars(select(Switch).where(standing).order_by(Switch.name)).all()
        queued = OutboundText.state == OutboundState.QUEUED
        waiting = session.scalar(select(func.count()).select_from(OutboundText).where(queued))
    for row in rows:
        since = f"{row.set_at:%Y-%m-%d %H:%M} UTC"
        click.echo(f"{row.name}: stopped by {row.set_by} since {since}, {_until(row.until)}.")
        click.echo(f"    {row.reason}")
    if not rows:
        click.echo("Nothing is stopped.")
    click.echo(f"{waiting} texts wait to be sent.")


def _named(kind: str) -> str:
    return "Everything outgoing" if kind == "all" else f"Outgoing {kind}"


def _until(until: datetime | None) -> str:
    return f"until {until:%Y-%m-%d %H:%M} UTC" if until else "until it is resumed"


def _iso(until: datetime | None) -> str | None:
    return until.isoformat() if until else None
