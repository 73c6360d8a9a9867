"""What the webhook is held against: the least that could record a text.

It checks the signature with Twilio's validator, inserts the same row, wakes the same way and
answers the same bytes. It knows no law, no encryption, no error pages and no second token.
"""

import os
import uuid
from datetime import UTC, datetime
from typing import Any

from flask import Flask, Response, request
from twilio.request_validator import RequestValidator

import config
from bot.wake import Wakes
from models.base import table_of
from models.database import Database
from models.inbound import InboundText

settings = config.load()
app = Flask(__name__)
validator = RequestValidator(settings.twilio_auth_tokens[0])
database = Database(settings)
wakes = Wakes(settings)
_SAME = uuid.UUID(int=7)


@app.get("/ready")
def ready() -> str:
    """That the process answers."""
    return "ok"


@app.post("/webhooks/twilio/inbound")
def inbound() -> Response:
    """Check, insert, wake, answer."""
    url = settings.public_base_url[0] + request.environ["RAW_URI"]
    if not validator.validate(url, request.form, request.headers["X-Twilio-Signature"]):
        return Response(status=403)
    form = request.form
    row: dict[str, Any] = {
        "provider": "twilio",
        "provider_sid": form["MessageSid"],
        "thread_id": uuid.uuid5(_SAME, form["From"]),
        "number_cipher": form["From"].encode(),
        "number_last4": form["From"][-4:],
        "recipient": form["To"],
        "body": form["Body"],
        "received_at": datetime.now(UTC),
        "recovered": False,
        "law_step": "none",
        "state": "set_aside",
        "attempts": 0,
    }
    with database.engine.begin() as connection:
        connection.execute(table_of(InboundText).insert(), row)
    wakes.wake(row["thread_id"])
    return Response("<Response/>", content_type="text/xml")


os.register_at_fork(after_in_child=lambda: database.engine.dispose(close=False))
