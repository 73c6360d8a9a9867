"""The worker process: drains threads when woken, and sweeps for what no wake told of."""

import logging
import signal
import threading
import time
from typing import Final

import dramatiq

import logs
from bot.actors import declare
from bot.clockwork import set_out
from bot.services import Services, open_services
from bot.sweep import Sweeper
from bot.wake import connect, make_broker
from bot.warming import warm
from config import load_or_exit

log = logging.getLogger(__name__)

GRACE_SECONDS: Final = 25.0
"""Hosts kill 30 seconds after SIGTERM; the text in hand must be finished before."""
IDLE_MILLISECONDS: Final = 250
"""How long an idle thread waits before it sees whether it shall end. Work wakes it at once."""


class Worker:
    """Dramatiq's threads where there is Redis, and the sweeper in any case."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._sweeper = Sweeper(services)
        self._dramatiq = self._listen() if services.settings.redis_url else None

    def _listen(self) -> dramatiq.Worker:
        broker = make_broker(connect(self._services.settings))
        declare(self._services, broker)
        threads = self._services.settings.worker_threads
        return dramatiq.Worker(broker, worker_timeout=IDLE_MILLISECONDS, worker_threads=threads)

    def start(self) -> None:
        """Begin to work."""
        self._sweeper.start()
        if self._dramatiq is not None:
            self._dramatiq.start()

    def stop(self) -> None:
        """Finish the texts in hand and begin no other."""
        deadline = time.monotonic() + GRACE_SECONDS
        self._services.stopping.set()
        stopping = threading.Thread(target=self._sweeper.stop, args=(GRACE_SECONDS,))
        stopping.start()
        if self._dramatiq is not None:
            self._dramatiq.stop(timeout=int(GRACE_SECONDS * 1000))
        stopping.join(max(0.0, deadline - time.monotonic()))


def main() -> None:
    """Run until SIGTERM or SIGINT."""
    logs.set_up()
    told = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.set())
    services = open_services(load_or_exit())
    set_out(services)
    warm(services)
    worker = Worker(services)
    worker.start()
    log.info("The worker is ready")
    told.wait()
    log.info("The worker finishes the texts in hand")
    worker.stop()
    services.close()


if __name__ == "__main__":
    main()
