"""The action calls of a Rasa server: authenticated, bounded, and answered without our secrets.

Registered only where ``RASA_ACTION_TOKEN`` is set, for it loads the actions and rasa-sdk.
"""

import json
import logging
from typing import Any, Final

from flask import Blueprint, Response, current_app, g, jsonify, request
from werkzeug.exceptions import HTTPException

from bot.rasa.calls import NobodyWaits, UnknownAction, answer_call, note_failure
from bot.rasa.request import ActionCall, BadCall, read_call
from bot.services import Services
from crypto import same
from models.database import once_more

log = logging.getLogger(__name__)

rasa = Blueprint("rasa", __name__, url_prefix="/rasa")

LARGEST_BODY: Final = 2 * 1024 * 1024
"""A call holds the whole conversation, and unless selective domains are on, the domain."""


def _services() -> Services:
    found: Services = current_app.extensions["loanline"]
    return found


@rasa.before_request
def _let_in() -> Response | None:
    """The token, compared in constant time, before anything is read."""
    request.max_content_length = LARGEST_BODY
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    token = _services().settings.rasa_action_token or ""
    known = same(secret.strip().encode(), token.encode())
    if scheme.lower() == "bearer" and token and known:
        return None
    answer = _refused(401, "send RASA_ACTION_TOKEN as Authorization: Bearer")
    answer.headers["WWW-Authenticate"] = 'Bearer realm="loanline"'
    return answer


@rasa.post("/webhook")
def webhook() -> Response:
    """Run one action for the text that a worker waits for."""
    g.call = call = read_call(_content())
    return jsonify(once_more(lambda: answer_call(_services(), call)))


def _content() -> Any:
    """The request's JSON; ``BadCall`` for anything else."""
    if request.mimetype != "application/json" or request.content_encoding:
        raise BadCall("send plain application/json")
    try:
        return json.loads(request.get_data())
    except (ValueError, RecursionError):
        pass
    raise BadCall("the request is not JSON")


def _refused(status: int, why: str) -> Response:
    """Without the request in it: Rasa logs whatever it gets."""
    answer = jsonify(error=why, action_name="")
    answer.status_code = status
    return answer


@rasa.errorhandler(BadCall)
def _bad(error: BadCall) -> Response:
    return _refused(400, str(error))


@rasa.errorhandler(UnknownAction)
def _unknown(_error: UnknownAction) -> Response:
    return _refused(404, "there is no such action")


@rasa.errorhandler(NobodyWaits)
def _late(_error: NobodyWaits) -> Response:
    return _refused(404, "no text waits for this call")


@rasa.errorhandler(HTTPException)
def _http(error: HTTPException) -> Response:
    return _refused(error.code or 500, error.name)


@rasa.errorhandler(Exception)
def _failed(error: Exception) -> Response:
    call: ActionCall | None = g.get("call")
    log.error("An action failed for a Rasa server", exc_info=error)
    if call is not None:
        note_failure(_services(), call)
    return _refused(500, "the action failed; it was logged")
