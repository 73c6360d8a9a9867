"""A carrier on a real socket that answers each request as the test wrote down beforehand."""

import json
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Thread
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

ACCOUNT: Final = "AC" + "0" * 31 + "1"
API_KEY: Final = "SK" + "0" * 31 + "2"
API_SECRET: Final = "invented-secret-of-the-tests"
SID: Final = "SM" + "0" * 31 + "3"
SERVICE: Final = "MG" + "0" * 31 + "4"
OURS: Final = "+12025550100"
THEIRS: Final = "+12025550101"

Play = Callable[[socket.socket], None]
"""What happens on a connection once a request has been read from it."""


@dataclass(frozen=True)
class Recorded:
    """A request as it came over the wire."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: str

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def form(self) -> dict[str, list[str]]:
        return parse_qs(self.body, keep_blank_values=True)


class ScriptedCarrier:
    """Plays ``script`` one entry a request, and the last one for ever after."""

    def __init__(self) -> None:
        self.script: list[Play] = [answers(201, message())]
        self.requests: list[Recorded] = []
        self.connections = 0
        self._door = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._open: set[socket.socket] = set()
        self._keeper = Thread(target=self._welcome, daemon=True)
        self._keeper.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._door.getsockname()[1]}"

    def close(self) -> None:
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._keeper.join(5)
        for connection in list(self._open):
            connection.close()

    def _welcome(self) -> None:
        while True:
            try:
                connection, _ = self._door.accept()
            except OSError:
                return
            self.connections += 1
            self._open.add(connection)
            Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            while (request := _read(connection)) is not None:
                self.requests.append(request)
                play = self.script.pop(0) if len(self.script) > 1 else self.script[0]
                play(connection)
        except OSError:
            pass
        finally:
            connection.close()
            self._open.discard(connection)


def _read(connection: socket.socket) -> Recorded | None:
    seen = b""
    while b"\r\n\r\n" not in seen:
        more = connection.recv(65536)
        if not more:
            return None
        seen += more
    head, _, body = seen.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = {
        name.lower(): value.strip() for name, _, value in (li.partition(":") for li in lines)
    }
    while len(body) < int(headers.get("content-length", "0")):
        body += connection.recv(65536)
    return Recorded(method, target, headers, body.decode())


# --- What can happen -------------------------------------------------------------------------


def answers(
    status: int, body: object = "", headers: Mapping[str, str] | None = None, *, cut: int = 0
) -> Play:
    """An HTTP answer; ``cut`` leaves that many octets of it unsent and closes."""
    octets = body if isinstance(body, bytes) else _encoded(body)
    fields = {"Content-Type": "application/json", "Content-Length": str(len(octets))}
    fields |= headers or {}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    wire = f"HTTP/1.1 {status} Scripted\r\n{head}\r\n".encode("latin-1") + octets

    def play(connection: socket.socket) -> None:
        connection.sendall(wire[: len(wire) - cut])
        if cut:
            connection.shutdown(socket.SHUT_RDWR)

    return play


def _encoded(body: object) -> bytes:
    return body.encode() if isinstance(body, str) else json.dumps(body).encode()


def hangs(connection: socket.socket) -> None:
    """Nothing comes back, until the other side gives up."""
    connection.recv(1)


def resets(connection: socket.socket) -> None:
    """The connection is torn down by RST."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def closes(connection: socket.socket) -> None:
    """The connection ends in good order, without an answer."""
    connection.shutdown(socket.SHUT_RDWR)


def refuses(status: int, code: int, quoted: str = THEIRS) -> Play:
    """Twilio's error body, which quotes the number it is about."""
    words = f"The 'To' number {quoted} is not valid: Dana, your balance is $10"
    more = f"https://www.twilio.com/docs/errors/{code}"
    return answers(status, {"code": code, "message": words, "more_info": more, "status": status})


def problem(status: int, code: int) -> Play:
    """The error body of Twilio's newer services (RFC 9457)."""
    body = {"type": "about:blank", "title": f"Not {THEIRS}", "status": status, "code": code}
    return answers(status, body, {"Content-Type": "application/problem+json"})


def message(**changes: Any) -> dict[str, Any]:
    """A message resource as Twilio's API gives it back."""
    resource: dict[str, Any] = {
        "account_sid": ACCOUNT,
        "api_version": "2010-04-01",
        "body": "Your next payment is due on December 5.",
        "date_created": "Sat, 21 Nov 2026 15:00:00 +0000",
        "date_sent": None,
        "date_updated": "Sat, 21 Nov 2026 15:00:00 +0000",
        "direction": "outbound-api",
        "error_code": None,
        "error_message": None,
        "from": OURS,
        "messaging_service_sid": None,
        "num_media": "0",
        "num_segments": "1",
        "price": None,
        "price_unit": "USD",
        "sid": SID,
        "status": "queued",
        "subresource_uris": {"media": f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{SID}/Media.json"},
        "to": THEIRS,
        "uri": f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{SID}.json",
    }
    return resource | changes


def page(messages: list[dict[str, Any]], next_page: str | None = None) -> dict[str, Any]:
    """One page of a list as Twilio's API gives it back."""
    first = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json?PageSize=50&Page=0"
    return {
        "messages": messages,
        "first_page_uri": first,
        "next_page_uri": next_page,
        "previous_page_uri": None,
        "page": 0,
        "page_size": 50,
        "start": 0,
        "end": max(len(messages) - 1, 0),
        "uri": first,
    }
