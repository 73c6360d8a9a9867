"""What the carrier answers to a text of ours, and what follows from each code."""

from tests.journeys.desk import Desk
from tests.journeys.looking import wait_until


def test_an_opt_out_at_the_carrier_is_entered_and_not_confirmed(desk: Desk) -> None:
    phone = desk.unknown_phone()
    desk.goes_wrong("create", "error", code=21610, to=phone.number)
    phone.says("hello")
    phone.hears_nothing()
    (entry,) = phone.thread.ledger()
    assert (entry.method, entry.event) == ("carrier", "revoked")
    phone.says("balance")
    phone.hears_nothing()


def test_a_number_that_cannot_receive_is_not_texted_again(desk: Desk) -> None:
    phone = desk.unknown_phone()
    desk.goes_wrong("create", "error", code=21211, to=phone.number)
    phone.says("hello")
    phone.hears_nothing()
    assert phone.thread.number().undeliverable == "invalid"
    assert "invalid_number" in phone.thread.tasks()
    phone.says("balance")
    phone.hears_nothing()
    assert phone.thread.verdicts()[-1] == "refuse"


def test_a_phone_out_of_reach_is_tried_again_a_quarter_of_an_hour_later(desk: Desk) -> None:
    phone = desk.unknown_phone()
    desk.goes_wrong("receipt", "fail", code=30003, to=phone.number)
    phone.asks("hello", "Hello")
    wait_until(lambda: len(phone.thread.texts_out()) == 2, "a second try was queued")
    first, again = phone.thread.texts_out()
    assert (first.state, first.delivery_status, first.error_code) == (
        "accepted",
        "undelivered",
        30003,
    )
    assert (again.state, again.retries, again.body) == ("queued", 1, first.body)
    assert first.claimed_at is not None
    assert 800 < (again.due_at - first.claimed_at).total_seconds() < 930


def test_a_busy_carrier_gets_the_text_when_it_said_so(desk: Desk) -> None:
    phone = desk.unknown_phone()
    desk.goes_wrong("create", "status", status=429, retry_after=1, to=phone.number)
    phone.asks("hello", "Hello")
    phone.hears_nothing()
    (text,) = phone.thread.texts_out()
    assert (text.state, text.attempt) == ("accepted", 1)


def test_a_failing_carrier_that_did_not_take_the_text_gets_it_once_more(desk: Desk) -> None:
    phone = desk.unknown_phone()
    desk.goes_wrong("create", "status", status=500, to=phone.number)
    phone.asks("hello", "Hello")
    phone.hears_nothing()
    (text,) = phone.thread.texts_out()
    assert (text.state, text.attempt) == ("accepted", 2)


def test_a_text_whose_answer_was_lost_is_settled_by_its_receipt(desk: Desk) -> None:
    phone = desk.unknown_phone()
    desk.goes_wrong("create", "timeout", accepted=True, seconds=3, to=phone.number)
    phone.asks("hello", "Hello")
    phone.hears_nothing()
    # The first of its receipts settles it, and the last may come a moment later.
    delivered = lambda: phone.thread.texts_out()[0].delivery_status == "delivered"  # noqa: E731
    wait_until(delivered, "the last receipt was taken")
    (text,) = phone.thread.texts_out()
    assert (text.state, text.attempt) == ("accepted", 1)


def test_a_text_whose_answer_and_receipts_were_lost_is_found_in_the_carriers_list(
    desk: Desk,
) -> None:
    phone = desk.unknown_phone()
    desk.goes_wrong("receipt", "lost", to=phone.number)
    desk.goes_wrong("create", "timeout", accepted=True, seconds=3, to=phone.number)
    phone.asks("hello", "Hello")
    phone.hears_nothing()
    (text,) = phone.thread.texts_out()
    assert (text.state, text.attempt) == ("accepted", 1)
    assert text.provider_sid is not None
