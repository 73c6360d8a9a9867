"""Moves outgoing texts along and posts their delivery receipts."""

import threading
import uuid
from collections.abc import Mapping
from functools import partial

from sandbox.carrier_time import now, receipt_minute
from sandbox.faults import Fault
from sandbox.journal import Journal
from sandbox.overrides import split_overrides
from sandbox.posting import Poster
from sandbox.receipt_plan import ROUTE, Receipt, Step, past_receipts, plan_steps
from sandbox.segments import count_segments
from sandbox.settings import Settings, number_for
from sandbox.store import TextStore
from sandbox.text import Text
from sandbox.timers import Timers
from sandbox.wire_format import API_VERSION, error_words

# Enough that receipts for a slow product do not wait for each other for long.
WORKERS = 24


class Receipts:
    """The life of outgoing texts after the carrier took them."""

    def __init__(
        self, settings: Settings, store: TextStore, poster: Poster, journal: Journal
    ) -> None:
        self._settings = settings
        self._store = store
        self._poster = poster
        self._journal = journal
        self._timers = Timers(WORKERS, "receipts")
        self._lock = threading.Lock()
        self._posted: dict[str, list[Receipt]] = {}
        self._pending = 0

    @property
    def pending(self) -> int:
        """Steps not yet taken: changes of status and receipts still to come."""
        return self._pending

    def start(self, text: Text, faults: Mapping[str, Fault]) -> None:
        """Set a text on its way in the background."""
        steps: list[Step] = []
        if text.status in ROUTE:
            steps = plan_steps(text.status, self._settings.receipt_delay, faults)
        elif text.status == "scheduled" and text.send_at:
            lead = (text.send_at - now()).total_seconds()
            due = Step(lead, Receipt("accepted"), None)
            steps = [due, *plan_steps("accepted", self._settings.receipt_delay, faults)]
        self._count(len(steps))
        self._follow(text.sid, steps, self._store.epoch)

    def run(self, text: Text, faults: Mapping[str, Fault]) -> None:
        """Take all steps of a text now, in this thread, without waiting between them."""
        for step in plan_steps(text.status, 0, faults):
            text = self._store.get(text.sid) or text
            self._step(text, step)

    def resume(self) -> None:
        """Go on with the texts of an earlier run."""
        for text in self._store.unfinished():
            self.start(text, {})

    def replay(self, text: Text) -> int:
        """Post all receipts of a text again, in the background; says how many."""
        history = self._posted.get(text.sid) or past_receipts(text.status, text.error_code)
        for receipt in history:
            self._count(1)
            self._timers.soon(partial(self._replayed, text.sid, receipt))
        return len(history)

    def forget(self) -> None:
        """Drop all that is under way; a reset calls it."""
        self._timers.forget()
        with self._lock:
            self._posted.clear()
            self._pending = 0

    def tell(self, text: Text, receipt: Receipt) -> None:
        """Post a receipt outside the usual route, such as that of a cancelled text."""
        self._count(1)
        self._timers.soon(partial(self._replayed, text.sid, receipt))

    def _count(self, more: int) -> None:
        with self._lock:
            self._pending = max(0, self._pending + more)

    def _follow(self, sid: str, steps: list[Step], epoch: str) -> None:
        if steps:
            self._timers.later(steps[0].wait, partial(self._take, sid, steps, epoch))

    def _take(self, sid: str, steps: list[Step], epoch: str) -> None:
        """Take the next step, and the ones that follow at once; then wait for the next."""
        while steps:
            step, steps = steps[0], steps[1:]
            text = self._store.get(sid)
            if self._store.epoch != epoch:
                return
            if text is None or text.status == "canceled":
                self._count(-1 - len(steps))
                return
            self._step(text, step)
            self._count(-1)
            if steps and steps[0].wait > 0:
                break
        self._follow(sid, steps, epoch)

    def _step(self, text: Text, step: Step) -> None:
        if step.state:
            text = self._moved(text, step.state) or text
        if step.told and text.callback:
            self._post(text, step.told)

    def _moved(self, text: Text, state: Receipt) -> Text | None:
        changes: dict[str, object] = {"status": state.status}
        if text.sender is None:
            changes["sender"] = number_for(text.recipient, self._settings.numbers)
            changes["segments"] = count_segments(text.body).segments
        if state.status == "sent":
            changes["sent_at"] = now().replace(microsecond=0)
        if state.code:
            changes["error_code"] = state.code
        return self._store.change(text.sid, **changes)

    def _post(self, text: Text, receipt: Receipt) -> None:
        with self._lock:
            self._posted.setdefault(text.sid, []).append(receipt)
        for _ in range(receipt.copies - 1):
            self._count(1)
            self._timers.soon(partial(self._replayed, text.sid, receipt))
        if receipt.copies:
            self._send(text, receipt)
        else:
            self._journal.write("receipt", **_facts(text, receipt), posted=False)

    def _replayed(self, sid: str, receipt: Receipt) -> None:
        text = self._store.get(sid)
        if text and text.callback:
            self._send(text, receipt)
        self._count(-1)

    def _send(self, text: Text, receipt: Receipt) -> None:
        params = self._params(text, receipt)
        token = str(uuid.uuid4())
        for answer in self._poster.post_form(text.callback or "", params, token):
            facts = {**_facts(text, receipt), **answer.facts()}
            self._journal.write("receipt", **facts, posted=True)

    def _params(self, text: Text, receipt: Receipt) -> dict[str, str]:
        params = {
            "AccountSid": self._settings.account_sid,
            "ApiVersion": API_VERSION,
            "From": text.sender or "",
            "To": text.recipient,
            "MessageSid": text.sid,
            "MessageStatus": receipt.status,
            "SmsSid": text.sid,
            "SmsStatus": receipt.status,
        }
        if text.service_sid:
            params["MessagingServiceSid"] = text.service_sid
        if receipt.status in ("delivered", "undelivered"):
            params["RawDlrDoneDate"] = receipt_minute(now())
        if receipt.code:
            params["ErrorCode"] = str(receipt.code)
            params["ErrorMessage"] = error_words(receipt.code) or ""
        return params


def _facts(text: Text, receipt: Receipt) -> dict[str, object]:
    return {
        "sid": text.sid,
        "to": text.recipient,
        "message_status": receipt.status,
        "error_code_told": receipt.code,
        "callback": split_overrides(text.callback or "")[0],
    }
