"""An alert about a thread that is merged into another one goes on there."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import select

import clock
from alerts.acknowledging import acknowledge
from desk.merging import merge, part
from models.alerts import Alert
from models.staff import Staff
from tests.alerts.desk import GREY, SAD, Desk
from tests.bot.house import DANA

# Apprise reads mail's parts by a module that Python 3.13 no longer has.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")
HOUR = timedelta(hours=1)


@pytest.fixture
def dana(desk: Desk) -> uuid.UUID:
    """A thread in which nothing waits."""
    return desk.borrower_says("hello", DANA)


def merges(desk: Desk, one: uuid.UUID, into: uuid.UUID) -> None:
    desk.house.passes(minutes=1)
    with desk.write() as session:
        merge(session, one, into, session.scalars(select(Staff)).one(), clock.now())


def parts(desk: Desk, one: uuid.UUID) -> None:
    desk.house.passes(minutes=1)
    with desk.write() as session:
        part(session, one, session.scalars(select(Staff)).one(), clock.now())


def acknowledges(desk: Desk, alert: Alert) -> None:
    with desk.write() as session:
        acknowledge(session, alert.id, session.scalars(select(Staff)).one(), clock.now())


def open_ones(desk: Desk) -> list[Alert]:
    return [one for one in desk.alerts() if one.ended_at is None]


@pytest.mark.parametrize(("body", "kind"), [(SAD, "distress"), (GREY, "opt_out_review")])
def test_it_stays_open_and_points_to_the_other_thread(
    desk: Desk, dana: uuid.UUID, body: str, kind: str
) -> None:
    thread_id = desk.borrower_says(body)
    desk.looks()
    desk.tells()
    merges(desk, thread_id, dana)
    assert desk.looks() == [kind]
    alert = desk.alert()
    assert (alert.subject, alert.thread_id, alert.times_told) == (dana.hex, dana, 1)
    assert desk.looks() == [kind]


def test_one_that_was_not_raised_yet_is_raised_about_the_other_thread(
    desk: Desk, dana: uuid.UUID
) -> None:
    merges(desk, desk.borrower_says(SAD), dana)
    assert desk.looks() == ["distress"]
    assert desk.alert().thread_id == dana


@pytest.mark.parametrize("kind", ["parked_turn", "unknown_send"])
def test_stuck_work_of_a_merged_thread_is_told_of_there(
    desk: Desk, dana: uuid.UUID, kind: str
) -> None:
    thread_id = desk.borrower_says("hello")
    desk.task(kind)
    desk.looks()
    merges(desk, thread_id, dana)
    assert desk.looks() == [kind]
    assert desk.alert().thread_id == dana


def test_answering_the_other_thread_ends_it(desk: Desk, dana: uuid.UUID) -> None:
    thread_id = desk.borrower_says(SAD)
    desk.looks()
    merges(desk, thread_id, dana)
    desk.looks()
    desk.answers(dana)
    assert desk.looks() == []
    assert desk.alert().acknowledged_by == 1


def test_what_was_done_in_the_other_thread_before_the_merging_was_about_something_else(
    desk: Desk, dana: uuid.UUID
) -> None:
    thread_id = desk.borrower_says(SAD)
    desk.looks()
    desk.house.passes(minutes=1)
    desk.answers(dana)
    merges(desk, thread_id, dana)
    assert desk.looks() == ["distress"]
    assert desk.looks() == ["distress"]
    assert desk.alert().acknowledged_at is None


def test_a_thread_that_was_answered_before_the_merging_raises_nothing(
    desk: Desk, dana: uuid.UUID
) -> None:
    thread_id = desk.borrower_says(SAD)
    desk.answers(thread_id)
    merges(desk, thread_id, dana)
    assert desk.looks() == []


def test_two_that_meet_are_one_and_the_one_nobody_sees_to_goes_on(desk: Desk) -> None:
    dana = desk.borrower_says(SAD, DANA)
    thread_id = desk.borrower_says(SAD)
    desk.looks()
    first = desk.alerts()[0]
    acknowledges(desk, first)
    merges(desk, thread_id, dana)
    assert desk.looks() == ["distress"]
    (going_on,) = open_ones(desk)
    assert (going_on.thread_id, going_on.acknowledged_at) == (dana, None)
    assert going_on.id != first.id


def test_one_that_somebody_sees_to_is_not_told_of_again(desk: Desk, dana: uuid.UUID) -> None:
    thread_id = desk.borrower_says(SAD)
    desk.looks()
    acknowledges(desk, desk.alert())
    merges(desk, thread_id, dana)
    assert desk.looks() == ["distress"]
    assert desk.alert().acknowledged_by == 1


def test_a_later_text_to_the_merged_number_waits_in_its_own_thread(
    desk: Desk, dana: uuid.UUID
) -> None:
    thread_id = desk.borrower_says("hello")
    merges(desk, thread_id, dana)
    desk.borrower_says(SAD)
    assert desk.looks() == ["distress"]
    assert desk.alert().thread_id == thread_id


def test_parted_threads_lose_nothing_that_nobody_has_seen_to(desk: Desk, dana: uuid.UUID) -> None:
    thread_id = desk.borrower_says(SAD)
    merges(desk, thread_id, dana)
    desk.looks()
    parts(desk, thread_id)
    assert desk.looks() == ["distress"]
    (alert,) = open_ones(desk)
    assert alert.thread_id == thread_id


def test_parting_what_somebody_has_in_hand_brings_nothing_back(desk: Desk, dana: uuid.UUID) -> None:
    thread_id = desk.borrower_says(SAD)
    merges(desk, thread_id, dana)
    desk.takes(dana)
    parts(desk, thread_id)
    assert desk.looks() == []


def test_a_complaint_of_a_merged_thread_is_told_of_with_the_other(
    desk: Desk, dana: uuid.UUID
) -> None:
    thread_id = desk.borrower_says("hello")
    desk.complaint(clock.now() + HOUR)
    desk.looks()
    merges(desk, thread_id, dana)
    assert desk.looks() == ["complaint_due"]
    assert desk.alert().thread_id == dana
    desk.house.passes(minutes=1)
    desk.takes(dana)
    assert desk.looks() == ["complaint_due"]
    assert desk.alert().acknowledged_at is None
