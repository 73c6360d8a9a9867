"""Turns: from a recorded backlog to committed replies, without the sending."""

import multiprocessing
import time
import uuid
from collections.abc import Iterator, Mapping
from typing import Any

from bench.stack import FROM_NUMBER, House
from bench.table import Line

_TEXTS = (
    "bal?",
    "i paid 190 on tuesday",
    "how much do i still owe you",
    "hello",
    "what is the weather like",
    "nobody ever answers my calls, i want to complain",
    "你们凭什么天天打电话",
    "cuanto debo todavia",
)
_PER_THREAD = 4


def measure(house: House, count: int) -> Iterator[Line]:
    """Record ``count`` texts, then let two processes take the turns."""
    threads = _record(house.environ, count)
    context = multiprocessing.get_context("spawn")
    out = context.Queue()
    ready = context.Barrier(3)
    workers = [
        context.Process(target=_work, args=(house.environ, threads[part::2], ready, out))
        for part in range(2)
    ]
    for worker in workers:
        worker.start()
    ready.wait()
    began = time.perf_counter()
    cpu = sum(out.get() for _ in workers)
    spent = time.perf_counter() - began
    for worker in workers:
        worker.join()
    each = cpu / count * 1000
    yield Line(
        "turns per second, two workers", f"{count / spent:.0f}", "over 200", count / spent > 200
    )
    yield Line("CPU per turn, ms", f"{each:.2f}", "under 4", each < 4)


def _services(environ: Mapping[str, str]) -> Any:
    import config
    from bot.services import open_services

    return open_services(config.load(environ))


def _record(environ: Mapping[str, str], count: int) -> list[uuid.UUID]:
    """The backlog: texts from numbers that nobody knows and nobody was woken for."""
    import clock
    from bot.record import Received, record

    services = _services(environ)
    threads: dict[uuid.UUID, None] = {}
    for index in range(count):
        sender = f"+1305555{index % (count // _PER_THREAD):04d}"
        body = _TEXTS[index % len(_TEXTS)]
        sid = f"SM{uuid.uuid4().hex}"
        text = Received("twilio", sid, sender, FROM_NUMBER, body, clock.now())
        threads[record(services, text).thread_id] = None
    services.close()
    return list(threads)


def _work(environ: Mapping[str, str], threads: list[uuid.UUID], ready: Any, out: Any) -> None:
    from bot.inbox.lease import lease_thread, release_or_go_on
    from bot.turn import take_turn
    from bot.warming import warm

    services = _services(environ)
    warm(services)
    ready.wait()
    began = time.process_time()
    for thread_id in threads:
        owner = uuid.uuid4().hex
        lease = lease_thread(services, thread_id, owner)
        assert lease is not None
        for text in lease.texts:
            take_turn(services, lease, text)
        release_or_go_on(services, thread_id, owner)
    out.put(time.process_time() - began)
    services.close()
