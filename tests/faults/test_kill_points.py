"""A process may die between any two steps of receiving, turning, sending and catching up."""

import pytest

from tests.faults.errands import kill_at
from tests.faults.extent import WHOLE
from tests.faults.house import House
from tests.faults.settling import judged
from tests.faults.steps import BY_NAME, STEPS
from tests.faults.wrapping import resolved

SOME = [
    "web-insert_once-before",
    "web-insert_once-after",
    "web-queue_law_answer-after",
    "web-keep-after",
    "worker-heard-after",
    "worker-lease_thread-after",
    "worker-apply-after",
    "worker-take_turn-after",
    "worker-claim-after",
    "worker-send-after",
    "worker-adopt-after",
    "scheduler-take-before",
]
"""One after the other, which is faster; the whole tries each step by itself."""


def test_every_step_is_a_function_of_the_product_and_has_a_name_of_its_own() -> None:
    assert all(callable(resolved(step.target)[2]) for step in STEPS)
    assert len(BY_NAME) == len(STEPS)


EACH = [[step.name] for step in STEPS]


@pytest.mark.parametrize("names", EACH if WHOLE else [SOME], ids=lambda names: names[-1])
def test_nothing_is_lost_or_doubled_when_a_process_dies(house: House, names: list[str]) -> None:
    for name in names:
        kill_at(house, BY_NAME[name])
    assert judged(house) == []
