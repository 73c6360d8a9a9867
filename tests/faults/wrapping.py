"""Wraps functions of the product from outside, so that its code holds no hook for tests."""

import functools
import importlib
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from typing import Any

from tests.faults.steps import Step
from tests.faults.tickets import Fate, Tickets


class ToldToFail(RuntimeError):
    """The error of a ticket that says so."""


def wrap(steps: Iterable[Step], tickets: Tickets) -> None:
    """Have each step look for a ticket whenever it is reached in this process."""
    for target in dict.fromkeys(step.target for step in steps):
        owner, name, original = resolved(target)
        watched: dict[str, str] = {step.when: step.name for step in steps if step.target == target}
        _replace(owner, name, original, _watching(original, watched, tickets))


def resolved(target: str) -> tuple[Any, str, Callable[..., Any]]:
    """Where the function of a step lives, its name there, and itself."""
    module, _, path = target.partition(":")
    *outer, name = path.split(".")
    owner: Any = importlib.import_module(module)
    for part in outer:
        owner = getattr(owner, part)
    return owner, name, getattr(owner, name)


def _watching(
    original: Callable[..., Any], watched: dict[str, str], tickets: Tickets
) -> Callable[..., Any]:
    before, after = watched.get("before"), watched.get("after")

    @functools.wraps(original)
    def watching(*arguments: Any, **named: Any) -> Any:
        if before:
            meet(tickets.take(before))
        result = original(*arguments, **named)
        if after:
            meet(tickets.take(after))
        return result

    return watching


def meet(fate: Fate | None) -> None:
    """Suffer what a ticket says.

    The signal is for this thread, though it befalls the process: sent to the process, it would
    leave this thread a moment to go on.
    """
    if fate == Fate.KILL:
        signal.pthread_kill(threading.get_ident(), signal.SIGKILL)
    elif fate == Fate.FREEZE:
        signal.pthread_kill(threading.get_ident(), signal.SIGSTOP)
    elif fate == Fate.RAISE:
        raise ToldToFail("a test's ticket said so")


def _replace(owner: Any, name: str, original: object, wrapped: object) -> None:
    """In its own place, and wherever another module imported it by name."""
    setattr(owner, name, wrapped)
    for module in list(sys.modules.values()):
        for alias, value in list(vars(module).items()):
            if value is original:
                setattr(module, alias, wrapped)
