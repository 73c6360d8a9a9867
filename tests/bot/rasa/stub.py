"""A Rasa server on a real socket that answers as the test wrote down beforehand."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Self

Answering = Callable[[dict[str, Any]], Any]
"""From the content of a call to what is answered, as JSON or as bytes."""


@dataclass(frozen=True)
class Call:
    """A request as it came over the wire."""

    path: str
    headers: dict[str, str]
    content: Any


@dataclass
class RasaStub:
    """Answers every call with ``answering``, after ``seconds``, with ``status``."""

    answering: Answering = lambda _content: []
    status: int = 200
    seconds: float = 0.0
    calls: list[Call] = field(default_factory=list)

    def __enter__(self) -> Self:
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                content = json.loads(body)
                stub.calls.append(Call(self.path, dict(self.headers), content))
                time.sleep(stub.seconds)
                answer = stub.answering(content)
                data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                self.send_response(stub.status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *args: Any) -> None:
                """Nothing: the tests look at the calls."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def texts(self) -> list[str]:
        """What was sent to be read or answered, in order."""
        return [call.content.get("text", call.content.get("message")) for call in self.calls]


def read_as(*ranked: tuple[str, float]) -> Answering:
    """An answer of ``/model/parse`` as Rasa 3.6 gives it."""

    def answer(content: dict[str, Any]) -> dict[str, Any]:
        ranking = [{"name": name, "confidence": sure} for name, sure in ranked]
        return {
            "text": content["text"],
            "intent": ranking[0],
            "entities": [],
            "text_tokens": [[0, 2]],
            "intent_ranking": ranking,
        }

    return answer
