"""Claiming and sending: the gate first, one call, every kind of failure."""

import threading
from datetime import timedelta

import pytest

import clock
from bot.outbox.claim import claim
from bot.outbox.dispatch import dispatch
from bot.outbox.switches import lift, stop_for
from models.borrowers import Borrower
from models.outbound import OutboundKind, SendVerdict
from tests.bot.conftest import MakeHouse
from tests.bot.house import DANA, STRANGER, House
from tests.sandbox.running import OURS

OWNER = "owner"


@pytest.fixture
def open_thread(house: House) -> House:
    """A number with its rows."""
    house.opens_thread()
    return house


def test_a_text_that_may_go_is_sent_once(open_thread: House) -> None:
    message_id = open_thread.queues(STRANGER, "Hello you.")
    assert dispatch(open_thread.services, message_id, OWNER)
    assert not dispatch(open_thread.services, message_id, OWNER)
    text = open_thread.text_out(message_id)
    assert (text.state, text.attempt, text.provider) == ("accepted", 1, "twilio")
    assert text.provider_sid is not None
    assert open_thread.sent(STRANGER) == ["Hello you."]


def test_the_verdict_is_stored_with_its_facts(open_thread: House) -> None:
    message_id = open_thread.queues(STRANGER)
    dispatch(open_thread.services, message_id, OWNER)
    (verdict,) = open_thread.rows(SendVerdict)
    assert (verdict.message_id, verdict.verdict, verdict.attempt) == (message_id, "send", 1)
    assert verdict.pack_version.startswith("us-")
    assert verdict.facts["kind"] == "reply"
    assert STRANGER not in str(verdict.facts)


def test_eight_dispatchers_make_one_call(open_thread: House) -> None:
    message_id = open_thread.queues(STRANGER)
    start, sent = threading.Barrier(8), []

    def send() -> None:
        start.wait()
        sent.append(dispatch(open_thread.services, message_id, OWNER))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(sent) == [False] * 7 + [True]
    assert len(open_thread.sent(STRANGER)) == 1


def test_an_opt_out_that_committed_first_is_seen(open_thread: House) -> None:
    """Queued after the opt-out had emptied the queue, by a turn that did not know."""
    open_thread.receives(STRANGER, "STOP")
    message_id = open_thread.queues(STRANGER)
    assert not dispatch(open_thread.services, message_id, OWNER)
    assert open_thread.text_out(message_id).state == "refused"
    assert open_thread.reasons(message_id) == ["opted_out"]
    assert open_thread.sent(STRANGER) == []


def test_an_opt_out_that_comes_after_the_claim_finds_it_claimed(open_thread: House) -> None:
    message_id = open_thread.queues(STRANGER)
    assert claim(open_thread.services, message_id, OWNER, clock.now()) is not None
    open_thread.receives(STRANGER, "STOP")
    assert open_thread.text_out(message_id).state == "sending"


def test_a_text_that_its_turn_will_send_is_left_to_it_for_some_seconds(open_thread: House) -> None:
    message_id = open_thread.queues(STRANGER, own=True)
    assert not dispatch(open_thread.services, message_id, "somebody else")
    assert dispatch(open_thread.services, message_id, OWNER, own=True)


def test_an_expired_text_is_not_sent(open_thread: House) -> None:
    message_id = open_thread.queues(STRANGER)
    open_thread.passes(minutes=31)
    assert not dispatch(open_thread.services, message_id, OWNER)
    assert open_thread.text_out(message_id).state == "expired"


def test_figures_are_refused_without_a_proof(dana: House) -> None:
    message_id = dana.queues(DANA, "You owe $3", tier=2)
    assert not dispatch(dana.services, message_id, OWNER)
    assert dana.reasons(message_id) == ["identity_not_proved"]


def test_what_was_queued_at_night_goes_in_the_morning(dana: House) -> None:
    """Staff write at eleven in the evening in New York."""
    dana.passes(hours=13)
    message_id = dana.queues(DANA, kind=OutboundKind.STAFF, life=timedelta(hours=12))
    assert not dispatch(dana.services, message_id, OWNER)
    text = dana.text_out(message_id)
    assert (text.state, dana.reasons(message_id)) == ("queued", ["quiet_hours"])
    wait = text.due_at - clock.real_now()
    assert timedelta(hours=8, minutes=55) < wait < timedelta(hours=9, minutes=5)


@pytest.mark.parametrize("name", ["all", "reply", f"sender:{OURS}"])
def test_a_switch_stops_what_it_names_until_it_is_lifted(open_thread: House, name: str) -> None:
    with open_thread.database.write() as session:
        stop_for(session, name, "test", clock.now(), None)
    message_id = open_thread.queues(STRANGER)
    assert not dispatch(open_thread.services, message_id, OWNER)
    assert open_thread.text_out(message_id).state == "queued"
    assert not dispatch(open_thread.services, message_id, OWNER)
    with open_thread.database.write() as session:
        assert lift(session, name)
        assert not lift(session, name)
    assert dispatch(open_thread.services, message_id, OWNER)


def test_a_switch_with_an_end_ends(open_thread: House) -> None:
    with open_thread.database.write() as session:
        stop_for(session, "all", "test", clock.now(), clock.now() + timedelta(minutes=5))
    open_thread.passes(minutes=6)
    assert dispatch(open_thread.services, open_thread.queues(STRANGER), OWNER)


def test_a_standing_switch_is_not_shortened_by_a_passing_one(open_thread: House) -> None:
    with open_thread.database.write() as session:
        stop_for(session, "all", "somebody", clock.now(), None)
        stop_for(session, "all", "carrier", clock.now(), clock.now() + timedelta(minutes=1))
    open_thread.passes(minutes=2)
    assert not dispatch(open_thread.services, open_thread.queues(STRANGER), OWNER)


def test_what_we_start_waits_for_a_law_step(dana: House) -> None:
    with dana.database.write() as session:
        number = session.get_one(type(dana.number(DANA)), dana.thread_id(DANA))
        number.service = "granted"
    dana.records(DANA, "STOP")
    message_id = dana.queues(DANA, kind=OutboundKind.NOTICE)
    assert not dispatch(dana.services, message_id, OWNER)
    assert dana.reasons(message_id) == ["law_step_pending"]
    dana.drains(DANA)
    assert dana.text_out(message_id).state == "canceled"


def test_what_we_start_needs_consent(dana: House) -> None:
    message_id = dana.queues(DANA, kind=OutboundKind.NOTICE)
    assert not dispatch(dana.services, message_id, OWNER)
    assert dana.reasons(message_id) == ["consent_unknown"]
    assert len(dana.rows(Borrower)) == 1


def test_the_budget_counts_what_went_out(open_thread: House) -> None:
    for _ in range(30):
        assert dispatch(open_thread.services, open_thread.queues(STRANGER), OWNER)
    over = open_thread.queues(STRANGER)
    assert not dispatch(open_thread.services, over, OWNER)
    assert open_thread.reasons(over) == ["reply_budget_spent"]
    assert open_thread.thread(STRANGER).escalation_reason == "reply_budget_spent"
    help_text = open_thread.queues(STRANGER, kind=OutboundKind.HELP)
    assert dispatch(open_thread.services, help_text, OWNER)
    open_thread.passes(minutes=11)
    assert dispatch(open_thread.services, open_thread.queues(STRANGER), OWNER)


# --- What the carrier answers -----------------------------------------------------------------------


def goes_wrong(house: House, kind: str, **how: object) -> None:
    house.carrier.fault("create", kind, to=STRANGER, **how)


def send(house: House) -> object:
    message_id = house.queues(STRANGER)
    dispatch(house.services, message_id, OWNER)
    return message_id


@pytest.mark.parametrize("retry_after", [None, 7])
def test_a_busy_carrier_is_asked_again_later(open_thread: House, retry_after: int | None) -> None:
    more = {} if retry_after is None else {"retry_after": retry_after}
    goes_wrong(open_thread, "status", status=429, **more)
    message_id = open_thread.queues(STRANGER)
    assert not dispatch(open_thread.services, message_id, OWNER)
    text = open_thread.text_out(message_id)
    assert (text.state, text.attempt) == ("queued", 0)
    assert text.claimed_at is not None
    wait = (text.due_at - text.claimed_at).total_seconds()
    assert (retry_after or 4) <= wait < (retry_after or 4) + 30


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("status", {"status": 500}),
        ("status", {"status": 503}),
        ("reset", {"accepted": True}),
        ("bad_json", {}),
        ("timeout", {"seconds": 2, "accepted": True}),
    ],
)
def test_without_a_clear_answer_the_fate_is_uncertain(
    open_thread: House, kind: str, how: dict[str, object]
) -> None:
    goes_wrong(open_thread, kind, **how)
    message_id = open_thread.queues(STRANGER)
    assert not dispatch(open_thread.services, message_id, OWNER)
    text = open_thread.text_out(message_id)
    assert (text.state, text.attempt) == ("uncertain", 1)
    assert text.claimed_at is not None
    assert text.due_at - text.claimed_at == timedelta(seconds=1)


def test_without_a_connection_nothing_has_left(make_house: MakeHouse) -> None:
    house = make_house(twilio_api_base_url="http://127.0.0.1:9")
    house.opens_thread()
    message_id = house.queues(STRANGER)
    assert not dispatch(house.services, message_id, OWNER)
    assert (house.text_out(message_id).state, house.text_out(message_id).attempt) == ("queued", 0)


def test_a_process_that_stood_still_since_its_claim_makes_no_call(
    make_house: MakeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Time passes between the claim and the call, as where a machine is suspended."""
    house = make_house(lease_seconds="1")
    house.opens_thread()
    message_id = house.queues(STRANGER)
    later = clock.real_now() + timedelta(seconds=2)
    monkeypatch.setattr("bot.outbox.dispatch.real_now", lambda: later)
    assert not dispatch(house.services, message_id, OWNER)
    assert house.sent(STRANGER) == []
    assert house.text_out(message_id).state == "sending"
