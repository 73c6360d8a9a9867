"""Whatever goes wrong at random, nothing is lost, doubled or sent after an opt-out."""

import pytest

from tests.faults import soak
from tests.faults.extent import SEED, SOAK_SECONDS
from tests.faults.house import House
from tests.faults.settling import evidence_of, judged


@pytest.mark.parametrize("seed", [SEED])
def test_random_faults_lose_and_double_nothing(house: House, seed: int) -> None:
    sent = soak.run(house, seed, SOAK_SECONDS)
    assert sent > SOAK_SECONDS
    assert judged(house) == []
    assert len(evidence_of(house).inbound) >= sent


def test_the_same_seed_plans_the_same_faults() -> None:
    first, again, other = soak.plan(7, 60), soak.plan(7, 60), soak.plan(8, 60)
    assert [(act.name, act.pause) for act in first] == [(act.name, act.pause) for act in again]
    assert [act.name for act in first] != [act.name for act in other]
