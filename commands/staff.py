"""``staff``: the people who may log in to the console."""

import sys

import click
from argon2 import PasswordHasher
from sqlalchemy import select

from clock import now
from commands.context import audit, services_here, staff_named
from commands.plain import PlainGroup
from desk.people import (
    LONGEST_PASSWORD,
    ROLES,
    checked_address,
    checked_name,
    checked_password,
    forget_factors,
    take_on,
)
from desk.queueing import put_down_all
from desk.rights import NotNow
from models.staff import Staff


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
    try:
        email, name = checked_address(email), checked_name(name)
        hashed = PasswordHasher().hash(checked_password(_password(from_stdin=password_stdin)))
        with services_here().database.write() as session:
            person = take_on(
                session, email=email, name=name, role=role, password_hash=hashed, now=now()
            )
            audit(session, "staff.add", str(person.id), role=role)
    except NotNow as reason:
        raise click.ClickException(str(reason)) from None
    click.echo(f"{email} may log in as {role}.")


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline(LONGEST_PASSWORD + 2).rstrip("\r\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


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
        threads = put_down_all(session, person, now())
        audit(session, "staff.leave", str(person.id), threads=threads)
    click.echo(f"{person.email} can log in no more.")
    if threads:
        click.echo(f"In nobody's hands now: {threads} of their threads.")


@staff.command()
@click.argument("email")
def authenticator(email: str) -> None:
    """Let a person who lost phone and recovery codes set up another authenticator.

    For the only admin, whom nobody else can help in the console.
    """
    with services_here().database.write() as session:
        person = staff_named(session, email)
        forget_factors(session, person)
        audit(session, "staff.authenticator_reset", str(person.id))
    click.echo(f"{person.email} sets up another authenticator at the next sign-in.")
