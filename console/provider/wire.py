"""Calls to the provider that end: after seconds, after a size, and where they were sent.

This file and ``client.py`` load Authlib, so they are imported only where a provider is set.
"""

from time import monotonic
from typing import Any, Final

from authlib.integrations.requests_client import OAuth2Session
from requests import RequestException, Response

_PATIENCE_SECONDS: Final = 3.0
"""To connect, and between two pieces of an answer."""
_LONGEST_SECONDS: Final = 5.0
_MOST_BYTES: Final = 512 * 1024
_PIECE: Final = 16 * 1024


class TooMuch(RequestException):
    """The answer was too long, or too long in coming."""


class Wire(OAuth2Session):
    """Authlib's requests with bounds. Nothing leads on to another address."""

    def request(self, method: str, url: str, **how: Any) -> Response:
        """One request; ``requests.RequestException`` where no whole answer came."""
        bounds = {"timeout": _PATIENCE_SECONDS, "allow_redirects": False, "stream": True}
        begun = monotonic()
        answer: Response = super().request(method, url, **how | bounds)
        with answer:
            # Requests keeps a body here once it is read; there is no public way to hand it one.
            answer._content = _body(answer, begun)  # noqa: SLF001
        return answer


def _body(answer: Response, begun: float) -> bytes:
    body = bytearray()
    for piece in answer.iter_content(_PIECE):
        body += piece
        if len(body) > _MOST_BYTES or monotonic() - begun > _LONGEST_SECONDS:
            raise TooMuch
    return bytes(body)
