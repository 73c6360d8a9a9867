"""What follows from each of the carrier's codes, at once or by receipt."""

import uuid
from datetime import timedelta

import pytest

import clock
from bot.outbox.dispatch import dispatch
from bot.outbox.receipts import Receipt, take_receipt
from models.consent import ConsentEntry
from models.operations import Switch
from tests.bot.house import STRANGER, House


@pytest.fixture
def thread(house: House) -> House:
    house.opens_thread()
    return house


def refused(house: House, code: int) -> uuid.UUID:
    """A text that the carrier refuses with a code."""
    house.carrier.fault("create", "error", code=code, to=STRANGER)
    message_id = house.queues(STRANGER)
    assert not dispatch(house.services, message_id, "owner")
    return message_id


def failed_later(house: House, code: int, status: str = "undelivered") -> uuid.UUID:
    """A text that is accepted and of which a receipt says that it did not arrive."""
    message_id = house.queues(STRANGER)
    assert dispatch(house.services, message_id, "owner")
    sid = house.text_out(message_id).provider_sid
    assert sid is not None
    take_receipt(house.services, Receipt(message_id, sid, status, code), clock.now())
    return message_id


def switches(house: House) -> dict[str, Switch]:
    with house.database.read() as session:
        return {row.name: row for row in session.query(Switch)}


@pytest.mark.parametrize("happens", [refused, failed_later])
def test_an_opt_out_at_the_carrier_is_mirrored_and_not_confirmed(
    thread: House, happens: object
) -> None:
    assert callable(happens)
    happens(thread, 21610)
    (entry,) = thread.rows(ConsentEntry)
    assert (entry.method, entry.event, entry.purpose) == ("carrier", "revoked", "all")
    assert thread.number(STRANGER).opted_out_at is not None
    assert len(thread.texts_out(STRANGER)) == 1


def test_it_is_entered_once(thread: House) -> None:
    thread.receives(STRANGER, "STOP")
    thread.drains(STRANGER)
    confirmation = thread.texts_out(STRANGER)[0]
    sid = confirmation.provider_sid
    assert sid is not None
    receipt = Receipt(confirmation.id, sid, "undelivered", 21610)
    take_receipt(thread.services, receipt, clock.now())
    assert len(thread.rows(ConsentEntry)) == 1


@pytest.mark.parametrize(
    ("code", "mark", "task"),
    [
        (21211, "invalid", "invalid_number"),
        (30006, "invalid", "invalid_number"),
        (30004, "blocked", "blocked_number"),
    ],
)
def test_a_number_that_cannot_be_reached_is_marked_and_put_before_staff(
    thread: House, code: int, mark: str, task: str
) -> None:
    refused(thread, code)
    assert thread.number(STRANGER).undeliverable == mark
    assert thread.tasks() == [task]
    again = thread.queues(STRANGER)
    assert not dispatch(thread.services, again, "owner")
    assert thread.reasons(again) == [f"number_{mark}"]


def test_an_unknown_handset_is_invalid_at_the_second_time_in_a_week(thread: House) -> None:
    failed_later(thread, 30005)
    assert thread.number(STRANGER).undeliverable is None
    thread.passes(days=6)
    failed_later(thread, 30005)
    assert thread.number(STRANGER).undeliverable == "invalid"


def test_two_failures_that_are_far_apart_are_none(thread: House) -> None:
    failed_later(thread, 30005)
    thread.passes(days=8)
    failed_later(thread, 30005)
    assert thread.number(STRANGER).undeliverable is None


def test_a_phone_out_of_reach_is_tried_again_within_the_texts_life(thread: House) -> None:
    failed_later(thread, 30003)
    first, copy = thread.texts_out(STRANGER)
    assert (first.state, first.error_code, first.delivery_status) == (
        "accepted",
        30003,
        "undelivered",
    )
    assert (copy.state, copy.retries, copy.body, copy.expires_at) == (
        "queued",
        1,
        first.body,
        first.expires_at,
    )
    assert copy.due_at - clock.real_now() > timedelta(minutes=14)


def test_a_second_try_that_would_come_too_late_is_not_made(thread: House) -> None:
    message_id = thread.queues(STRANGER, life=timedelta(minutes=10))
    dispatch(thread.services, message_id, "owner")
    sid = thread.text_out(message_id).provider_sid
    assert sid is not None
    take_receipt(thread.services, Receipt(message_id, sid, "undelivered", 30003), clock.now())
    assert len(thread.texts_out(STRANGER)) == 1


def test_a_code_without_an_error_in_the_end_calls_for_nothing(thread: House) -> None:
    message_id = thread.queues(STRANGER)
    dispatch(thread.services, message_id, "owner")
    sid = thread.text_out(message_id).provider_sid
    assert sid is not None
    take_receipt(thread.services, Receipt(message_id, sid, "delivered"), clock.now())
    assert thread.tasks() == []
    assert len(thread.texts_out(STRANGER)) == 1


def test_a_sender_without_its_registration_is_stopped_until_somebody_lifts_it(
    thread: House,
) -> None:
    failed_later(thread, 30034)
    (name,) = switches(thread)
    assert name.startswith("sender:")
    assert switches(thread)[name].until is None
    assert set(thread.tasks()) == {"sender_stopped", "carrier_30034"}


def test_a_spent_allowance_stops_the_sender_until_tomorrow(thread: House) -> None:
    failed_later(thread, 30023)
    (switch,) = switches(thread).values()
    assert switch.until is not None
    assert (switch.until.day, switch.until.hour) == (22, 8)


def test_a_wrong_account_stops_everything_for_a_minute_and_keeps_the_text(thread: House) -> None:
    message_id = refused(thread, 20003)
    assert switches(thread)["all"].until is not None
    assert thread.text_out(message_id).state == "queued"
    assert "carrier_configuration" in thread.tasks()


def test_a_request_of_the_wrong_form_is_kept_for_somebody_to_look_at(thread: House) -> None:
    message_id = refused(thread, 21617)
    assert thread.text_out(message_id).state == "failed"
    assert set(thread.tasks()) == {"failed_send", "carrier_21617"}


def test_two_machines_that_talk_are_silenced_for_a_day(thread: House) -> None:
    failed_later(thread, 30039)
    silent_until = thread.number(STRANGER).silent_until
    assert silent_until is not None
    assert silent_until - clock.now() > timedelta(hours=23)
    assert thread.thread(STRANGER).escalation_reason == "loop"


def test_a_code_that_nobody_knows_is_put_before_somebody(thread: House) -> None:
    failed_later(thread, 39999, "failed")
    assert set(thread.tasks()) == {"failed_send", "carrier_39999"}
