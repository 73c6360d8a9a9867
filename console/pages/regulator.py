"""What a regulator asks for of cases: rows of any kind, and counts of complaints."""

from typing import Final

from flask import Blueprint, Response, flash, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from bot.formats import local_day
from console.asking import audit, choice, given_day, now, services
from console.doors import Door, page
from console.downloads import download
from console.times import zone
from console.words import say
from desk.exporting.complaints import (
    Period,
    between,
    counted,
    counted_by_product,
    listed,
)
from desk.rights import NotNow
from models.cases import CaseKind

regulator = Blueprint("regulator", __name__)
_COUNTS: Final = {"counts": counted, "products": counted_by_product}
_COUNT_FILES: Final = {"counts": "complaint-counts.csv", "products": "complaint-products.csv"}
_KINDS: Final = frozenset({"", *(kind.value for kind in CaseKind)})


@page(regulator, "/cases/export", Door.PROOF, "POST")
def export() -> Response | AnyResponse:
    """Cases of one kind or all between two days as CSV, one row each; or counts of complaints."""
    what, chosen = choice("what", ("rows", *_COUNTS)), choice("kind", _KINDS)
    period = Period(given_day("first"), given_day("last"))
    kind = CaseKind.COMPLAINT if what in _COUNTS else CaseKind(chosen) if chosen else None
    try:
        with services().database.read() as session:
            found = between(services(), session, period, kind)
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
        return redirect(url_for("console.cases.index"), 303)
    if what in _COUNTS:
        made, name = _COUNTS[what](found, period), _COUNT_FILES[what]
    else:
        made = listed(found, period, local_day(now(), str(zone())))
        name = f"{kind.value.replace('_', '-')}-cases.csv" if kind else "cases.csv"
    span = f"{period.first}/{period.last}"
    with services().database.write() as session:
        of = kind.value if kind else "any"
        audit(session, "cases.export", span, what=what, kind=of, cases=len(found))
    return download(made, name)
