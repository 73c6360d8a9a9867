"""All texts at the carrier, in memory behind one lock, with waiting for what is new."""

import secrets
import threading
import time
from bisect import bisect_left, insort
from collections import Counter, deque
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sandbox.store_file import StoreFile
from sandbox.text import Text

# How many changes a reader of all numbers may be behind before every text is looked at.
REMEMBERED_CHANGES = 100_000

OrderKey = tuple[datetime, int, str]


class TextStore:
    """Texts by sid, by borrower's number, and in order of creation.

    Texts are immutable; a change puts a new one in place and wakes those who wait for its number.
    `epoch` changes with each reset, so that a reader knows its place in `seq` means nothing now.
    """

    def __init__(self, file: StoreFile | None = None) -> None:
        self._lock = threading.Lock()
        self._file = file
        self._waiting: list[tuple[frozenset[str], threading.Event]] = []
        self._seq = self._changed = 0
        self._empty()
        for text in sorted(file.texts.values(), key=lambda t: t.seq) if file else ():
            self._index(text)
            self._seq = max(self._seq, text.seq)
            self._changed = max(self._changed, text.changed)

    def _empty(self) -> None:
        self._texts: dict[str, Text] = {}
        self._threads: dict[str, list[str]] = {}
        self._order: list[OrderKey] = []
        self._changes: deque[tuple[int, str]] = deque(maxlen=REMEMBERED_CHANGES)
        self._seq = self._changed = 0
        self.epoch = secrets.token_hex(4)

    def _index(self, text: Text) -> None:
        self._texts[text.sid] = text
        self._threads.setdefault(text.borrower, []).append(text.sid)
        insort(self._order, _key(text))

    def add(self, text: Text) -> Text:
        """Keep a new text; gives it back with its `seq`."""
        with self._lock:
            self._seq += 1
            self._changed += 1
            text = replace(text, seq=self._seq, changed=self._changed)
            self._index(text)
            self._announce(text)
        return text

    def change(self, sid: str, **changes: Any) -> Text | None:
        """Change some fields of a text; None when it is not here, or cancelled and so done."""
        with self._lock:
            text = self._texts.get(sid)
            if text is None or (text.status == "canceled" and "status" in changes):
                return None
            self._changed += 1
            text = text.touched(**changes, changed=self._changed)
            self._texts[sid] = text
            self._announce(text)
        return text

    def _announce(self, text: Text) -> None:
        if self._file:
            self._file.text(text)
        self._changes.append((self._changed, text.sid))
        for numbers, event in self._waiting:
            if not numbers or text.borrower in numbers:
                event.set()

    def get(self, sid: str) -> Text | None:
        return self._texts.get(sid)

    def remove(self, sid: str) -> None:
        with self._lock:
            if self._texts.pop(sid, None) and self._file:
                self._file.gone(sid)

    def reset(self) -> None:
        """Forget everything and let those who wait go on."""
        with self._lock:
            self._empty()
            if self._file:
                self._file.clear()
            for _, event in self._waiting:
                event.set()

    def newest_first(self, number: str | None, before: Text | None = None) -> Iterator[Text]:
        """All texts (or a borrower's) created before a text (or all), the last created first."""
        with self._lock:
            if number is None:
                keys = self._order[:]
            else:
                own = [self._texts[s] for s in self._threads.get(number, []) if s in self._texts]
                keys = sorted(_key(text) for text in own)
        end = bisect_left(keys, _key(before)) if before else len(keys)
        for place in range(end - 1, -1, -1):
            text = self._texts.get(keys[place][2])
            if text:
                yield text

    def knows(self, number: str | None) -> bool:
        """Whether a number has texted or been texted, from the borrower's end."""
        return number in self._threads

    def thread(self, numbers: Collection[str], *, after: int, changed_after: int) -> list[Text]:
        """Texts to and from some numbers (all when none is given) in order of `seq`.

        `after` leaves out texts up to that seq, `changed_after` those not changed since.
        """
        with self._lock:
            sids = self._sids(numbers, changed_after)
            texts = [self._texts[sid] for sid in sids if sid in self._texts]
        new = [t for t in texts if t.seq > after and t.changed > changed_after]
        return sorted(new, key=lambda t: t.seq)

    def _sids(self, numbers: Collection[str], changed_after: int) -> Collection[str]:
        if numbers:
            return [sid for number in numbers for sid in self._threads.get(number, [])]
        oldest = self._changes[0][0] if self._changes else 1
        if changed_after + 1 < oldest:
            return self._texts.keys()
        recent = (sid for at, sid in reversed(self._changes) if at > changed_after)
        return dict.fromkeys(recent).keys()

    def wait(
        self, numbers: Collection[str], *, after: int, changed_after: int, seconds: float
    ) -> None:
        """Wait until `thread` has something with these arguments, at most some seconds.

        A reset ends it too.
        """
        epoch = self.epoch
        entry = (frozenset(numbers), threading.Event())
        deadline = time.monotonic() + seconds
        with self._lock:
            self._waiting.append(entry)
        try:
            while self.epoch == epoch and not self.thread(
                numbers, after=after, changed_after=changed_after
            ):
                if not entry[1].wait(max(0.0, deadline - time.monotonic())):
                    return
                entry[1].clear()
        finally:
            with self._lock:
                self._waiting.remove(entry)

    @property
    def latest(self) -> tuple[int, int]:
        """The highest `seq` and the highest `changed` so far."""
        return self._seq, self._changed

    def counts(self) -> dict[str, int]:
        """How many texts there are by direction and status, such as `outbound-api/delivered`."""
        with self._lock:
            return dict(Counter(f"{t.direction}/{t.status}" for t in self._texts.values()))

    def unfinished(self) -> list[Text]:
        """Outgoing texts on which something has still to happen."""
        with self._lock:
            return [t for t in self._texts.values() if not t.final]


def _key(text: Text) -> OrderKey:
    return text.created_at, text.seq, text.sid
