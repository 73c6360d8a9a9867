"""The database: whether it answers, which it is, its tables, its clock, its connections."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.services import Services
from clock import real_now
from commands.checks.finding import Finding, fault, ok, warning
from models.migrate import pending

_SKEW_SECONDS = 2.0
_BAD_SKEW_SECONDS = 30.0
_NEARLY_FULL = 0.8


def reach(services: Services) -> Iterator[Finding]:
    """The database answers; which it is, and how long a round trip takes."""
    on_sqlite = services.database.on_sqlite
    query = "SELECT sqlite_version()" if on_sqlite else "SHOW server_version"
    with services.database.read() as session:
        session.execute(text("SELECT 1"))
        started = time.monotonic()
        version = session.scalar(text(query))
        trip = (time.monotonic() - started) * 1000
    kind = "SQLite" if on_sqlite else "PostgreSQL"
    yield ok(f"The database answers: {kind} {version}, {trip:.1f} ms.")


def room(services: Services) -> Iterator[Finding]:
    """Whether it suits: on PostgreSQL its clock and its connections."""
    if services.database.on_sqlite:
        yield from _embedded(services)
        return
    with services.database.read() as session:
        yield _skew(session)
        yield from _connections(services, session)


def _embedded(services: Services) -> Iterator[Finding]:
    if services.settings.production:
        yield fault(
            "SQLite is for one machine, and a host's disk does not outlive a restart.",
            "Set DATABASE_URL to a PostgreSQL database.",
        )


def _skew(session: Session) -> Finding:
    """How far the clocks are apart, the round trip halved away."""
    before = real_now()
    theirs = session.scalar(text("SELECT clock_timestamp()"))
    middle = before + (real_now() - before) / 2
    assert isinstance(theirs, datetime)
    apart = abs((theirs.astimezone(UTC) - middle).total_seconds())
    if apart < _SKEW_SECONDS:
        return ok(f"The clocks of this machine and the database agree to {apart:.2f} s.")
    to_do = "Leases and quiet hours are judged by this machine's clock: set it by a time service."
    level = fault if apart > _BAD_SKEW_SECONDS else warning
    return level(f"The clocks of this machine and the database are {apart:.0f} s apart.", to_do)


def _connections(services: Services, session: Session) -> Iterator[Finding]:
    """The budget: what the server allows us, what is in use, what our processes may open."""
    most, used = session.execute(
        text(
            "SELECT least(current_setting('max_connections')::int,"
            " coalesce(nullif(rolconnlimit, -1), 2147483647)),"
            " (SELECT count(*) FROM pg_stat_activity WHERE usename = current_user)"
            " FROM pg_roles WHERE rolname = current_user"
        )
    ).one()
    settings = services.settings
    # Web processes and one worker with full pools; scheduler and a command beside with two each.
    wanted = (settings.web_concurrency + 1) * settings.db_pool_size + 4
    say = (
        f"{used} of {most} database connections are in use; one of each process may open {wanted}."
    )
    if used > most * _NEARLY_FULL or wanted > most:
        yield warning(say, "Lower DB_POOL_SIZE or WEB_CONCURRENCY, or take a larger plan.")
    else:
        yield ok(say)


def tables(services: Services) -> Iterator[Finding]:
    """The tables are those of this version."""
    steps = pending(services.settings)
    if steps:
        yield fault(
            f"The database lacks {len(steps)} migrations: {', '.join(steps)}.",
            "Run `flask --app app release`.",
        )
    else:
        yield ok("The database has every migration of this version.")
