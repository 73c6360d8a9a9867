"""From the carrier's webhook to our call of its API: at twenty texts a second, and alone."""

import json
import threading
import time
import urllib.request
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import quote

from bench.load import percentile
from bench.stack import House
from bench.table import Line


def measure(house: House, seconds: float) -> Iterator[Line]:
    """Both, with one web process of two workers and one worker."""
    house.clear()
    house.start_sandbox()
    house.start_worker()
    _talk(house, "+12125550001")  # The first text ever loads what nothing else has loaded.
    alone = [_talk(house, f"+1212555{1000 + index}", pause=0.3) for index in range(20)]
    yield from _lines("a lone text on an idle system", [one for one in alone if one is not None])
    busy = _at_rate(house, 20, seconds)
    yield from _lines("twenty texts a second", busy)


def _lines(what: str, waits: list[float]) -> Iterator[Line]:
    waits = sorted(waits)
    p50, p99 = percentile(waits, 50) * 1000, percentile(waits, 99) * 1000
    yield Line(f"{what}: answered", str(len(waits)))
    yield Line(f"{what}: p50 ms", f"{p50:.0f}", "under 50", p50 < 50)
    yield Line(f"{what}: p99 ms", f"{p99:.0f}", "under 250", p99 < 250)


def _at_rate(house: House, rate: int, seconds: float) -> list[float]:
    numbers = [f"+1310555{index:04d}" for index in range(int(rate * seconds))]
    senders = []
    began = time.monotonic()
    for index, number in enumerate(numbers):
        time.sleep(max(0.0, began + index / rate - time.monotonic()))
        sender = threading.Thread(target=_send, args=(house, number))
        sender.start()
        senders.append(sender)
    for sender in senders:
        sender.join()
    time.sleep(2)
    found = [_wait_between(house, number, 0) for number in numbers]
    return [one for one in found if one is not None]


def _talk(house: House, number: str, pause: float = 0.0) -> float | None:
    time.sleep(pause)
    _send(house, number)
    return _wait_between(house, number, 5)


def _send(house: House, number: str) -> None:
    text = json.dumps({"from": number, "body": "bal?"}).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{house.ports['sandbox']}/sandbox/texts",
        text,
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        answer.read()


def _wait_between(house: House, number: str, patience: float) -> float | None:
    """Seconds from the text's arrival at the carrier to our answer's, as the carrier saw both."""
    deadline = time.monotonic() + patience
    while True:
        texts = _texts(house, number)
        sent = [text for text in texts if text["direction"] == "outbound"]
        if sent:
            began = datetime.fromisoformat(texts[0]["at"])
            return (datetime.fromisoformat(sent[0]["at"]) - began).total_seconds()
        if time.monotonic() > deadline:
            return None
        time.sleep(0.02)


def _texts(house: House, number: str) -> list[dict[str, Any]]:
    url = f"http://127.0.0.1:{house.ports['sandbox']}/sandbox/texts?number={quote(number)}"
    with urllib.request.urlopen(url, timeout=30) as answer:
        found: list[dict[str, Any]] = json.load(answer)["texts"]
    return found
