"""A web process and a carrier on real sockets."""

import socketserver
import ssl
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.serving import make_server

from config import Settings
from local.processes import Process
from tests.commands.conftest import ROOT


@contextmanager
def serving(app: Flask, port: int) -> Iterator[str]:
    """The application at a port, each request in a thread of its own; its origin."""
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def carrying(settings: Settings, directory: Path, port: int) -> Iterator[Process]:
    """The sandbox carrier at a port, with what it must agree on with these settings."""
    agreed = {
        "SANDBOX_PORT": str(port),
        "SANDBOX_RECEIPT_DELAY": "0",
        "PUBLIC_BASE_URL": settings.public_base_url[0],
        "TWILIO_ACCOUNT_SID": settings.twilio_account_sid,
        "TWILIO_API_KEY": settings.twilio_api_key,
        "TWILIO_API_SECRET": settings.twilio_api_secret,
        "TWILIO_AUTH_TOKENS": settings.twilio_auth_tokens[0],
        "TWILIO_FROM_NUMBERS": settings.twilio_from_numbers[0],
    }
    command = [sys.executable, "-m", "sandbox"]
    log = directory / "sandbox.log"
    with Process("sandbox", command, log=log, directory=ROOT, environ=agreed) as sandbox:
        sandbox.wait_for_line("listens on")
        yield sandbox


class _Scripted(BaseHTTPRequestHandler):
    def _reply(self) -> None:
        status, headers, body = self.server.answers[self.command, self.path]  # type: ignore[attr-defined]
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = _reply

    def log_message(self, *_arguments: Any) -> None:
        """Nothing."""


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, *_arguments: Any) -> None:
        """Nothing: a caller that does not trust us breaks off, as it should."""


Script = Mapping[tuple[str, str], tuple[int, Mapping[str, str], bytes]]


@contextmanager
def answering(answers: Script, tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """Another program at a free port, which knows only these answers; its origin."""
    server = _Server(("127.0.0.1", 0), _Scripted)
    if tls is not None:
        # The handshake in the thread of the connection: one that fails must not end the server.
        server.socket = tls.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    server.answers = answers  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
