"""Requests signed as Twilio's description says, by arithmetic that is not the product's."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from typing import Any, Final

from werkzeug.datastructures import Headers, MultiDict

from carriers.signature import Forged, SignatureGate, Verified

ORIGIN: Final = "https://texts.example.com"
INBOUND: Final = "/webhooks/twilio/inbound"
TOKENS: Final = ("new-token-of-the-tests", "old-token-of-the-tests")
KEY: Final = "webhooks_sharedkey_01"
SECRET: Final = "shared-secret-of-the-tests"
TEXT: Final = MultiDict(
    [
        ("MessageSid", "SM" + "0" * 32),
        ("From", "+12025550101"),
        ("To", "+12025550100"),
        ("Body", "What’s my balance? 余额\r\n 😀"),
        ("FromCity", ""),
        ("Digits", "2"),
        ("Digits", "1"),
        ("Digits", "2"),
    ]
)


def sign(secret: str, url: str, form: MultiDict[str, str], digest: Any = hashlib.sha1) -> str:
    """Twilio's signature, from its description: names sorted, then values, duplicates once."""
    pairs = [name + value for name in sorted(form) for value in sorted(set(form.getlist(name)))]
    mac = hmac.new(secret.encode(), (url + "".join(pairs)).encode(), digest)
    return base64.b64encode(mac.digest()).decode()


def settings(algorithm: str = "HMAC_SHA256", key: str = KEY) -> dict[str, str]:
    return {"X-Twilio-Webhooks-Signature-Settings": f"key={key},algorithm={algorithm}"}


def check(
    gate: SignatureGate,
    signature: str | None,
    *,
    raw_uri: str = INBOUND,
    form: MultiDict[str, str] = TEXT,
    more: Mapping[str, str] | None = None,
) -> Verified | Forged:
    headers = Headers(dict(more or {}))
    if signature is not None:
        headers["X-Twilio-Signature"] = signature
    return gate.check(raw_uri=raw_uri, form=form, headers=headers)
