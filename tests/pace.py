"""How long something takes, measured by a loop beside it: the machines are shared and uneven."""

import time
from collections.abc import Callable
from typing import Final

_TURNS: Final = 100_000
_ROUNDS: Final = 7
_CALLS: Final = 20


def turns_of_a_loop(act: Callable[[], object]) -> float:
    """How many multiplications of a plain loop take as much processor time as one call.

    The quickest of several rounds counts, each beside a loop of its own. A quiet machine of 2026
    does about eighteen million a second.
    """
    act()
    return min(_spent(act) / _loop() for _ in range(_ROUNDS))


def _spent(act: Callable[[], object]) -> float:
    began = time.thread_time()
    for _ in range(_CALLS):
        act()
    return (time.thread_time() - began) / _CALLS


def _loop() -> float:
    """Seconds of one turn."""
    began = time.thread_time()
    total = 0
    for number in range(_TURNS):
        total += number * number
    return (time.thread_time() - began) / _TURNS
