"""Why the bot said what it said: the reading, the rule, the wording, the figures' source."""

from flask import Blueprint, abort, render_template
from sqlalchemy import select

from console.asking import audit, services
from console.doors import Door, page
from models.inbound import InboundText
from models.outbound import OutboundText, SendVerdict
from models.turns import Turn

why = Blueprint("why", __name__)


@page(why, "/why/<int:inbound_id>", Door.READ)
def show(inbound_id: int) -> str:
    """One text of theirs, what was understood, what was decided, what was sent."""
    with services().database.read() as session:
        text = session.get(InboundText, inbound_id)
        if text is None:
            abort(404)
        rows = select(Turn).where(Turn.inbound_id == inbound_id).order_by(Turn.id)
        turns = session.scalars(rows).all()
        sent = session.scalars(
            select(OutboundText)
            .where(OutboundText.inbound_id == inbound_id)
            .order_by(OutboundText.created_at)
        ).all()
        judged = select(SendVerdict).where(SendVerdict.message_id.in_([one.id for one in sent]))
        verdicts = session.scalars(judged.order_by(SendVerdict.id)).all()
    with services().database.write() as session:
        audit(session, "decision.view", str(text.thread_id), inbound=inbound_id)
    return render_template("console/why.html", text=text, turns=turns, sent=sent, verdicts=verdicts)
