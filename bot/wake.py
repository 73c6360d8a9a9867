"""Wakes: telling some worker that a thread has something to do.

A wake carries a thread id and nothing else; the rows are the truth. It is best effort: whoever
cannot reach Redis goes on, and the workers' sweep finds the rows a moment later. A thread has at
most one wake on its way: the mark is taken away by the worker before it reads the thread, so a
text recorded after that leaves a new wake, and one recorded before it is read.
"""

import logging
import ssl
import threading
import uuid
from datetime import datetime, timedelta
from typing import Any, Final

import dramatiq
import redis
from dramatiq import Consumer
from dramatiq.brokers.redis import RedisBroker

from clock import real_now
from config import Settings

QUEUE: Final = "threads"
ACTOR: Final = "drain_thread"
_MARK_SECONDS: Final = 5
_PATIENCE_SECONDS: Final = 0.25
_PAUSE: Final = timedelta(seconds=1)
"""After a failure nobody waits for Redis for this long: the webhook must stay quick."""
_LOOK_MILLISECONDS: Final = 20
"""How long an idle worker sleeps between two looks into Redis. Dramatiq's own second would be
half a second's wait for every text."""
_HEARTBEAT_MILLISECONDS: Final = 15_000
_ALWAYS: Final = 1_000_000
"""Dramatiq's maintenance chance is per million; a rarer one leaves a dead worker's wakes lying."""

log = logging.getLogger(__name__)


def connect(settings: Settings, patience: float | None = None) -> redis.Redis:
    """A Redis client; ``patience`` in seconds bounds connecting and each answer."""
    assert settings.redis_url is not None
    options: dict[str, Any] = {"socket_timeout": patience, "socket_connect_timeout": patience}
    if settings.redis_url.startswith("rediss://") and not settings.redis_tls_verify:
        options |= {"ssl_cert_reqs": ssl.CERT_NONE, "ssl_check_hostname": False}
    return redis.Redis.from_url(settings.redis_url, **options)


class WakeBroker(RedisBroker):
    """Looks often for wakes and seldom for delayed ones, of which there are none.

    Dramatiq would have every thread of a worker look as often as the one that asks Redis.
    """

    def consume(self, queue_name: str, prefetch: int = 1, timeout: int = 5000) -> Consumer:
        """The wakes of a queue, as they come. ``timeout`` in milliseconds, for all but ours."""
        patience = _LOOK_MILLISECONDS if queue_name == QUEUE else timeout
        return super().consume(queue_name, prefetch, patience)


def make_broker(client: redis.Redis) -> RedisBroker:
    """Dramatiq's broker as set here: no retries of its own, for the sweep is the retry."""
    return WakeBroker(  # type: ignore[no-untyped-call]
        client=client,
        middleware=[],
        namespace="loanline",
        heartbeat_timeout=_HEARTBEAT_MILLISECONDS,
        maintenance_chance=_ALWAYS,
    )


class Wakes:
    """Sends wakes, and forgets about Redis for a moment when it does not answer."""

    def __init__(self, settings: Settings) -> None:
        self._client = connect(settings, _PATIENCE_SECONDS) if settings.redis_url else None
        self._broker = make_broker(self._client) if self._client else None
        self._paused_until: datetime | None = None
        self._lock = threading.Lock()

    def wake(self, thread_id: uuid.UUID) -> bool:
        """Ask for a thread to be drained; whether a wake is on its way."""
        if self._client is None or self._broker is None or self._is_paused():
            return False
        try:
            if self._client.set(mark_of(thread_id), b"1", nx=True, ex=_MARK_SECONDS):
                self._broker.enqueue(_message(thread_id))
        except (redis.RedisError, dramatiq.errors.BrokerConnectionError, OSError) as error:
            self._pause(error)
            return False
        return True

    def heard(self, thread_id: uuid.UUID) -> None:
        """The wake has arrived: texts recorded from now on need a new one."""
        if self._client is None or self._is_paused():
            return
        try:
            self._client.delete(mark_of(thread_id))
        except (redis.RedisError, OSError) as error:
            self._pause(error)

    def look(self) -> bool:
        """Whether Redis answers now; connects where there was no connection yet."""
        if self._client is None:
            return False
        try:
            return bool(self._client.ping())
        except (redis.RedisError, OSError) as error:
            self._pause(error)
            return False

    def _is_paused(self) -> bool:
        return self._paused_until is not None and real_now() < self._paused_until

    def _pause(self, error: Exception) -> None:
        with self._lock:
            self._paused_until = real_now() + _PAUSE
        log.warning("Redis does not answer; the sweep will find the work", exc_info=error)

    def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            self._client.close()


def mark_of(thread_id: uuid.UUID) -> str:
    """The key that stands in Redis while a wake for the thread is on its way."""
    return f"loanline:wake:{thread_id.hex}"


def _message(thread_id: uuid.UUID) -> "dramatiq.Message[None]":
    """Made by hand, so that the web process need not import the actor and what it stands on."""
    return dramatiq.Message(
        queue_name=QUEUE, actor_name=ACTOR, args=(str(thread_id),), kwargs={}, options={}
    )
