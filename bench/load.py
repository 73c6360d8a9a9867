"""A small load generator: signed texts over keep-alive connections, made before the clock runs."""

import multiprocessing
import socket
import statistics
import threading
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from twilio.request_validator import RequestValidator

from bench.stack import ACCOUNT_SID, FROM_NUMBER

_TEXTS = ("bal?", "i paid 190 on tuesday", "你们凭什么多扣我两百", "thank you", "when is it due")
_NUMBERS = 400


@dataclass(frozen=True)
class Round:
    """What one round of load showed; times in milliseconds."""

    per_second: float
    p50: float
    p99: float
    failed: int


def signed_posts(origin: str, signed_origin: str, token: str, count: int) -> list[bytes]:
    """Whole HTTP requests, each a text of its own, signed for ``signed_origin``."""
    validator = RequestValidator(token)
    return [_post(origin, signed_origin, validator, index) for index in range(count)]


def _post(origin: str, signed_origin: str, validator: RequestValidator, index: int) -> bytes:
    sid = f"SM{uuid.uuid4().hex}"
    form = {
        "MessageSid": sid,
        "SmsSid": sid,
        "SmsMessageSid": sid,
        "AccountSid": ACCOUNT_SID,
        "From": f"+1202555{index % _NUMBERS:04d}",
        "To": FROM_NUMBER,
        "Body": _TEXTS[index % len(_TEXTS)],
        "NumMedia": "0",
        "NumSegments": "1",
        "SmsStatus": "received",
        "ApiVersion": "2010-04-01",
        **{f"{side}{part}": "" for side in ("From", "To") for part in ("City", "State", "Zip")},
    }
    path = "/webhooks/twilio/inbound"
    body = urlencode(form).encode()
    signature = validator.compute_signature(signed_origin + path, form)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {urlsplit(origin).netloc}\r\n"
        "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
        f"X-Twilio-Signature: {signature}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _drive(origin: str, posts: Sequence[bytes], seconds: float, times: list[float]) -> int:
    """One connection: post, wait for the answer, again, until the time is over."""
    failed = 0
    deadline = time.perf_counter() + seconds
    address = (urlsplit(origin).hostname, urlsplit(origin).port)
    with socket.create_connection(address, 30) as link:
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for post in posts:
            began = time.perf_counter()
            if began > deadline:
                break
            link.sendall(post)
            failed += not _answer(link).startswith(b"HTTP/1.1 200")
            times.append(time.perf_counter() - began)
    return failed


def _answer(link: socket.socket) -> bytes:
    """A whole answer; ours are short and say their length."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += link.recv(4096) or b"\r\n\r\n"
    head, _, body = data.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
    while len(body) < length:
        body += link.recv(4096)
    return data


def _process(origin: str, posts: list[bytes], threads: int, seconds: float, out: object) -> None:
    times: list[list[float]] = [[] for _ in range(threads)]
    failed = [0] * threads

    def run(index: int) -> None:
        failed[index] = _drive(origin, posts[index::threads], seconds, times[index])

    workers = [threading.Thread(target=run, args=(index,)) for index in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    out.put(([time for one in times for time in one], sum(failed)))  # type: ignore[attr-defined]


def run_round(origin: str, posts: list[bytes], connections: int, seconds: float) -> Round:
    """Load from two processes with half of the connections each."""
    context = multiprocessing.get_context("fork")
    out = context.Queue()
    halves = [posts[0::2], posts[1::2]]
    began = time.perf_counter()
    drivers = [
        context.Process(target=_process, args=(origin, half, connections // 2, seconds, out))
        for half in halves
    ]
    for driver in drivers:
        driver.start()
    results = [out.get() for _ in drivers]
    spent = time.perf_counter() - began
    for driver in drivers:
        driver.join()
    times = sorted(second for result in results for second in result[0])
    return Round(
        per_second=len(times) / min(spent, seconds * 1.2),
        p50=percentile(times, 50) * 1000,
        p99=percentile(times, 99) * 1000,
        failed=sum(result[1] for result in results),
    )


def percentile(values: Sequence[float], percent: float) -> float:
    """The value below which ``percent`` of the sorted values lie."""
    if not values:
        return float("nan")
    return values[min(len(values) - 1, int(len(values) * percent / 100))]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)
