"""Tickets: files by which a test says at which step a process is to come to grief.

A step has a folder, and each call of the step takes the first file away; its ending says what
happens at that call. Removing a file is atomic, so that of many processes one gets the ticket.
"""

import os
from enum import StrEnum
from pathlib import Path


class Fate(StrEnum):
    """What befalls the process at a step."""

    KILL = "kill"
    """SIGKILL: nothing more is done, not even to say goodbye."""
    FREEZE = "freeze"
    """SIGSTOP: it stands still until somebody sends SIGCONT, as a paused machine does."""
    RAISE = "raise"
    """An error that nobody expects."""
    PASS = "pass"
    """Nothing, so that a later call is met."""


class Tickets:
    """The folder of all steps' tickets, and the book of those that were taken."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._book = folder / "taken"
        self._count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def issue(self, step: str, *fates: Fate) -> None:
        """Lay out what happens at the next calls of a step, one by one."""
        place = self._folder / step
        place.mkdir(exist_ok=True)
        for fate in fates:
            self._count += 1
            (place / f"{self._count:06d}.{fate}").touch()

    def take(self, step: str) -> Fate | None:
        """The fate of this call; it is noted before it befalls the process."""
        try:
            waiting = sorted((self._folder / step).iterdir())
        except FileNotFoundError:
            return None
        for path in waiting:
            try:
                path.unlink()
            except FileNotFoundError:
                continue
            fate = Fate(path.suffix[1:])
            self._note(step, fate)
            return fate
        return None

    def _note(self, step: str, fate: Fate) -> None:
        with self._book.open("a") as book:
            book.write(f"{step} {fate} {os.getpid()}\n")

    def taken(self, step: str) -> list[int]:
        """The processes that met a ticket at a step."""
        return [pid for name, _, pid in self.all_taken() if name == step]

    def all_taken(self) -> list[tuple[str, Fate, int]]:
        """What befell whom: step, fate and process id."""
        if not self._book.exists():
            return []
        lines = (line.split() for line in self._book.read_text().splitlines())
        return [(name, Fate(fate), int(pid)) for name, fate, pid in lines]

    def left(self, step: str) -> int:
        """How many tickets of a step nobody took."""
        place = self._folder / step
        return len(list(place.iterdir())) if place.exists() else 0

    def withdraw_all(self) -> None:
        """Take back what nobody took."""
        for path in self._folder.glob("*/*"):
            path.unlink(missing_ok=True)
