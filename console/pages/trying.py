"""Forms outside the inbox: do what was asked, or say why not, and back to the page."""

from collections.abc import Callable
from typing import Any

from flask import flash, redirect
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from console.asking import services
from console.words import say
from desk.rights import NotNow


def attempt(act: Callable[[Session], Any], done: str, target: str) -> AnyResponse:
    """One transaction, then ``target`` with what was done; what cannot be done is said there."""
    try:
        with services().database.write() as session:
            act(session)
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
    else:
        flash(done, "done")
    return redirect(target, 303)
