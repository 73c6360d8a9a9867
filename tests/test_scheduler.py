"""The scheduler: each duty done by one, remembered, and done again after a failure."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

import clock
import scheduler
from bot.services import Services, open_services
from models.operations import Duty
from scheduler import Memory, Task, duties, make_due, put_back, take_duty, tick
from tests.alerts.receiver import listening
from tests.alerts.tables import with_alerts
from tests.conftest import MakeSettings

NAME = "counting"


@pytest.fixture
def services(make_settings: MakeSettings, database_url: str) -> Iterator[Services]:
    opened = open_services(make_settings(database_url=database_url))
    yield opened
    opened.close()


def row(services: Services, name: str = NAME) -> Duty:
    with services.database.read() as session:
        return session.get_one(Duty, name)


def done(services: Services, owner: str, memory: Memory, error: str | None = None) -> None:
    put_back(services, NAME, owner, timedelta(hours=1), memory=memory, error=error)


def test_a_new_duty_is_due_at_once(services: Services) -> None:
    assert take_duty(services, NAME, "a") == {}
    assert row(services).lease_owner == "a"


def test_a_duty_that_somebody_has_is_not_given_twice(services: Services) -> None:
    take_duty(services, NAME, "a")
    assert take_duty(services, NAME, "b") is None


def test_of_eight_who_ask_at_once_one_has_it(services: Services) -> None:
    start, given = threading.Barrier(8), []

    def ask(owner: str) -> None:
        start.wait()
        given.append(take_duty(services, NAME, owner))

    threads = [threading.Thread(target=ask, args=(str(place),)) for place in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(memory is None for memory in given) == [False] + [True] * 7


def test_what_it_remembers_is_handed_to_the_next(services: Services) -> None:
    take_duty(services, NAME, "a")
    done(services, "a", {"read_until": "then"})
    assert take_duty(services, NAME, "b") is None
    make_due(services, NAME)
    assert take_duty(services, NAME, "b") == {"read_until": "then"}


def test_a_failed_duty_is_due_again_within_a_minute(services: Services) -> None:
    take_duty(services, NAME, "a")
    done(services, "a", {}, error="CarrierError")
    failed = row(services)
    assert (failed.last_error, failed.last_done_at, failed.lease_owner) == (
        "CarrierError",
        None,
        None,
    )
    assert failed.due_at - clock.real_now() <= timedelta(minutes=1)
    make_due(services, NAME)
    take_duty(services, NAME, "a")
    done(services, "a", {})
    assert row(services).last_error is None
    assert row(services).last_done_at is not None


def test_whoever_lost_the_duty_meanwhile_writes_nothing(services: Services) -> None:
    """Its lease of ten minutes ran out, and another did it."""
    take_duty(services, NAME, "slow")
    with services.database.write() as session:
        session.get_one(Duty, NAME).due_at = clock.real_now()
    assert take_duty(services, NAME, "quick") == {}
    done(services, "slow", {"by": "slow"})
    assert row(services).lease_owner == "quick"
    done(services, "quick", {"by": "quick"})
    assert row(services).memory == {"by": "quick"}


def test_a_duty_under_way_is_not_made_due(services: Services) -> None:
    take_duty(services, NAME, "a")
    make_due(services, NAME)
    assert take_duty(services, NAME, "b") is None


# --- Ticks ----------------------------------------------------------------------------------------


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two duties of this test's own, one of which fails."""
    made: list[str] = []

    def well(_services: Services, memory: Memory) -> Memory:
        made.append("well")
        return {"times": memory.get("times", 0) + 1}

    def ill(_services: Services, _memory: Memory) -> Memory:
        made.append("ill")
        raise ValueError("a secret")

    hour = timedelta(hours=1)
    ours = {"ill": Task(ill, hour), "well": Task(well, hour)}
    monkeypatch.setattr(scheduler, "duties", lambda _services: ours)
    return made


def test_a_tick_does_what_is_due_and_a_failure_stops_no_other(
    services: Services, calls: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    tick(services, "a")
    tick(services, "b")
    assert calls == ["ill", "well"]
    assert row(services, "well").memory == {"times": 1}
    assert row(services, "ill").last_error == "ValueError"
    assert "secret" not in " ".join(record.getMessage() for record in caplog.records)


def test_two_schedulers_do_each_duty_once(services: Services, calls: list[str]) -> None:
    threads = [threading.Thread(target=tick, args=(services, name)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(calls) == ["ill", "well"]


def test_a_tick_does_not_wait_for_what_may_take_minutes(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end, ended = threading.Event(), threading.Event(), threading.Event()

    def long(_services: Services, _memory: Memory) -> Memory:
        begun.set()
        may_end.wait(10)
        return {"counted": 3}

    def well(_services: Services, memory: Memory) -> Memory:
        ended.set()
        return memory

    hour = timedelta(hours=1)
    ours = {"long": Task(long, hour, aside=True), "well": Task(well, hour)}
    monkeypatch.setattr(scheduler, "duties", lambda _services: ours)
    tick(services, "a")
    assert begun.wait(10)
    assert ended.is_set()
    assert row(services, "long").lease_owner == "a"
    may_end.set()
    for thread in threading.enumerate():
        if thread.name == "long":
            thread.join()
    assert row(services, "long").memory == {"counted": 3}


def test_the_duties_are_those_that_the_house_needs(services: Services) -> None:
    found: dict[str, Any] = dict(duties(services))
    assert found.keys() >= {"catch_up", "hand_back", "consent_checkpoint", "retention", "redaction"}
    assert found.keys() >= {"audit_seal", "search_index"}
    assert list(found)[-1] == "alerts"
    assert found["alerts"].every == timedelta(seconds=10)
    assert found["catch_up"].every == timedelta(seconds=services.settings.catch_up_seconds)


# --- Alerts -------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")
def test_a_duty_that_fails_is_told_of_at_the_tick(
    make_settings: MakeSettings, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the scheduler itself, to a real receiver; the next tick tells nobody again."""

    def ill(_services: Services, _memory: Memory) -> Memory:
        raise ValueError("a secret")

    known = duties
    ours = {"ill": Task(ill, timedelta(hours=1))}

    def both(services: Services) -> dict[str, Task]:
        return ours | {"alerts": known(services)["alerts"]}

    monkeypatch.setattr(scheduler, "duties", both)
    with listening() as receiver:
        told = open_services(make_settings(database_url=database_url, alert_urls=receiver.url()))
        with with_alerts(told.database):
            tick(told, "a")
            make_due(told, "alerts")
            tick(told, "a")
        told.close()
    (body,) = receiver.bodies()
    assert body.startswith("A duty of the scheduler fails: ill, since")
    assert "secret" not in body
