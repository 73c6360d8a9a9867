"""Redis."""

from collections.abc import Iterator

import pytest
import redis

from bot.services import Services, open_services
from commands.checks.broker import broker
from local.processes import free_port
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import MakeSettings


@pytest.fixture
def services(make_settings: MakeSettings, redis_url: str) -> Iterator[Services]:
    opened = open_services(make_settings(redis_url=redis_url))
    yield opened
    opened.close()


def test_a_redis_that_answers_is_well(services: Services, ask: Ask) -> None:
    (said,) = ask(broker, services)
    assert said.startswith(("ok: Redis ", "ok: Valkey "))
    assert said.endswith(" answers.")


def test_one_that_would_drop_wakes_is_a_warning(
    services: Services, ask: Ask, redis_url: str
) -> None:
    with redis.Redis.from_url(redis_url) as client:
        client.config_set("maxmemory-policy", "allkeys-lru")
        try:
            said = ask(broker, services)
        finally:
            client.config_set("maxmemory-policy", "noeviction")
    assert (
        said[-1] == "warning: Its maxmemory-policy is allkeys-lru: when full it would drop wakes."
    )


def test_none_costs_a_second(make_settings: MakeSettings, ask: Ask) -> None:
    without = open_services(make_settings())
    assert ask(broker, without) == [
        "warning: REDIS_URL is not set: texts are found by the sweep, a second later."
    ]
    without.close()


def test_one_that_does_not_answer_is_a_fault(make_settings: MakeSettings, ask: Ask) -> None:
    away = open_services(make_settings(redis_url=f"redis://127.0.0.1:{free_port()}/0"))
    assert ask(broker, away) == ["FAULT: Redis does not answer (ConnectionError)."]
    away.close()


def test_one_that_refuses_the_password_is_a_fault(
    make_settings: MakeSettings, ask: Ask, redis_url: str
) -> None:
    with redis.Redis.from_url(redis_url) as client:
        client.config_set("requirepass", "secret")
        try:
            locked = open_services(make_settings(redis_url=redis_url))
            assert ask(broker, locked) == ["FAULT: Redis refuses the password."]
            locked.close()
        finally:
            client.config_set("requirepass", "")
