"""Taking one's last step back, and the way back to where it was taken."""

import re
import uuid
from collections.abc import Mapping
from itertools import islice
from typing import Final

from flask import Blueprint, flash, redirect, request, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response as AnyResponse

from console.asking import me, now, services
from console.doors import Door, page
from console.pages.threads import back, chosen_folder
from console.words import say
from desk.rights import NotNow
from desk.undoing import undo
from models.numbers import Number

undoing = Blueprint("undoing", __name__)
_MOST_NAMED: Final = 5
_AT_CASE: Final = re.compile(r"case-([A-Z0-9-]{1,16})")


def at_case(reference: str) -> str:
    """Where a step on a case's own page was taken, as the form of its undoing says it."""
    return f"case-{reference.upper()}"


@page(undoing, "/undo/<int:entry_id>", Door.WORK, "POST")
def take_back(entry_id: int) -> AnyResponse:
    """Undo one's last step, with each thread that nobody has changed since."""
    try:
        with services().database.write() as session:
            undone = undo(session, entry_id, me(), now())
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
        return _to_case() or _to_folder()
    if undone.together:
        count = len(undone.threads)
        words = say("Taken back for {done} of {all}.", done=count, all=count + len(undone.stayed))
        flash(f"{words} {left_out(undone.stayed)}".strip(), "error" if undone.stayed else "done")
        return _to_folder()
    flash(say("Taken back."), "done")
    return _to_case() or back(undone.threads[0])


def _to_folder() -> AnyResponse:
    return redirect(url_for("console.inbox.folder", key=chosen_folder()), 303)


def _to_case() -> AnyResponse | None:
    found = _AT_CASE.fullmatch(request.form.get("in", ""))
    return redirect(url_for("console.cases.show", reference=found[1]), 303) if found else None


def left_out(threads: Mapping[uuid.UUID, NotNow]) -> str:
    """Which threads were left out, by the ends of their numbers, and why."""
    chosen = dict(islice(threads.items(), _MOST_NAMED))
    with services().database.read() as session:
        numbers = dict(
            session.execute(select(Number.id, Number.last4).where(Number.id.in_(chosen))).all()
        )
    named = [
        f"…{numbers.get(one, '?')}: {say(reason.words, **reason.values)}"
        for one, reason in chosen.items()
    ]
    more = len(threads) - len(chosen)
    return " ".join([*named, *([say("And {count} more.", count=more)] if more else [])])
