"""Texts that the carrier has and that never reached us."""

from datetime import datetime, timedelta

import pytest

import clock
from bot.catching_up import catch_up
from models.inbound import InboundText
from tests.bot.house import DANA, STRANGER, House


def at_carrier(house: House, number: str, body: str, age: float = 60) -> str:
    """A text that the carrier has and did not hand over; its sid."""
    sent = house.carrier.text(body, number, deliver=False, age_seconds=age)
    return str(sent["sid"])


def rows(house: House) -> list[InboundText]:
    return list(house.rows(InboundText))


def test_a_lost_text_is_recorded_with_the_carriers_time(house: House) -> None:
    sid = at_carrier(house, STRANGER, "balance")
    catch_up(house.services, None)
    (row,) = rows(house)
    assert (row.provider_sid, row.body, row.recovered) == (sid, "balance", True)
    assert house.services.vault.open(row.number_cipher) == STRANGER
    age = clock.now() - row.received_at
    assert timedelta(seconds=59) < age < timedelta(seconds=75)
    assert row.sent_at is not None
    assert row.received_at - row.sent_at == clock.offset()


def test_it_is_answered_if_it_still_makes_sense(house: House) -> None:
    at_carrier(house, STRANGER, "balance")
    at_carrier(house, DANA, "balance", age=3600)
    catch_up(house.services, None)
    house.drains(STRANGER)
    house.drains(DANA)
    assert len(house.sent(STRANGER)) == 1
    assert house.sent(DANA) == []
    assert house.thread(DANA).escalation_reason == "late_text"


def test_opt_outs_come_first_and_are_in_force_at_once(house: House) -> None:
    at_carrier(house, STRANGER, "balance", age=600)
    at_carrier(house, DANA, "please stop texting me", age=60)
    catch_up(house.services, None)
    first, second = rows(house)
    assert (first.body, second.body) == ("please stop texting me", "balance")
    assert first.law_step == "done"
    assert house.number(DANA).opted_out_at is not None


def test_an_old_opt_out_is_kept_and_not_confirmed(house: House) -> None:
    at_carrier(house, STRANGER, "STOP", age=7200)
    catch_up(house.services, None)
    house.drains(STRANGER)
    assert house.number(STRANGER).opted_out_at is not None
    assert house.sent(STRANGER) == []


def test_what_is_there_already_is_not_recorded_again(house: House) -> None:
    sid = at_carrier(house, STRANGER, "balance")
    house.receives(STRANGER, "balance", sid=sid)
    at_carrier(house, STRANGER, "hello")
    for _ in range(2):
        catch_up(house.services, None)
    assert [row.body for row in rows(house)] == ["balance", "hello"]
    assert [row.recovered for row in rows(house)] == [False, True]


def test_a_text_of_this_moment_is_left_to_its_webhook(house: House) -> None:
    at_carrier(house, STRANGER, "balance", age=5)
    read_until = catch_up(house.services, None)
    assert rows(house) == []
    assert read_until <= clock.real_now() - timedelta(seconds=20)


@pytest.mark.parametrize(("age", "found"), [(14 * 60, True), (16 * 60, False)])
def test_the_last_quarter_of_an_hour_is_read_again(house: House, age: float, found: bool) -> None:
    at_carrier(house, STRANGER, "balance", age=age)
    catch_up(house.services, clock.real_now())
    assert (rows(house) != []) == found


@pytest.mark.parametrize(("hours", "found"), [(24, True), (25, False)])
def test_the_first_look_goes_back_a_day(house: House, hours: float, found: bool) -> None:
    at_carrier(house, STRANGER, "balance", age=hours * 3600)
    catch_up(house.services, None)
    assert (rows(house) != []) == found


def test_our_own_texts_are_not_taken_for_theirs(house: House) -> None:
    house.says(STRANGER, "hello")
    assert len(house.sent(STRANGER)) == 1
    catch_up(house.services, None)
    assert len(rows(house)) == 1


def test_it_says_up_to_where_it_has_read(house: House) -> None:
    before = clock.real_now()
    read_until: datetime = catch_up(house.services, None)
    assert before - timedelta(seconds=21) < read_until < clock.real_now()
