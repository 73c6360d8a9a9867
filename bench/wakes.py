"""How long a wake takes through Dramatiq as it is set here, beside a blocking Redis pop."""

import threading
import time
from collections.abc import Iterator

import dramatiq
import redis

from bench.load import percentile
from bench.stack import House
from bench.table import Line
from bot.wake import make_broker
from worker import IDLE_MILLISECONDS

_LIST = "bench:pop"


def measure(house: House, count: int) -> Iterator[Line]:
    """Wakes sent one at a time to an idle listener."""
    for name, found in (
        ("Dramatiq", _dramatiq(house, count)),
        ("blocking pop", _pop(house, count)),
    ):
        waits = sorted(found)
        p50, p99 = percentile(waits, 50) * 1000, percentile(waits, 99) * 1000
        yield Line(f"wake through {name}: p50 / p99 ms", f"{p50:.1f} / {p99:.1f}")


def _dramatiq(house: House, count: int) -> list[float]:
    broker = make_broker(redis.Redis.from_url(house.redis.url))
    arrived: dict[int, float] = {}

    def note(index: int) -> None:
        arrived[index] = time.perf_counter()

    actor = dramatiq.actor(actor_name="note", queue_name="bench", broker=broker)(note)
    listener = dramatiq.Worker(broker, worker_timeout=IDLE_MILLISECONDS, worker_threads=8)
    listener.start()
    sent = _send(count, actor.send)
    time.sleep(0.5)
    listener.stop(timeout=5000)
    return [arrived[index] - began for index, began in sent.items() if index in arrived]


def _pop(house: House, count: int) -> list[float]:
    arrived: dict[int, float] = {}

    def listen() -> None:
        client = redis.Redis.from_url(house.redis.url)
        while len(arrived) < count:
            found = client.blpop([_LIST], timeout=5)
            if found is None:
                return
            arrived[int(found[1])] = time.perf_counter()

    listener = threading.Thread(target=listen)
    listener.start()
    client = redis.Redis.from_url(house.redis.url)
    sent = _send(count, lambda index: client.rpush(_LIST, index))
    listener.join()
    return [arrived[index] - began for index, began in sent.items() if index in arrived]


def _send(count: int, send: object) -> dict[int, float]:
    sent = {}
    for index in range(count):
        time.sleep(0.05)
        sent[index] = time.perf_counter()
        send(index)  # type: ignore[operator]
    return sent
