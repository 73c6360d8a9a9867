"""A small threaded HTTP/1.1 server for one WSGI app, in one process.

One process, because a killed sandbox must be gone at once with its port; a thread for each
connection, because long polls and hanging answers hold theirs; and the socket in the environment,
because some faults are made on it.
"""

import io
import logging
import socket
import socketserver
import sys
from collections.abc import Callable, Iterable
from email.utils import formatdate
from typing import Any
from urllib.parse import unquote_to_bytes

WsgiApp = Callable[[dict[str, Any], Any], Iterable[bytes]]

IDLE_SECONDS = 75.0
LINE_LIMIT = 65_536
HEADER_LIMIT = 100
BODY_LIMIT = 1024 * 1024

logger = logging.getLogger(__name__)


class Refusal(Exception):
    """A request that is not understood; the text is the status line to answer with."""


class Connection(socketserver.StreamRequestHandler):
    """One client's connection: requests one after another until either side closes."""

    server: "ThreadedServer"
    timeout = IDLE_SECONDS
    disable_nagle_algorithm = True

    def handle(self) -> None:
        try:
            while self._one_request():
                pass
        except (OSError, ValueError):
            # The client went away, or a fault closed the connection.
            pass

    def _one_request(self) -> bool:
        """Answer one request; says whether the connection stays open."""
        line = self.rfile.readline(LINE_LIMIT + 1)
        if not line.strip():
            return False
        try:
            environ = self._environ(line)
        except Refusal as refusal:
            self.wfile.write(f"HTTP/1.1 {refusal}\r\nContent-Length: 0\r\n\r\n".encode())
            return False
        return self._answer(environ)

    def _environ(self, line: bytes) -> dict[str, Any]:
        method, target, version = _request_line(line)
        environ = _base_environ(method, target, version, self.server)
        environ["REMOTE_ADDR"] = self.client_address[0]
        environ["sandbox.socket"] = self.connection
        self._read_headers(environ)
        if "chunked" in environ.get("HTTP_TRANSFER_ENCODING", ""):
            raise Refusal("411 Length Required")
        length = environ.get("CONTENT_LENGTH") or "0"
        if not length.isdigit() or int(length) > BODY_LIMIT:
            raise Refusal("413 Content Too Large")
        if environ.get("HTTP_EXPECT", "").lower() == "100-continue":
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        environ["wsgi.input"] = io.BytesIO(self.rfile.read(int(length)))
        return environ

    def _read_headers(self, environ: dict[str, Any]) -> None:
        for _ in range(HEADER_LIMIT):
            line = self.rfile.readline(LINE_LIMIT + 1)
            if line in (b"\r\n", b"\n", b""):
                return
            name, colon, value = line.decode("latin-1").partition(":")
            if not colon or len(line) > LINE_LIMIT:
                raise Refusal("400 Bad Request")
            key = name.strip().upper().replace("-", "_")
            if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
                key = f"HTTP_{key}"
            environ[key] = value.strip()
        raise Refusal("431 Request Header Fields Too Large")

    def _answer(self, environ: dict[str, Any]) -> bool:
        said: list[Any] = []
        parts = self.server.app(
            environ, lambda status, headers, _=None: said.extend((status, headers))
        )
        try:
            body = b"".join(parts)
            keep = _keeps_alive(environ)
            self.wfile.write(_head(said[0], said[1], len(body), keep=keep))
            if environ["REQUEST_METHOD"] != "HEAD":
                self.wfile.write(body)
        finally:
            close = getattr(parts, "close", None)
            if close:
                close()
        return keep


class ThreadedServer(socketserver.ThreadingTCPServer):
    """Listens, with a daemon thread for each connection."""

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 512

    def __init__(self, host: str, port: int, app: WsgiApp) -> None:
        self.app = app
        super().__init__((host, port), Connection)

    @property
    def address(self) -> str:
        """Where it listens, as an origin; with port 0 the system chose the port."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        logger.exception("a connection failed")  # noqa: LOG004 - called while handling it

    def shutdown_request(self, request: Any) -> None:
        """Close at once: a goodbye first would take the sting out of a reset."""
        if isinstance(request, socket.socket):
            request.close()


def _request_line(line: bytes) -> tuple[str, str, str]:
    parts = line.decode("latin-1").split()
    if len(line) > LINE_LIMIT or len(parts) != 3 or not parts[2].startswith("HTTP/1."):
        raise Refusal("400 Bad Request")
    return parts[0], parts[1], parts[2]


def _base_environ(method: str, target: str, version: str, server: ThreadedServer) -> dict[str, Any]:
    path, _, query = target.partition("?")
    return {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "RAW_URI": target,
        "SERVER_PROTOCOL": version,
        "SERVER_NAME": str(server.server_address[0]),
        "SERVER_PORT": str(server.server_address[1]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }


def _keeps_alive(environ: dict[str, Any]) -> bool:
    asked: str = environ.get("HTTP_CONNECTION", "").lower()
    return asked != "close" and (environ["SERVER_PROTOCOL"] == "HTTP/1.1" or asked == "keep-alive")


def _head(status: str, headers: list[tuple[str, str]], length: int, *, keep: bool) -> bytes:
    named = {name.lower() for name, _ in headers}
    lines = [f"HTTP/1.1 {status}", f"Date: {formatdate(usegmt=True)}"]
    lines += [f"{name}: {value}" for name, value in headers]
    if "content-length" not in named and not status.startswith(("1", "204", "304")):
        lines.append(f"Content-Length: {length}")
    lines.append(f"Connection: {'keep-alive' if keep else 'close'}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
