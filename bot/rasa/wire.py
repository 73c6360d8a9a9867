"""HTTP to a Rasa server: one short JSON call, bounded in time and size, never tried twice."""

import json
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool, Timeout, make_headers
from urllib3.connectionpool import connection_from_url
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as TimedOut

from clock import real_now

LARGEST_ANSWER: Final = 256 * 1024
_CHUNK: Final = 16 * 1024
_PAUSE: Final = timedelta(seconds=10)
"""After a server did not answer nobody waits for it for this long."""


class RasaSilent(Exception):
    """The server gave no usable answer; the text is a reason that names no address."""


class RasaWire:
    """Calls one Rasa server. ``url`` may hold a path, ``?token=…`` and a name with a password."""

    def __init__(self, url: str, seconds: float, connections: int) -> None:
        parts = urlsplit(url)
        self._seconds = seconds
        self._path, self._query = parts.path.rstrip("/"), parts.query
        self._headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if parts.username:
            known = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            self._headers |= make_headers(basic_auth=known)
        place = parts.netloc.rpartition("@")[2]
        self._pool: HTTPConnectionPool | HTTPSConnectionPool = connection_from_url(
            f"{parts.scheme}://{place}", maxsize=connections
        )
        self._paused_until: datetime | None = None

    def check(self) -> None:
        """``RasaSilent`` while a server that did not answer is left alone."""
        if self._paused_until is not None and real_now() < self._paused_until:
            raise RasaSilent("paused")

    def post(self, path: str, content: Mapping[str, Any]) -> Any:
        """What the server answers to ``content`` at ``path``, as JSON; else ``RasaSilent``."""
        self.check()
        target = f"{self._path}{path}{'?' if self._query else ''}{self._query}"
        try:
            status, body = self._call(target, json.dumps(content).encode())
        except (HTTPError, OSError) as error:
            # A refused connection counts as a time-out in urllib3.
            late = isinstance(error, TimedOut) and not isinstance(error, NewConnectionError)
            reason = "timed out" if late else "unreachable"
        else:
            return _read(status, body)
        self._paused_until = real_now() + _PAUSE
        # Raised out here, the error does not drag urllib3's behind it, which quotes the address.
        raise RasaSilent(reason)

    def _call(self, target: str, body: bytes) -> tuple[int, bytes]:
        deadline = time.monotonic() + self._seconds
        answer = self._pool.urlopen(
            "POST",
            target,
            body=body,
            headers=self._headers,
            timeout=Timeout(total=self._seconds),
            retries=False,
            redirect=False,
            preload_content=False,
        )
        assert isinstance(answer, HTTPResponse)
        try:
            return answer.status, _read_all(answer, deadline)
        finally:
            answer.release_conn()

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


def _read_all(answer: HTTPResponse, deadline: float) -> bytes:
    """The body; a server that gives it in drops is as bad as one that gives none."""
    body = bytearray()
    while part := answer.read1(_CHUNK):
        body += part
        if len(body) > LARGEST_ANSWER:
            answer.close()
            raise RasaSilent("too large")
        if time.monotonic() > deadline:
            answer.close()
            raise TimedOut
    return bytes(body)


def _read(status: int, body: bytes) -> Any:
    if status != 200:
        raise RasaSilent(f"status {status}")
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        pass
    raise RasaSilent("not JSON")
