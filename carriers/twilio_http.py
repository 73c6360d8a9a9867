"""The HTTP client under Twilio's SDK, with the limits and the manners that the SDK's own lacks.

Imported only where a text is sent: it brings in ``requests`` and half of the SDK.
"""

import logging
from typing import Any, Final
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from twilio.http.http_client import (  # type: ignore[import-untyped, unused-ignore]
    TwilioHttpClient,
)
from twilio.http.response import Response  # type: ignore[import-untyped, unused-ignore]

from carriers.faults import answer_fault, network_fault

_LOAD_HEADER: Final = "Twilio-Concurrent-Requests"


class TwilioWire(TwilioHttpClient):  # type: ignore[misc, unused-ignore]
    """Sends each request of the SDK once, to ``base_url``, and raises CarrierError for any fault.

    ``connect_timeout`` and ``read_timeout`` are seconds; the SDK by itself would wait for ever. The
    second limits every wait for more of an answer, not the answer as a whole. A proxy named by the
    environment is used, but not towards this machine, where the stand-in carrier listens.
    """

    def __init__(
        self, base_url: str, *, connect_timeout: float, read_timeout: float, pool_size: int
    ) -> None:
        super().__init__(pool_connections=True)
        # The SDK's own constructor takes one number only; requests takes the pair from here.
        self.timeout = (connect_timeout, read_timeout)
        self._scheme, self._netloc, near = _place(base_url)
        self.session.trust_env = not near
        # No retries: a second POST would be a second text.
        adapter = HTTPAdapter(pool_connections=1, pool_maxsize=pool_size, max_retries=0)
        self.session.mount(f"{self._scheme}://", adapter)
        self.concurrent_requests: int | None = None
        _hush()

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:
        """One request and its answer, which is a success; anything else raises CarrierError."""
        here = urlsplit(url)._replace(scheme=self._scheme, netloc=self._netloc).geturl()
        try:
            response = super().request(method, here, *args, **kwargs)
        except requests.RequestException as fault:
            error = network_fault(fault)
        else:
            self._note_load(response.headers.get(_LOAD_HEADER, ""))
            answered = answer_fault(response.status_code, response.headers, response.text)
            if answered is None:
                return response
            error = answered
        # Raised out here, the error does not drag the SDK's behind it, which quotes addresses.
        raise error

    def log_request(self, kwargs: dict[str, Any]) -> None:
        """Nothing: the SDK would log the query, and with it borrowers' numbers."""

    def log_response(self, status_code: int, response: Any) -> None:
        """Nothing, for the same reason."""

    def _note_load(self, header: str) -> None:
        """How many requests of this account the carrier counts at once; beside it, 429 begins."""
        if header.isdecimal():
            self.concurrent_requests = int(header)


def _place(base_url: str) -> tuple[str, str, bool]:
    """Scheme, host with port, and whether that is this machine."""
    parts = urlsplit(base_url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/"):
        raise ValueError("the carrier's base URL looks like https://api.twilio.com")
    near = parts.hostname in ("localhost", "::1") or parts.hostname.startswith("127.")
    return parts.scheme, parts.netloc, near


def _hush() -> None:
    """Keep urllib3 from logging request lines, whose queries hold numbers, at DEBUG."""
    pool_log = logging.getLogger("urllib3.connectionpool")
    pool_log.setLevel(max(pool_log.level, logging.INFO))
