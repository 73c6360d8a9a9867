"""``say``: one turn in this process, with no carrier."""

import json
import uuid

import click
from sqlalchemy import select, update

import clock
from bot.inbox.lease import lease_thread, release_thread
from bot.law import take_law_step
from bot.record import Received, record
from bot.services import Services
from bot.turn import take_turn
from commands.context import refuse_in_production, services_here
from commands.plain import PlainCommand
from models.inbound import LawStep
from models.outbound import OutboundState, OutboundText
from models.turns import Turn


@click.command(cls=PlainCommand)
@click.option("--from", "sender", required=True, help="The borrower's number, +12025550101.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole decision.")
@click.argument("text")
def say(sender: str, text: str, as_json: bool) -> None:
    """Let a borrower say TEXT and print the answer; nothing is sent."""
    services = services_here()
    refuse_in_production(services)
    recipient = (services.settings.twilio_from_numbers or ("",))[0]
    now = clock.now()
    recorded = record(
        services, Received("say", f"SAY{uuid.uuid4().hex}", sender, recipient, text, now)
    )
    assert recorded.inbound_id is not None
    if recorded.law_step == LawStep.PENDING:
        take_law_step(services, recorded.inbound_id, now)
    owner = uuid.uuid4().hex
    lease = lease_thread(services, recorded.thread_id, owner)
    if lease is None:
        raise click.ClickException("A worker has this thread now; try again in a moment.")
    try:
        for unread in lease.texts:
            take_turn(services, lease, unread)
    finally:
        release_thread(services, recorded.thread_id, owner)
    _print(services, recorded.inbound_id, as_json)


def _print(services: Services, inbound_id: int, as_json: bool) -> None:
    with services.database.write() as session:
        replies = session.scalars(
            select(OutboundText).where(OutboundText.inbound_id == inbound_id)
        ).all()
        turn = session.scalars(select(Turn).where(Turn.inbound_id == inbound_id)).one()
        session.execute(
            update(OutboundText)
            .where(OutboundText.inbound_id == inbound_id)
            .values(state=OutboundState.CANCELED)
        )
    if as_json:
        decision = {
            "replies": [reply.body for reply in replies],
            "decided_by": turn.decided_by,
            "reading": turn.reading,
            "steps": turn.steps,
            "versions": turn.versions,
        }
        click.echo(json.dumps(decision, ensure_ascii=False, indent=2))
        return
    for reply in replies:
        click.echo(reply.body)
    if not replies:
        click.echo("(no answer)", err=True)
