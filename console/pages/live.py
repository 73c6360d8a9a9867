"""What an open page asks every few seconds: whether anything changed, and who else is here."""

import uuid
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, render_template, request
from sqlalchemy import select

from console.asking import me, services
from console.doors import Door, page
from console.live import DeskVersion
from console.presence import Presence, Present
from models.staff import Staff

live = Blueprint("live", __name__)


def _kept(name: str) -> Any:
    """What the process keeps from request to request, made at the first."""
    kept = current_app.extensions.setdefault("loanline.console", {})
    if name not in kept:
        kept[name] = DeskVersion() if name == "version" else Presence(services().settings)
    return kept[name]


@page(live, "/live", Door.READ)
def news() -> Response:
    """The desk's version; for a thread, who else is there. 304 where nothing changed."""
    version, others = _kept("version").now(services()), _others()
    etag = f"{version}/{'.'.join(f'{one.staff_id}{one.typing:d}' for one in others)}"
    if etag in request.if_none_match:
        return Response(status=304)
    answer = jsonify(version=version, presence=_words(others))
    answer.set_etag(etag)
    return answer


def _others() -> list[Present]:
    try:
        thread_id = uuid.UUID(request.args.get("thread", ""))
    except ValueError:
        return []
    found = _kept("presence").note(thread_id, me().id, typing="typing" in request.args)
    return sorted(found, key=lambda one: one.staff_id)


def _words(others: list[Present]) -> str:
    if not others:
        return ""
    with services().database.read() as session:
        people = select(Staff.id, Staff.name).where(Staff.id.in_([one.staff_id for one in others]))
        names = {row.id: row.name for row in session.execute(people)}
    return render_template("console/parts/presence.html", others=others, names=names)
