"""The texts at the carrier: in memory, in order, and on disk across a kill."""

import json
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from sandbox.carrier_time import now
from sandbox.store import TextStore
from sandbox.store_file import StoreFile
from sandbox.text import Text, new_sid
from tests.sandbox.conftest import StartSandbox
from tests.sandbox.receiver import Receiver
from tests.sandbox.running import DANA, OURS

MATEO = "+12025550103"


def outgoing(to: str = DANA, age: float = 0, **more: Any) -> Text:
    moment = now() - timedelta(seconds=age)
    facts = {"sid": new_sid(), "body": "Hi", "status": "queued", **more}
    return Text(
        direction="outbound-api",
        sender=OURS,
        recipient=to,
        created_at=moment,
        updated_at=moment,
        **facts,
    )


def test_texts_dated_back_stand_where_their_date_puts_them() -> None:
    store = TextStore()
    fresh, old, middle = (store.add(outgoing(age=age)) for age in (0, 100, 50))
    assert [text.sid for text in store.newest_first(None)] == [fresh.sid, middle.sid, old.sid]
    assert [text.sid for text in store.newest_first(DANA)] == [fresh.sid, middle.sid, old.sid]
    assert [text.sid for text in store.newest_first(None, middle)] == [old.sid]
    thread = store.thread([DANA], after=0, changed_after=0)
    assert [text.sid for text in thread] == [fresh.sid, old.sid, middle.sid]


def test_a_removed_text_is_nowhere() -> None:
    store = TextStore()
    kept, gone = store.add(outgoing()), store.add(outgoing())
    store.remove(gone.sid)
    store.remove(gone.sid)
    assert store.get(gone.sid) is None
    assert store.change(gone.sid, status="sent") is None
    assert [text.sid for text in store.newest_first(None)] == [kept.sid]
    assert [text.sid for text in store.thread([], after=0, changed_after=0)] == [kept.sid]


def test_a_cancelled_text_stays_cancelled() -> None:
    store = TextStore()
    text = store.add(outgoing())
    store.change(text.sid, status="canceled")
    assert store.change(text.sid, status="sent") is None
    assert store.change(text.sid, body="") is not None


def test_a_reader_far_behind_gets_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sandbox.store.REMEMBERED_CHANGES", 3)
    store = TextStore()
    sids = [store.add(outgoing()).sid for _ in range(6)]
    assert [text.sid for text in store.thread([], after=0, changed_after=1)] == sids[1:]
    assert [text.sid for text in store.thread([], after=0, changed_after=4)] == sids[4:]


def test_waiting_ends_with_the_right_news_only() -> None:
    store = TextStore()
    text = store.add(outgoing())
    woken: list[float] = []

    def wait() -> None:
        store.wait([DANA], after=text.seq, changed_after=0, seconds=30)
        woken.append(time.monotonic())

    waiting = threading.Thread(target=wait)
    waiting.start()
    store.change(text.sid, status="sent")
    store.add(outgoing(to=MATEO))
    waiting.join(0.2)
    assert not woken
    store.add(outgoing())
    waiting.join(15)
    assert woken


def test_a_file_gives_back_the_last_state_of_each_text(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    store = TextStore(StoreFile(path))
    kept, gone = store.add(outgoing(media_urls=("https://a.example/p",))), store.add(outgoing())
    store.change(kept.sid, status="delivered", sent_at=now())
    store.remove(gone.sid)
    again = TextStore(StoreFile(path))
    assert again.get(kept.sid) == store.get(kept.sid)
    assert again.get(gone.sid) is None
    assert again.add(outgoing()).seq > kept.seq
    assert again.latest[1] > store.latest[1]


def test_a_file_cut_short_loses_only_its_last_line(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    store = TextStore(StoreFile(path))
    first, second = store.add(outgoing()), store.add(outgoing())
    path.write_text(path.read_text()[:-30])
    again = TextStore(StoreFile(path))
    assert (again.get(first.sid), again.get(second.sid)) == (first, None)
    assert all(json.loads(line) for line in path.read_text().splitlines())


def test_a_killed_sandbox_lists_what_it_accepted_and_goes_on_delivering(
    start_sandbox: StartSandbox, product: Receiver, tmp_path: Path
) -> None:
    stored = {"SANDBOX_STORE": str(tmp_path / "texts.jsonl"), "SANDBOX_KEYWORDS": "carrier"}
    first = start_sandbox(SANDBOX_RECEIPT_DELAY="60", **stored)
    made = first.client().messages.create(
        to=DANA, from_=OURS, body="Hi", status_callback=product.callback()
    )
    first.text("STOP", sender=MATEO)
    first.process.kill()
    first.process.communicate()
    with pytest.raises(requests.exceptions.ConnectionError):
        first.client().messages.list()
    second = start_sandbox(**stored)
    product.wait_for_statuses("sending", "sent", "delivered")
    assert {text.sid for text in second.client().messages.list(to=DANA)} == {made.sid}
    assert second.state()["blocked"] == 1
    assert len(second.texts(number=MATEO)["texts"]) == 2
    second.call("POST", "/sandbox/reset")
    second.stop()
    third = start_sandbox(**stored)
    assert (third.state()["texts"], third.state()["blocked"]) == ({}, 0)
