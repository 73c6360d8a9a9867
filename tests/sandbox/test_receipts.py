"""Delivery receipts, and every way they can go wrong."""

import time
from itertools import pairwise
from typing import Any

import pytest

from tests.sandbox.conftest import StartSandbox
from tests.sandbox.receiver import Reaction, Receiver
from tests.sandbox.running import DANA, OURS, SERVICE, RunningSandbox

USUAL = ("sending", "sent", "delivered")


def create(client: Any, product: Receiver, name: str = "1", **more: Any) -> Any:
    return client.messages.create(
        to=DANA, from_=OURS, body="Hi", status_callback=product.callback(name), **more
    )


def settled(sandbox: RunningSandbox) -> None:
    deadline = time.monotonic() + 15
    while sandbox.state()["pending_receipts"]:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_receipts_of_many_texts_come_each_in_order(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    for name in map(str, range(20)):
        create(client, product, name)
    for name in map(str, range(20)):
        product.wait_for(lambda name=name: len(product.statuses(name)) == 3)  # type: ignore[misc]
        assert product.statuses(name) == list(USUAL)
    settled(sandbox)
    lines = sandbox.entries("receipt")
    assert len(lines) == 60
    assert {(line["posted"], line["status_code"]) for line in lines} == {(True, 200)}


def test_lost_receipts_are_not_posted_while_the_carrier_knows_better(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    sandbox.fault("receipt", "lost")
    sandbox.fault("receipt", "lost", status="delivered", after=1)
    first, second = create(client, product), create(client, product, "2")
    product.wait_for_statuses("sending", "sent", name="2")
    settled(sandbox)
    assert product.statuses() == []
    assert product.statuses("2") == ["sending", "sent"]
    assert (first.fetch().status, second.fetch().status) == ("delivered", "delivered")


def test_late_receipts_come_together_after_a_while(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    sandbox.fault("receipt", "late", seconds=4)
    start, made = time.monotonic(), create(client, product)
    deadline = start + 3.9
    while made.fetch().status != "delivered":
        assert time.monotonic() < deadline
    assert product.statuses() == []
    product.wait_for_statuses(*USUAL)
    assert product.at("/status/1")[0].at - start >= 4


def test_receipts_can_come_twice(sandbox: RunningSandbox, client: Any, product: Receiver) -> None:
    sandbox.fault("receipt", "duplicate", n=2)
    create(client, product)
    product.wait_for(lambda: len(product.statuses()) == 9)
    assert sorted(product.statuses()) == sorted(USUAL * 3)


@pytest.mark.parametrize("order", ["reversed", "shuffled"])
def test_receipts_can_come_in_another_order(
    sandbox: RunningSandbox, client: Any, product: Receiver, order: str
) -> None:
    sandbox.fault("receipt", "reorder", order=order)
    made = create(client, product)
    product.wait_for(lambda: len(product.statuses()) == 3)
    assert sorted(product.statuses()) == sorted(USUAL)
    assert product.statuses() != list(USUAL)
    if order == "reversed":
        assert product.statuses() == list(reversed(USUAL))
    assert made.fetch().status == "delivered"


@pytest.mark.parametrize(
    ("status", "code"), [("undelivered", 30003), ("failed", 30007), ("undelivered", 21610)]
)
def test_a_text_can_fail_on_its_way(
    sandbox: RunningSandbox, client: Any, product: Receiver, status: str, code: int
) -> None:
    sandbox.fault("receipt", "fail", status=status, code=code)
    made = create(client, product)
    product.wait_for_statuses("sending", "sent", status)
    last = product.at("/status/1")[-1].params
    assert (last["ErrorCode"], last["SmsStatus"]) == (str(code), status)
    assert last["ErrorMessage"]
    found = made.fetch()
    assert (found.status, found.error_code) == (status, code)
    assert found.error_message == last["ErrorMessage"]


def test_a_status_nobody_knows_comes_before_the_end(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    sandbox.fault("receipt", "unknown_status", status="teleported")
    made = create(client, product)
    product.wait_for_statuses("sending", "sent", "teleported", "delivered")
    assert made.fetch().status == "delivered"


def test_a_text_can_stop_at_sent_or_arrive_in_part(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    sandbox.fault("receipt", "stuck")
    sandbox.fault("receipt", "partially_delivered", after=1)
    stuck, partial = create(client, product), create(client, product, "2")
    product.wait_for_statuses("sending", "sent", "partially_delivered", name="2")
    settled(sandbox)
    assert product.statuses() == ["sending", "sent"]
    assert (stuck.fetch().status, partial.fetch().status) == ("sent", "partially_delivered")


def test_early_receipts_come_before_the_create_call_is_answered(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    sandbox.fault("receipt", "early")
    made = create(client, product, messaging_service_sid=SERVICE)
    assert product.statuses() == list(USUAL)
    assert made.status == "queued"


def test_all_receipts_of_a_text_can_be_played_again(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    made = create(client, product)
    product.wait_for_statuses(*USUAL)
    sandbox.fault("receipt", "replay", sid=made.sid)
    product.wait_for(lambda: len(product.statuses()) == 6)
    assert sorted(product.statuses()) == sorted(USUAL * 2)


def test_faults_can_be_mixed_and_aimed_at_one_number(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    sandbox.fault("receipt", "fail", to=DANA, times=2)
    sandbox.fault("receipt", "reorder", to=DANA)
    client.messages.create(
        to="+12025550103", from_=OURS, body="Hi", status_callback=product.callback("other")
    )
    create(client, product)
    product.wait_for_statuses("undelivered", "sent", "sending")
    product.wait_for_statuses(*USUAL, name="other")
    create(client, product, "2")
    product.wait_for_statuses("sending", "sent", "undelivered", name="2")


def test_a_receipt_the_product_refuses_is_not_posted_again(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    product.reactions["1"] = Reaction(status=500)
    create(client, product)
    product.wait_for_statuses(*USUAL)
    settled(sandbox)
    assert [line["error_code"] for line in sandbox.entries("receipt")] == [11200] * 3
    assert len(product.seen) == 3


def test_overrides_in_the_callback_ask_for_more_retries(
    sandbox: RunningSandbox, client: Any, product: Receiver
) -> None:
    product.reactions["1"] = Reaction(status=503)
    client.messages.create(
        to=DANA, from_=OURS, body="Hi", status_callback=product.callback() + "#rc=2&rp=5xx"
    )
    product.wait_for(lambda: len(product.seen) == 9)
    settled(sandbox)
    assert [line["attempt"] for line in sandbox.entries("receipt")] == [1, 2, 3] * 3
    assert all(webhook.genuine for webhook in product.seen)
    tokens = [webhook.headers["I-Twilio-Idempotency-Token"] for webhook in product.seen]
    assert len(set(tokens)) == 3


def test_receipts_are_apart_by_the_delay_that_was_set(
    start_sandbox: StartSandbox, product: Receiver
) -> None:
    sandbox = start_sandbox(SANDBOX_RECEIPT_DELAY="0.15")
    create(sandbox.client(), product)
    product.wait_for_statuses(*USUAL)
    at = [webhook.at for webhook in product.at("/status/1")]
    assert all(later - earlier >= 0.14 for earlier, later in pairwise(at))
