"""The carrier's calls: inbound texts, the fallback for them, and delivery receipts."""

import logging
import uuid
from typing import Final

from flask import Blueprint, Response, current_app, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import Forbidden, UnsupportedMediaType

from bot.clockwork import keep_time
from bot.law import take_law_step
from bot.outbox.receipts import Receipt, take_receipt
from bot.record import Received, record, recorded_before
from bot.services import Services
from carriers.signature import Forged, SignatureGate
from clock import now
from logs import fields
from models.database import once_more
from models.inbound import InboundState, LawStep
from webhooks.carrier_xml import twiml

log = logging.getLogger(__name__)

twilio = Blueprint("twilio", __name__, url_prefix="/webhooks/twilio")

LARGEST_BODY: Final = 64 * 1024
_MOST_FIELDS: Final = 200
_MOST_MEDIA: Final = 10
_FORM: Final = "application/x-www-form-urlencoded"


def _services() -> Services:
    found: Services = current_app.extensions["loanline"]
    return found


def _verified() -> MultiDict[str, str]:
    """The form of a request that the carrier signed; 403, 413 or 415 for any other."""
    request.max_content_length = LARGEST_BODY
    request.max_form_parts = _MOST_FIELDS
    if request.mimetype != _FORM:
        raise UnsupportedMediaType
    form = request.form
    gate: SignatureGate = current_app.extensions["loanline.signatures"]
    raw_uri = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or request.path
    verdict = gate.check(raw_uri=raw_uri, form=form, headers=request.headers)
    if isinstance(verdict, Forged):
        log.warning("A request was not signed by the carrier", extra=fields(reason=verdict.reason))
        raise Forbidden
    if form.get("AccountSid") != _services().settings.twilio_account_sid:
        log.warning("A request is for another account", extra=fields(reason="account_sid"))
        raise Forbidden
    return form


@twilio.post("/inbound")
@twilio.post("/fallback", endpoint="fallback")
def inbound() -> Response:
    """Record a text, put into force what the law asks of it, wake a worker."""
    form = _verified()
    services = _services()
    once_more(lambda: keep_time(services))
    text = received(form)
    once_more(lambda: take_in(services, text))
    return twiml()


def take_in(services: Services, text: Received) -> None:
    """Record, law step, wake. A duplicate changes nothing, unless the first one came to grief.

    That one may have died between the record and the law step, and the carrier gives its text to
    the fallback: whatever is answered with success is in force.
    """
    recorded = record(services, text)
    if recorded.inbound_id is None:
        recorded = recorded_before(services, text)
    if recorded.inbound_id is not None and recorded.law_step == LawStep.PENDING:
        take_law_step(services, recorded.inbound_id, now())
    if recorded.state == InboundState.UNREAD:
        services.wakes.wake(recorded.thread_id)


def received(form: MultiDict[str, str]) -> Received:
    """The text in a form of the carrier's; whatever else it holds is not needed."""
    return Received(
        provider="twilio",
        sid=form.get("MessageSid") or form.get("SmsSid") or "",
        sender=form.get("From", ""),
        recipient=form.get("To", "")[:20],
        body=form.get("Body", ""),
        received_at=now(),
        media=_media(form),
        opt_out_type=form.get("OptOutType", "").upper()[:8] or None,
    )


def _media(form: MultiDict[str, str]) -> tuple[dict[str, str], ...]:
    try:
        count = min(int(form.get("NumMedia", "0")), _MOST_MEDIA)
    except ValueError:
        count = 0
    return tuple(
        {
            "url": form.get(f"MediaUrl{index}", "")[:500],
            "type": form.get(f"MediaContentType{index}", "")[:100],
        }
        for index in range(count)
    )


@twilio.post("/status/<uuid:message_id>")
def status(message_id: uuid.UUID) -> Response:
    """Keep a delivery receipt; a status that nobody knows is kept like any other."""
    form = _verified()
    services = _services()
    once_more(lambda: keep_time(services))
    code = form.get("ErrorCode", "")
    receipt = Receipt(
        message_id=message_id,
        sid=form.get("MessageSid", "")[:64],
        status=form.get("MessageStatus", "")[:32],
        error_code=int(code) if code.isascii() and code.isdigit() and len(code) < 9 else None,
        carrier_time=form.get("RawDlrDoneDate", "")[:24],
    )
    once_more(lambda: take_receipt(services, receipt, now()))
    return twiml()
