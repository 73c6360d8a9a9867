"""``alerts``: what needs somebody at once, and whether anybody is told."""

import click
from sqlalchemy import select

from alerts.acknowledging import NotAcknowledged, acknowledge
from alerts.channels import Channels, open_channels
from alerts.raising import open_alerts
from alerts.words import PLAIN, TEST, what_about
from bot.services import Services
from clock import now
from commands.context import services_here, staff_named
from commands.plain import PlainGroup
from config import BadSettings
from models.alerts import Alert
from models.staff import Staff

_MOST = 200
_NOBODY = "ALERT_URLS is not set, so nobody is told."


@click.group(cls=PlainGroup)
def alerts() -> None:
    """See what needs somebody at once, say that you see to it, try who is told."""


@alerts.command("list")
@click.option("--all", "everything", is_flag=True, help="Ended ones, too, the newest first.")
def list_alerts(*, everything: bool) -> None:
    """The alerts that are open, oldest first."""
    services = services_here()
    newest = select(Alert).order_by(Alert.id.desc()).limit(_MOST)
    with services.database.read() as session:
        rows = session.scalars(newest).all() if everything else open_alerts(session)
        people = dict(iter(session.execute(select(Staff.id, Staff.name))))
    for alert in rows:
        click.echo(_row_of(alert, people))
    if len(rows) == _MOST and everything:
        click.echo(f"These are the newest {_MOST}; there may be more.")
    if not rows:
        click.echo("No alert yet." if everything else "No alert is open.")
    if not services.settings.alert_urls:
        click.echo(_NOBODY)


def _row_of(alert: Alert, people: dict[int, str]) -> str:
    state = [f"told {alert.times_told}x"]
    if alert.last_error is not None:
        state.append(f"failed ({alert.last_error})")
    if alert.acknowledged_at is not None:
        by = people.get(alert.acknowledged_by or 0, "somebody")
        state.append(f"{by} sees to it")
    if alert.ended_at is not None:
        state.append(f"ended {alert.ended_at:%Y-%m-%d %H:%M}")
    return f"{alert.id:<5}  {PLAIN[alert.kind]}  ({what_about(alert)})  {', '.join(state)}"


@alerts.command("acknowledge")
@click.argument("alert_id", metavar="ID", type=click.IntRange(1, 2**63 - 1))
@click.option("--by", "email", required=True, metavar="EMAIL", help="Who sees to it.")
def acknowledge_alert(alert_id: int, email: str) -> None:
    """Say that somebody sees to an alert; nobody else is told of it."""
    with services_here().database.write() as session:
        person = staff_named(session, email)
        try:
            acknowledge(session, alert_id, person, now())
        except NotAcknowledged as reason:
            raise click.ClickException(str(reason)) from None
    click.echo(f"{person.name} sees to alert {alert_id}; nobody else is told of it.")


@alerts.command("test")
def send_test() -> None:
    """Tell the first rank that this is a test; code 1 where an address failed."""
    results = _channels(services_here()).tell({0: TEST})
    for told in results:
        fate = "taken" if told.error is None else f"FAILED ({told.error})"
        click.echo(f"{str(told.place).capitalize()}: {fate}")
    if any(told.error for told in results):
        raise click.ClickException("Check what failed in ALERT_URLS, by its position.")


def _channels(services: Services) -> Channels:
    try:
        channels = open_channels(services.settings)
    except BadSettings as faults:
        raise click.ClickException(str(faults)) from None
    if not len(channels):
        raise click.ClickException(_NOBODY)
    return channels
