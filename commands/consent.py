"""``consent``: checking the ledger, and recording opt-outs that came another way than by text."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from accounts.attachment import ensure_numbers
from bot.law import Expression, revoke
from carriers.phone import NotANumber, mask, normalise
from clock import now
from commands.context import ACTOR, audit, services_here
from commands.plain import PlainGroup
from models.consent import ConsentCheckpoint, ConsentEntry
from models.database import Database
from models.ledger_check import checkpoint, faults_in_chains, faults_in_checkpoints
from models.numbers import Number, lock_number

CHANNELS: Final = ("voice", "email", "letter", "web", "agent")
_LONGEST_NOTE: Final = 1000


@click.group(cls=PlainGroup)
def consent() -> None:
    """The ledger of what each number agreed to and withdrew."""


@consent.command()
def verify() -> None:
    """Check every chain link by link and every checkpoint; exit 1 where something was changed."""
    services = services_here()
    with _one_moment(services.database) as session:
        faults = [
            *faults_in_chains(session, services.lookup),
            *faults_in_checkpoints(session, services.lookup),
        ]
        chains = session.scalar(
            select(func.count()).select_from(Number).where(Number.ledger_length > 0)
        )
        entries, points = (
            session.scalar(select(func.count()).select_from(table))
            for table in (ConsentEntry, ConsentCheckpoint)
        )
    for fault in faults:
        click.echo(fault, err=True)
    click.echo(f"{chains} numbers, {entries} entries and {points} checkpoints were checked.")
    if faults:
        raise click.ClickException(
            f"{len(faults)} do not hold. If LOOKUP_KEY is the right one, the ledger was changed "
            "outside Loanline: compare it with a backup."
        )
    click.echo("All hold.")


@contextmanager
def _one_moment(database: Database) -> Iterator[Session]:
    """The ledger as it is now: what is appended meanwhile must not look like a fault."""
    if database.on_sqlite:
        with database.read() as session:
            yield session
    else:
        with database.write() as session:
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            yield session


@consent.command("checkpoint")
def add_checkpoint() -> None:
    """Add a checkpoint over all chains now; the scheduler adds one each day."""
    services = services_here()
    with services.database.write() as session:
        row = checkpoint(session, services.lookup, now())
        if row is not None:
            session.flush()
            audit(session, "consent.checkpoint", str(row.id))
    if row is None:
        click.echo("Nothing to cover: no entry is newer than the last checkpoint.")
    else:
        click.echo(f"Checkpoint {row.id} covers {row.entries} entries of {row.chains} numbers.")


@consent.command("revoke")
@click.argument("number")
@click.option("--channel", required=True, type=click.Choice(CHANNELS))
@click.option("--note", required=True, help="What was said, and to whom; kept as evidence.")
def revoke_consent(number: str, channel: str, note: str) -> None:
    """Record that the holder of NUMBER wants no more texts, in force with the next one.

    Whichever way a wish came, it counts like the word STOP (rule OPT-10); none is confirmed by
    text. Only the holder can lift it, by texting START.
    """
    if not 0 < len(note.strip()) <= _LONGEST_NOTE:
        raise click.ClickException(f"The note should have 1 to {_LONGEST_NOTE} characters.")
    try:
        e164 = normalise(number)
    except NotANumber as error:
        raise click.ClickException(f"NUMBER is {error}.") from None
    services = services_here()
    number_id = services.lookup.number_id(e164)
    how = Expression(
        method=channel, at=now(), wording=note.strip(), evidence={"recorded_by": ACTOR}
    )
    with services.database.write() as session:
        ensure_numbers(session, {number_id: e164}, services.vault, now())
        row = lock_number(session, number_id)
        again = row.opted_out_at is not None
        revoke(session, row, how, services.lookup, now())
        audit(session, "consent.revoke", str(number_id), channel=channel)
    was = "was opted out already; this is recorded too" if again else "gets no more texts"
    click.echo(f"{mask(e164)} {was}.")
