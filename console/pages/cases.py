"""Cases: the list, one case, and what is done with it."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from accounts.hours import end_of_day
from bot.formats import day, local_day
from console.asking import audit, choice, field, flag, given_day, me, now, services, whole
from console.casewords import WORDS
from console.clock_alerts import nearly_over
from console.doors import Door, page
from console.downloads import download
from console.pages.inbox import shared
from console.pages.threads import tell
from console.pages.undoing import at_case
from console.times import zone
from console.words import say
from desk import case_harm, casework
from desk.case_words import CATEGORIES, OUTCOMES, outcomes_of
from desk.casefile import casefile
from desk.caselist import PAGE, Wanted, cases_like, how_many
from desk.letter_paper import letter_paper
from desk.rights import NotNow
from desk.steps import Step
from models.cases import Case, CaseKind
from models.threads import Thread

cases = Blueprint("cases", __name__)
_STATES: Final = ("standing", "open", "waiting", "closed", "all")
_DUES: Final = ("any", "soon", "late")
_MOST_PAGES: Final = 200
_REFERENCE: Final = re.compile(r"[A-Za-z0-9-]{1,16}")


@cases.before_request
def _plain_reference() -> None:
    """What is no reference by its letters names no case."""
    given = (request.view_args or {}).get("reference")
    if given is not None and not _REFERENCE.fullmatch(given):
        abort(404)


# --- The list -------------------------------------------------------------------------------


@page(cases, "/cases", Door.READ)
def index() -> str:
    """The cases that the address asks for."""
    wanted, number = _wanted(), _number("page", _MOST_PAGES) or 1
    with services().database.read() as session:
        lender = services().voice.lender(session)
        rows = cases_like(session, lender, wanted, now(), PAGE * (number - 1))
        counts = how_many(session, lender, now(), me().id)
        alerts = nearly_over(session)
        beside = shared(session)
    seen = (*(row.case for row in rows[:PAGE]), *(one.case for one in alerts))
    with services().database.write() as session:
        audit(session, "cases.view", None, cases=[case.reference for case in seen])
    return render_template(
        "console/cases.html",
        rows=rows[:PAGE],
        more=len(rows) > PAGE,
        number=number,
        counts=counts,
        alerts=alerts,
        wanted=wanted,
        states=_STATES,
        dues=_DUES,
        said_filters=_filters(),
        **WORDS,
        **beside,
    )


def _filters() -> dict[str, str]:
    """The filters of the address as they are, for the links to other pages of the list."""
    names = ("kind", "state", "owner", "due")
    return {name: request.args[name][:20] for name in names if request.args.get(name)}


def _wanted() -> Wanted:
    """The filters of the address; a word that is none of theirs counts as not given."""
    kind, state = request.args.get("kind", ""), request.args.get("state", "")
    owner, due = request.args.get("owner", ""), request.args.get("due", "")
    return Wanted(
        kind=CaseKind(kind) if kind in tuple(CaseKind) else None,
        state=state if state in _STATES else "standing",
        owner=me().id if owner == "me" else _number("owner", 2**40),
        nobodys=owner == "nobody",
        due="late" if due == "late" else "soon" if due == "soon" else "any",
    )


def _number(name: str, most: int) -> int | None:
    text = request.args.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) <= 12):
        return None
    return int(text) if 1 <= int(text) <= most else None


# --- One case -------------------------------------------------------------------------------


Typed = Mapping[str, Mapping[str, str]]
"""What stands in forms that could not be taken, by the last part of their address."""


@page(cases, "/cases/<reference>", Door.READ)
def show(reference: str) -> str:
    """The case, its clock and its history."""
    return _shown(reference, {})


def _shown(reference: str, typed: Typed) -> str:
    with services().database.read() as session:
        found = casefile(services(), session, reference.upper(), now())
        if found is None:
            abort(404)
        beside = shared(session)
    with services().database.write() as session:
        audit(session, "case.view", found.case.reference)
    return render_template(
        "console/case.html",
        file=found,
        categories=CATEGORIES,
        outcomes={one: OUTCOMES[one] for one in outcomes_of(found.case.kind)},
        typed=typed,
        **WORDS,
        **beside,
    )


Answer = AnyResponse | tuple[str, int]


def _do(reference: str, act: Callable[[Session], Any], done: str, form: str = "") -> Answer:
    """Do something with a case; back to it, with what was done or why it was not.

    What somebody typed into ``form`` stays there where it could not be done.
    """
    try:
        with services().database.write() as session:
            found = act(session)
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
        if form:
            return _shown(reference, {form: request.form}), 422
    else:
        if done:
            tell(done, found.undoable if isinstance(found, Step) else None, at_case(reference))
    return redirect(url_for("console.cases.show", reference=reference), 303)


@page(cases, "/cases/<reference>/take", Door.WORK, "POST")
def take(reference: str) -> Answer:
    """It is mine."""
    return _do(
        reference,
        lambda session: casework.assign_case(session, reference, me(), me().id, now()),
        say("You have the case."),
    )


@page(cases, "/cases/<reference>/assign", Door.WORK, "POST")
def assign(reference: str) -> Answer:
    """To a colleague, or to nobody."""
    to = whole("to", 1, 2**40)
    return _do(
        reference,
        lambda session: casework.assign_case(session, reference, me(), to, now()),
        say("Assigned.") if to else say("The case is nobody's now."),
    )


@page(cases, "/cases/<reference>/wait", Door.WORK, "POST")
def wait(reference: str) -> Answer:
    """The borrower was asked something."""
    return _do(
        reference,
        lambda session: casework.wait_for_them(services(), session, reference, me(), now()),
        say("It waits for them."),
    )


@page(cases, "/cases/<reference>/resume", Door.WORK, "POST")
def resume(reference: str) -> Answer:
    """They answered, or we wait no longer."""
    return _do(
        reference,
        lambda session: casework.go_on(session, reference, me(), now()),
        say("It goes on, and so does its clock."),
    )


@page(cases, "/cases/<reference>/extend", Door.WORK, "POST")
def extend(reference: str) -> Answer:
    """More time."""
    more = casework.Extension(
        until=end_of_day(given_day("until"), str(zone())),
        reason=field("reason", casework.LONGEST_REASON),
        told=flag("told"),
    )
    return _do(
        reference,
        lambda session: casework.extend(services(), session, reference, me(), more, now=now()),
        say("The clock is extended."),
        "extend",
    )


@page(cases, "/cases/<reference>/category", Door.WORK, "POST")
def category(reference: str) -> Answer:
    """What it is about."""
    chosen, about = choice("category", CATEGORIES), whole("about", 1, 2**40)
    return _do(
        reference,
        lambda session: casework.categorise(
            services(), session, reference, me(), chosen, about=about, now=now()
        ),
        say("Saved."),
    )


@page(cases, "/cases/<reference>/harm", Door.WORK, "POST")
def harm(reference: str) -> Answer:
    """What a complaint did to them, and who else they have gone to."""
    told, body = field("harm", case_harm.LONGEST), field("body", case_harm.LONGEST)
    return _do(
        reference,
        lambda session: case_harm.note_harm(
            session, reference, me(), harm=told, body=body, now=now()
        ),
        say("Saved."),
        "harm",
    )


@page(cases, "/cases/<reference>/note", Door.WORK, "POST")
def note(reference: str) -> Answer:
    """Something for colleagues."""
    words = field("note", casework.LONGEST_NOTE)
    return _do(
        reference,
        lambda session: casework.note_on_case(session, reference, me(), words, now()),
        say("Noted."),
        "note",
    )


@page(cases, "/cases/<reference>/acknowledge", Door.WORK, "POST")
def acknowledge(reference: str) -> Answer:
    """They were told that we have it."""
    return _do(
        reference,
        lambda session: casework.acknowledge(session, reference, me(), now()),
        say("Noted."),
    )


@page(cases, "/cases/<reference>/close", Door.WORK, "POST")
def close(reference: str) -> Answer:
    """Settled; or only the letter kept. Its words are kept first, whatever comes of the rest."""
    letter, words = field("letter", casework.LONGEST_LETTER), field("note", casework.LONGEST_NOTE)
    outcome = choice("outcome", ("", *OUTCOMES))
    paid = field("redress", 20), field("currency", 3)
    closes = flag("close")

    def keep(session: Session) -> None:
        casework.keep_letter(session, reference, me(), letter, now())

    def settle(session: Session) -> Step:
        ending = casework.Ending(outcome, letter, *casework.read_redress(*paid), note=words)
        return casework.finish(session, reference, me(), ending, now())

    kept = _do(reference, keep, "" if closes else say("The letter is kept."), "close")
    if not closes or isinstance(kept, tuple):
        return kept
    return _do(reference, settle, say("The case is closed."), "close")


@page(cases, "/cases/<reference>/letter.pdf", Door.READ)
def download_letter(reference: str) -> Response | AnyResponse:
    """The letter as it is kept, to print or to attach; 404 where there is none."""
    with services().database.read() as session:
        case = session.scalar(select(Case).where(Case.reference == reference.upper()))
        if case is None or not case.letter:
            abort(404)
        language = session.get_one(Thread, case.thread_id).language or "en"
    on = day(local_day(case.closed_at or now(), str(zone())), language)
    try:
        made = letter_paper(case.letter, on, case.reference)
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
        return redirect(url_for("console.cases.show", reference=case.reference), 303)
    with services().database.write() as session:
        audit(session, "case.letter_printed", case.reference)
    return download(made, "letter.pdf")


@page(cases, "/cases/<reference>/reopen", Door.WORK, "POST")
def reopen(reference: str) -> Answer:
    """It was not settled after all."""
    reason = field("reason", casework.LONGEST_REASON)
    return _do(
        reference,
        lambda session: casework.reopen_case(
            services(), session, reference, me(), reason=reason, now=now()
        ),
        say("The case is open again, and what it held back waits again."),
        "reopen",
    )
