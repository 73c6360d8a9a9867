"""The one actor: a wake arrives with a thread id, and the thread is drained."""

import logging
import uuid

import dramatiq
from dramatiq.brokers.redis import RedisBroker

from bot.clockwork import keep_time
from bot.inbox.drain import drain
from bot.services import Services
from bot.wake import ACTOR, QUEUE
from logs import fields

log = logging.getLogger(__name__)


def declare(services: Services, broker: RedisBroker) -> None:
    """Have the broker drain woken threads with these services."""

    def drain_thread(thread_id: str) -> None:
        handle_wake(services, uuid.UUID(thread_id))

    dramatiq.actor(actor_name=ACTOR, queue_name=QUEUE, broker=broker)(drain_thread)


def handle_wake(services: Services, thread_id: uuid.UUID) -> None:
    """Drain a thread. A failure is logged and left to the sweep, which finds the rows."""
    services.wakes.heard(thread_id)
    try:
        keep_time(services)
        drain(services, thread_id, uuid.uuid4().hex)
    except Exception:
        log.exception("Draining a thread failed", extra=fields(thread_id=thread_id))
