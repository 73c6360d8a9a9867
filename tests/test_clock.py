"""Business time is real time plus one offset."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

import clock


@pytest.fixture(autouse=True)
def _no_offset() -> Iterator[None]:
    clock.set_offset(timedelta())
    yield
    clock.set_offset(timedelta())


def test_both_times_are_aware_and_in_utc() -> None:
    assert clock.now().tzinfo is UTC
    assert clock.real_now().tzinfo is UTC


def test_without_an_offset_business_time_is_real_time() -> None:
    before = datetime.now(UTC)
    assert before <= clock.now() <= datetime.now(UTC)


def test_an_offset_moves_business_time_alone() -> None:
    clock.set_offset(timedelta(days=3))
    assert clock.offset() == timedelta(days=3)
    apart = clock.now() - clock.real_now()
    assert timedelta(days=3) - timedelta(seconds=1) < apart <= timedelta(days=3)
