"""``keys``: keys of the lender's programs, and the keys of the data themselves."""

import click
from sqlalchemy import select

import crypto
from bot.services import Services
from clock import now
from commands.context import audit, services_here
from commands.plain import PlainGroup
from models.sealed import COLUMNS, SealedColumn, seal_anew
from models.staff import ApiKey
from webhooks.keys import SCOPES, BadKey, make_key


@click.group(cls=PlainGroup)
def keys() -> None:
    """Make, list and revoke API keys; make and replace the keys of the data."""


@keys.command()
@click.argument("name")
@click.option("--scope", "scopes", multiple=True, required=True, type=click.Choice(SCOPES))
def add(name: str, scopes: tuple[str, ...]) -> None:
    """Make an API key called NAME and show it, once."""
    services = services_here()
    with services.database.write() as session:
        try:
            secret = make_key(session, name, scopes, now(), services.lookup)
        except BadKey as error:
            raise click.ClickException(f"No key was made: {error}.") from None
        audit(session, "keys.add", name, scopes=sorted(set(scopes)))
    click.echo(secret)
    click.echo("Keep it now: it is not stored and cannot be shown again.", err=True)


@keys.command("list")
def list_keys() -> None:
    """Every API key, what it may do and whether it is in force."""
    with services_here().database.read() as session:
        rows = session.scalars(select(ApiKey).order_by(ApiKey.name)).all()
    for row in rows:
        state = f"revoked {row.revoked_at:%Y-%m-%d}" if row.revoked_at else "in force"
        made = f"made {row.created_at:%Y-%m-%d}"
        click.echo(f"{row.name:<24} {made}  {state:<18}  {', '.join(row.scopes)}")
    if not rows:
        click.echo("No key yet: flask --app app keys add NAME --scope accounts:write")


@keys.command()
@click.argument("name")
def revoke(name: str) -> None:
    """End the API key called NAME; calls with it are refused from the next one on."""
    with services_here().database.write() as session:
        row = session.scalars(select(ApiKey).where(ApiKey.name == name)).first()
        if row is None:
            raise click.ClickException("There is no key of that name: see `keys list`.")
        if row.revoked_at is not None:
            raise click.ClickException(f"That key was revoked on {row.revoked_at:%Y-%m-%d}.")
        row.revoked_at = now()
        audit(session, "keys.revoke", name)
    click.echo(f"The key {name} is revoked.")


@keys.command()
def new() -> None:
    """Print fresh values for SECRET_KEY, DATA_KEYS and LOOKUP_KEY; nothing is stored."""
    for name in ("SECRET_KEY", "DATA_KEYS", "LOOKUP_KEY"):
        click.echo(f"{name}={crypto.new_key()}")


@keys.command("rotate-data")
def rotate_data() -> None:
    """Seal phone numbers under the first of DATA_KEYS that an older one still holds.

    It may be stopped and started again, and beside everything else that runs. Afterwards the
    older key can be taken out of DATA_KEYS.
    """
    services = services_here()
    for column in COLUMNS:
        count = _seal_column_anew(services, column)
        click.echo(f"{column.name}: {count} sealed anew.")
    with services.database.write() as session:
        audit(session, "keys.rotate-data")
    click.echo("Everything is sealed under the first of DATA_KEYS: the others can be taken out.")


def _seal_column_anew(services: Services, column: SealedColumn) -> int:
    total, after = 0, None
    while True:
        with services.database.write() as session:
            count, after = seal_anew(session, services.vault, column, after)
        total += count
        if after is None:
            return total
