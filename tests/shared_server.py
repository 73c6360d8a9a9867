"""A server that all workers of one test run share.

Whoever needs it first starts it. Each user holds a shared lock on a file, which the kernel
releases even if the worker dies; whoever started the server stops it when nobody holds the lock.
"""

import fcntl
from collections.abc import Callable
from pathlib import Path
from typing import IO, Protocol


class Server(Protocol):
    """What can be shared: see ``local.postgres.LocalPostgres``."""

    def start(self) -> object: ...

    def stop(self) -> None: ...

    def url(self) -> str: ...


class SharedServer:
    """The URL of the server of this run; it lives as long as anybody is inside the block."""

    def __init__(self, folder: Path, make: Callable[[], Server]) -> None:
        self._folder = folder
        self._make = make
        self._server: Server | None = None
        self._use: IO[str] | None = None

    def __enter__(self) -> str:
        self._folder.mkdir(exist_ok=True)
        address = self._folder / "url"
        with (self._folder / "door").open("w") as door:
            fcntl.flock(door, fcntl.LOCK_EX)
            if not address.exists():
                server = self._make()
                server.start()
                self._server = server
                address.write_text(server.url())
            self._use = (self._folder / "use").open("w")
            fcntl.flock(self._use, fcntl.LOCK_SH)
            return address.read_text()

    def __exit__(self, *_: object) -> None:
        assert self._use is not None
        if self._server is None:
            self._use.close()
            return
        with (self._folder / "door").open("w") as door:
            fcntl.flock(door, fcntl.LOCK_EX)
            (self._folder / "url").unlink()
        fcntl.flock(self._use, fcntl.LOCK_EX)
        self._use.close()
        self._server.stop()
