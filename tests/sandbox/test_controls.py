"""The sandbox's own paths: reading texts, waiting for them, setting faults, starting over."""

import threading
import time
from typing import Any

import pytest
from twilio.base.exceptions import (  # type: ignore[import-untyped, unused-ignore]
    TwilioException,
    TwilioRestException,
)

from sandbox.fault_kinds import KINDS
from tests.sandbox.receiver import Reaction, Receiver
from tests.sandbox.running import DANA, OURS, RunningSandbox

MATEO = "+12025550103"


def test_texts_of_a_number_come_in_order_with_all_the_page_shows(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    sent = sandbox.text("bal?")
    made = client.messages.create(
        to=DANA, from_=OURS, body="It’s due", status_callback=product.callback()
    )
    product.wait_for(lambda: "delivered" in product.statuses())
    sandbox.text("not mine", sender=MATEO)
    first, second = sandbox.texts(number=DANA)["texts"]
    assert (first["sid"], first["direction"], first["seq"]) == (sent["sid"], "inbound", sent["seq"])
    assert first["answer"]["status_code"] == 200
    assert (second["sid"], second["direction"], second["status"]) == (
        made.sid,
        "outbound",
        "delivered",
    )
    assert (second["encoding"], second["segments"], second["ucs2_characters"]) == (
        "UCS-2",
        1,
        ["’"],
    )
    assert [text["sid"] for text in sandbox.texts(number=DANA, after=first["seq"])["texts"]] == [
        made.sid
    ]
    assert len(sandbox.texts(number=[DANA, MATEO])["texts"]) == 3
    assert len(sandbox.texts()["texts"]) == 3


def test_many_texts_come_in_portions(sandbox: RunningSandbox) -> None:
    for number in range(5):
        sandbox.text(str(number))
    first = sandbox.texts(number=DANA, limit=3)
    assert ([text["body"] for text in first["texts"]], first["more"]) == (["0", "1", "2"], True)
    rest = sandbox.texts(number=DANA, limit=3, after=first["seq"])
    assert ([text["body"] for text in rest["texts"]], rest["more"]) == (["3", "4"], False)


def test_a_reader_learns_of_changes_to_texts_it_has_seen(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    sandbox.fault("receipt", "late", seconds=0)
    made = client.messages.create(
        to=DANA, from_=OURS, body="Hi", status_callback=product.callback()
    )
    product.wait_for(lambda: len(product.statuses()) == 3)
    seen = sandbox.texts(number=DANA)
    made.update(body="")
    [text] = sandbox.texts(number=DANA, changed_after=seen["changed"])["texts"]
    assert (text["sid"], text["body"]) == (made.sid, "")
    [text] = sandbox.texts(changed_after=seen["changed"])["texts"]
    assert text["sid"] == made.sid


def test_a_reader_that_waits_is_answered_at_once_when_a_text_comes(
    sandbox: RunningSandbox,
) -> None:
    seq = sandbox.text("first")["seq"]
    answers: list[tuple[float, dict[str, Any]]] = []

    def wait() -> None:
        answer = sandbox.texts(number=DANA, after=seq, wait=30)
        answers.append((time.monotonic(), answer))

    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.2)
    sandbox.text("for another", sender=MATEO)
    assert not answers
    before = time.monotonic()
    sandbox.text("second", deliver=False)
    waiting.join(29)
    [(at, answer)] = answers
    assert at - before < 15
    assert [text["body"] for text in answer["texts"]] == ["second"]


def test_a_reader_for_whom_nothing_comes_waits_as_long_as_it_said(sandbox: RunningSandbox) -> None:
    seq = sandbox.text("first", deliver=False)["seq"]
    start = time.monotonic()
    assert sandbox.texts(number=DANA, after=seq, wait=0.3)["texts"] == []
    assert 0.3 <= time.monotonic() - start < 15


def test_a_reset_empties_everything(sandbox: RunningSandbox, client: Any) -> None:
    before = sandbox.text("bal?")
    epoch = sandbox.state()["epoch"]
    sandbox.fault("create", "reset", times="always")
    sandbox.call("POST", "/sandbox/faults", data={"sign_with": "sha256"})
    sandbox.call("POST", "/sandbox/reset")
    state = sandbox.state()
    assert (state["texts"], state["faults"], state["sign_with"]) == ({}, 0, "sha1")
    assert (state["seq"], state["pending_receipts"]) == (0, 0)
    assert state["epoch"] != epoch
    assert client.messages.list() == []
    assert sandbox.text("again")["seq"] == before["seq"]


def test_a_reset_sends_waiting_readers_home_and_old_ones_do_not_wait(
    sandbox: RunningSandbox,
) -> None:
    epochs = [sandbox.state()["epoch"]]
    # A reader that names what it knows is sent home even if it comes only after the reset.
    known = {"number": DANA, "wait": 30, "epoch": epochs[0]}
    waiting = threading.Thread(target=lambda: epochs.append(sandbox.texts(**known)["epoch"]))
    waiting.start()
    time.sleep(0.2)
    sandbox.call("POST", "/sandbox/reset")
    waiting.join(15)
    assert epochs[1] == sandbox.state()["epoch"] != epochs[0]
    start = time.monotonic()
    assert sandbox.texts(**known)["texts"] == []
    assert time.monotonic() - start < 15


def test_faults_wait_in_a_queue_and_count_down(sandbox: RunningSandbox, client: Any) -> None:
    sandbox.fault("create", "error", code=21610, times=2, after=1)
    outcomes = []
    for _ in range(4):
        try:
            client.messages.create(to=DANA, from_=OURS, body="Hi")
            outcomes.append("taken")
        except TwilioRestException as error:
            outcomes.append(str(error.code))
    assert outcomes == ["taken", "21610", "21610", "taken"]
    assert sandbox.call("GET", "/sandbox/faults").json["faults"] == []
    assert sandbox.state()["faults_hit"] == 2


def test_a_share_of_all_calls_can_fail_until_it_is_cleared(
    sandbox: RunningSandbox, client: Any
) -> None:
    sandbox.fault("list", "status", status=500, times="always", share=0.5)
    outcomes = []
    for _ in range(40):
        try:
            client.messages.list()
            outcomes.append(True)
        except TwilioException:
            outcomes.append(False)
    assert 8 < sum(outcomes) < 32
    sandbox.call("DELETE", "/sandbox/faults")
    assert client.messages.list() == []


def test_several_faults_are_set_together_or_not_at_all(sandbox: RunningSandbox) -> None:
    good, bad = {"on": "create", "kind": "reset"}, {"on": "create", "kind": "nonsense"}
    assert sandbox.call("POST", "/sandbox/faults", data=[good, bad]).status == 400
    assert sandbox.call("GET", "/sandbox/faults").json["faults"] == []
    answer = sandbox.call("POST", "/sandbox/faults", data=[good, good])
    assert (answer.status, len(answer.json["faults"])) == (201, 2)


@pytest.mark.parametrize(
    ("wanted", "named", "offered"),
    [
        ("reset", "JSON object", "kind"),
        ({"on": "send", "kind": "reset"}, "on must", "receipt"),
        ({"on": "create", "kind": "vanish"}, "kind must", "bad_json"),
        ({"on": "create", "kind": "reset", "sceonds": 3}, "sceonds", "accepted"),
        ({"on": "create", "kind": "status"}, "status", "needs"),
        ({"on": "create", "kind": "status", "status": 42}, "status", "200 to 599"),
        ({"on": "create", "kind": "error", "code": "21610"}, "code", "Twilio code"),
        ({"on": "receipt", "kind": "late", "seconds": True}, "seconds", "0 to 3600"),
        ({"on": "receipt", "kind": "fail", "status": "lost"}, "status", "undelivered"),
        ({"on": "receipt", "kind": "replay", "sid": "SM" + "0" * 32}, "sid", "not known"),
        ({"on": "create", "kind": "reset", "times": 0}, "times", "always"),
        ({"sign_with": "md5"}, "sign_with", "sha256"),
        ({"sign_with": "sha1", "on": "create"}, "sign_with", "alone"),
    ],
)
def test_a_fault_that_cannot_be_is_refused_with_what_can(
    sandbox: RunningSandbox, wanted: Any, named: str, offered: str
) -> None:
    answer = sandbox.call("POST", "/sandbox/faults", data=wanted)
    assert answer.status == 400
    assert named in answer.json["error"]
    assert offered in answer.json["error"]


def test_the_list_of_what_may_go_wrong_is_complete(sandbox: RunningSandbox) -> None:
    answer = sandbox.call("GET", "/sandbox/faults").json
    assert {on: set(kinds) for on, kinds in answer["allowed"].items()} == {
        on: set(kinds) for on, kinds in KINDS.items()
    }
    assert answer["allowed"]["create"]["timeout"] == ["seconds", "accepted"]


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        ([], "JSON object"),
        ({"body": "x"}, "from"),
        ({"from": DANA}, "body"),
        ({"from": DANA, "body": "x" * 1601}, "1600"),
        ({"from": DANA, "body": "x", "deliver": "no"}, "deliver"),
        ({"from": DANA, "body": "x", "duplicate": -1}, "duplicate"),
        ({"from": DANA, "body": "x", "media_urls": ["u"] * 11}, "media_urls"),
        ({"from": DANA, "body": "x", "opt_out_type": "PAUSE"}, "opt_out_type"),
        ({"from": DANA, "body": "x", "bod": "y"}, "bod"),
    ],
)
def test_a_text_that_cannot_be_sent_is_refused_by_name(
    sandbox: RunningSandbox, product: Receiver, wanted: Any, named: str
) -> None:
    answer = sandbox.call("POST", "/sandbox/texts", data=wanted)
    assert answer.status == 400
    assert named in answer.json["error"]
    assert product.seen == []


@pytest.mark.parametrize("query", ["after=-1", "after=x", "wait=-1", "wait=soon", "limit=1.5"])
def test_a_question_that_makes_no_sense_is_refused(sandbox: RunningSandbox, query: str) -> None:
    assert sandbox.call("GET", f"/sandbox/texts?{query}").status == 400


def test_hundreds_of_texts_at_once_are_each_kept_once(
    sandbox: RunningSandbox, product: Receiver
) -> None:
    product.reactions["inbound"] = Reaction(status=204, body="", content_type="")

    def send(lane: int) -> None:
        for number in range(25):
            sandbox.text(f"{lane} {number}", sender=f"+1202555{lane:04d}")

    lanes = [threading.Thread(target=send, args=(lane,)) for lane in range(8)]
    for thread in lanes:
        thread.start()
    for thread in lanes:
        thread.join()
    texts = sandbox.texts(limit=1000)["texts"]
    assert len({text["sid"] for text in texts}) == 200
    assert [text["seq"] for text in texts] == list(range(1, 201))
    assert len({webhook.params["MessageSid"] for webhook in product.seen}) == 200
