"""A product in miniature: it takes webhooks on a real socket, checks their signatures, answers."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

from twilio.request_validator import (  # type: ignore[import-untyped, unused-ignore]
    RequestValidator,
    get_signature_algorithm,
)

TOKEN = "first-token"
SHARED_KEY = ("webhooks_sharedkey_1", "shared-secret")
TWIML = "text/xml"


@dataclass(frozen=True)
class Webhook:
    """One request as the product saw it. `genuine` is what RequestValidator says of it."""

    method: str
    path: str
    params: Mapping[str, str]
    headers: Mapping[str, str]
    genuine: bool
    at: float
    body: str = ""


@dataclass
class Reaction:
    """How the product answers a path: after some seconds, or not at all when `drop` is set."""

    status: int = 200
    body: str = "<Response/>"
    content_type: str = TWIML
    after: float = 0.0
    drop: bool = False


@dataclass
class Receiver:
    """Everything that was posted, in order of arrival, and the reactions by path."""

    port: int = 0
    seen: list[Webhook] = field(default_factory=list)
    reactions: dict[str, Reaction] = field(default_factory=dict)
    arrived: threading.Condition = field(default_factory=threading.Condition)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def callback(self, name: str = "1") -> str:
        return f"{self.origin}/webhooks/twilio/status/{name}"

    def at(self, path: str) -> list[Webhook]:
        """Requests whose path ends so."""
        with self.arrived:
            return [webhook for webhook in self.seen if webhook.path.endswith(path)]

    def statuses(self, name: str = "1") -> list[str]:
        """The statuses told to a callback, in order of arrival."""
        return [webhook.params["MessageStatus"] for webhook in self.at(f"/status/{name}")]

    def wait_for(self, ready: Callable[[], bool], seconds: float = 15.0) -> None:
        """Wait until something has arrived; fails when it does not."""
        with self.arrived:
            assert self.arrived.wait_for(ready, seconds), "the webhook did not arrive"

    def wait_for_statuses(self, *wanted: str, name: str = "1") -> None:
        self.wait_for(lambda: self.statuses(name) == list(wanted))

    def forget(self) -> None:
        with self.arrived:
            self.seen.clear()
            self.reactions.clear()

    def take(self, webhook: Webhook) -> Reaction:
        with self.arrived:
            self.seen.append(webhook)
            self.arrived.notify_all()
            return self.reactions.get(webhook.path.partition("?")[0].rpartition("/")[2], Reaction())


def serve(receiver: Receiver) -> ThreadingHTTPServer:
    """Start a receiver on a free port."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            self.answer(receiver.take(self.webhook(body)))

        do_GET = do_POST

        def webhook(self, body: str) -> Webhook:
            kind = self.headers.get("Content-Type", "")
            is_form = kind.startswith("application/x-www-form-urlencoded")
            params = dict(parse_qsl(body, keep_blank_values=True)) if is_form else {}
            headers = dict(self.headers)
            genuine = is_genuine(receiver.origin + self.path, params if is_form else body, headers)
            now = time.monotonic()
            return Webhook(self.command, self.path, params, headers, genuine, now, body)

        def answer(self, reaction: Reaction) -> None:
            time.sleep(reaction.after)
            if reaction.drop:
                self.close_connection = True
                return
            content = reaction.body.encode()
            self.send_response(reaction.status)
            if reaction.content_type:
                self.send_header("Content-Type", reaction.content_type)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None: ...

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """The sandbox gave up waiting, as some tests want."""

    server = Server(("127.0.0.1", 0), Handler)
    receiver.port = server.server_port
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


def is_genuine(url: str, params: Any, headers: Mapping[str, str]) -> bool:
    """Twilio's own check, with the secret that the settings header names."""
    settings = headers.get("X-Twilio-Webhooks-Signature-Settings", "")
    secret = SHARED_KEY[1] if settings else TOKEN
    validator = RequestValidator(secret)
    signature = headers.get("X-Twilio-Signature", "")
    algorithm = get_signature_algorithm(settings)
    return bool(validator.validate(url, params or {}, signature, algorithm))
