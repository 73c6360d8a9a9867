"""Who is told, how often, and what happens when nobody can be reached."""

import threading
from datetime import timedelta
from typing import Any

import pytest

import alerts.channels
import clock
from alerts.acknowledging import acknowledge
from alerts.channels import Channels
from alerts.telling import MOST_TELLINGS, tell
from models.staff import Staff
from tests.alerts.desk import SAD, Desk
from tests.alerts.receiver import Receiver
from tests.bot.conftest import MakeHouse
from tests.bot.house import DANA

# Apprise reads mail's parts by a module that Python 3.13 no longer has.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")

DEAD = "json://127.0.0.1:9/dead"


def acknowledged(desk: Desk) -> None:
    with desk.write() as session:
        ana = session.get_one(Staff, 1)
        acknowledge(session, desk.alert().id, ana, clock.now())


def with_urls(desk: Desk, urls: str, make_house: MakeHouse) -> None:
    """The same database, other addresses."""
    desk.channels = Channels(make_house(alert_urls=urls).services.settings.alert_urls)


@pytest.fixture
def distressed(two_ranks: Desk) -> Desk:
    """Two ranks, and a borrower in distress."""
    two_ranks.borrower_says(SAD)
    assert two_ranks.looks() == ["distress"]
    return two_ranks


def test_the_first_rank_is_told_at_once_and_only_once(distressed: Desk, receiver: Receiver) -> None:
    assert distressed.tells() == 1
    assert distressed.tells(seconds=10) == 0
    assert receiver.paths() == ["/first"]
    alert = distressed.alert()
    assert (alert.rank, alert.times_told, alert.last_error) == (1, 1, None)
    assert alert.told_at is not None


def test_the_next_rank_is_told_when_nobody_has_acknowledged(
    distressed: Desk, receiver: Receiver
) -> None:
    distressed.tells()
    assert distressed.tells(minutes=14) == 0
    assert distressed.tells(minutes=15) == 1
    assert receiver.paths() == ["/first", "/second"]
    assert "Told once before" in receiver.bodies()[1]


def test_after_the_last_rank_it_is_the_last_again_a_dozen_times_in_all(
    distressed: Desk, receiver: Receiver
) -> None:
    for turn in range(30):
        distressed.tells(minutes=15 * turn)
    assert receiver.paths() == ["/first"] + ["/second"] * 11
    assert MOST_TELLINGS == 12


@pytest.mark.parametrize("minutes", [1, 1440])
def test_the_time_between_ranks_is_a_setting(
    distressed: Desk, receiver: Receiver, make_house: MakeHouse, minutes: int
) -> None:
    house = make_house(alert_repeat_minutes=minutes, alert_urls=receiver.url())
    distressed.services = house.services
    distressed.tells()
    assert distressed.tells(minutes=minutes - 0.5) == 0
    assert distressed.tells(minutes=minutes) == 1


def test_what_is_acknowledged_is_told_to_nobody(distressed: Desk, receiver: Receiver) -> None:
    distressed.tells()
    acknowledged(distressed)
    assert distressed.tells(minutes=60) == 0
    assert receiver.paths() == ["/first"]
    assert distressed.looks() == ["distress"]


def test_what_has_ended_is_told_to_nobody(distressed: Desk, receiver: Receiver) -> None:
    distressed.takes(distressed.alert().thread_id)  # type: ignore[arg-type]
    distressed.looks()
    assert distressed.tells() == 0
    assert receiver.seen == []


def test_several_alerts_of_a_rank_are_one_message(desk: Desk, receiver: Receiver) -> None:
    desk.borrower_says(SAD)
    desk.borrower_says(SAD, DANA)
    desk.looks()
    assert desk.tells() == 2
    (body,) = receiver.bodies()
    assert all(one.subject[:8] in body for one in desk.alerts())
    assert receiver.seen[0][1]["title"] == "Loanline: 2 things need somebody at once"


def test_alerts_of_two_ranks_are_told_each_to_its_own(distressed: Desk, receiver: Receiver) -> None:
    distressed.tells()
    distressed.borrower_says(SAD, DANA)
    distressed.looks()
    assert distressed.tells(minutes=15) == 2
    assert sorted(receiver.paths()) == ["/first", "/first", "/second"]


# --- What fails -----------------------------------------------------------------------------


def test_one_dead_address_does_not_keep_the_others_from_being_told(
    distressed: Desk, receiver: Receiver, make_house: MakeHouse
) -> None:
    with_urls(distressed, f"{DEAD}, {receiver.url('/a')} {receiver.url('/b')}", make_house)
    distressed.tells()
    assert sorted(receiver.paths()) == ["/a", "/b"]
    alert = distressed.alert()
    assert (alert.rank, alert.times_told, alert.last_error) == (1, 1, "NotTaken")


def test_a_rank_that_nobody_answers_is_tried_again_next_time(
    distressed: Desk, receiver: Receiver
) -> None:
    receiver.refuses.add("/first")
    distressed.tells()
    alert = distressed.alert()
    assert (alert.rank, alert.times_told, alert.last_error) == (0, 0, "NotTaken")
    receiver.refuses.clear()
    assert distressed.tells(seconds=10) == 1
    assert receiver.paths() == ["/first"]
    assert distressed.alert().last_error is None


def test_a_rank_that_cannot_be_reached_gives_way_to_the_next_when_its_time_is_up(
    distressed: Desk, receiver: Receiver, make_house: MakeHouse
) -> None:
    with_urls(distressed, f"{DEAD}; {receiver.url('/second')}", make_house)
    for minutes in (0, 5, 14.9, 15):
        assert distressed.tells(minutes=minutes) == 1
        assert receiver.seen == []
    distressed.tells(minutes=15.2)
    assert receiver.paths() == ["/second"]
    assert distressed.alert().times_told == 1


def test_where_nobody_can_ever_be_reached_it_ends_after_a_dozen_turns(
    distressed: Desk, make_house: MakeHouse
) -> None:
    with_urls(distressed, DEAD, make_house)
    tried = sum(distressed.tells(minutes=7.5 * turn) for turn in range(60))
    assert 24 <= tried <= 36
    assert distressed.alert().rank == MOST_TELLINGS
    assert distressed.tells(minutes=10_000) == 0


def test_a_slow_receiver_is_not_waited_for_longer_than_the_deadline(
    distressed: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerts.channels, "DEADLINE_SECONDS", 0.2)
    receiver.slow["/first"] = 1.0
    distressed.tells()
    assert distressed.alert().last_error in ("TooSlow", "NotTaken")
    assert distressed.alert().times_told == 0


def test_without_addresses_alerts_are_kept_and_told_when_there_are_some(
    distressed: Desk, receiver: Receiver
) -> None:
    assert tell(distressed.services, Channels(()), clock.real_now()) == 0
    assert distressed.alert().rank == 0
    assert distressed.tells(minutes=60) == 1
    assert receiver.paths() == ["/first"]


# --- Two at once ----------------------------------------------------------------------------


def test_two_schedulers_at_once_tell_once(distressed: Desk, receiver: Receiver) -> None:
    receiver.slow["/first"] = 0.1
    start, told = threading.Barrier(4), []

    def scheduler() -> None:
        start.wait()
        told.append(distressed.tells())

    schedulers = [threading.Thread(target=scheduler) for _ in range(4)]
    for one in schedulers:
        one.start()
    for one in schedulers:
        one.join()
    assert sorted(told) == [0, 0, 0, 1]
    assert receiver.paths() == ["/first"]


def test_what_a_dead_scheduler_had_claimed_is_told_when_its_lease_is_over(
    distressed: Desk, receiver: Receiver
) -> None:
    with distressed.write() as session:
        alert = session.merge(distressed.alert())
        alert.lease_owner, alert.tell_at = "dead", distressed.start + timedelta(minutes=2)
    assert distressed.tells() == 0
    assert distressed.tells(minutes=2) == 1
    assert receiver.paths() == ["/first"]


def test_whoever_lost_the_lease_writes_nothing(
    distressed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The call outlived its lease, and another has the alert now."""
    original = distressed.channels.tell

    def slowly(*messages: Any) -> object:
        told = original(*messages)
        with distressed.write() as session:
            session.merge(distressed.alert()).lease_owner = "another"
        return told

    monkeypatch.setattr(distressed.channels, "tell", slowly)
    distressed.tells()
    alert = distressed.alert()
    assert (alert.lease_owner, alert.times_told) == ("another", 0)


def test_the_call_is_made_outside_any_transaction(
    distressed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = distressed.house.database.engine.pool
    busy: list[int] = []
    original = distressed.channels.tell

    def watched(*messages: Any) -> object:
        busy.append(pool.checkedout())  # type: ignore[attr-defined]
        return original(*messages)

    monkeypatch.setattr(distressed.channels, "tell", watched)
    distressed.tells()
    assert busy == [0]
