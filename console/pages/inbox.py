"""The inbox: folders with their counts, and the threads of one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, abort, render_template, request
from sqlalchemy import select
from sqlalchemy.orm import Session

from console.asking import audit_glance, audit_view, me, now, services
from console.doors import Door, page
from desk.folders import DEFAULT, FOLDERS, Folder, counts
from desk.waiting import Waiting, threads_in
from models.desk import Label, Macro, Search, Team
from models.staff import Staff

inbox = Blueprint("inbox", __name__)
PAGE: Final = 30
_MOST_PAGES: Final = 200


@dataclass(frozen=True)
class Listed:
    """A folder with one page of its threads."""

    folder: Folder
    rows: Sequence[Waiting]
    counts: dict[str, int]
    searches: Sequence[Search]
    number: int
    """Of the page, from 1."""
    more: bool

    @property
    def threads(self) -> list[str]:
        """Ids of the threads that it shows."""
        return [row.thread_id.hex for row in self.rows]


def listed(session: Session, key: str, number: int = 1) -> Listed:
    """One page of a folder; 404 where there is no such folder."""
    folder = FOLDERS.get(key)
    if folder is None or not 1 <= number <= _MOST_PAGES:
        abort(404)
    staff = me()
    rows = threads_in(session, folder, staff, now(), limit=PAGE + 1, skip=(number - 1) * PAGE)
    kept = session.scalars(
        select(Search)
        .where(Search.staff_id == staff.id, Search.name.is_not(None))
        .order_by(Search.name)
    ).all()
    found = counts(session, staff, now())
    return Listed(folder, rows[:PAGE], found, kept, number, len(rows) > PAGE)


def page_number() -> int:
    """Which page of the folder was asked for; 404 for another word."""
    number = request.args.get("page", "1")
    if not (number.isascii() and number.isdecimal() and len(number) <= 4):
        abort(404)
    return int(number)


def shared(session: Session) -> dict[str, Any]:
    """What forms beside threads offer: colleagues, teams, labels, macros."""
    here = select(Staff).where(Staff.left_at.is_(None), Staff.role != "auditor")
    return {
        "colleagues": session.scalars(here.order_by(Staff.name)).all(),
        "teams": session.scalars(select(Team).order_by(Team.name)).all(),
        "macros": session.scalars(
            select(Macro).where(Macro.retired_at.is_(None)).order_by(Macro.name)
        ).all(),
        "all_labels": session.scalars(
            select(Label).where(Label.retired_at.is_(None)).order_by(Label.name)
        ).all(),
    }


@page(inbox, "/", Door.READ)
def show() -> str:
    """The inbox at its first folder."""
    return _page(DEFAULT)


@page(inbox, "/inbox/<key>", Door.READ)
def folder(key: str) -> str:
    """One folder."""
    return _page(key)


def _page(key: str) -> str:
    with services().database.read() as session:
        found = listed(session, key, page_number())
        beside = shared(session)
    seen = found.threads
    audit_view("folder.view", key, seen, threads=seen)
    return render_template("console/inbox.html", listed=found, thread=None, **beside)


@page(inbox, "/inbox/<key>/list", Door.READ)
def rows(key: str) -> str:
    """The list alone, for a page that is open and was told that it changed."""
    with services().database.read() as session:
        found = listed(session, key, page_number())
        beside = shared(session)
    audit_glance("folder.view", key, found.threads, live=True)
    on = request.args.get("on")
    return render_template("console/parts/lists.html", listed=found, chosen=on, **beside)
