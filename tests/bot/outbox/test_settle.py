"""Texts that died in flight: adopted where the carrier has them, decided about where not."""

import uuid
from datetime import timedelta

import pytest

import clock
from bot.outbox.claim import claim
from bot.outbox.dispatch import dispatch
from bot.outbox.settle import give_up_claim, probe
from models.outbound import OutboundKind, OutboundText
from tests.bot.house import STRANGER, House


@pytest.fixture
def thread(house: House) -> House:
    house.opens_thread()
    return house


def uncertain(
    house: House, *, accepted: bool, kind: OutboundKind = OutboundKind.REPLY
) -> uuid.UUID:
    """A text whose call had no clear end; the carrier took it or not."""
    house.carrier.fault("create", "reset", accepted=accepted, to=STRANGER)
    message_id = house.queues(STRANGER, "Hello you.", kind=kind)
    dispatch(house.services, message_id, "owner")
    assert house.text_out(message_id).state == "uncertain"
    return message_id


def probe_until_decided(house: House, message_id: uuid.UUID) -> str:
    for _ in range(4):
        probe(house.services, message_id)
        state = house.text_out(message_id).state
        if state != "uncertain":
            return state
    raise AssertionError("still uncertain after four probes")


def test_a_text_that_the_carrier_has_is_adopted(thread: House) -> None:
    message_id = uncertain(thread, accepted=True)
    probe(thread.services, message_id)
    text = thread.text_out(message_id)
    assert (text.state, text.attempt) == ("accepted", 1)
    assert text.provider_sid is not None
    assert thread.sent(STRANGER) == ["Hello you."]


def test_a_text_that_it_does_not_have_is_looked_for_three_times_and_sent_again(
    thread: House,
) -> None:
    message_id = uncertain(thread, accepted=False)
    probe(thread.services, message_id)
    text = thread.text_out(message_id)
    assert (text.state, text.probes) == ("uncertain", 1)
    assert text.due_at > clock.real_now()
    assert probe_until_decided(thread, message_id) == "queued"
    assert dispatch(thread.services, message_id, "owner")
    assert thread.text_out(message_id).attempt == 2
    assert thread.sent(STRANGER) == ["Hello you."]


def test_after_the_second_attempt_a_person_decides(thread: House) -> None:
    message_id = uncertain(thread, accepted=False)
    probe_until_decided(thread, message_id)
    thread.carrier.fault("create", "reset", to=STRANGER)
    dispatch(thread.services, message_id, "owner")
    assert probe_until_decided(thread, message_id) == "unknown"
    assert thread.tasks() == ["unknown_send"]
    assert thread.sent(STRANGER) == []


def test_a_reply_that_is_too_late_is_not_sent_again(thread: House) -> None:
    message_id = uncertain(thread, accepted=False)
    thread.passes(minutes=31)
    assert probe_until_decided(thread, message_id) == "unknown"


@pytest.mark.parametrize("kind", [OutboundKind.STAFF])
def test_what_is_no_automatic_reply_is_left_to_a_person(thread: House, kind: OutboundKind) -> None:
    message_id = uncertain(thread, accepted=False, kind=kind)
    assert probe_until_decided(thread, message_id) == "unknown"


def test_an_opt_out_meanwhile_stops_the_second_attempt(thread: House) -> None:
    message_id = uncertain(thread, accepted=False)
    probe_until_decided(thread, message_id)
    thread.receives(STRANGER, "STOP")
    assert not dispatch(thread.services, message_id, "owner")
    assert thread.text_out(message_id).state == "canceled"


def test_a_list_that_could_not_be_had_is_no_evidence(thread: House) -> None:
    message_id = uncertain(thread, accepted=False)
    thread.carrier.fault("list", "status", status=500, times=5)
    for _ in range(5):
        probe(thread.services, message_id)
    text = thread.text_out(message_id)
    assert (text.state, text.probes) == ("uncertain", 0)


def test_a_carriers_text_that_another_row_owns_is_not_adopted(thread: House) -> None:
    """The same words went out a moment ago; the second text was lost."""
    first = thread.queues(STRANGER, "Hello you.")
    assert dispatch(thread.services, first, "owner")
    second = uncertain(thread, accepted=False)
    assert probe_until_decided(thread, second) == "queued"


def test_of_two_lost_texts_alike_each_finds_its_own(thread: House) -> None:
    lost = [uncertain(thread, accepted=True) for _ in range(2)]
    for message_id in lost:
        probe(thread.services, message_id)
    sids = {thread.text_out(message_id).provider_sid for message_id in lost}
    assert len(sids) == 2
    assert None not in sids


def test_an_older_text_with_the_same_words_is_not_taken_for_it(thread: House) -> None:
    message_id = uncertain(thread, accepted=True)
    with thread.database.write() as session:
        text = session.get_one(OutboundText, message_id)
        text.claimed_at = clock.real_now() + timedelta(minutes=1)
    assert probe_until_decided(thread, message_id) == "queued"


def test_a_claim_is_given_up_when_its_lease_is_over(thread: House) -> None:
    message_id = thread.queues(STRANGER)
    claim(thread.services, message_id, "dead", clock.now())
    give_up_claim(thread.services, message_id)
    assert thread.text_out(message_id).state == "sending"
    with thread.database.write() as session:
        session.get_one(OutboundText, message_id).due_at = clock.real_now()
    give_up_claim(thread.services, message_id)
    assert thread.text_out(message_id).state == "uncertain"


def test_a_settled_text_is_not_probed_again(thread: House) -> None:
    message_id = thread.queues(STRANGER)
    dispatch(thread.services, message_id, "owner")
    before = thread.text_out(message_id)
    probe(thread.services, message_id)
    give_up_claim(thread.services, message_id)
    after = thread.text_out(message_id)
    assert (after.state, after.provider_sid, after.probes) == (
        before.state,
        before.provider_sid,
        0,
    )


def test_whoever_died_after_the_call_is_settled_without_a_second_text(thread: House) -> None:
    """The worker died between the carrier's answer and writing it down."""
    message_id = thread.queues(STRANGER, "Hello you.")
    claimed = claim(thread.services, message_id, "dead", clock.now())
    assert claimed is not None
    accepted = thread.services.carrier.send(claimed.text)
    with thread.database.write() as session:
        session.get_one(OutboundText, message_id).due_at = clock.real_now()
    give_up_claim(thread.services, message_id)
    probe(thread.services, message_id)
    assert thread.text_out(message_id).provider_sid == accepted.sid
    assert thread.sent(STRANGER) == ["Hello you."]
