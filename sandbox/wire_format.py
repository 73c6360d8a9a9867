"""Texts and pages of texts in the JSON of Twilio's API, field for field."""

import json
from typing import Any

from flask import Response

from sandbox.carrier_time import rfc2822
from sandbox.codes import RECEIPT_WORDS, ApiError
from sandbox.text import Text

API_VERSION = "2010-04-01"


def messages_path(account_sid: str) -> str:
    """The path of an account's messages, without an ending."""
    return f"/{API_VERSION}/Accounts/{account_sid}/Messages"


def message_json(text: Text, account_sid: str, *, created: bool = False) -> dict[str, Any]:
    """One message resource. A freshly created one names no feedback address yet."""
    base = f"{messages_path(account_sid)}/{text.sid}"
    subresources = {"media": f"{base}/Media.json"}
    if not created:
        subresources["feedback"] = f"{base}/Feedback.json"
    return {
        "account_sid": account_sid,
        "api_version": API_VERSION,
        "body": text.body,
        "date_created": rfc2822(text.created_at),
        "date_sent": rfc2822(text.sent_at),
        "date_updated": rfc2822(text.updated_at),
        "direction": text.direction,
        "error_code": text.error_code,
        "error_message": error_words(text.error_code),
        "from": text.sender,
        "messaging_service_sid": text.service_sid,
        "num_media": str(len(text.media_urls)),
        "num_segments": str(text.segments),
        "price": None,
        "price_unit": "USD",
        "sid": text.sid,
        "status": text.status,
        "subresource_uris": subresources,
        "to": text.recipient,
        "uri": f"{base}.json",
    }


def error_words(code: int | None) -> str | None:
    """What Twilio says beside an error code; None without one."""
    return RECEIPT_WORDS.get(code, "Unknown error") if code else None


def json_answer(body: dict[str, Any], status: int = 200) -> Response:
    """An object as JSON."""
    return Response(json.dumps(body), status, mimetype="application/json")


def error_answer(error: ApiError) -> Response:
    """The answer to a refused request; a 401 asks for credentials as Twilio does."""
    body = error.body()
    answer = json_answer(body, int(str(body["status"])))
    if answer.status_code == 401:
        answer.headers["WWW-Authenticate"] = 'Basic realm="Twilio API"'
    return answer
