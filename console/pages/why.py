"""Why a text went as it did: reading, rule, wording, the figures' source, what the gate said."""

import uuid
from collections.abc import Sequence

from flask import Blueprint, abort, render_template
from sqlalchemy import select
from sqlalchemy.orm import Session

from console.asking import audit, services
from console.doors import Door, page
from console.pages.threads import here
from desk.figure_sources import sourced
from desk.responses.used import made_from, versions_by_id, versions_of_turn
from models.inbound import InboundText
from models.outbound import OutboundText, SendVerdict
from models.staff import Staff
from models.templates import TemplateVersion
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
        verdicts = _verdicts(session, [one.id for one in sent])
        figures = {one.id: sourced(session, one.figures) for one in sent}
        used = made_from(session, sent, turns)
        said = [version for turn in turns for version in versions_of_turn(turn)]
        known = versions_by_id(session, said)
    with services().database.write() as session:
        audit(session, "decision.view", str(text.thread_id), inbound=inbound_id)
    return render_template(
        "console/why.html", text=text, turns=turns, sent=sent, verdicts=verdicts, figures=figures,
        used=used, known=known, folder_key=here(),
    )  # fmt: skip


@page(why, "/why/text/<uuid:message_id>", Door.READ)
def of_ours(message_id: uuid.UUID) -> str:
    """A text that answers none of theirs: its kind, its wording, its figures, the gate."""
    with services().database.read() as session:
        text = session.get(OutboundText, message_id)
        if text is None:
            abort(404)
        version = text.template_version_id
        wording = session.get(TemplateVersion, version) if version else None
        author = session.get(Staff, text.staff_id) if text.staff_id else None
        verdicts = _verdicts(session, [text.id])
        figures = sourced(session, text.figures)
    with services().database.write() as session:
        audit(session, "decision.view", str(text.thread_id), message=str(message_id))
    return render_template(
        "console/why_ours.html", text=text, wording=wording, figures=figures, verdicts=verdicts,
        author=author.name if author else "", folder_key=here(),
    )  # fmt: skip


def _verdicts(session: Session, messages: Sequence[uuid.UUID]) -> Sequence[SendVerdict]:
    rows = select(SendVerdict).where(SendVerdict.message_id.in_(messages))
    return session.scalars(rows.order_by(SendVerdict.id)).all()
