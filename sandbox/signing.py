"""Signs the carrier's posts as Twilio does: HMAC-SHA1 by auth token, or SHA-256 by a shared key."""

import hashlib
from collections.abc import Mapping
from typing import Literal

from twilio.request_validator import (  # type: ignore[import-untyped, unused-ignore]
    HMAC_SHA1,
    HMAC_SHA256,
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
)

from sandbox.settings import Settings

SIGNATURE = str(SIGNATURE_HEADER)
Algorithm = Literal["sha1", "sha256"]
Params = Mapping[str, str]


class Signer:
    """Gives the signature headers of a post. `algorithm` may be changed while running."""

    def __init__(self, settings: Settings) -> None:
        self._token = RequestValidator(settings.auth_tokens[0])
        self._shared = next(iter(settings.shared_keys.items()), None)
        self.algorithm: Algorithm = "sha1"

    @property
    def has_shared_key(self) -> bool:
        return self._shared is not None

    def headers(self, url: str, params: Params) -> dict[str, str]:
        """Headers for a form post; the URL is signed exactly as it is requested."""
        if self.algorithm == "sha256" and self._shared:
            key, secret = self._shared
            signature = RequestValidator(secret).compute_signature(url, params, HMAC_SHA256)
            settings = f"key={key},algorithm={HMAC_SHA256}"
            return {SIGNATURE_HEADER: signature, SIGNATURE_SETTINGS_HEADER: settings}
        return {SIGNATURE_HEADER: self._token.compute_signature(url, params, HMAC_SHA1)}


def with_body_hash(url: str, body: bytes) -> str:
    """The address of a post that is not a form: Twilio adds a hash of the body to it and signs."""
    return f"{url}{'&' if '?' in url else '?'}bodySHA256={hashlib.sha256(body).hexdigest()}"
