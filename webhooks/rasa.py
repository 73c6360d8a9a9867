"""The action calls of a Rasa server: authenticated, bounded, and answered without our secrets.

Registered only where ``RASA_ACTION_TOKEN`` is set, for it loads the actions and rasa-sdk.
"""

import json
import logging
from typing import Any, Final

from flask import Blueprint, Response, current_app, g, jsonify, request
from werkzeug.exceptions import HTTPException

from bot.rasa.calls import NoAnswer, NobodyWaits, UnknownAction, answer_call, note_failure
from bot.rasa.parsing import NotAsked, read_for
from bot.rasa.request import ActionCall, BadCall, read_call
from bot.services import Services
from crypto import same
from models.database import once_more

log = logging.getLogger(__name__)

rasa = Blueprint("rasa", __name__, url_prefix="/rasa")

LARGEST_BODY: Final = 2 * 1024 * 1024
"""A call holds the whole conversation, and unless selective domains are on, the domain."""
LARGEST_TEXT: Final = 64 * 1024


def _services() -> Services:
    found: Services = current_app.extensions["loanline"]
    return found


@rasa.before_request
def _let_in() -> Response | None:
    """The token, compared in constant time, before anything is read."""
    request.max_content_length = LARGEST_BODY
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if request.endpoint == "rasa.parse" or (
        scheme.lower() == "bearer" and _is_token(secret.strip())
    ):
        return None
    return _unknown_caller()


def _is_token(secret: str) -> bool:
    token = _services().settings.rasa_action_token or ""
    return same(secret.encode(), token.encode()) and bool(token)


def _unknown_caller() -> Response:
    answer = _refused(401, "send RASA_ACTION_TOKEN as Authorization: Bearer")
    answer.headers["WWW-Authenticate"] = 'Bearer realm="loanline"'
    return answer


@rasa.post("/webhook")
def webhook() -> Response:
    """Run one action for the text that a worker waits for."""
    g.call = call = read_call(_content())
    return jsonify(once_more(lambda: answer_call(_services(), call)))


@rasa.post("/model/parse")
def parse() -> Response:
    """Tell how a text was read, to a server whose ``nlu`` endpoint we are.

    Rasa 3.6 sends the token of that endpoint in the body and no header of ours.
    """
    request.max_content_length = LARGEST_TEXT
    content = _content()
    token = content.get("token") if isinstance(content, dict) else None
    if not isinstance(token, str) or not _is_token(token):
        return _unknown_caller()
    return jsonify(read_for(_services(), content))


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


@rasa.errorhandler(NoAnswer)
def _rejected(_error: NoAnswer) -> Response:
    """What rasa-sdk calls a rejected execution: the form stays open, and another rule may do."""
    return _refused(400, "the text does not answer the open question")


@rasa.errorhandler(UnknownAction)
def _unknown(_error: UnknownAction) -> Response:
    return _refused(404, "there is no such action")


@rasa.errorhandler(NotAsked)
@rasa.errorhandler(NobodyWaits)
def _late(_error: Exception) -> Response:
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
