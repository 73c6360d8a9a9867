"""The records: who did what and who saw what; read, verified, exported."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, timedelta
from typing import Any, Final

from flask import Blueprint, Response, render_template, request
from sqlalchemy import select
from werkzeug.exceptions import BadRequest

from console.asking import audit, flag, now, services
from console.doors import Door, page
from console.pages.reports import attachment
from console.times import zone
from console.words import say
from desk.action_words import ACTIONS
from desk.exporting.sheets import sheet
from desk.known_sentences import OF_CHAINS
from desk.records import (
    MOST_EXPORTED,
    PAGE,
    Wanted,
    entries,
    ledger_faults,
    one_moment,
    verify,
)
from desk.reporting.question import Question
from models.staff import AuditEntry, Staff

records = Blueprint("records", __name__)
_WORD: Final = re.compile(r"[A-Za-z0-9_.:/@-]{0,64}")
_USUAL: Final = 31
"""Days that are verified where nobody asks for more: the whole can take minutes."""
_FIELDS: Final = ("actor", "action", "subject", "day")


@page(records, "/records", Door.PROOF)
def index() -> str:
    """Entries, newest first, a page at a time."""
    wanted, asked = _wanted(request.args)
    before = _before(request.args.get("before", ""))
    with services().database.read() as session:
        found = entries(session, wanted, before, PAGE + 1)
        people = session.scalars(select(Staff).order_by(Staff.name)).all()
    _note("records.view", wanted)
    return _page(asked, people, found=found[:PAGE], more=len(found) > PAGE, newest=before is None)


@page(records, "/records/verify", Door.PROOF, "POST")
def verify_all() -> str:
    """Whether the records and the consent ledger are as they were written."""
    with one_moment(services().database) as session:
        since = None if flag("all") else now() - timedelta(days=_USUAL)
        checked = verify(session, services().lookup, since)
        ledger = ledger_faults(session, services().lookup)
        people = session.scalars(select(Staff).order_by(Staff.name)).all()
        found = entries(session, Wanted(), None, PAGE + 1)
    faults = (*checked.faults, *ledger)
    _note("records.verify", Wanted(), seals=checked.seals, faults=len(faults))
    asked = dict.fromkeys(_FIELDS, "")
    return _page(
        asked, people, found=found[:PAGE], more=len(found) > PAGE, newest=True,
        checked=checked, faults=[OF_CHAINS.said(say, fault) for fault in faults],
    )  # fmt: skip


@page(records, "/records/export", Door.PROOF, "POST")
def export() -> Response:
    """The entries that the filter lets through, newest first, as CSV."""
    wanted, _ = _wanted(request.form)
    with services().database.read() as session:
        found = entries(session, wanted, None, MOST_EXPORTED)
    _note("records.export", wanted, entries=len(found))
    columns = ("id", "at (UTC)", "actor", "action", "subject", "details")
    return attachment(sheet(columns, map(_row, found)), "loanline-records.csv", "text/csv")


def _row(entry: AuditEntry) -> list[str]:
    at = entry.at.astimezone(UTC).isoformat()
    return [str(entry.id), at, entry.actor, entry.action, entry.subject or "", details(entry)]


def details(entry: AuditEntry) -> str:
    """What else is noted, on one line."""
    return json.dumps(entry.details, ensure_ascii=False, sort_keys=True) if entry.details else ""


def _page(asked: Mapping[str, str], people: Any, **found: Any) -> str:
    names = {f"staff:{one.id}": one.name for one in people}
    return render_template(
        "console/records.html",
        asked=asked,
        names=names,
        words=lambda action: say(ACTIONS[action]) if action in ACTIONS else "",
        details=details,
        most=MOST_EXPORTED,
        **found,
    )


def _note(action: str, wanted: Wanted, **more: Any) -> None:
    """The filter holds opaque words only, so it can be noted as it is."""
    kept = {"by": wanted.actor, "begins": wanted.action, "day": _iso(wanted)}
    given = {name: value for name, value in kept.items() if value}
    with services().database.write() as session:
        audit(session, action, wanted.subject or None, **given, **more)


def _iso(wanted: Wanted) -> str:
    return wanted.since.astimezone(zone()).date().isoformat() if wanted.since else ""


def _wanted(given: Mapping[str, str]) -> tuple[Wanted, dict[str, str]]:
    """The filter of an address or a form; 400 for what no id or action can be."""
    asked = {name: given.get(name, "").strip() for name in _FIELDS}
    if not all(_WORD.fullmatch(word) for word in asked.values()):
        raise BadRequest
    since = until = None
    if asked["day"]:
        day = _day(asked["day"])
        since, until = day.start, day.end
    return Wanted(asked["actor"], asked["action"], asked["subject"], since, until), asked


def _day(text: str) -> Question:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise BadRequest from None
    if not date(2000, 1, 1) <= day <= now().date() + timedelta(days=366):
        raise BadRequest
    return Question(day, day, zone())


def _before(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= 18):
        raise BadRequest
    return int(text)
