"""Taken threads that nobody answers go back to the bot after eight working hours."""

from datetime import timedelta

import pytest
from sqlalchemy import update

import clock
from bot.handing_back import hand_back
from models.threads import Thread
from models.turns import Turn
from tests.bot.house import STRANGER, House


@pytest.fixture
def taken(house: House) -> House:
    """Somebody asked for a person on Saturday at ten; the lender is open until three."""
    house.says(STRANGER, "I want to talk to a real person")
    return house


@pytest.mark.parametrize(
    ("later", "mode"),
    [
        # Five hours are left of Saturday, Sunday is closed, Monday begins at eight.
        (timedelta(hours=8), "taken"),
        (timedelta(days=1), "taken"),
        (timedelta(days=2, minutes=59), "taken"),
        (timedelta(days=2, hours=1, minutes=1), "escalated"),
    ],
)
def test_only_working_hours_count(taken: House, later: timedelta, mode: str) -> None:
    taken.sets_clock(clock.now() + later)
    hand_back(taken.services, clock.now())
    assert taken.thread(STRANGER).mode == mode


def test_it_stays_in_the_queue_and_the_bot_answers_again(taken: House) -> None:
    taken.passes(days=3)
    assert hand_back(taken.services, clock.now()) == 1
    thread = taken.thread(STRANGER)
    assert (thread.escalation_reason, thread.taken_at) == ("person_asked_for", None)
    assert not thread.person_asked_for
    assert "ZIP" in taken.says(STRANGER, "balance")[0]
    assert hand_back(taken.services, clock.now()) == 0


def test_a_staff_reply_starts_the_time_anew(taken: House) -> None:
    taken.passes(days=2)
    with taken.database.write() as session:
        session.execute(update(Thread).values(last_staff_reply_at=clock.now()))
    taken.passes(hours=7)
    assert hand_back(taken.services, clock.now()) == 0
    taken.passes(hours=2)
    assert hand_back(taken.services, clock.now()) == 1


def test_an_escalated_thread_is_left_alone(house: House) -> None:
    house.says(STRANGER, "I want to complain about the rude man on the phone")
    house.passes(days=10)
    assert hand_back(house.services, clock.now()) == 0
    assert house.thread(STRANGER).mode == "escalated"


@pytest.mark.parametrize(
    ("first", "second", "answers"),
    [
        ("whats my balance", "how much do i owe", 1),
        ("balance of my car loan", "balance of my personal loan", 2),
        ("whats my balance", "i lost my job and cannot pay this month", 2),
    ],
)
def test_what_was_asked_twice_is_answered_once(
    taken: House, first: str, second: str, answers: int
) -> None:
    taken.says(STRANGER, first)
    taken.says(STRANGER, second)
    before = len(taken.texts_out(STRANGER))
    taken.passes(days=2, hours=2)
    assert hand_back(taken.services, clock.now()) == 1
    taken.drains(STRANGER)
    assert len(taken.texts_out(STRANGER)) - before == answers
    assert {turn.decided_by for turn in taken.rows(Turn)}.isdisjoint({"taken", "taken_notice"})


def test_a_complaint_that_has_its_reference_is_not_acknowledged_again(taken: House) -> None:
    (told,) = taken.says(STRANGER, "your agent was very rude to me on the phone")
    assert "C-" in told
    before = len(taken.texts_out(STRANGER))
    taken.passes(days=2, hours=2)
    assert hand_back(taken.services, clock.now()) == 1
    taken.drains(STRANGER)
    assert len(taken.texts_out(STRANGER)) == before
