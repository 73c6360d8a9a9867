"""How fast one caller may go on: a bucket of requests that fills up again."""

import threading
from collections.abc import Callable, Hashable
from time import monotonic
from typing import Final

_MOST_CALLERS: Final = 10_000


class Pace:
    """Allows each caller ``burst`` requests at once and ``per_second`` after that.

    Counted by each process for itself: it keeps a runaway program from taking the desk down and
    is no accounting.
    """

    def __init__(
        self, burst: int, per_second: float, clock: Callable[[], float] = monotonic
    ) -> None:
        self._burst, self._per_second, self._clock = burst, per_second, clock
        self._left: dict[Hashable, tuple[float, float]] = {}
        self._lock = threading.Lock()

    def wait(self, caller: Hashable) -> float:
        """Zero and one request less, or the seconds until the caller may try again."""
        with self._lock:
            now = self._clock()
            left, at = self._left.get(caller, (float(self._burst), now))
            left = min(float(self._burst), left + (now - at) * self._per_second)
            allowed = left >= 1
            if len(self._left) >= _MOST_CALLERS and caller not in self._left:
                self._left.clear()
            self._left[caller] = (left - 1 if allowed else left, now)
            return 0.0 if allowed else (1 - left) / self._per_second
