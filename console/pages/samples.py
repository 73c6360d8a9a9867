"""Samples: texts of ours drawn at random, read and judged."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final, cast

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from console.asking import audit, choice, field, me, now, services
from console.doors import Door, page
from console.pages.reports import asked_days, usual_span
from console.pages.tongues import TONGUES
from console.reading_reports import shown
from console.words import say
from desk.reporting.findings import FINDINGS
from desk.reporting.question import Question
from desk.rights import NotNow
from desk.sampling import MOST_COUNTED, MOST_NOTE, Drawn, Who, count, review, sample

samples = Blueprint("samples", __name__)
_WHO: Final[Mapping[Who, str]] = {
    "bot": "Bot",
    "staff": "Staff",
    "started": "Texts that we started",
}
_GOOD: Final = "good"


@page(samples, "/reports/samples", Door.PROOF)
def index() -> str:
    """Twenty texts of the days before today, or of the span in the address."""
    who, language, usual, fault = _who(), _language(), _last_week(), ""
    try:
        asked = asked_days(usual)
        drawn, whole = _drawn(asked, who, language)
    except NotNow as reason:
        asked, fault = usual, say(reason.words, **reason.values)
        drawn, whole = _drawn(asked, who, language)
    return render_template(
        "console/samples.html",
        asked=asked,
        who=who,
        writers=_WHO,
        chosen=language,
        tongues=TONGUES,
        fault=fault,
        drawn=drawn,
        whole=whole,
        most=MOST_COUNTED,
        findings=FINDINGS,
        shown=shown,
    )


@page(samples, "/reports/samples/<uuid:message_id>", Door.LEAD, "POST")
def judge(message_id: uuid.UUID) -> AnyResponse:
    """Good, or what is wrong with it."""
    finding = choice("finding", (_GOOD, *FINDINGS))
    remark, back = field("note", MOST_NOTE), field("back", 100)
    try:
        with services().database.write() as session:
            found = None if finding == _GOOD else finding
            review(session, me(), message_id, finding=found, remark=remark, now=now())
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
    else:
        flash(say("Saved."), "done")
    first, last, who, language = (*back.split(" "), "", "", "", "")[:4]
    span: dict[str, Any] = {"from": first, "to": last, "who": who, "language": language or None}
    target = url_for("console.samples.index", **span)
    return redirect(f"{target}#m-{message_id}", 303)


def _drawn(asked: Question, who: Who, language: str | None) -> tuple[list[Drawn], int]:
    with services().database.read() as session:
        drawn = sample(session, asked, who, language=language)
        whole = count(session, asked, who, language)
    with services().database.write() as session:
        span = {"first": str(asked.first), "last": str(asked.last)}
        threads = sorted({str(one.text.thread_id) for one in drawn})
        audit(session, "sample.view", who, threads=threads, **span)
    return drawn, whole


def _last_week() -> Question:
    """The seven days before today: they are over, so the sample stays the same."""
    today = usual_span().last
    return replace(usual_span(), first=today - timedelta(days=7), last=today - timedelta(days=1))


def _who() -> Who:
    who = request.args.get("who", "bot")
    if who not in _WHO:
        raise BadRequest
    return cast("Who", who)


def _language() -> str | None:
    language = request.args.get("language", "")
    if language and language not in TONGUES:
        raise BadRequest
    return language or None
