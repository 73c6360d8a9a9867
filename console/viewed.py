"""What each person was shown lately and has an audit entry for.

An open page fetches its changed parts by itself, every few seconds in a busy hour. What it shows
then is entered as any view is, but once in some minutes for the same thread and the same person.
"""

import threading
import time
from collections.abc import Iterable, Sequence
from typing import Final

MINUTES: Final = 5
_MOST: Final = 50_000
Seen = tuple[int, str, str]


class Viewed:
    """Who was shown what where, by this process, in the last minutes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._at: dict[Seen, float] = {}

    def unseen(self, staff_id: int, where: str, what: Iterable[str]) -> Sequence[str]:
        """Which of these the person has no entry for of the last minutes."""
        since = time.monotonic() - MINUTES * 60
        return [one for one in what if self._at.get((staff_id, where, one), since) <= since]

    def note(self, staff_id: int, where: str, what: Iterable[str]) -> None:
        """They have one now; the oldest make room."""
        with self._lock:
            for one in what:
                self._at.pop((staff_id, where, one), None)
                self._at[staff_id, where, one] = time.monotonic()
            while len(self._at) > _MOST:
                del self._at[next(iter(self._at))]
