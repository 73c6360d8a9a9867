"""What a command finds: the services of the application it runs in, with their clock set."""

import click
from flask import current_app

from bot.clockwork import set_out
from bot.services import Services


def services_here() -> Services:
    """The application's services, in step with the stored clock."""
    found: Services = current_app.extensions["loanline"]
    set_out(found)
    return found


def refuse_in_production(services: Services) -> None:
    """Some commands make things up; they stop where borrowers are real."""
    if services.settings.production:
        raise click.ClickException("This command is for development and test only.")
