"""Draining a thread: in order, law first, nothing twice, failures aside."""

import threading
import uuid

import pytest

from bot.inbox.drain import drain
from bot.inbox.lease import LeaseLost, lease_thread
from bot.sweep import Sweeper, unread_threads
from bot.turn import take_turn
from models.inbound import InboundState, InboundText
from models.outbound import OutboundText
from models.templates import TemplateState, TemplateVersion
from models.threads import Thread
from models.turns import Turn
from tests.bot.house import DANA, STRANGER, House

BROKEN = "{lender}: Hello {nobody}."


def breaks(house: House, key: str, text: str = BROKEN) -> None:
    """The lender approves a wording that cannot be filled."""
    with house.database.write() as session:
        session.add(
            TemplateVersion(
                key=key,
                language="en",
                version=2,
                state=TemplateState.APPROVED,
                text=text,
                tier=0,
                kind="reply",
                budget=1,
                created_at=house.rows(TemplateVersion)[0].created_at,
            )
        )


def retry_now(house: House) -> None:
    """The waiting time of failed turns is over."""
    with house.database.write() as session:
        for text in session.query(InboundText):
            text.retry_at = None


def test_texts_are_answered_in_the_order_recorded(house: House) -> None:
    for body in ("hello", "balance", "thank you"):
        house.receives(STRANGER, body)
    assert house.drains(STRANGER) == 3
    answers = [text.inbound_id for text in house.texts_out(STRANGER)]
    assert answers == [1, 2, 3]
    assert house.sent(STRANGER)[1].count("ZIP") == 1
    assert [text.state for text in house.rows(InboundText)] == ["done"] * 3


def test_a_thread_with_nothing_to_do_is_left_as_it_is(house: House) -> None:
    house.says(STRANGER, "hello")
    assert house.drains(STRANGER) == 0
    assert house.thread(STRANGER).lease_owner is None


def test_a_thread_that_was_never_heard_of_is_no_error(house: House) -> None:
    assert drain(house.services, uuid.uuid4(), "owner") == 0


def test_eight_who_drain_at_once_answer_each_text_once(house: House) -> None:
    for place in range(6):
        house.receives(STRANGER, ("hello", "thank you")[place % 2])
    threads = [threading.Thread(target=house.drains, args=(STRANGER,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    house.drains(STRANGER)
    assert len(house.sent(STRANGER)) == 6
    assert len(house.rows(Turn)) == 6


def test_every_text_has_its_law_step_before_the_first_is_answered(house: House) -> None:
    house.records(STRANGER, "balance")
    house.records(STRANGER, "STOP")
    house.drains(STRANGER)
    assert [text.kind for text in house.texts_out(STRANGER)] == ["opt_out_confirmation"]


def test_a_turn_that_fails_is_tried_three_times_and_parked(house: House) -> None:
    breaks(house, "utter_greet")
    inbound_id = house.receives(STRANGER, "hello")
    for attempt in (1, 2):
        assert house.drains(STRANGER) == 0
        text = house.text_in(inbound_id)
        assert (text.state, text.attempts) == ("unread", attempt)
        assert text.retry_at is not None
        retry_now(house)
    house.drains(STRANGER)
    assert house.text_in(inbound_id).state == "parked"
    assert house.tasks() == ["parked_turn"]
    assert house.thread(STRANGER).escalation_reason == "parked_turn"
    assert house.rows(Turn) == []
    assert house.texts_out(STRANGER) == []


def test_nothing_behind_a_failed_text_is_read_before_it(house: House) -> None:
    breaks(house, "utter_greet")
    house.receives(STRANGER, "hello")
    house.receives(STRANGER, "balance")
    assert house.drains(STRANGER) == 0
    assert house.drains(STRANGER) == 0
    assert house.text_in(2).state == "unread"


def test_once_it_is_parked_the_thread_goes_on(house: House) -> None:
    breaks(house, "utter_greet")
    house.receives(STRANGER, "hello")
    house.receives(STRANGER, "balance")
    for _ in range(3):
        house.drains(STRANGER)
        retry_now(house)
    assert [text.state for text in house.rows(InboundText)] == ["parked", "done"]
    assert "ZIP" in house.sent(STRANGER)[0]


def test_a_stop_behind_a_failed_text_is_confirmed_at_once(house: House) -> None:
    breaks(house, "utter_help")
    house.receives(STRANGER, "HELP")
    house.drains(STRANGER)
    house.receives(STRANGER, "STOP")
    house.drains(STRANGER)
    assert [text.state for text in house.rows(InboundText)] == ["unread", "unread"]
    assert "opted out" in house.sent(STRANGER)[0]


def test_a_failed_turn_leaves_nothing_behind(dana: House) -> None:
    breaks(dana, "utter_complaint_opened")
    dana.receives(DANA, "I want to complain about the rude man who called me")
    dana.drains(DANA)
    assert dana.texts_out(DANA) == []
    assert dana.thread(DANA).mode == "bot"
    assert dana.rows(Turn) == []


# --- Leases ---------------------------------------------------------------------------------------


def expire_lease(house: House, number: str) -> None:
    with house.database.write() as session:
        thread = session.get_one(Thread, house.thread_id(number))
        assert thread.lease_until is not None
        thread.lease_until = house.text_in(1).received_at.replace(year=2020)


def test_a_leased_thread_is_not_drained_by_another(house: House) -> None:
    house.receives(STRANGER, "hello")
    assert lease_thread(house.services, house.thread_id(STRANGER), "first") is not None
    assert house.drains(STRANGER) == 0
    assert house.text_in(1).state == "unread"


def test_a_lease_that_ran_out_is_taken_over_and_the_try_is_counted(house: House) -> None:
    house.receives(STRANGER, "hello")
    lease_thread(house.services, house.thread_id(STRANGER), "dead")
    expire_lease(house, STRANGER)
    assert house.drains(STRANGER) == 1
    assert house.text_in(1).attempts == 1
    assert len(house.sent(STRANGER)) == 1


def test_a_text_that_kills_its_workers_is_parked_after_the_third(house: House) -> None:
    house.receives(STRANGER, "hello")
    for owner in ("first", "second", "third"):
        assert lease_thread(house.services, house.thread_id(STRANGER), owner) is not None
        expire_lease(house, STRANGER)
    house.drains(STRANGER)
    assert house.text_in(1).state == "parked"
    assert house.sent(STRANGER) == []


def test_whoever_lost_the_lease_writes_nothing(house: House) -> None:
    """A worker stands still in the middle of a drain, and another takes its thread."""
    house.receives(STRANGER, "hello")
    stalled = lease_thread(house.services, house.thread_id(STRANGER), "stalled")
    assert stalled is not None
    expire_lease(house, STRANGER)
    house.drains(STRANGER)
    assert len(house.sent(STRANGER)) == 1
    with pytest.raises(LeaseLost):
        take_turn(house.services, stalled, stalled.texts[0])
    assert len(house.rows(OutboundText)) == 1


# --- The sweep ------------------------------------------------------------------------------------


def test_the_sweep_finds_unread_texts_of_threads_that_nobody_has(house: House) -> None:
    house.receives(STRANGER, "hello")
    assert unread_threads(house.services) == [house.thread_id(STRANGER)]
    lease_thread(house.services, house.thread_id(STRANGER), "somebody")
    assert unread_threads(house.services) == []
    expire_lease(house, STRANGER)
    assert unread_threads(house.services) == [house.thread_id(STRANGER)]


def test_the_sweep_leaves_a_failed_text_until_its_next_try(house: House) -> None:
    breaks(house, "utter_greet")
    house.receives(STRANGER, "hello")
    house.drains(STRANGER)
    assert unread_threads(house.services) == []
    retry_now(house)
    assert unread_threads(house.services) == [house.thread_id(STRANGER)]


def test_one_sweep_answers_whatever_is_there(house: House) -> None:
    house.receives(STRANGER, "hello")
    house.receives(DANA, "balance")
    house.opens_thread("+12025550178")
    house.queues("+12025550178", "Hello you.")
    sweeper = Sweeper(house.services)
    assert sweeper.sweep() is False
    assert len(house.sent(STRANGER)) == len(house.sent(DANA)) == 1
    assert house.sent("+12025550178") == ["Hello you."]


def test_a_set_aside_text_is_no_work(house: House) -> None:
    house.records("72345", "Your code is 1")
    assert unread_threads(house.services) == []
    assert house.text_in(1).state == InboundState.SET_ASIDE
