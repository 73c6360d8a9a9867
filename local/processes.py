"""Child processes that are started together, watched, and never left behind.

Each child leads a process group of its own, so that Ctrl-C in the terminal reaches only us and we
stop the children in order. Each is also held by ``local.leash``: if we are killed, the kernel
ends it. The kernel counts the *thread* that started a child as its parent, so start children from
the main thread.
"""

import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

_LEASH: Final = str(Path(__file__).with_name("leash.py"))
_POLL_SECONDS: Final = 0.05
_TAIL_BYTES: Final = 16_384
_PORTS: Final = range(10_000, 32_000)
_MOST_TRIES: Final = 100


class ProcessFailed(Exception):
    """A child ended or did not answer in time; the text says which and shows its last lines."""


def free_port() -> int:
    """A TCP port of the loopback that nobody listens on at this moment.

    It lies below those that the kernel gives to outgoing connections: one of these could take the
    port before whoever asked for it listens there.
    """
    for _ in range(_MOST_TRIES):
        port = _PORTS.start + secrets.randbelow(len(_PORTS))
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise OSError(f"No free port was found between {_PORTS.start} and {_PORTS.stop}.")


class Process:
    """One child: ``command`` with its output in the file ``log``, and shown through ``echo``.

    ``user`` is whom the command runs as when we are root; ``death_signal`` is what the kernel
    sends it if we die.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        log: Path,
        environ: Mapping[str, str] | None = None,
        directory: Path | None = None,
        echo: Callable[[str], None] | None = None,
        user: str | None = None,
        stop_signal: signal.Signals = signal.SIGTERM,
        death_signal: signal.Signals = signal.SIGKILL,
    ) -> None:
        self.name = name
        self.log = log
        self._command = list(command)
        self._environ = None if environ is None else dict(environ)
        self._directory = directory
        self._echo = echo
        self._user = user
        self._stop_signal = stop_signal
        self._death_signal = death_signal
        self._child: subprocess.Popen[bytes] | None = None
        self._pump: threading.Thread | None = None

    def start(self) -> Self:
        """Start the child, with an empty log."""
        leash = [sys.executable, "-I", "-S", _LEASH, str(os.getpid())]
        command = [*leash, str(int(self._death_signal)), self._user or "-", *self._command]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as log:
            self._child = subprocess.Popen(  # noqa: S603 — the command is ours, no shell.
                command,
                cwd=self._directory,
                env=self._environ,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if self._echo else log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        if self._echo:
            self._pump = threading.Thread(target=self._show, daemon=True)
            self._pump.start()
        return self

    def _show(self) -> None:
        """Copy the child's lines to the log and to the terminal until it closes them."""
        child, echo = self._child, self._echo
        if child is None or child.stdout is None or echo is None:
            return
        with self.log.open("ab", buffering=0) as log, child.stdout as lines:
            for line in lines:
                log.write(line)
                echo(line.decode(errors="replace").rstrip("\n"))

    @property
    def pid(self) -> int:
        """The child's process id, which is also its group's."""
        if self._child is None:
            raise ProcessFailed(f"{self.name} was not started")
        return self._child.pid

    @property
    def exit_code(self) -> int | None:
        """The child's exit code (minus the signal that ended it), or None while it runs."""
        return None if self._child is None else self._child.poll()

    @property
    def running(self) -> bool:
        """Whether the child was started and has not ended."""
        return self._child is not None and self.exit_code is None

    def tail(self, lines: int = 20) -> str:
        """The last lines of the log."""
        if not self.log.exists():
            return ""
        with self.log.open("rb") as log:
            log.seek(max(0, self.log.stat().st_size - _TAIL_BYTES))
            text = log.read().decode(errors="replace")
        return "\n".join(text.splitlines()[-lines:])

    def wait_until(self, ready: Callable[[], bool], seconds: float, what: str) -> None:
        """Wait until ``ready()``; ``ProcessFailed`` if the child ends first or time runs out."""
        deadline = time.monotonic() + seconds
        while not ready():
            if not self.running:
                raise ProcessFailed(self.obituary())
            if time.monotonic() > deadline:
                raise ProcessFailed(f"{self.name} {what} within {seconds:g} s\n{self.tail()}")
            time.sleep(_POLL_SECONDS)

    def wait_for_answer(self, url: str, seconds: float = 30) -> None:
        """Wait until ``url`` answers with 200."""
        self.wait_until(lambda: answers(url), seconds, f"did not answer {url}")

    def wait_for_line(self, text: str, seconds: float = 30) -> None:
        """Wait until the child has printed ``text``."""
        wanted = text.encode()
        self.wait_until(lambda: wanted in self.log.read_bytes(), seconds, f"did not print {text!r}")

    def obituary(self) -> str:
        """Which process ended, how, and the end of its log."""
        code = self.exit_code
        how = f"was ended by signal {-code}" if code and code < 0 else f"ended with code {code}"
        return f"{self.name} {how}; the end of {self.log}:\n{self.tail()}"

    def terminate(self) -> None:
        """Ask the child to end."""
        if self.running:
            os.kill(self.pid, self._stop_signal)

    def stop(self, seconds: float = 10) -> None:
        """Ask, wait at most ``seconds``, then kill; whatever is left of its group is killed too."""
        self.terminate()
        self.finish(time.monotonic() + seconds)

    def finish(self, deadline: float) -> None:
        """Wait for the end until ``deadline`` (monotonic), then kill the whole group."""
        if self._child is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self._child.wait(max(0.0, deadline - time.monotonic()))
        with suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()
        if self._pump:
            self._pump.join(timeout=1)

    def kill(self) -> None:
        """End the child and its group at once, as a power cut would."""
        self.finish(time.monotonic())

    def __enter__(self) -> Self:
        return self if self.running else self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


class Stack:
    """Processes that stand and fall together."""

    def __init__(self) -> None:
        self.processes: list[Process] = []

    def start(self, process: Process) -> Process:
        """Start one more process."""
        self.processes.append(process)
        return process.start()

    def first_dead(self) -> Process | None:
        """The process that ended first in the order of starting, if one did."""
        return next((process for process in self.processes if not process.running), None)

    def stop(self, seconds: float = 20) -> None:
        """Ask all at the same time, then wait for each; nothing is left after ``seconds``."""
        for process in reversed(self.processes):
            process.terminate()
        deadline = time.monotonic() + seconds
        for process in reversed(self.processes):
            process.finish(deadline)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def answers(url: str) -> bool:
    """Whether an HTTP server answers ``url`` with 200 right now."""
    try:
        with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310 — loopback, ours.
            return bool(response.status == 200)
    except (OSError, urllib.error.HTTPError):
        return False
