"""Errors in the form that the caller understands: XML, problem+json, or a plain page."""

import logging

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, InternalServerError

from webhooks.carrier_xml import twiml
from webhooks.problems import problem

log = logging.getLogger(__name__)


def handle_errors(app: Flask) -> None:
    """Install the handlers; they answer for routes that do not exist, too."""
    app.register_error_handler(HTTPException, _answer)
    app.register_error_handler(Exception, _unexpected)


def _unexpected(error: Exception) -> Response:
    log.error("A request failed", exc_info=error)
    return _answer(InternalServerError())


def _answer(error: HTTPException) -> Response:
    status = error.code or 500
    if request.path.startswith("/webhooks/"):
        answer = twiml(status)
    elif request.path.startswith("/api/"):
        answer = problem(status, error.name)
    else:
        answer = Response(f"{status} {error.name}\n", status, content_type="text/plain")
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            answer.headers[name] = value
    return answer
