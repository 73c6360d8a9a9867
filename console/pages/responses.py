"""Responses: every wording of the bot, tried on a real account, changed by two people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from console.asking import audit, field, me, now, services, wants_part
from console.doors import Door, page
from console.pages.tongues import TONGUES
from console.pages.trying import attempt
from console.words import say
from desk.responses import changing
from desk.responses.checking import BadWording, Fault, notices
from desk.responses.comparing import Change, compared
from desk.responses.listing import Response, languages, names_of_staff, response, responses
from desk.responses.preview import Preview, preview
from desk.responses.whose import Named, whose_account
from desk.rights import NotNow
from models.borrowers import Borrower
from models.staff import AuditEntry
from models.templates import TemplateVersion

responses_pages = Blueprint("responses", __name__)
_DEFAULT: Final = "en"
_LONGEST_KEY: Final = 64
_LONGEST_TEXT: Final = 4000
_LONGEST_ID: Final = 64
_SEEN_LATELY: Final = timedelta(minutes=15)
STATES: Final = {
    "shipped": "shipped",
    "draft": "waits for approval",
    "approved": "approved",
    "rejected": "rejected",
    "retired": "no longer in use",
}


@dataclass(frozen=True)
class Shown:
    """A response with everything that its page shows."""

    found: Response
    history: Sequence[tuple[TemplateVersion, Sequence[Change]]]
    """Newest first, each with what it changed in the one before."""
    change: Sequence[Change]
    """What the waiting change would change; empty where none waits."""
    watch: Sequence[Fault]
    """What is worth a look in the waiting change."""
    names: dict[int, str]
    proposed: Preview | None
    """The waiting change as it would be read; ``None`` where none waits."""
    tried: Preview
    text: str
    """What stands in the form."""
    whose: str
    """The borrower whose figures were asked for, as they were typed."""
    named: Named
    """Who was found by that."""


def in_words(fault: Fault) -> str:
    """A fault in the reader's language."""
    return say(fault.sentence, **fault.values)


# --- Looking --------------------------------------------------------------------------------


@page(responses_pages, "/responses", Door.READ)
def index() -> str:
    """Every response of a language, and the changes that wait in any."""
    language = request.args.get("language", _DEFAULT)
    part = request.args.get("q", "").strip()
    if len(part) > _LONGEST_KEY:
        abort(400)
    with services().database.read() as session:
        known = languages(session)
        if language and language not in known:
            abort(404)
        found = responses(session, language or None, part)
        waiting = [one for one in responses(session) if one.draft]
        names = names_of_staff(session, [one.in_use for one in found])
        names |= names_of_staff(session, [one.draft for one in waiting if one.draft])
    return render_template(
        "console/responses.html",
        found=found,
        waiting=waiting,
        names=names,
        languages=known,
        tongues=TONGUES,
        chosen=language,
        part=part,
    )


@page(responses_pages, "/responses/<key>/<language>", Door.READ)
def show(key: str, language: str) -> str:
    """One response in one language."""
    with services().database.read() as session:
        shown = _shown(session, key, language)
    return _page(shown)


def _shown(
    session: Session, key: str, language: str, text: str | None = None, whose: str = ""
) -> Shown:
    found = response(session, key, language)
    if found is None:
        abort(404)
    waits = found.draft
    words = (waits or found.in_use).text if text is None else text
    named = whose_account(session, services().lookup, whose)
    borrower = named.borrower
    lender = services().voice.lender(session)
    older = [*(one.text for one in found.versions[1:]), ""]
    return Shown(
        found=found,
        history=[
            (one, compared(before, one.text) if before else [])
            for one, before in zip(found.versions, older, strict=True)
        ],
        change=compared(found.in_use.text, waits.text) if waits else [],
        watch=notices(waits.text, found.shipped) if waits else [],
        names=names_of_staff(session, found.versions),
        proposed=preview(session, waits.text, found.shipped, lender, borrower) if waits else None,
        tried=preview(session, words, found.shipped, lender, borrower),
        text=words,
        whose=whose,
        named=named,
    )


def _page(shown: Shown, *, cannot: str = "", why: str = "") -> str:
    return render_template(
        "console/response.html",
        shown=shown,
        in_words=in_words,
        states=STATES,
        cannot=cannot,
        why=why,
    )


@page(responses_pages, "/responses/<key>/<language>/preview", Door.READ, "POST")
def try_out(key: str, language: str) -> str:
    """The words as they would be read: the part alone for htmx, else the whole page."""
    text, whose = field("text", _LONGEST_TEXT), field("borrower", _LONGEST_ID)
    with services().database.read() as session:
        shown = _shown(session, key, language, text, whose)
    if shown.named.borrower is not None:
        _write_down(shown.named.borrower)
    if wants_part():
        return render_template("console/parts/preview.html", shown=shown, in_words=in_words)
    return _page(shown)


def _write_down(borrower: Borrower) -> None:
    """Whose figures were looked at; once in a while, for a preview comes with every pause."""
    with services().database.write() as session:
        entry = select(AuditEntry.id).where(
            AuditEntry.subject == str(borrower.id),
            AuditEntry.actor == f"staff:{me().id}",
            AuditEntry.action == "account.view",
            AuditEntry.at > now() - _SEEN_LATELY,
        )
        if session.scalar(entry.limit(1)) is None:
            audit(session, "account.view", str(borrower.id), by="preview")


# --- Changing -------------------------------------------------------------------------------


@page(responses_pages, "/responses/<key>/<language>/propose", Door.WORK, "POST")
def propose(key: str, language: str) -> AnyResponse | tuple[str, int]:
    """Other words, for a second person to approve. What cannot be taken stays in the form."""
    text, reason = field("text", _LONGEST_TEXT), field("reason", changing.LONGEST_REASON)
    try:
        with services().database.write() as session:
            lender = services().voice.lender(session)
            changing.propose(
                session, me(), key, language, text=text, reason=reason, lender=lender, now=now()
            )
    except NotNow as refusal:
        # The preview of the same words names what must be mended, one by one.
        mend = isinstance(refusal, BadWording)
        cannot = say("Mend what is listed below.") if mend else say(refusal.words, **refusal.values)
        with services().database.read() as session:
            shown = _shown(session, key, language, text, field("borrower", _LONGEST_ID))
        if shown.named.borrower is not None:
            _write_down(shown.named.borrower)
        return _page(shown, cannot=cannot, why=reason), 422
    flash(say("Proposed. Somebody else has to approve it."), "done")
    return _back(key, language)


@page(responses_pages, "/responses/<key>/<language>/return", Door.WORK, "POST")
def propose_return(key: str, language: str) -> AnyResponse:
    """Back to the shipped wording, once a second person approves."""
    reason = field("reason", changing.LONGEST_REASON)
    return attempt(
        lambda session: changing.propose_return(
            session, me(), key, language, reason=reason, now=now()
        ),
        say("Proposed. Somebody else has to approve it."),
        _address(key, language),
    )


@page(responses_pages, "/responses/versions/<int:version_id>/approve", Door.LEAD, "POST")
def approve(version_id: int) -> AnyResponse:
    """The change is in use within seconds."""
    version = _version(version_id)
    return attempt(
        lambda session: changing.approve(
            session, me(), version_id, lender=services().voice.lender(session), now=now()
        ),
        say("Approved. It is in use within seconds."),
        _address(version.key, version.language),
    )


@page(responses_pages, "/responses/versions/<int:version_id>/reject", Door.LEAD, "POST")
def reject(version_id: int) -> AnyResponse:
    """The change is not taken."""
    return _reject(version_id, say("Rejected. Its author reads why."))


@page(responses_pages, "/responses/versions/<int:version_id>/withdraw", Door.WORK, "POST")
def withdraw(version_id: int) -> AnyResponse:
    """One's own change is given up."""
    if _version(version_id).created_by != me().id:
        abort(403)
    return _reject(version_id, say("Withdrawn."))


def _reject(version_id: int, done: str) -> AnyResponse:
    version, reason = _version(version_id), field("reason", changing.LONGEST_REASON)
    return attempt(
        lambda session: changing.reject(session, me(), version_id, reason=reason, now=now()),
        done,
        _address(version.key, version.language),
    )


def _version(version_id: int) -> TemplateVersion:
    with services().database.read() as session:
        version = session.get(TemplateVersion, version_id)
    if version is None:
        abort(404)
    return version


def _address(key: str, language: str) -> str:
    return url_for("console.responses.show", key=key, language=language)


def _back(key: str, language: str) -> AnyResponse:
    return redirect(_address(key, language), 303)
