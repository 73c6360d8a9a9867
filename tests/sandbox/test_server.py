"""The HTTP server under the sandbox, spoken to byte by byte, and how the process ends."""

import signal
import socket
import threading
import time
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from tests.sandbox.conftest import StartSandbox
from tests.sandbox.running import RunningSandbox


def converse(sandbox: RunningSandbox, *requests: bytes) -> bytes:
    """Send requests on one connection and read until the other side closes it."""
    parts = urlsplit(sandbox.origin)
    with socket.create_connection((parts.hostname, parts.port), timeout=5) as connection:
        for request in requests:
            connection.sendall(request)
        heard = b""
        while more := connection.recv(65_536):
            heard += more
    return heard


def test_one_connection_carries_many_requests(sandbox: RunningSandbox) -> None:
    ask = b"GET /sandbox/state HTTP/1.1\r\nHost: x\r\n\r\n"
    last = b"GET /sandbox/state HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    heard = converse(sandbox, ask, ask, last)
    assert heard.count(b"HTTP/1.1 200 OK") == 3
    assert heard.count(b"Connection: keep-alive") == 2


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET / HTTP/2\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nno colon\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"POST / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n", b"413"),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"413"),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n", b"431"),
    ],
)
def test_a_request_that_is_not_understood_is_refused_and_the_connection_closed(
    sandbox: RunningSandbox, request_bytes: bytes, status: bytes
) -> None:
    assert converse(sandbox, request_bytes).startswith(b"HTTP/1.1 " + status)


def test_a_head_request_is_answered_without_a_body(sandbox: RunningSandbox) -> None:
    heard = converse(sandbox, b"HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n")
    head, _, body = heard.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200")
    assert body == b""


def test_a_client_that_goes_away_harms_nobody(sandbox: RunningSandbox) -> None:
    parts = urlsplit(sandbox.origin)
    for _ in range(5):
        with socket.create_connection((parts.hostname, parts.port), timeout=5) as connection:
            connection.sendall(b"GET /sandbox/texts?wait=0.2&number=x HTTP/1.1\r\n\r\n")
    assert sandbox.state()["texts"] == {}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_process_ends_at_once_whoever_is_waiting(
    start_sandbox: StartSandbox, number: signal.Signals
) -> None:
    sandbox = start_sandbox()
    parts = urlsplit(sandbox.origin)
    with socket.create_connection((parts.hostname, parts.port), timeout=5) as waiting:
        waiting.sendall(b"GET /sandbox/texts?wait=30&number=x HTTP/1.1\r\n\r\n")
        time.sleep(0.1)
        start = time.monotonic()
        sandbox.process.send_signal(number)
        sandbox.process.communicate(timeout=20)
    assert sandbox.process.returncode == 0
    assert time.monotonic() - start < 15
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((parts.hostname, parts.port), timeout=1)


def test_the_process_ends_in_the_midst_of_a_rush(start_sandbox: StartSandbox) -> None:
    sandbox = start_sandbox()
    parts = urlsplit(sandbox.origin)
    rushing = threading.Event()

    def rush() -> None:
        with suppress(OSError):
            while True:
                socket.create_connection((parts.hostname, parts.port), timeout=1).close()
                rushing.set()

    lanes = [threading.Thread(target=rush) for _ in range(4)]
    for lane in lanes:
        lane.start()
    rushing.wait(5)
    assert sandbox.stop() == 0
    for lane in lanes:
        lane.join()
