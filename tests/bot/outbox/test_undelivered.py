"""A person's reply that does not arrive: staff hear of it, and it answers nobody."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import select

import clock
from bot.outbox.dispatch import dispatch
from bot.outbox.queue import STAFF_LIFE
from bot.outbox.receipts import Receipt, take_receipt
from models.outbound import OutboundKind
from models.staff import StaffTask
from models.threads import Thread, ThreadMode
from tests.bot.house import STRANGER, House


@pytest.fixture
def thread(house: House) -> House:
    """A thread that a person has answered and resolved."""
    house.opens_thread()
    return house


def replies(house: House, life: timedelta = STAFF_LIFE) -> uuid.UUID:
    message_id = house.queues(STRANGER, kind=OutboundKind.STAFF, life=life)
    with house.database.write() as session:
        answered = session.get_one(Thread, house.thread_id(STRANGER))
        answered.last_staff_reply_at = clock.now()
    return message_id


def fails(house: House, message_id: uuid.UUID, code: int) -> None:
    assert dispatch(house.services, message_id, "owner", own=True)
    sid = house.text_out(message_id).provider_sid
    assert sid is not None
    receipt = Receipt(message_id, sid, "undelivered", code)
    take_receipt(house.services, receipt, clock.now())


def told(house: House) -> list[str]:
    """Which texts somebody is told of."""
    with house.database.read() as session:
        failed = select(StaffTask.subject).where(StaffTask.kind == "failed_send")
        return list(session.scalars(failed))


def waits(house: House) -> bool:
    now = house.thread(STRANGER)
    return now.mode == ThreadMode.ESCALATED and now.last_staff_reply_at is None


@pytest.mark.parametrize("code", [21610, 30004, 30005, 30007, 30023, 30034, 30039, 39999])
def test_a_reply_that_is_not_tried_again_waits_for_a_person(thread: House, code: int) -> None:
    message_id = replies(thread)
    fails(thread, message_id, code)
    assert told(thread) == [str(message_id)]
    assert waits(thread)


def test_one_that_is_tried_again_waits_when_the_last_try_failed(thread: House) -> None:
    message_id = replies(thread)
    fails(thread, message_id, 30008)
    first, copy = thread.texts_out(STRANGER)
    assert (first.id, told(thread)) == (message_id, [])
    assert thread.thread(STRANGER).last_staff_reply_at is not None
    fails(thread, copy.id, 30008)
    assert told(thread) == [str(copy.id)]
    assert waits(thread)


def test_one_that_the_gate_refuses_or_that_came_too_late_waits(thread: House) -> None:
    late = replies(thread, life=timedelta(minutes=1))
    thread.passes(minutes=2)
    assert not dispatch(thread.services, late, "owner", own=True)
    assert thread.text_out(late).state == "expired"
    assert told(thread) == [str(late)]
    assert waits(thread)


def test_one_that_the_carrier_refuses_waits_and_one_that_it_takes_later_does_not(
    thread: House,
) -> None:
    thread.carrier.fault("create", "error", code=21617, to=STRANGER)
    refused = replies(thread)
    assert not dispatch(thread.services, refused, "owner", own=True)
    assert told(thread) == [str(refused)]
    thread.carrier.fault("create", "error", code=20003, to=STRANGER)
    kept = replies(thread)
    assert not dispatch(thread.services, kept, "owner", own=True)
    assert thread.text_out(kept).state == "queued"
    assert told(thread) == [str(refused)]


def test_a_reply_after_it_stands(thread: House) -> None:
    message_id = replies(thread)
    thread.passes(minutes=1)
    replies(thread)
    fails(thread, message_id, 30007)
    assert told(thread) == [str(message_id)]
    assert thread.thread(STRANGER).mode == ThreadMode.BOT
    assert thread.thread(STRANGER).last_staff_reply_at is not None


def test_a_thread_that_sleeps_wakes(thread: House) -> None:
    message_id = replies(thread)
    with thread.database.write() as session:
        asleep = session.get_one(Thread, thread.thread_id(STRANGER))
        asleep.snoozed_at, asleep.snoozed_until = clock.now(), clock.now() + timedelta(days=3)
    fails(thread, message_id, 30007)
    assert thread.thread(STRANGER).snoozed_until is None


def test_an_opt_out_before_it_goes_tells_somebody(thread: House) -> None:
    message_id = replies(thread)
    thread.receives(STRANGER, "STOP")
    assert thread.text_out(message_id).state == "canceled"
    assert told(thread) == [str(message_id)]


def test_a_text_of_the_bot_that_fails_is_nobodys_answer(thread: House) -> None:
    message_id = thread.queues(STRANGER)
    fails(thread, message_id, 30005)
    assert told(thread) == []
    assert thread.thread(STRANGER).mode == ThreadMode.BOT
