"""What an open page asks every few seconds: whether anything changed, and who else is here."""

import uuid

from flask import Blueprint, Response, current_app, jsonify, render_template, request
from sqlalchemy import select

from console.asking import me, services
from console.doors import Door, page
from console.live import DeskNews, News
from console.presence import Presence, Present
from desk.folders import EVERYTHING
from models.staff import Staff

live = Blueprint("live", __name__)


def news_of(thread_id: uuid.UUID | None = None) -> News:
    """What is new at the desk and in a thread, as a page that is made now shows it."""
    desk: DeskNews = current_app.extensions["loanline.news"]
    return desk.now(services(), thread_id)


@page(live, "/live", Door.READ)
def news() -> Response:
    """Words for a folder's list and for a thread, and who else is there; 304 if all is as was."""
    thread_id = _thread_id()
    found, others = news_of(thread_id), _others(thread_id)
    here = ".".join(f"{one.staff_id}{one.typing:d}" for one in others)
    lists = lists_word(found, request.args.get("folder", ""))
    etag = f"{lists}/{found.thread}/{here}"
    if etag in request.if_none_match:
        return Response(status=304)
    answer = jsonify(lists=lists, thread=found.thread, presence=_words(others))
    answer.set_etag(etag)
    return answer


def lists_word(found: News, folder: str) -> str:
    """What tells that a folder's list is another; only that of all threads follows each text."""
    return f"{found.lists}-{found.texts}" if folder == EVERYTHING else found.lists


def seen_lists(folder: str) -> str:
    """The same word, for a page that is made now."""
    return lists_word(news_of(), folder)


def seen_texts(thread_id: uuid.UUID) -> str:
    """The word for a thread, likewise."""
    return news_of(thread_id).thread


def _thread_id() -> uuid.UUID | None:
    try:
        return uuid.UUID(request.args.get("thread", ""))
    except ValueError:
        return None


def _others(thread_id: uuid.UUID | None) -> list[Present]:
    if thread_id is None:
        return []
    presence: Presence = current_app.extensions["loanline.presence"]
    found = presence.note(thread_id, me().id, typing="typing" in request.args)
    return sorted(found, key=lambda one: one.staff_id)


def _words(others: list[Present]) -> str:
    if not others:
        return ""
    with services().database.read() as session:
        people = select(Staff.id, Staff.name).where(Staff.id.in_([one.staff_id for one in others]))
        names = {row.id: row.name for row in session.execute(people)}
    return render_template("console/parts/presence.html", others=others, names=names)
