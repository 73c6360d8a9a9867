"""Started instead of the product's processes: the same programs, with a watch on their steps.

    python -m tests.faults.killer FOLDER web GUNICORN-ARGUMENTS...
    python -m tests.faults.killer FOLDER works

``works`` is two workers and a scheduler, forked from one process that has imported what they
need, so that a new one stands in a dead one's place at once, as a host's supervisor sees to.
Under FOLDER are ``tickets/`` and, for each of the three, ``pids/NAME`` and ``logs/NAME.log``.
"""

import importlib
import os
import signal
import sys
from pathlib import Path
from typing import Final

from local.leash import die_with
from tests.faults.steps import STEPS
from tests.faults.tickets import Tickets
from tests.faults.wrapping import wrap

WORKS: Final = {"worker-1": "worker", "worker-2": "worker", "scheduler": "scheduler"}
"""Each by its name and its role, which is also its module."""
_STOPS: Final = (signal.SIGTERM, signal.SIGINT)


def web(folder: Path, arguments: list[str]) -> None:
    """Become the web server; its workers are forked with the watch on."""
    from gunicorn.app.wsgiapp import run

    import app

    assert app
    wrap([step for step in STEPS if step.role == "web"], Tickets(folder / "tickets"))
    sys.argv = ["gunicorn", *arguments]
    run()


class Works:
    """The workers and the scheduler, each replaced as soon as it is dead."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[int, str] = {}
        self._told = False

    def run(self) -> str | None:
        """Start all, replace whoever ends, stop all when told; in a child: its own name."""
        for number in _STOPS:
            signal.signal(number, self._stop)
        for name in WORKS:
            if self._start(name):
                return name
        while self._names:
            pid, _ = os.waitpid(-1, 0)
            name = self._names.pop(pid, "")
            if name and not self._told and self._start(name):
                return name
        return None

    def _start(self, name: str) -> bool:
        """Whether this is the child."""
        parent = os.getpid()
        # Told to stop just now, a child would take that for a word to us.
        signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
        if self._told:
            return False
        pid = os.fork()
        if pid == 0:
            die_with(parent, signal.SIGKILL)
            return True
        self._names[pid] = name
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)
        place = self._folder / "pids" / name
        place.with_suffix(".new").write_text(str(pid))
        place.with_suffix(".new").rename(place)
        return False

    def _stop(self, _number: int, _frame: object) -> None:
        self._told = True
        for pid in list(self._names):
            os.kill(pid, signal.SIGTERM)
            os.kill(pid, signal.SIGCONT)


def work(folder: Path, name: str) -> None:
    """Be one of the works, in a freshly forked process."""
    for number in _STOPS:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)
    log = os.open(folder / "logs" / f"{name}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    role = WORKS[name]
    wrap([step for step in STEPS if step.role == role], Tickets(folder / "tickets"))
    importlib.import_module(role).main()


def works(folder: Path) -> None:
    """Import once, then fork."""
    import intents
    from bot.library import library

    for name in ("worker", "scheduler", "twilio.rest", "carriers.twilio_http"):
        importlib.import_module(name)
    library()
    intents.warm()
    for place in ("pids", "logs"):
        (folder / place).mkdir(exist_ok=True)
    child = Works(folder).run()
    if child:
        work(folder, child)


if __name__ == "__main__":
    place, what, *rest = sys.argv[1:]
    if what == "web":
        web(Path(place), rest)
    else:
        works(Path(place))
