"""Ready-made steps beside a thread, and what the composer offers while somebody writes."""

import uuid
from typing import Final

from flask import Blueprint, abort, flash, render_template, request
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from console.asking import field, me, now, services, whole
from console.casewords import opened_words
from console.doors import Door, page
from console.pages.threads import do
from console.words import say
from desk.case_adding import just_added_to
from desk.macros import run as run_macro
from desk.mentions import nameable
from desk.people import ANSWER_LANGUAGES
from desk.ready_words import ready_words
from desk.steps import Step
from models.desk import Macro

macros = Blueprint("macros", __name__)
_LONGEST_QUERY: Final = 60


@page(macros, "/threads/<uuid:thread_id>/macro", Door.WORK, "POST")
def run(thread_id: uuid.UUID) -> AnyResponse:
    """All steps of a macro, or none."""
    macro_id = whole("macro", 1, 2**40)
    if macro_id is None:
        raise BadRequest

    seen = field("seen", 36)

    done: list[str] = []
    opened: list[str] = []

    def act(session: Session) -> Step | None:
        macro, taken = run_macro(
            session, services(), thread_id, me(), macro_id=macro_id, now=now(), seen=seen
        )
        if macro.case_kind:
            opened.append(opened_words(macro.case_kind, just_added_to(session, thread_id)))
        done.append(_done(macro, taken))
        return taken

    answer = do(thread_id, act, done)
    for words_of_case in opened:
        flash(words_of_case, "done")
    services().wakes.wake(thread_id)
    return answer


def _done(macro: Macro, taken: Step | None) -> str:
    """That all is done; and which of several steps can be taken back."""
    others = bool(macro.words) or macro.case_kind is not None
    if taken is None or taken.undoable is None:
        return say("Done.")
    if macro.snooze_hours is not None:
        if others or macro.label_id is not None:
            return say("Done. Undo takes back the snooze alone.")
    elif macro.resolves:
        if others or macro.label_id is not None:
            return say("Done. Undo takes back the resolving alone.")
    elif others:
        return say("Done. Undo takes back the label alone.")
    return say("Done.")


@page(macros, "/ready-words", Door.WORK)
def words() -> str:
    """What the composer offers behind a slash."""
    language = request.args.get("language", "en")
    query = request.args.get("q", "").strip()
    if language not in ANSWER_LANGUAGES:
        language = "en"
    if len(query) > _LONGEST_QUERY:
        abort(400)
    with services().database.read() as session:
        lender = services().voice.lender(session)
        found = ready_words(session, lender, language, query)
    return render_template("console/parts/ready_words.html", found=found)


@page(macros, "/colleagues", Door.WORK)
def colleagues() -> str:
    """Whom the composer offers behind an @."""
    query = request.args.get("q", "").strip()
    if len(query) > _LONGEST_QUERY:
        abort(400)
    with services().database.read() as session:
        found = nameable(session, query)
    return render_template("console/parts/colleagues.html", found=found)
