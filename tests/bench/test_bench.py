"""The benchmark works: every measurement is made on the real processes, in seconds."""

import os

import pytest

from bench import dialogue, latency, memory, turns, wakes, webhook
from bench.load import percentile
from bench.stack import House
from bench.table import Line


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(value) for value in range(1, 101)]
    assert percentile(values, 50) == 51.0
    assert percentile(values, 99) == 100.0


@pytest.mark.slow
@pytest.mark.postgres
def test_the_whole_table_is_measured_and_no_text_fails() -> None:
    before = dict(os.environ)
    with House() as house:
        lines = list(webhook.measure(house, rounds=1, seconds=0.5))
        lines += latency.measure(house, seconds=0.5)
        lines += memory.measure(house)
        house.stop("web", "worker", "sandbox")
        lines += turns.measure(house, count=64)
        lines += dialogue.measure(house, conversations=2)
        lines += wakes.measure(house, count=5)
    assert dict(os.environ) == before
    assert _measured(lines, "webhook: failed") == "0"
    assert _measured(lines, "a lone text on an idle system: answered") == "20"
    assert _measured(lines, "twenty texts a second: answered") == "10"
    assert float(_measured(lines, "turns per second, two workers")) > 0
    assert float(_measured(lines, "turns with dialogue: CPU per turn, ms")) > 0


def _measured(lines: list[Line], what: str) -> str:
    return next(line.measured for line in lines if line.what == what)
