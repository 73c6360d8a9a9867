"""The API for the lender's core system: accounts and payments, in JSON, with bearer keys.

Every call is idempotent and every list is taken over whole or not at all. Errors are problem+json
with a path for each fault and never a value.
"""

import logging
import uuid
from collections.abc import Callable
from math import ceil
from typing import Any, Final

from flask import Blueprint, Response, current_app, g, jsonify, request
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session
from werkzeug.exceptions import HTTPException

from accounts.faults import BadDocument, Collision
from accounts.lines import json_value
from bot.payment_links import (
    UnknownLink,
    UsedLink,
    read_event,
    read_token,
    redeem,
    settle_link,
)
from bot.services import Services
from clock import now
from models.clock_offset import read_clock
from models.staff import AuditEntry
from webhooks.intake import documents_of, payments_of, take_accounts, take_payments
from webhooks.keys import find_key
from webhooks.pace import Pace
from webhooks.problems import Refusal, problem

log = logging.getLogger(__name__)
lender_api = Blueprint("lender_api", __name__, url_prefix="/api/v1")

LARGEST_BODY: Final = 5 * 1024 * 1024
SCOPES: Final = {
    "lender_api.put_account": "accounts:write",
    "lender_api.post_accounts": "accounts:write",
    "lender_api.post_payments": "payments:write",
    "lender_api.redeem_link": "links:use",
    "lender_api.link_event": "links:use",
}
_PACE: Final = "loanline.api_pace"


@lender_api.record
def _set_pace(state: Any) -> None:
    state.app.extensions[_PACE] = Pace(burst=600, per_second=10)


def _services() -> Services:
    found: Services = current_app.extensions["loanline"]
    return found


# --- Who calls, and with what ---------------------------------------------------------------


@lender_api.before_request
def _let_in() -> None:
    """A key that is in force, with the scope of the route, and not too fast."""
    request.max_content_length = LARGEST_BODY
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    with _services().database.read() as session:
        key = find_key(session, secret.strip(), _services().lookup)
    if scheme.lower() != "bearer" or key is None:
        raise Refusal(401, "Unauthorized", "Send a key in force as Authorization: Bearer ll_…")
    if SCOPES[request.endpoint or ""] not in key.scopes:
        raise Refusal(403, "Forbidden", "The key lacks the scope of this call.")
    wait = current_app.extensions[_PACE].wait(key.id)
    if wait:
        raise Refusal(429, "Too Many Requests", "Slow down.", retry_after=ceil(wait))
    g.key_name = key.name


def _body() -> Any:
    """The request's JSON; 400, 413 or 415 for anything else."""
    if request.mimetype != "application/json":
        raise Refusal(415, "Unsupported Media Type", "Send Content-Type: application/json.")
    try:
        return json_value(request.get_data().decode("utf-8"))
    except UnicodeDecodeError:
        raise Refusal(400, "Bad Request", "The body is not UTF-8.") from None
    except BadDocument as error:
        raise Refusal(400, "Bad Request", "Not JSON.", faults=error.faults) from None


def _in_one(work: Callable[[Session], dict[str, Any]], action: str) -> dict[str, Any]:
    """Do the work in one transaction with its audit entry."""
    services = _services()
    with services.database.write() as session:
        if not services.settings.production:
            read_clock(session)
        done = work(session)
        counts = {name: value for name, value in done.items() if isinstance(value, int)}
        actor = f"key:{g.key_name}"[:64]
        session.add(AuditEntry(at=now(), actor=actor, action=action, details=counts))
    return done


# --- The calls ------------------------------------------------------------------------------


@lender_api.put("/accounts/<account_id>")
def put_account(account_id: str) -> tuple[Response, int]:
    """Replace one account's document."""
    documents = documents_of([_body()], account_id)
    done = _in_one(lambda session: take_accounts(_services(), session, documents), "accounts.put")
    result = next(name for name in ("created", "updated", "unchanged") if done[name])
    answer = {"account": account_id, "result": result, "conflicts": done["conflicts"]}
    return jsonify(answer), 201 if result == "created" else 200


@lender_api.post("/accounts")
def post_accounts() -> Response:
    """Replace the documents of up to 500 accounts."""
    documents = documents_of(_body())
    work = _in_one(lambda session: take_accounts(_services(), session, documents), "accounts.post")
    return jsonify(work)


@lender_api.post("/payments")
def post_payments() -> Response:
    """Post one payment or up to 500."""
    body = _body()
    payments = payments_of(body)
    done = _in_one(lambda session: take_payments(session, payments), "payments.post")
    return jsonify(done if isinstance(body, list) else done["payments"][0])


@lender_api.post("/payment-links/redeem")
def redeem_link() -> Response:
    """Tell the lender's payment page whose link it is, once."""
    token = read_token(_body()).token
    services = _services()
    found = _in_one(
        lambda session: redeem(services, session, token, now()).as_dict(), "payment_links.redeem"
    )
    return jsonify(found)


@lender_api.post("/payment-links/events")
def link_event() -> Response:
    """Take over what became of a link: paid, failed or expired; the borrower is told."""
    event, services = read_event(_body()), _services()
    woken: list[uuid.UUID | None] = []

    def settle(session: Session) -> dict[str, Any]:
        woken.append(settle_link(services, session, event, now()))
        return {"event": event.event, "result": "taken" if woken[-1] else "already_taken"}

    done = _in_one(settle, "payment_links.event")
    if woken[-1] is not None:
        services.wakes.wake(woken[-1])
    return jsonify(done)


# --- What goes wrong ------------------------------------------------------------------------


@lender_api.errorhandler(Refusal)
def _refused(error: Refusal) -> Response:
    return error.response()


@lender_api.errorhandler(BadDocument)
def _bad(error: BadDocument) -> Response:
    return problem(422, "Unprocessable Content", "Nothing was taken over.", error.faults)


@lender_api.errorhandler(Collision)
def _collides(error: Collision) -> Response:
    return problem(409, "Conflict", "Nothing was taken over.", error.faults)


@lender_api.errorhandler(UnknownLink)
def _no_link(_error: UnknownLink) -> Response:
    return problem(404, "Not Found", "No link has this token.")


@lender_api.errorhandler(UsedLink)
def _used(_error: UsedLink) -> Response:
    return problem(409, "Conflict", "The link is over: it is good once, and for a day.")


@lender_api.errorhandler(IntegrityError)
def _raced(_error: IntegrityError) -> Response:
    detail = "Another call wrote the same at this moment: send it again."
    return Refusal(409, "Conflict", detail, retry_after=1).response()


@lender_api.errorhandler(OperationalError)
def _busy(_error: OperationalError) -> Response:
    log.warning("The database could not take an API call in time")
    return Refusal(503, "Service Unavailable", "Try again.", retry_after=5).response()


@lender_api.errorhandler(HTTPException)
def _http(error: HTTPException) -> Response:
    return problem(error.code or 500, error.name)


@lender_api.errorhandler(Exception)
def _unexpected(error: Exception) -> Response:
    log.error("An API call failed", exc_info=error)
    return problem(500, "Internal Server Error", "It was logged; nothing was taken over.")
