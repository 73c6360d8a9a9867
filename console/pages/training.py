"""The training queue: one text at a time, two keys for each."""

from collections.abc import Mapping
from typing import Final

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from console.asking import audit, choice, field, flag, me, now, services, whole
from console.doors import Door, page
from console.pages.reports import attachment
from console.words import say
from desk.nlu_file import nlu_file, ready
from desk.rights import NotNow
from desk.training import label_text, left, next_text, undo
from intents.labels import INTENTS

training = Blueprint("training", __name__)
_MOST_ID: Final = 2**40

KEYS: Final[Mapping[str, str]] = {
    "check_balance": "b",
    "payment_due": "d",
    "payment_history": "z",
    "confirm_payment": "p",
    "promise_to_pay": "m",
    "hardship": "r",
    "how_to_pay": "w",
    "application_status": "a",
    "apply_loan": "l",
    "complaint": "c",
    "dispute_debt": "e",
    "report_fraud": "f",
    "wrong_number": "n",
    "update_contact": "o",
    "message_preferences": "g",
    "speak_to_agent": "v",
    "legal_notice": "i",
    "stop": "s",
    "start": "t",
    "help": "h",
    "affirm": "y",
    "deny": "x",
    "greet": "1",
    "thanks": "2",
    "out_of_scope": "q",
}
"""The key of each intent; ``j``, ``k``, ``u``, ``/`` and ``?`` mean the same on every page."""


@page(training, "/training", Door.WORK)
def index() -> str:
    """The next text, or that none is left."""
    with services().database.read() as session:
        found = next_text(session, me(), now())
        count = left(session, me(), now())
        languages = ready(session)
    if found is not None:
        with services().database.write() as session:
            audit(session, "training.view", str(found.text.thread_id), inbound=found.text.id)
    return render_template(
        "console/training.html", found=found, left=count, languages=languages, keys=KEYS
    )


@page(training, "/training/<int:inbound_id>", Door.WORK, "POST")
def label(inbound_id: int) -> AnyResponse:
    """What the text means, or that it is of no use."""
    intent = second = None
    if not flag("useless"):
        intent = choice("intent", INTENTS)
        second = choice("second", ("", *INTENTS)) or None
    try:
        with services().database.write() as session:
            made = label_text(session, me(), inbound_id, intent=intent, second=second, now=now())
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
        return _next()
    return _next(made.id)


@page(training, "/training/undo", Door.WORK, "POST")
def take_back() -> AnyResponse:
    """Take the last label back."""
    label_id = whole("label", 1, _MOST_ID)
    if label_id is None:
        raise BadRequest
    try:
        with services().database.write() as session:
            undo(session, me(), label_id, now())
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
    else:
        flash(say("Taken back."), "done")
    return _next()


@page(training, "/training/export", Door.LEAD, "POST")
def export() -> Response | AnyResponse:
    """The settled labels of a language as training texts."""
    language = field("language", 16, least=2)
    with services().database.write() as session:
        if language not in {one.language for one in ready(session)}:
            raise BadRequest
        made = nlu_file(session, me(), language, now())
    return attachment(made.text.encode(), made.name, "application/yaml")


def _next(label_id: int | None = None) -> AnyResponse:
    return redirect(url_for("console.training.index", done=label_id), 303)
