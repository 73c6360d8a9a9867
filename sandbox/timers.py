"""Work done in the background by a few threads, at once or after a while."""

import heapq
import itertools
import logging
import threading
import time
from collections.abc import Callable
from queue import SimpleQueue

Work = Callable[[], None]

logger = logging.getLogger(__name__)


class Timers:
    """A pool of daemon threads and one clock. Nothing here keeps the process from ending."""

    def __init__(self, workers: int, name: str) -> None:
        self._ready: SimpleQueue[Work] = SimpleQueue()
        self._idle = threading.Condition()
        self._unfinished = 0
        self._heap: list[tuple[float, int, Work]] = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        for number in range(workers):
            _start(self._run_ready, f"{name}-{number}")
        _start(self._run_clock, f"{name}-clock")

    def soon(self, work: Work) -> None:
        """Do the work as soon as a thread is free."""
        with self._idle:
            self._unfinished += 1
        self._ready.put(work)

    def later(self, seconds: float, work: Work) -> None:
        """Do the work after some seconds; at once when that is 0."""
        if seconds <= 0:
            self.soon(work)
            return
        with self._changed:
            due = time.monotonic() + seconds
            heapq.heappush(self._heap, (due, next(self._order), work))
            if self._heap[0][0] == due:
                self._changed.notify()

    def forget(self, seconds: float = 2.0) -> None:
        """Drop what is still to come, and wait a little for what is being done."""
        with self._changed:
            self._heap.clear()
        with self._idle:
            self._idle.wait_for(lambda: not self._unfinished, seconds)

    def _run_ready(self) -> None:
        while True:
            work = self._ready.get()
            try:
                work()
            except Exception:
                logger.exception("background work failed")
            with self._idle:
                self._unfinished -= 1
                if not self._unfinished:
                    self._idle.notify_all()

    def _run_clock(self) -> None:
        while True:
            with self._changed:
                due = self._heap[0][0] - time.monotonic() if self._heap else None
                if due is None or due > 0:
                    self._changed.wait(due)
                    continue
                work = heapq.heappop(self._heap)[2]
            self.soon(work)


def _start(target: Work, name: str) -> None:
    threading.Thread(target=target, name=name, daemon=True).start()
