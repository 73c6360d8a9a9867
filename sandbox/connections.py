"""Kept-alive HTTP connections to the product, with limits to connect and to be answered."""

import http.client
import select
import socket
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

# A server may close a connection that has been idle; one that rested no longer than this has not
# been (gunicorn closes after two seconds), so a post never meets a connection just being closed.
LONGEST_REST = 1.0
ANSWER_LIMIT = 64 * 1024


class ConnectFailure(Exception):
    """No connection came about; nothing was sent."""


class AnswerFailure(Exception):
    """The request was (or may have been) sent and no whole answer came back."""


@dataclass(frozen=True)
class Reply:
    """What the product answered. `content_type` is empty when it named none."""

    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True)
class Post:
    """One HTTP request: GET has its parameters in the URL and an empty body."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes


class Connections:
    """A pool of connections by origin, safe between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._resting: dict[str, list[tuple[float, http.client.HTTPConnection]]] = {}

    def send(self, post: Post, connect_limit: float, answer_limit: float) -> Reply:
        """Send once. Raises ConnectFailure or AnswerFailure; limits are in seconds."""
        parts = urlsplit(post.url)
        origin = f"{parts.scheme}://{parts.netloc}"
        connection = self._rested(origin) or _connected(origin, connect_limit)
        target = post.url[len(origin) :] or "/"
        try:
            reply = _exchange(connection, target, post, time.monotonic() + answer_limit)
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise AnswerFailure(type(error).__name__) from None
        self._rest(origin, connection)
        return reply

    def _rested(self, origin: str) -> http.client.HTTPConnection | None:
        with self._lock:
            resting = self._resting.get(origin, [])
            while resting:
                since, connection = resting.pop()
                if time.monotonic() - since < LONGEST_REST and _is_open(connection):
                    return connection
                connection.close()
        return None

    def _rest(self, origin: str, connection: http.client.HTTPConnection) -> None:
        if connection.sock is not None:
            with self._lock:
                self._resting.setdefault(origin, []).append((time.monotonic(), connection))


def _connected(origin: str, limit: float) -> http.client.HTTPConnection:
    scheme, _, netloc = origin.partition("://")
    kind = http.client.HTTPSConnection if scheme == "https" else http.client.HTTPConnection
    connection = kind(netloc.rpartition("@")[2], timeout=limit)
    try:
        connection.connect()
    except OSError as error:
        connection.close()
        raise ConnectFailure(type(error).__name__) from None
    connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _is_open(connection: http.client.HTTPConnection) -> bool:
    """Whether it is still open: all that can be read on a resting connection is a goodbye."""
    return connection.sock is not None and not select.select([connection.sock], [], [], 0)[0]


def _exchange(
    connection: http.client.HTTPConnection, target: str, post: Post, deadline: float
) -> Reply:
    connection.sock.settimeout(max(0.01, deadline - time.monotonic()))
    connection.request(post.method, target, post.body or None, post.headers)
    held = connection.sock
    response = connection.getresponse()
    held.settimeout(max(0.01, deadline - time.monotonic()))
    body = response.read(ANSWER_LIMIT + 1)
    if len(body) > ANSWER_LIMIT:
        raise AnswerTooLong
    return Reply(response.status, response.headers.get("Content-Type", ""), body)


class AnswerTooLong(OSError):
    """An answer above ANSWER_LIMIT, which no webhook needs."""
