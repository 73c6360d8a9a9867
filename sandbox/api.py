"""Twilio's Messages API: create, fetch, redact, cancel, delete and list."""

import hmac
import secrets
import time
from collections.abc import Callable

from flask import Blueprint, Response, g, request

from sandbox.broken_answers import broken_answer, takes_effect
from sandbox.carrier import current_carrier
from sandbox.codes import ApiError
from sandbox.listing import list_page
from sandbox.receipt_plan import Receipt
from sandbox.text import Text
from sandbox.wire_format import API_VERSION, error_answer, json_answer, message_json

api = Blueprint("api", __name__, url_prefix=f"/{API_VERSION}/Accounts/<account>")

CANCELABLE = ("accepted", "queued", "scheduled")


@api.before_request
def authenticate() -> None:
    """Basic authentication by account sid and any auth token, or by the API key."""
    g.started, g.call = time.monotonic(), object()
    current_carrier().calls.add(g.call)
    settings, given = current_carrier().settings, request.authorization
    user, password = (given.username, given.password) if given else (None, None)
    pairs = [(settings.account_sid, token) for token in settings.auth_tokens]
    if settings.api_key and settings.api_secret:
        pairs.append((settings.api_key, settings.api_secret))
    known = [pair for pair in pairs if _same(user, pair[0]) and _same(password, pair[1])]
    if not known:
        raise ApiError(20003)
    if (request.view_args or {})["account"] != settings.account_sid:
        raise _not_found()


def _same(given: str | None, expected: str) -> bool:
    return hmac.compare_digest((given or "").encode(), expected.encode())


def _not_found() -> ApiError:
    return ApiError(20404, 404, f"The requested resource {request.path} was not found")


@api.after_request
def name_request(response: Response) -> Response:
    """The headers by which Twilio's support finds a request."""
    response.headers["Twilio-Request-Id"] = "RQ" + secrets.token_hex(16)
    response.headers["Twilio-Concurrent-Requests"] = str(len(current_carrier().calls))
    response.headers["Twilio-Request-Duration"] = f"{time.monotonic() - g.started:.3f}"
    return response


@api.teardown_request
def count_out(_error: BaseException | None) -> None:
    """A call is over when its answer is out, or its connection dropped."""
    current_carrier().calls.discard(g.pop("call", None))


@api.errorhandler(ApiError)
def refused(error: ApiError) -> Response:
    """A refusal with Twilio's code."""
    return error_answer(error)


@api.post("/Messages.json")
def create(account: str) -> Response:
    """Take a text, or do what the next fault says."""
    desk, form = current_carrier(), request.form
    fault = desk.faults.take("create", form.get("To"))
    kind = fault.kind if fault else None

    def answer() -> Response:
        text = desk.outgoing.accept(form, kind)
        made = message_json(text, account, created=True)
        return desk.outgoing.start_around(text, lambda: json_answer(made, 201))

    def accept() -> None:
        desk.outgoing.start(desk.outgoing.accept(form, kind))

    if fault is None:
        return answer()
    if not takes_effect(fault):
        desk.outgoing.refuse(form, fault.get("code"), kind)
    return broken_answer(fault, answer, accept=accept)


@api.get("/Messages.json")
def listing(account: str) -> Response:
    """A page of texts in both directions, newest first."""
    desk = current_carrier()
    return _faulty("list", lambda: json_answer(list_page(desk.store, request.args, account)))


@api.get("/Messages/<sid>.json")
def fetch(account: str, sid: str) -> Response:
    """One text as it is now."""
    return _faulty("fetch", lambda: json_answer(message_json(_known(sid), account)))


def _faulty(on: str, answer: Callable[[], Response]) -> Response:
    fault = current_carrier().faults.take(on, request.args.get("To"))
    return broken_answer(fault, answer, accept=lambda: None) if fault else answer()


def _known(sid: str) -> Text:
    text = current_carrier().store.get(sid)
    if text is None:
        raise _not_found()
    return text


@api.post("/Messages/<sid>.json")
def update(account: str, sid: str) -> Response:
    """Redact (an empty Body) or cancel (Status=canceled); one of the two, as Twilio has it."""
    text, form = _known(sid), request.form
    wants_redaction = form.get("Body") == "" and "Status" not in form
    wants_cancel = form.get("Status") == "canceled" and "Body" not in form
    if not (wants_redaction or wants_cancel):
        raise ApiError(30400)
    changed = _redacted(text) if wants_redaction else _canceled(text)
    return json_answer(message_json(changed, account))


def _redacted(text: Text) -> Text:
    if not text.final:
        raise ApiError(20009)
    return current_carrier().store.change(text.sid, body="", media_urls=()) or text


def _canceled(text: Text) -> Text:
    if text.status not in CANCELABLE:
        raise ApiError(30409)
    changed = current_carrier().store.change(text.sid, status="canceled") or text
    current_carrier().receipts.tell(changed, Receipt("canceled"))
    return changed


@api.delete("/Messages/<sid>.json")
def delete(account: str, sid: str) -> Response:  # noqa: ARG001 - the path names the account
    """Remove a text that is at its end."""
    if not _known(sid).final:
        raise ApiError(20009)
    current_carrier().store.remove(sid)
    return Response(status=204)
