"""``doctor``: whether this deployment works, and what to do where it does not."""

from collections.abc import Iterator, Sequence
from typing import Final

import click
from sqlalchemy.exc import SQLAlchemyError

from bot.clockwork import set_out
from bot.services import Services
from commands.checks.addresses import addresses
from commands.checks.broker import broker
from commands.checks.contents import contents
from commands.checks.finding import Check, Finding, fault
from commands.checks.life import scheduler, worker
from commands.checks.sealing import sealing
from commands.checks.settings import settings
from commands.checks.sign_in import sign_in
from commands.checks.store import reach, room, tables
from commands.checks.stuck import stuck
from commands.checks.wire import wire
from commands.context import services_unset
from commands.plain import PlainCommand

ON_TABLES: Final[tuple[Check, ...]] = (room, contents, sealing, worker, scheduler, stuck)
"""These read rows: without a database that has its tables they would only say that again."""
BESIDE: Final[tuple[Check, ...]] = (broker, addresses, wire, sign_in)


@click.command(cls=PlainCommand)
def doctor() -> None:
    """Check settings, database, Redis, public addresses, carrier and processes.

    Each line says ok, warning or FAULT; exit 1 where there is a fault. Nothing is changed but for
    one receipt of a text that does not exist.
    """
    services = services_unset()
    faults = warnings = 0
    for finding in examine(services):
        faults += finding.level == "FAULT"
        warnings += finding.level == "warning"
        for line in finding.lines():
            click.echo(line)
    click.echo(f"\n{faults} faults, {warnings} warnings.")
    if faults:
        raise SystemExit(1)


def examine(services: Services) -> Iterator[Finding]:
    """Everything that can be found out; a check that fails itself is a fault too."""
    about_store = list(_guarded(reach, services))
    if not _has_fault(about_store):
        about_store += _guarded(tables, services)
    usable = not _has_fault(about_store)
    if usable:
        yield from _guarded(_keep_time, services)
    yield from _guarded(settings, services)
    yield from about_store
    for check in (*(ON_TABLES if usable else ()), *BESIDE):
        yield from _guarded(check, services)


def _has_fault(findings: Sequence[Finding]) -> bool:
    return any(finding.level == "FAULT" for finding in findings)


def _keep_time(services: Services) -> Iterator[Finding]:
    """Judge as the other processes do, by the stored clock."""
    set_out(services)
    yield from ()


def _guarded(check: Check, services: Services) -> Iterator[Finding]:
    try:
        yield from check(services)
    except SQLAlchemyError as error:
        yield fault(
            f"The database does not answer ({type(error).__name__}).",
            "Check DATABASE_URL, that its server runs, and that this machine may reach it.",
        )
    except Exception as error:  # noqa: BLE001 — one broken check must not hide what others find.
        yield fault(
            f"The check of {check.__name__} failed itself ({type(error).__name__}).",
            "Please report it as a defect, with the output of this command.",
        )
