"""A process may die between any two steps of receiving, turning and sending."""

import pytest

from tests.faults.errands import kill_at
from tests.faults.house import House
from tests.faults.settling import judged
from tests.faults.steps import BY_NAME

SOME = (
    "web-insert_once-before",
    "web-insert_once-after",
    "worker-apply-after",
    "worker-take_turn-after",
    "worker-TwilioCarrier-send-after",
)


@pytest.mark.parametrize("name", SOME)
def test_nothing_is_lost_or_doubled_when_a_process_dies(house: House, name: str) -> None:
    kill_at(house, BY_NAME[name])
    assert judged(house) == []
