"""Wakes: one on its way for each thread, none of them needed."""

import time
import uuid
from collections.abc import Iterator
from typing import Any

import dramatiq
import pytest
import redis

from bot.actors import declare, handle_wake
from bot.wake import ACTOR, QUEUE, Wakes, connect, make_broker
from config import Settings
from tests.bot.conftest import MakeHouse
from tests.bot.house import STRANGER, House
from tests.conftest import MakeSettings

THREAD = uuid.UUID(int=7)


@pytest.fixture
def settings(make_settings: MakeSettings, redis_url: str) -> Settings:
    return make_settings(redis_url=redis_url)


@pytest.fixture
def wakes(settings: Settings) -> Iterator[Wakes]:
    opened = Wakes(settings)
    yield opened
    opened.close()


@pytest.fixture
def client(redis_url: str) -> Iterator[Any]:
    with redis.Redis.from_url(redis_url) as opened:
        yield opened


def queued(client: Any) -> int:
    return int(client.llen(f"loanline:{QUEUE}"))


def test_a_thread_has_one_wake_on_its_way(wakes: Wakes, client: Any) -> None:
    assert [wakes.wake(THREAD) for _ in range(5)] == [True] * 5
    assert queued(client) == 1
    assert wakes.wake(uuid.UUID(int=8))
    assert queued(client) == 2


def test_once_it_is_heard_the_next_text_has_one_of_its_own(wakes: Wakes, client: Any) -> None:
    wakes.wake(THREAD)
    wakes.heard(THREAD)
    wakes.wake(THREAD)
    assert queued(client) == 2


def test_a_wake_holds_an_id_and_nothing_else(wakes: Wakes, client: Any) -> None:
    wakes.wake(THREAD)
    (message,) = client.hvals(f"loanline:{QUEUE}.msgs")
    assert str(THREAD).encode() in message
    assert ACTOR.encode() in message
    assert b"+1" not in message


def test_without_redis_nobody_waits(make_settings: MakeSettings) -> None:
    gone = Wakes(make_settings(redis_url="redis://127.0.0.1:9"))
    start = time.monotonic()
    assert [gone.wake(THREAD) for _ in range(20)] == [False] * 20
    gone.heard(THREAD)
    assert time.monotonic() - start < 3
    gone.close()


def test_where_no_redis_is_set_there_are_no_wakes(make_settings: MakeSettings) -> None:
    silent = Wakes(make_settings())
    assert silent.wake(THREAD) is False
    silent.heard(THREAD)
    silent.close()


def test_a_worker_that_hears_a_wake_drains_the_thread(
    make_house: MakeHouse, redis_url: str
) -> None:
    house = make_house(redis_url=redis_url)
    house.receives(STRANGER, "hello")
    broker = make_broker(connect(house.services.settings))
    declare(house.services, broker)
    worker = dramatiq.Worker(broker, worker_timeout=25, worker_threads=1)
    worker.start()
    broker.join(QUEUE, timeout=10_000)
    worker.stop()
    broker.close()
    assert len(house.sent(STRANGER)) == 1


def test_a_wake_that_fails_is_left_to_the_sweep(house: House) -> None:
    """The database cannot be reached: nothing is raised, and nothing is lost."""
    house.receives(STRANGER, "hello")
    house.services.database.engine.dispose()
    handle_wake(house.services, house.thread_id(STRANGER))
    assert len(house.sent(STRANGER)) == 1
    handle_wake(house.services, uuid.uuid4())
