"""Ways to lose Redis or PostgreSQL for a while, and to get them back."""

import os
import signal
import time
from collections.abc import Callable, Mapping
from typing import Final

from tests.faults.house import House

Cut = Callable[[House, float], None]


def redis_dies(house: House, seconds: float) -> None:
    """Killed with all its wakes, and back empty."""
    house.redis.process.kill()
    time.sleep(seconds)
    house.redis.start()


def redis_stands_still(house: House, seconds: float) -> None:
    """It neither answers nor hangs up."""
    os.kill(house.redis.process.pid, signal.SIGSTOP)
    time.sleep(seconds)
    os.kill(house.redis.process.pid, signal.SIGCONT)


def database_dies(house: House, seconds: float) -> None:
    """All its processes are killed, and it recovers from its log."""
    house.cluster.crash()
    time.sleep(seconds)
    house.cluster.recover()


def database_stands_still(house: House, seconds: float) -> None:
    """Connections neither answer nor break."""
    house.cluster.freeze()
    time.sleep(seconds)
    house.cluster.thaw()


def backend_dies(house: House, seconds: float) -> None:
    """One connection's process is killed, so that the server throws out all others."""
    house.cluster.kill_backend()
    time.sleep(seconds)


def connections_break(house: House, seconds: float) -> None:
    """Again and again all connections are ended."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        house.cluster.drop_connections()
        time.sleep(0.5)


CUTS: Final[Mapping[str, Cut]] = {
    "redis_dies": redis_dies,
    "redis_stands_still": redis_stands_still,
    "database_dies": database_dies,
    "database_stands_still": database_stands_still,
    "backend_dies": backend_dies,
    "connections_break": connections_break,
}
