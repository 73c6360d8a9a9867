"""``release``: what must be done once before a new version may run."""

import click
from flask import current_app

import clock
from accounts.lender import load_lender, seed_lender
from bot.library import library
from bot.services import Services
from bot.wordings import ship
from commands.plain import PlainCommand
from models.migrate import upgrade


@click.command(cls=PlainCommand)
def release() -> None:
    """Migrate the database, ship changed responses, seed the lender's values."""
    services: Services = current_app.extensions["loanline"]
    upgrade(services.settings)
    library()  # A domain or rules file that does not hold together must stop the release.
    with services.database.write() as session:
        added = ship(session, clock.now())
        path = services.settings.lender_config
        seeded = path is not None and seed_lender(session, load_lender(path), clock.now())
    click.echo(f"The database is up to date; {added} responses are new or changed.")
    if seeded:
        click.echo("The lender's values were taken over from LENDER_CONFIG.")
