"""A machine that stands still for longer than its leases, and then goes on."""

import signal
import time
from typing import Final

import pytest

from tests.faults.extent import in_the_whole
from tests.faults.house import LEASE_SECONDS, House, wait_for
from tests.faults.settling import judged
from tests.faults.tickets import Fate

LONGER_THAN_ANY_SEARCH: Final = LEASE_SECONDS + 9
"""The lease, and the three looks for the text at the carrier until it is sent again."""


def freeze_at(house: House, step: str, seconds: float) -> None:
    """The process that reaches a step stands still there for a while."""
    house.tickets.issue(step, Fate.FREEZE)
    body = "STOP" if step.startswith("web") else "bal?"
    house.carrier.text(house.borrowers.fresh(), body, wait=False)
    wait_for(lambda: not house.tickets.left(step), 20, f"{step} was not reached")
    time.sleep(seconds)
    house.strike(house.tickets.taken(step)[-1], signal.SIGCONT)


@pytest.mark.parametrize(
    ("step", "seconds"),
    [
        ("worker-claim-after", LONGER_THAN_ANY_SEARCH),
        *in_the_whole(
            ("worker-apply-after", LEASE_SECONDS + 2),
            ("worker-send-after", LEASE_SECONDS + 2),
            # Its lock on the number is held until the others' patience ends.
            ("web-revoke-after", 13),
        ),
    ],
)
def test_a_process_that_stood_still_does_nothing_twice(
    house: House, step: str, seconds: float
) -> None:
    freeze_at(house, step, seconds)
    assert judged(house) == []
