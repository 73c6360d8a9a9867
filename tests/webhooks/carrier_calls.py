"""Calls as the carrier makes them: a form, a signature over the exact address, a sid."""

import secrets
from dataclasses import dataclass
from typing import Any, Final

from flask import Flask
from twilio.request_validator import (  # type: ignore[import-untyped, unused-ignore]
    RequestValidator,
)
from werkzeug.test import TestResponse

BASE: Final = "https://texts.example.com"
INBOUND: Final = "/webhooks/twilio/inbound"
FALLBACK: Final = "/webhooks/twilio/fallback"
ACCOUNT: Final = "AC" + "1" * 32
TOKEN, OLD_TOKEN = "invented-token-of-the-tests", "an-older-token-of-the-tests"
OURS, DANA = "+12025550199", "+12025550101"


def form_of(body: str = "balance", **different: str) -> dict[str, str]:
    """The fields of a text that matter to us, and some that do not."""
    return {
        "MessageSid": f"SM{secrets.token_hex(16)}",
        "AccountSid": ACCOUNT,
        "From": DANA,
        "To": OURS,
        "Body": body,
        "NumMedia": "0",
        "FromCity": "WASHINGTON",
    } | different


@dataclass
class CarrierCalls:
    """The carrier as the product sees it."""

    app: Flask

    def posts(
        self,
        path: str,
        form: dict[str, str],
        *,
        token: str = TOKEN,
        signed_as: str | None = None,
        **more: Any,
    ) -> TestResponse:
        """Post a form with its signature; ``signed_as`` is another address to sign."""
        url = signed_as or BASE + path
        signature = RequestValidator(token).compute_signature(url, form)
        headers = {"X-Twilio-Signature": signature}
        return self.app.test_client().post(path, data=form, headers=headers, **more)
