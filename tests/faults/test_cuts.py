"""Redis and PostgreSQL go away under load and come back: seconds are lost, never a text."""

import time

import pytest

from tests.faults.cuts import CUTS
from tests.faults.extent import OUTAGE_SECONDS, in_the_whole
from tests.faults.house import House
from tests.faults.load import under_load
from tests.faults.settling import judged


@pytest.mark.parametrize(
    "name",
    [
        "redis_dies",
        "backend_dies",
        "database_dies",
        "database_stands_still",
        *in_the_whole("redis_stands_still", "connections_break"),
    ],
)
def test_nothing_is_lost_or_doubled_in_an_outage(house: House, name: str) -> None:
    with under_load(house, seed=7) as load:
        time.sleep(0.5)
        CUTS[name](house, OUTAGE_SECONDS)
        time.sleep(0.5)
    assert load.sent > OUTAGE_SECONDS
    assert judged(house) == []


def test_texts_and_receipts_need_no_second_try_when_the_database_was_restarted(
    house: House,
) -> None:
    """Every process still holds connections to the server that is gone."""
    borrowers = house.borrowers.several(12)
    for borrower in borrowers:
        house.carrier.text(borrower, "hello")
    assert judged(house) == []
    house.cluster.crash()
    house.cluster.recover()
    posts = [house.carrier.text(borrower, "bal?") for borrower in borrowers]
    assert judged(house) == []
    tries = [answer["status_code"] for post in posts for answer in post["answers"]]
    assert tries == [200] * len(posts)
    told = house.receipts_of(borrowers)
    assert told != []
    assert {receipt["status_code"] for receipt in told} == {200}
