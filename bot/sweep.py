"""The sweep: finding work in the rows themselves, so that losing a wake costs seconds only."""

import logging
import threading
import uuid
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final

from sqlalchemy import or_, select

from bot.clockwork import keep_time
from bot.inbox.drain import drain
from bot.outbox.dispatch import dispatch
from bot.outbox.settle import give_up_claim, probe
from bot.services import Services
from clock import real_now
from models.inbound import InboundState, InboundText
from models.outbound import OutboundState, OutboundText
from models.threads import Thread

log = logging.getLogger(__name__)

_MOST_THREADS: Final = 200
_MOST_TEXTS: Final = 200
_MOVING: Final = (OutboundState.QUEUED, OutboundState.SENDING, OutboundState.UNCERTAIN)


class Sweeper:
    """Looks for due work again and again, and hands it to its own threads."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._stop = threading.Event()
        self._pool = ThreadPoolExecutor(services.settings.worker_threads, "sweep")
        self._thread = threading.Thread(target=self._run, name="sweeper", daemon=True)

    def start(self) -> None:
        """Begin sweeping in a thread of its own."""
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """Begin nothing new, and wait until what was begun has ended."""
        self._stop.set()
        self._thread.join(seconds)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self) -> None:
        while not self._stop.is_set():
            full = False
            try:
                full = self.sweep()
            except Exception:
                log.exception("A sweep failed; the next one follows")
            if not full:
                self._stop.wait(self._services.settings.sweep_seconds)

    def sweep(self) -> bool:
        """Handle what is due once; whether there was so much that more may be waiting."""
        threads = unread_threads(self._services)
        moving = due_texts(self._services)
        keep_time(self._services)  # After the look: a text found now is judged by a clock as new.
        jobs = [self._pool.submit(self._drain, thread_id) for thread_id in threads]
        jobs += [self._pool.submit(self._move, *found) for found in moving]
        _wait(jobs)
        return len(threads) >= _MOST_THREADS or len(moving) >= _MOST_TEXTS

    def _drain(self, thread_id: uuid.UUID) -> None:
        if not self._stop.is_set():
            drain(self._services, thread_id, uuid.uuid4().hex)

    def _move(self, message_id: uuid.UUID, state: OutboundState) -> None:
        if self._stop.is_set():
            return
        if state == OutboundState.QUEUED:
            dispatch(self._services, message_id, uuid.uuid4().hex)
        elif state == OutboundState.SENDING:
            give_up_claim(self._services, message_id)
        else:
            probe(self._services, message_id)


def _wait(jobs: Iterable["Future[Any]"]) -> None:
    for job in jobs:
        error = None if job.cancelled() else job.exception()
        if error is not None:
            log.error("A swept row could not be handled", exc_info=error)


def unread_threads(services: Services) -> list[uuid.UUID]:
    """Threads with an unread text that may be tried now and that no living worker has."""
    now = real_now()
    ready = or_(InboundText.retry_at.is_(None), InboundText.retry_at <= now)
    free = or_(Thread.lease_until.is_(None), Thread.lease_until < now)
    statement = (
        select(InboundText.thread_id)
        .join(Thread, Thread.id == InboundText.thread_id, isouter=True)
        .where(InboundText.state == InboundState.UNREAD, ready, free)
        .group_by(InboundText.thread_id)
        .limit(_MOST_THREADS)
    )
    with services.database.read() as session:
        return list(session.scalars(statement))


def due_texts(services: Services) -> list[tuple[uuid.UUID, OutboundState]]:
    """Texts on their way out that are due: to be sent, given up, or looked for."""
    statement = (
        select(OutboundText.id, OutboundText.state)
        .where(OutboundText.state.in_(_MOVING), OutboundText.due_at <= real_now())
        .order_by(OutboundText.due_at)
        .limit(_MOST_TEXTS)
    )
    with services.database.read() as session:
        return [(row.id, row.state) for row in session.execute(statement)]
