"""Runs a plan: one thing after the other, then all together until one ends or we are told to."""

import fcntl
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Final

from local.processes import Process, ProcessFailed, Stack
from local.redis import LocalRedis

_LOOK_SECONDS: Final = 0.2
_FIRST_SECONDS: Final = 300
"""For migrations and the import of the demo accounts on a slow machine."""
_READY_SECONDS: Final = 60
_CARRIER_STOP_SECONDS: Final = 5


class CannotRun(Exception):
    """Something outside stands in the way; the text says what to do about it."""


class _Stop(BaseException):
    """We were told to end; a ``BaseException`` so that nothing on the way out catches it."""


@dataclass(frozen=True)
class Program:
    """A command, what its environment has beside ours, and how it shows that it is ready.

    That is an address that answers with 200, or a line in its log.
    """

    name: str
    command: Sequence[str]
    environ: Mapping[str, str] = field(default_factory=dict)
    answers_at: str | None = None
    says: str | None = None


@dataclass(frozen=True)
class Plan:
    """What to run: ``first`` each to its end, then ``carrier`` and ``product`` together."""

    directory: Path
    ports: Mapping[str, int]
    first: Sequence[Program]
    carrier: Sequence[Program]
    product: Sequence[Program]
    greeting: Callable[[], str]
    with_redis: bool = True
    patience: float = 17
    """Seconds the product has to end; with carrier and Redis under the 30 that a host grants."""


def run(plan: Plan) -> int:
    """Run the plan until it is told to stop (0) or something ends or fails (1)."""
    handlers = {number: signal.signal(number, _stop) for number in _SIGNALS}
    try:
        with ExitStack() as stack:
            try:
                _start(plan, stack)
            except (_Stop, ProcessFailed):
                _say("stopping ...")
                raise
            finally:
                _be_deaf()
    except _Stop:
        _say("stopped")
        return 0
    except (CannotRun, ProcessFailed) as reason:
        print(f"\n{reason}", file=sys.stderr, flush=True)
        return 1
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    return 0


_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """The first request starts the end."""
    _be_deaf()
    raise _Stop


def _be_deaf() -> None:
    """The end has begun, for whatever reason; a further request must not cut it short."""
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def _start(plan: Plan, stack: ExitStack) -> None:
    stack.enter_context(_alone_in(plan.directory))
    for setting, port in plan.ports.items():
        _require_free(setting, port)
    environ = dict(os.environ)
    watched: list[Process] = []
    if plan.with_redis:
        redis = stack.enter_context(LocalRedis(plan.directory))
        environ["REDIS_URL"] = redis.url
        watched.append(redis.process)
    for program in plan.first:
        _run_to_end(_process(program, plan.directory, environ))
    for programs, seconds in (
        (plan.carrier, _CARRIER_STOP_SECONDS),
        (plan.product, plan.patience),
    ):
        together = Stack()
        stack.callback(together.stop, seconds)
        children = [_process(program, plan.directory, environ) for program in programs]
        watched += [together.start(child) for child in children]
    _wait_until_ready([*plan.carrier, *plan.product], watched)
    print(plan.greeting(), flush=True)
    _watch(watched)


@contextmanager
def _alone_in(directory: Path) -> Iterator[None]:
    """Two runs on the same state would take each other's Redis and texts."""
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / "run.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotRun(
                f"Loanline already runs on {directory}: stop it, or set LOCAL_DIR to another folder"
            ) from None
        yield


def _require_free(setting: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise CannotRun(
                f"Port {port} is in use: stop what listens there, or set {setting} to another port"
            ) from None


def _process(program: Program, directory: Path, environ: Mapping[str, str]) -> Process:
    return Process(
        program.name,
        program.command,
        log=directory / "logs" / f"{program.name}.log",
        environ={**environ, **program.environ, "PYTHONUNBUFFERED": "1"},
        echo=_voice(program.name),
    )


_terminal = threading.Lock()


def _voice(name: str) -> Callable[[str], None]:
    """Prints a line of the process behind its name, one line at a time."""

    def say(line: str) -> None:
        with _terminal:
            print(f"{name:<9} | {line}", flush=True)

    return say


def _say(line: str) -> None:
    """One line of our own, written directly: a signal may have come while a line was printed."""
    os.write(sys.stdout.fileno(), f"{'loanline':<9} | {line}\n".encode())


def _run_to_end(process: Process) -> None:
    with process:
        deadline = time.monotonic() + _FIRST_SECONDS
        while process.running:
            if time.monotonic() > deadline:
                raise ProcessFailed(f"{process.name} did not end within {_FIRST_SECONDS} s")
            time.sleep(_LOOK_SECONDS / 4)
        if process.exit_code != 0:
            raise ProcessFailed(process.obituary())


def _wait_until_ready(programs: Sequence[Program], watched: Sequence[Process]) -> None:
    by_name = {process.name: process for process in watched}
    for program in programs:
        if program.answers_at:
            by_name[program.name].wait_for_answer(program.answers_at, _READY_SECONDS)
        if program.says:
            by_name[program.name].wait_for_line(program.says, _READY_SECONDS)


def _watch(processes: Sequence[Process]) -> None:
    """Return never; ``ProcessFailed`` when one of the processes ends."""
    while True:
        for process in processes:
            if not process.running:
                raise ProcessFailed(f"All is stopped, since {process.obituary()}")
        time.sleep(_LOOK_SECONDS)
