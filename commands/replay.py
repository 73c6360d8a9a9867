"""``replay``: why a text was answered so, and whether it would be again."""

import contextlib
import json
import uuid

import click
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot import replay as replaying
from bot.replay import NoTurn, Replayed
from commands.context import audit, services_here
from commands.plain import PlainCommand
from models.inbound import InboundText
from models.outbound import OutboundText

_MEANING = {
    "actions": "the actions ask or say something else now",
    "dialogue": "domain.yml or rules.yml",
    "lender": "the lender's values",
    "model": "the classifier's weights",
    "turn": "the shape in which turns are stored",
}


@click.command("replay", cls=PlainCommand)
@click.option("--json", "as_json", is_flag=True, help="Print the whole decision.")
@click.argument("message")
def replay(message: str, *, as_json: bool) -> None:
    """Show the decision about MESSAGE and take it again from what was stored with it.

    MESSAGE is a borrower's text (its number or the carrier's sid), or our answer (its id or sid).
    Ends with 1 where the words are not the same.
    """
    services = services_here()
    with services.database.write() as session:
        inbound_id = _inbound_id(session, message)
        audit(session, "message.replay", str(inbound_id))
        try:
            found = replaying.replay(services, session, inbound_id)
        except NoTurn:
            raise click.ClickException(
                "That text has no stored decision: it was not handled yet, or was parked."
            ) from None
    click.echo(_json(found) if as_json else _plain(found))
    if not found.same:
        raise SystemExit(1)


def _inbound_id(session: Session, message: str) -> int:
    if message.isdigit() and session.get(InboundText, int(message)) is not None:
        return int(message)
    inbound = session.scalar(select(InboundText.id).where(InboundText.provider_sid == message))
    if inbound is not None:
        return inbound
    same = [OutboundText.provider_sid == message]
    with contextlib.suppress(ValueError):
        same.append(OutboundText.id == uuid.UUID(message))
    answered = session.scalar(select(OutboundText.inbound_id).where(or_(*same)))
    if answered is None:
        raise click.ClickException(
            "No text has that number, sid or id, or it answers no text of a borrower's."
        )
    return answered


def _plain(found: Replayed) -> str:
    reading = found.reading
    at, by = found.decided_at.isoformat(), found.decided_by or "nothing"
    lines = [
        f"Text {found.inbound_id}, decided at {at} by {by}.",
        f"Read as {reading['intent']}"
        + (f" and {reading['second']}" if reading["second"] else "")
        + f" ({reading['decision']}, {reading['confidence']}, by {reading['why']['source']}).",
        f"Said:  {found.said or '(nothing)'}",
    ]
    if found.same:
        lines.append("The same facts give the same words to the byte.")
    else:
        lines.append(f"Now:   {found.says or '(nothing)'}")
    if found.same_reading is False:
        lines.append("The text is read differently now.")
    lines += [f"Changed since: {_MEANING[name]}." for name in found.changed]
    return "\n".join(lines)


def _json(found: Replayed) -> str:
    content = {
        "inbound_id": found.inbound_id,
        "decided_at": found.decided_at.isoformat(),
        "decided_by": found.decided_by,
        "reading": dict(found.reading),
        "steps": found.steps,
        "said": found.said,
        "says": found.says,
        "same": found.same,
        "same_reading": found.same_reading,
        "changed": list(found.changed),
    }
    return json.dumps(content, ensure_ascii=False, indent=2)
