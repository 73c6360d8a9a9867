"""``retention``: emptying threads whose time is over."""

from datetime import timedelta

import click
from sqlalchemy import func, select

from bot.retention import keep_no_longer
from clock import now
from commands.context import audit, services_here
from commands.plain import PlainCommand
from models.silence import silent_threads
from policy.retention import TooShort, years_to_keep


@click.command(cls=PlainCommand)
@click.option("--years", type=click.IntRange(1, 100), help="Longer than the rules ask for.")
@click.option("--dry-run", is_flag=True, help="Only count the threads.")
def retention(years: int | None, *, dry_run: bool) -> None:
    """Empty the words of threads in which nothing has happened for years.

    The scheduler does this daily. Opt-outs, the consent ledger, cases and payments stay.
    """
    services = services_here()
    try:
        keep = years_to_keep(services.settings.policy_pack, years)
    except TooShort as error:
        raise click.ClickException(f"Nothing was emptied: {error}.") from None
    if dry_run:
        old = silent_threads(now() - timedelta(days=365.25 * keep)).subquery()
        with services.database.read() as session:
            count = session.scalar(select(func.count()).select_from(old))
        click.echo(f"{count} threads have been silent for {keep} years; nothing was changed.")
        return
    count = keep_no_longer(services, now(), keep)
    with services.database.write() as session:
        audit(session, "retention", years=keep, emptied=count)
    click.echo(f"{count} threads silent for {keep} years were emptied.")
