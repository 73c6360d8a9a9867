"""Searching: what was asked for is kept in a row, so that no address holds anybody's name."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from console.asking import audit, field, may, me, now, services
from console.doors import Door, page
from console.words import say
from desk.rights import NotNow
from desk.searching.asked import LONGEST, Unclear
from desk.searching.finding import search as search_for
from models.desk import Search

search = Blueprint("search", __name__)
_LONGEST_NAME = 40
_MOST_NAMED = 30


@page(search, "/search", Door.READ, "POST")
def ask() -> AnyResponse:
    """Keep the question and go to what it finds."""
    query = field("query", LONGEST)
    if not query:
        flash(say("Write a name, a number, a reference or words of a text."), "error")
        return redirect(url_for("console.inbox.show"), 303)
    with services().database.write() as session:
        kept = Search(staff_id=me().id, query=query, at=now())
        session.add(kept)
        session.flush()
    return _to(kept.id)


def _to(search_id: int) -> AnyResponse:
    return redirect(url_for("console.search.found", search_id=search_id), 303)


def _own(session: Session, search_id: int) -> Search:
    """One's own search; 404 for anybody else's, as for one that was forgotten."""
    kept = session.get(Search, search_id)
    if kept is None or kept.staff_id != me().id:
        abort(404)
    return kept


@page(search, "/found/<int:search_id>", Door.READ)
def found(search_id: int) -> str:
    """People, cases, threads, texts and notes that a search finds now."""
    result, unclear = None, ""
    with services().database.read() as session:
        kept = _own(session, search_id)
        try:
            read = may("threads.show")
            lookup = services().lookup
            result = search_for(session, lookup, kept.query, now(), reader=me(), notes=read)
        except Unclear as reason:
            unclear = say(reason.words, **reason.values)
    with services().database.write() as session:
        facts = {**result.counts, **result.shown} if result else {}
        audit(session, "search.view", str(search_id), **facts)
    return render_template("console/found.html", search=kept, found=result, unclear=unclear)


@page(search, "/found/<int:search_id>/name", Door.READ, "POST")
def keep(search_id: int) -> AnyResponse:
    """Give a search a name, by which it stands among one's folders."""
    name = field("name", _LONGEST_NAME)
    try:
        with services().database.write() as session:
            kept = _own(session, search_id)
            _require_free(session, kept, name)
            kept.name = name
            audit(session, "search.name", str(search_id))
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
    else:
        flash(say("Kept among your folders."), "done")
    return _to(search_id)


def _require_free(session: Session, kept: Search, name: str) -> None:
    mine = (Search.staff_id == me().id, Search.name.is_not(None), Search.id != kept.id)
    if not name:
        raise NotNow("Give it a name of 1 to 40 characters.")
    if session.scalar(select(Search.id).where(*mine, Search.name == name)) is not None:
        raise NotNow("You have a saved view of that name already: choose another name.")
    if (session.scalar(select(func.count()).where(*mine)) or 0) >= _MOST_NAMED:
        raise NotNow("You have 30 saved views: forget one that you no longer use.")


@page(search, "/found/<int:search_id>/forget", Door.READ, "POST")
def forget(search_id: int) -> AnyResponse:
    """The search is no longer kept."""
    with services().database.write() as session:
        session.delete(_own(session, search_id))
        audit(session, "search.forget", str(search_id))
    flash(say("Forgotten."), "done")
    return redirect(url_for("console.inbox.show"), 303)
