"""``clock``: moving business time, in development and test only."""

from datetime import datetime, timedelta

import click

from bot.services import Services
from clock import now, offset, real_now
from commands.context import refuse_in_production, services_here
from commands.durations import DURATION
from commands.plain import PlainGroup
from models.clock_offset import move_clock, read_clock


@click.group(cls=PlainGroup)
def clock() -> None:
    """Move business time for every process; leases, time-outs and signatures stay real."""


@clock.command("set")
@click.argument("moment", metavar="ISO-TIME")
def set_to(moment: str) -> None:
    """Make it ISO-TIME now, such as 2026-11-21T10:00:00-05:00; time goes on from there."""
    try:
        wanted = datetime.fromisoformat(moment)
    except ValueError:
        wanted = None
    if wanted is None or wanted.tzinfo is None:
        raise click.ClickException(
            "ISO-TIME should be a time with its zone, such as 2026-11-21T10:00:00-05:00."
        )
    services = services_here()
    refuse_in_production(services)
    _move(services, wanted - real_now())


@clock.command()
@click.argument("duration", type=DURATION)
def advance(duration: timedelta) -> None:
    """Move business time on by DURATION, such as 3d, 2h30m or 15m."""
    services = services_here()
    refuse_in_production(services)
    _move(services, offset() + duration)


@clock.command()
def show() -> None:
    """What time it is, and how far that is from real time."""
    services = services_here()
    refuse_in_production(services)
    _show()


def _move(services: Services, to: timedelta) -> None:
    with services.database.write() as session:
        move_clock(session, to)
        session.flush()
        read_clock(session)
    _show()


def _show() -> None:
    moved = timedelta(seconds=round(offset().total_seconds()))
    click.echo(f"Business time is {now():%Y-%m-%d %H:%M:%S} UTC ({now():%A}).")
    click.echo(f"It is {abs(moved)} {'behind' if moved < timedelta() else 'ahead of'} real time.")
