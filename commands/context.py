"""What a command finds: the services of the application it runs in, with their clock set."""

import click
from flask import current_app
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clockwork import set_out
from bot.services import Services
from clock import now
from models.staff import AuditEntry, Staff

ACTOR = "command"
"""In the audit: somebody at a terminal of the host, where no name can be proved."""


def services_here() -> Services:
    """The application's services, in step with the stored clock."""
    found = services_unset()
    set_out(found)
    return found


def services_unset() -> Services:
    """The same without a look at the database, which may be what is wrong."""
    found: Services = current_app.extensions["loanline"]
    return found


def refuse_in_production(services: Services) -> None:
    """Some commands make things up; they stop where borrowers are real."""
    if services.settings.production:
        raise click.ClickException("This command is for development and test only.")


def audit(session: Session, action: str, subject: str | None = None, /, **details: object) -> None:
    """Write down what a command did, in its own transaction."""
    entry = AuditEntry(at=now(), actor=ACTOR, action=action, subject=subject, details=details)
    session.add(entry)


def staff_named(session: Session, email: str) -> Staff:
    """The member of staff who works here under this address; an error that says what to do."""
    row = select(Staff).where(Staff.email == email.strip().lower())
    person = session.scalars(row).first()
    if person is None or person.left_at is not None:
        raise click.ClickException(
            "Nobody works here under that address: see `flask --app app staff list`."
        )
    return person
