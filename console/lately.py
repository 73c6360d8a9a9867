"""Whose session a token was a moment ago, for pages that only look for news.

Two hundred open pages ask every three seconds. What they are told names nobody's account, so it
may be told for a second after a session has ended; every other page asks the database.
"""

import threading
import time
from datetime import datetime
from typing import Final

from console.sessions import SignedIn

SECONDS: Final = 60.0
_MOST: Final = 2000


class Lately:
    """Sessions that were looked up in the last minute, by their token."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: dict[str, tuple[float, SignedIn]] = {}
        self._ended: datetime | None = None

    def get(self, token: str, ended: datetime | None) -> SignedIn | None:
        """Whose it was; nothing once a session, whosever, was ended after it was looked up."""
        if ended != self._ended:
            with self._lock:
                self._found.clear()
                self._ended = ended
        at, found = self._found.get(token, (float("-inf"), None))
        return found if time.monotonic() - at < SECONDS else None

    def put(self, token: str, found: SignedIn) -> None:
        """Remember it; the oldest make room."""
        with self._lock:
            self._found.pop(token, None)
            self._found[token] = time.monotonic(), found
            while len(self._found) > _MOST:
                del self._found[next(iter(self._found))]
