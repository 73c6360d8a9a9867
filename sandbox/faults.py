"""The queue of what goes wrong next."""

import itertools
import random
import threading
from dataclasses import dataclass
from typing import Any

# Random draws are the same in each run, so that a fault run can be repeated.
SEED = 20_26


@dataclass
class Fault:
    """One fault in the queue. `left` counts down, None never does; `skip` are let pass first."""

    id: int
    on: str
    kind: str
    facts: dict[str, Any]
    left: int | None
    skip: int

    def get(self, name: str, default: Any = None) -> Any:
        """A parameter of the fault, such as `seconds`."""
        return self.facts.get(name, default)

    def view(self) -> dict[str, Any]:
        left = "always" if self.left is None else self.left
        return {"id": self.id, **self.facts, "left": left, "after": self.skip}


class FaultQueue:
    """Faults in the order they were set. Safe between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._ids = itertools.count(1)
        self._random = random.Random(SEED)  # noqa: S311 - chance, not secrecy
        self._hits = 0

    def add(self, facts: dict[str, Any]) -> Fault:
        """Queue a checked fault."""
        left = None if facts["times"] == "always" else int(facts["times"])
        fault = Fault(next(self._ids), facts["on"], facts["kind"], facts, left, facts["after"])
        with self._lock:
            self._faults.append(fault)
        return fault

    def take(self, on: str, number: str | None) -> Fault | None:
        """The first fault that hits this event, counted down; None when all goes well."""
        taken = self._take(on, number, only_first=True)
        return taken[0] if taken else None

    def take_all(self, on: str, number: str | None) -> dict[str, Fault]:
        """The first fault of each kind that hits this event, by kind."""
        return {fault.kind: fault for fault in self._take(on, number, only_first=False)}

    def _take(self, on: str, number: str | None, *, only_first: bool) -> list[Fault]:
        if not self._faults:
            return []
        taken: list[Fault] = []
        with self._lock:
            fitting = [f for f in self._faults if f.on == on and f.get("to") in (None, number)]
            for fault in fitting:
                if fault.skip:
                    fault.skip -= 1
                elif not taken or (not only_first and all(fault.kind != f.kind for f in taken)):
                    taken += self._hit(fault)
        return taken

    def _hit(self, fault: Fault) -> list[Fault]:
        """The fault, counted down, when chance lets it hit."""
        if self._random.random() >= fault.get("share", 1):
            return []
        if fault.left is not None:
            fault.left -= 1
            if not fault.left:
                self._faults.remove(fault)
        self._hits += 1
        return [fault]

    def clear(self) -> None:
        """Drop what is queued; chance begins anew."""
        with self._lock:
            self._faults.clear()
            self._random.seed(SEED)

    def forget(self) -> None:
        """Drop what is queued, and what was counted."""
        self.clear()
        self._hits = 0

    def view(self) -> list[dict[str, Any]]:
        with self._lock:
            return [fault.view() for fault in self._faults]

    @property
    def hits(self) -> int:
        """How many events have been hit so far."""
        return self._hits
