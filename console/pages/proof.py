"""Proof: what is on record about a number or a person, and the hold that keeps it."""

import uuid
from typing import Final

from flask import Blueprint, Response, abort, flash, redirect, render_template, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from console.asking import audit, choice, field, me, now, services
from console.doors import Door, page
from console.downloads import download
from console.limits import limiter
from console.words import language, say
from desk.proving.archive import archive
from desk.proving.gathering import LONGEST_REASON, Order, Scope, gather
from desk.proving.holding import hold_records, lift_records_hold
from desk.proving.paper import paper
from desk.proving.subject import (
    Subject,
    subject_of_borrower,
    subject_of_number,
    subject_word,
)
from desk.proving.wording import Tongue
from desk.rights import NotNow
from models.borrowers import BorrowerNumber
from models.litigation import LitigationHold, litigation_holds
from models.staff import Staff
from models.threads import Thread

proof = Blueprint("proof", __name__)
_FORMS: Final = ("pdf", "csv")
_NUMBER: Final = "number"


@page(proof, "/proof/thread/<uuid:thread_id>", Door.PROOF)
def thread(thread_id: uuid.UUID) -> str:
    """Whom the thread is about, what can be exported, and which holds stand."""
    with services().database.read() as session:
        found = session.get(Thread, thread_id)
        if found is None:
            abort(404)
        held = _held(session, thread_id)
        holds = litigation_holds(session, [thread_id], [one.borrower_id for one in held])
        names = dict(session.execute(select(Staff.id, Staff.name)).all())
    with services().database.write() as session:
        audit(session, "proof.view", str(thread_id))
    return render_template(
        "console/proof.html",
        thread=found,
        held=held,
        holds=holds,
        names=names,
        people={one.borrower_id: one.borrower for one in held},
        scopes=tuple(Scope),
        longest=LONGEST_REASON,
    )


def _held(session: Session, thread_id: uuid.UUID) -> list[BorrowerNumber]:
    """Everybody whose number it is or was, with the borrower, oldest first."""
    rows = select(BorrowerNumber).where(BorrowerNumber.number_id == thread_id)
    found = list(session.scalars(rows.order_by(BorrowerNumber.id)))
    for one in found:
        _ = one.borrower  # The page is made when the session is closed.
    return found


def _chosen(session: Session, thread_id: uuid.UUID) -> uuid.UUID | int:
    """The number itself, or one of those whose it is or was."""
    about = field("about", 20, least=1)
    if about == _NUMBER:
        return thread_id
    ids = {one.borrower_id for one in _held(session, thread_id)}
    if not (about.isascii() and about.isdecimal() and int(about) in ids):
        raise BadRequest
    return int(about)


def _subject(session: Session, chosen: uuid.UUID | int) -> Subject:
    if isinstance(chosen, int):
        return subject_of_borrower(session, chosen)
    return subject_of_number(session, chosen)


@page(proof, "/proof/thread/<uuid:thread_id>/export", Door.PROOF, "POST")
@limiter.limit("30 per minute")
def export(thread_id: uuid.UUID) -> Response | AnyResponse:
    """A dossier as PDF, or as a zip of CSV files."""
    scope = Scope(choice("scope", tuple(one.value for one in Scope)))
    form, reason = choice("form", _FORMS), field("reason", LONGEST_REASON)
    try:
        with services().database.read() as session:
            chosen = _chosen(session, thread_id)
            order = Order(me().name, reason, Tongue(language(), say))
            subject = _subject(session, chosen)
            made = gather(services(), session, subject, scope, order=order, now=now())
    except NotNow as refusal:
        flash(say(refusal.words, **refusal.values), "error")
        return _back(thread_id)
    content = paper(made) if form == "pdf" else archive(made)
    facts = {"scope": scope.value, "form": form, "rows": made.rows, "sha256": made.digest}
    with services().database.write() as session:
        audit(session, "proof.export", subject_word(chosen), reason=reason, **facts)
    return download(content, f"{scope.value}.{'pdf' if form == 'pdf' else 'zip'}")


@page(proof, "/proof/thread/<uuid:thread_id>/hold", Door.LEAD, "POST")
def hold(thread_id: uuid.UUID) -> AnyResponse:
    """Nothing on record about them is emptied until it is lifted."""
    reason = field("reason", LONGEST_REASON)
    try:
        with services().database.write() as session:
            hold_records(session, _chosen(session, thread_id), me(), reason, now())
    except NotNow as refusal:
        flash(say(refusal.words, **refusal.values), "error")
    else:
        flash(say("Held. Nothing on record is emptied until the hold is lifted."), "done")
    return _back(thread_id)


@page(proof, "/proof/thread/<uuid:thread_id>/holds/<int:hold_id>/lift", Door.LEAD, "POST")
def lift(thread_id: uuid.UUID, hold_id: int) -> AnyResponse:
    """Retention goes on."""
    reason = field("reason", LONGEST_REASON)
    try:
        with services().database.write() as session:
            _require_here(session, thread_id, hold_id)
            lift_records_hold(session, hold_id, me(), reason, now())
    except NotNow as refusal:
        flash(say(refusal.words, **refusal.values), "error")
    else:
        flash(say("Lifted. Retention goes on."), "done")
    return _back(thread_id)


def _require_here(session: Session, thread_id: uuid.UUID, hold_id: int) -> None:
    """404 for a hold on somebody else."""
    found = session.get(LitigationHold, hold_id)
    ids = {one.borrower_id for one in _held(session, thread_id)}
    if found is None or not (found.number_id == thread_id or found.borrower_id in ids):
        abort(404)


def _back(thread_id: uuid.UUID) -> AnyResponse:
    return redirect(url_for("console.proof.thread", thread_id=thread_id), 303)
