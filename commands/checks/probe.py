"""Asking our own public addresses, as the carrier would: one request, no redirects followed."""

from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ssl import SSLCertVerificationError, SSLError
from typing import Final
from urllib.parse import urlencode, urlsplit

_PATIENCE_SECONDS: Final = 5.0
_MOST_BYTES: Final = 64 * 1024
_FORM: Final = "application/x-www-form-urlencoded"


class NoAnswer(Exception):
    """Nothing came back; the text says what failed."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    content_type: str
    location: str
    body: bytes


def ask(
    method: str,
    url: str,
    form: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """The answer to one request, or ``NoAnswer``."""
    parts = urlsplit(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.netloc, timeout=_PATIENCE_SECONDS)
    body = urlencode(form) if form is not None else None
    sent = {"User-Agent": "Loanline doctor", **(headers or {})}
    sent |= {"Content-Type": _FORM} if form is not None else {}
    try:
        connection.request(method, parts.path or "/", body, sent)
        got = connection.getresponse()
        return Answer(
            got.status,
            got.getheader("Content-Type") or "",
            got.getheader("Location") or "",
            got.read(_MOST_BYTES),
        )
    except SSLCertVerificationError as error:
        raise NoAnswer(f"its certificate is not to be trusted: {error.verify_message}") from None
    except SSLError:
        raise NoAnswer("it does not speak TLS") from None
    except (OSError, HTTPException) as error:
        raise NoAnswer(f"it does not answer ({type(error).__name__})") from None
    finally:
        connection.close()
