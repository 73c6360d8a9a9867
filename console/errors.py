"""Errors as pages: what happened and what to do, in the reader's language."""

import logging
from typing import Final

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response as AnyResponse

from console.words import say

log = logging.getLogger(__name__)

_SAID: Final = {
    400: ("That form was not complete", "Go back, look at what you entered, and send it again."),
    403: ("This is not for your role", "Ask a supervisor or an administrator if you need it."),
    404: ("There is nothing here", "It may have been moved or closed. Search for it, or go back."),
    405: ("There is nothing here", "It may have been moved or closed. Search for it, or go back."),
    413: ("That was too much at once", "Shorten it, and send it again."),
    429: ("Too many tries", "Wait a minute, and try again."),
    500: (
        "Something went wrong here",
        "It has been written down. Nothing was half done: try again in a moment.",
    ),
}


def handle_errors(console: Blueprint) -> None:
    """Install the handlers, and a page for addresses that do not exist."""
    console.register_error_handler(CSRFError, _stale_form)
    console.register_error_handler(HTTPException, _page)
    console.register_error_handler(Exception, _unexpected)


def nowhere(rest: str) -> Response:  # noqa: ARG001 — The address says nothing that we know.
    """Any other address below /console/."""
    abort(404)


def _stale_form(_error: CSRFError) -> AnyResponse:
    """The page was open since before signing in, or cookies are off: nothing was done."""
    flash(say("The page was too old to send from. Nothing was done: please try again."), "error")
    back = request.referrer or ""
    ours = back.startswith(request.host_url + "console/")
    return redirect(back if ours else url_for("console.sign_in.ask"), 303)


def _unexpected(error: Exception) -> tuple[str, int] | Response:
    log.error("A page failed", exc_info=error)
    return _page(InternalServerError())


def _page(error: HTTPException) -> tuple[str, int] | Response:
    code = error.code or 500
    if error.response is not None and code < 400:
        return Response(status=code, headers=dict(error.get_response().headers))
    what, then = _SAID.get(code, _SAID[500 if code >= 500 else 404])
    return render_template("console/error.html", code=code, what=what, then=then), code
