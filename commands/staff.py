"""``staff``: the people who may log in to the console."""

import re
import sys
from typing import Final

import click
from argon2 import PasswordHasher
from sqlalchemy import select

from clock import now
from commands.context import audit, services_here, staff_named
from commands.plain import PlainGroup
from models.staff import Staff

ROLES: Final = ("agent", "supervisor", "admin", "auditor")
SHORTEST_PASSWORD: Final = 12
LONGEST_PASSWORD: Final = 200
_EMAIL: Final = re.compile(r"[^\s@]{1,64}@[^\s@]+\.[^\s@]+")
_LONGEST_EMAIL: Final = 254
_LONGEST_NAME: Final = 200


@click.group(cls=PlainGroup)
def staff() -> None:
    """Keep the list of people who may log in."""


@staff.command()
@click.argument("email")
@click.option("--name", required=True, help="As borrowers' transcripts show it to colleagues.")
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def add(email: str, name: str, role: str, *, password_stdin: bool) -> None:
    """Let a person log in as EMAIL. Somebody who had left comes back with a new password."""
    email, name = _address(email), name.strip()
    if not 0 < len(name) <= _LONGEST_NAME:
        raise click.ClickException(f"The name should have at most {_LONGEST_NAME} characters.")
    password = _password(from_stdin=password_stdin)
    hashed = PasswordHasher().hash(password)
    with services_here().database.write() as session:
        person = session.scalars(select(Staff).where(Staff.email == email)).first()
        if person is not None and person.left_at is None:
            raise click.ClickException("Somebody works here under that address already.")
        if person is None:
            person = Staff(email=email, created_at=now())
            session.add(person)
        person.name, person.role = name, role
        person.password_hash, person.left_at = hashed, None
        session.flush()
        audit(session, "staff.add", str(person.id), role=role)
    click.echo(f"{email} may log in as {role}.")


def _address(email: str) -> str:
    """In lower case, for nobody remembers in which case they were entered."""
    address = email.strip().lower()
    if len(address) > _LONGEST_EMAIL or not _EMAIL.fullmatch(address):
        raise click.ClickException("EMAIL should look like ana@lender.example.")
    return address


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        password = sys.stdin.readline(LONGEST_PASSWORD + 2).rstrip("\r\n")
    else:
        password = str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise click.ClickException(
            f"The password should have {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters."
        )
    return password


@staff.command("list")
def list_people() -> None:
    """Everybody who may log in, and since when."""
    with services_here().database.read() as session:
        people = session.scalars(select(Staff).order_by(Staff.email)).all()
    for person in people:
        until = f", left {person.left_at:%Y-%m-%d}" if person.left_at else ""
        since = f"since {person.created_at:%Y-%m-%d}{until}"
        click.echo(f"{person.email:<32} {person.role:<10} {since}  {person.name}")
    if not people:
        click.echo("Nobody yet: flask --app app staff add EMAIL --name NAME --role admin")


@staff.command()
@click.argument("email")
def leave(email: str) -> None:
    """End a person's access; what they did stays in the records."""
    with services_here().database.write() as session:
        person = staff_named(session, email)
        person.left_at = now()
        audit(session, "staff.leave", str(person.id))
    click.echo(f"{person.email} can log in no more.")
    click.echo("Threads they had taken stay theirs until released: flask --app app threads list")
