"""Delivery receipts in every order, twice, early, and for texts that are not ours."""

import itertools
import uuid

import pytest

import clock
from bot.outbox.claim import claim
from bot.outbox.dispatch import dispatch
from bot.outbox.receipts import Receipt, take_receipt
from models.outbound import DeliveryEvent, OutboundState, OutboundText
from tests.bot.house import STRANGER, House

STEPS = ("queued", "sending", "sent", "delivered")


@pytest.fixture
def sent(house: House) -> tuple[House, uuid.UUID, str]:
    """A text that the carrier has taken."""
    house.opens_thread()
    message_id = house.queues(STRANGER)
    assert dispatch(house.services, message_id, "owner")
    sid = house.text_out(message_id).provider_sid
    assert sid is not None
    return house, message_id, sid


def give(house: House, *receipts: Receipt) -> None:
    for receipt in receipts:
        take_receipt(house.services, receipt, clock.now())


@pytest.mark.parametrize("order", list(itertools.permutations(STEPS)))
def test_whatever_their_order_the_last_status_stands(
    sent: tuple[House, uuid.UUID, str], order: tuple[str, ...]
) -> None:
    house, message_id, sid = sent
    give(house, *(Receipt(message_id, sid, status) for status in order))
    assert house.text_out(message_id).delivery_status == "delivered"
    assert len(house.rows(DeliveryEvent)) == 4


def test_a_receipt_that_comes_again_is_kept_once_and_reacted_to_once(
    sent: tuple[House, uuid.UUID, str],
) -> None:
    house, message_id, sid = sent
    failed = Receipt(message_id, sid, "undelivered", 30003, "2611211500")
    give(house, failed, failed, failed)
    assert len(house.rows(DeliveryEvent)) == 1
    assert len(house.texts_out(STRANGER)) == 2


def test_a_status_that_nobody_knows_is_kept_and_changes_nothing(
    sent: tuple[House, uuid.UUID, str],
) -> None:
    house, message_id, sid = sent
    give(house, Receipt(message_id, sid, "sent"), Receipt(message_id, sid, "handed_over"))
    assert house.text_out(message_id).delivery_status == "sent"
    assert len(house.rows(DeliveryEvent)) == 2


def test_a_receipt_for_a_text_that_is_not_ours_is_kept(house: House) -> None:
    give(house, Receipt(uuid.uuid4(), "SM" + "9" * 32, "delivered"))
    assert len(house.rows(DeliveryEvent)) == 1


def test_a_receipt_of_another_sid_moves_nothing(sent: tuple[House, uuid.UUID, str]) -> None:
    house, message_id, _ = sent
    before = house.text_out(message_id).delivery_status
    give(house, Receipt(message_id, "SM" + "9" * 32, "failed", 30005))
    assert house.text_out(message_id).delivery_status == before
    assert house.text_out(message_id).error_code is None


@pytest.mark.parametrize("state", ["sending", "uncertain", "unknown"])
def test_a_receipt_settles_a_text_whose_answer_was_lost(house: House, state: str) -> None:
    house.opens_thread()
    message_id = house.queues(STRANGER)
    claim(house.services, message_id, "dead", clock.now())
    with house.database.write() as session:
        session.get_one(OutboundText, message_id).state = OutboundState(state)
    give(house, Receipt(message_id, "SM" + "8" * 32, "sent"))
    text = house.text_out(message_id)
    assert (text.state, text.provider_sid, text.delivery_status) == (
        "accepted",
        "SM" + "8" * 32,
        "sent",
    )


def test_a_receipt_before_the_answer_is_not_set_back_by_it(house: House) -> None:
    """The sandbox posts receipts before it answers; the answer says queued."""
    house.opens_thread()
    message_id = house.queues(STRANGER)
    claimed = claim(house.services, message_id, "owner", clock.now())
    assert claimed is not None
    accepted = house.services.carrier.send(claimed.text)
    give(house, Receipt(message_id, accepted.sid, "delivered"))
    from bot.outbox.dispatch import _write_acceptance

    _write_acceptance(house.services, claimed, accepted)
    assert house.text_out(message_id).delivery_status == "delivered"
