"""Who else looks at a thread or types in it: in Redis, for fifteen seconds, and nowhere else.

Without Redis nobody is shown; a reply is held back by the database all the same.
"""

import logging
import threading
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import redis

from bot.wake import connect
from clock import real_now
from config import Settings

SECONDS: Final = 15
_PATIENCE: Final = 0.25
_MOST: Final = 20
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Present:
    """A colleague at a thread."""

    staff_id: int
    typing: bool


class Presence:
    """Who is where."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._client: redis.Redis | None = None

    def _redis(self) -> redis.Redis | None:
        if self._settings.redis_url is None:
            return None
        with self._lock:
            self._client = self._client or connect(self._settings, _PATIENCE)
            return self._client

    def note(self, thread_id: uuid.UUID, staff_id: int, *, typing: bool) -> Sequence[Present]:
        """Somebody is at a thread; whoever else is."""
        client = self._redis()
        if client is None:
            return ()
        key, now = f"loanline:presence:{thread_id.hex}", real_now().timestamp()
        try:
            with client.pipeline(transaction=False) as together:
                together.hset(key, str(staff_id), f"{'t' if typing else 'v'}{now:.0f}")
                together.expire(key, SECONDS)
                together.hgetall(key)
                found = together.execute()[-1]
        except redis.RedisError:
            log.warning("Redis does not answer: nobody is shown beside a thread")
            return ()
        return [
            Present(int(who), mark.startswith(b"t"))
            for who, mark in list(found.items())[:_MOST]
            if int(who) != staff_id and now - float(mark[1:]) < SECONDS
        ]
