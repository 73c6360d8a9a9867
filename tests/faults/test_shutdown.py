"""Workers that are told to stop finish what they have in hand, in time, and lose nothing."""

import signal
import time

from tests.faults.house import House, wait_for
from tests.faults.load import under_load
from tests.faults.settling import judged

WITHIN_SECONDS = 25.0


def stop_both(house: House) -> float:
    """Seconds until both have ended."""
    pids = [house.pid("worker-1"), house.pid("worker-2")]
    start = time.monotonic()
    for pid in pids:
        house.strike(pid, signal.SIGTERM)
    wait_for(lambda: not any(map(house.runs, pids)), 60, "the workers did not end")
    return time.monotonic() - start


def test_two_workers_stopped_in_mid_send_finish_and_lose_nothing(house: House) -> None:
    house.carrier.goes_wrong("create", "slow", seconds=0.7, times="always")
    with under_load(house, seed=1) as load:
        time.sleep(2)
        took = stop_both(house)
    house.carrier.goes_well()
    assert load.sent >= 5
    assert took < WITHIN_SECONDS
    assert judged(house) == []


def test_a_worker_with_a_long_thread_in_hand_stops_in_time(house: House) -> None:
    """Forty texts of one borrower take longer than a host waits."""
    borrower = house.borrowers.fresh()
    house.carrier.goes_wrong("create", "slow", seconds=0.9, to=borrower, times="always")
    for place in range(29):
        house.carrier.text(borrower, f"how do i pay you? {place}", wait=False)
    time.sleep(1)
    took = stop_both(house)
    house.carrier.goes_well()
    assert took < WITHIN_SECONDS / 2
    assert judged(house) == []
