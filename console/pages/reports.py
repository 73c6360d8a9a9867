"""Reports: figures over a span of days, drawn, in tables, and as CSV."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from flask import Blueprint, Response, abort, render_template, request

from console.asking import audit, now, services
from console.doors import Door, page
from console.reading_reports import as_csv, drawing, headed, shown
from console.words import say
from desk.reporting.catalogue import REPORTS
from desk.reporting.keeping import NotCountedYet, counted, counted_soon
from desk.reporting.question import MOST_DAYS, USUAL_DAYS, Question, usual_of
from desk.rights import NotNow

reports = Blueprint("reports", __name__)
_PRICE: Final = re.compile(r"[0-9]{1,6}([.][0-9]{1,6})?")


@page(reports, "/reports", Door.PROOF)
def index() -> str:
    """Every report there is."""
    return render_template("console/reports.html", entries=REPORTS, asked=usual_span())


@page(reports, "/reports/<key>", Door.PROOF)
def show(key: str) -> str:
    """One report over the span in the address."""
    if key not in REPORTS:
        abort(404)
    asked, fault = _asked()
    try:
        found = counted_soon(services().database, key, REPORTS[key].make, asked, now())
    except NotCountedYet:
        beside = {"key": key, "entry": REPORTS[key], "asked": asked, "spans": _spans()}
        return render_template("console/counting.html", **beside, shown=shown)
    _note("report.view", key, asked)
    report = found.report
    return render_template(
        "console/report.html",
        key=key,
        entry=REPORTS[key],
        asked=asked,
        fault=fault,
        report=report,
        counted_at=found.at,
        drawing=drawing(report.plot, key),
        shown=shown,
        headed=headed,
        spans=_spans(),
    )


@page(reports, "/reports/<key>.csv", Door.PROOF)
def download(key: str) -> Response:
    """The same as CSV."""
    if key not in REPORTS:
        abort(404)
    asked, _ = _asked()
    report = counted(services().database, key, REPORTS[key].make, asked, now()).report
    _note("report.export", key, asked)
    return attachment(as_csv(report), f"loanline-{key}.csv", "text/csv")


def attachment(data: bytes, name: str, kind: str) -> Response:
    """A file to be saved; ``name`` holds nothing personal."""
    answer = Response(data, content_type=f"{kind}; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _note(action: str, key: str, asked: Question) -> None:
    with services().database.write() as session:
        audit(session, action, key, first=str(asked.first), last=str(asked.last))


def usual_span() -> Question:
    """The last four weeks, today included, at the lender's price of a segment."""
    with services().database.read() as session:
        return usual_of(services().voice.lender(session), now())


def asked_days(unasked: Question) -> Question:
    """The days in the address, else those of ``unasked``; ``NotNow`` says what is wrong."""
    first = _day(request.args.get("from", "")) or unasked.first
    last = _day(request.args.get("to", "")) or max(first, unasked.last)
    price = _price(request.args.get("price", ""), unasked)
    return Question(first, last, unasked.zone, price, unasked.currency)


def _asked() -> tuple[Question, str]:
    """The question in the address; the usual one, with what is wrong, where it cannot be."""
    try:
        return asked_days(usual_span()), ""
    except NotNow as reason:
        return usual_span(), say(reason.words, **reason.values)


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise NotNow("A day is written as year-month-day, such as 2026-11-21.") from None
    if not 2000 <= found.year <= 2199:
        raise NotNow("A day is written as year-month-day, such as 2026-11-21.")
    return found


def _price(text: str, unasked: Question) -> Decimal | None:
    """What was typed, else the price among the lender's facts."""
    if not text:
        return unasked.price
    if not _PRICE.fullmatch(text):
        raise NotNow("A price is a number such as 0.0079.")
    return Decimal(text)


def _spans() -> Mapping[str, Mapping[str, Any]]:
    """Spans that are asked for often, by name."""
    today = usual_span().last
    lengths = {
        "7 days": 7,
        "4 weeks": USUAL_DAYS,
        "3 months": 91,
        "1 year": MOST_DAYS - 1,
    }
    return {
        name: {"from": str(today - timedelta(days=days - 1)), "to": str(today)}
        for name, days in lengths.items()
    }
