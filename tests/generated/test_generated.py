"""Generated conversations of any intents, answers, staff actions, times and duplicates."""

from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.extent import SEED, WHOLE
from tests.generated.conftest import OpenHouse
from tests.generated.machine import Conversation

RUN: Final = settings(
    max_examples=400 if WHOLE else 20,
    stateful_step_count=40 if WHOLE else 25,
    derandomize=not WHOLE,
    database=None,
    deadline=None,
    print_blob=False,
    # Making a finding smaller takes five minutes: worth it only where somebody waits for it.
    phases=[Phase.generate, Phase.shrink] if WHOLE else [Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.slow
def test_whatever_happens_in_a_conversation_the_invariants_hold(open_house: OpenHouse) -> None:
    class OnItsOwn(Conversation):
        def __init__(self) -> None:
            super().__init__(open_house())

    run_state_machine_as_test(seed(SEED)(OnItsOwn), settings=RUN)
