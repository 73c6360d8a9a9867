"""A lender's house in which things go wrong, and somewhere that alerts arrive."""

from collections.abc import Iterator

import pytest

from tests.alerts.desk import Desk
from tests.alerts.receiver import Receiver, listening
from tests.alerts.tables import with_alerts
from tests.bot.conftest import (  # noqa: F401 — fixtures.
    MakeHouse,
    _real_time_again,
    bot_carrier,
    make_house,
)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


@pytest.fixture
def desk(make_house: MakeHouse, receiver: Receiver) -> Iterator[Desk]:  # noqa: F811
    """The house after a release, told of nothing yet; one rank with one address."""
    house = make_house(alert_urls=receiver.url())
    with with_alerts(house.database):
        yield Desk(house)


@pytest.fixture
def two_ranks(make_house: MakeHouse, receiver: Receiver) -> Iterator[Desk]:  # noqa: F811
    house = make_house(alert_urls=f"{receiver.url('/first')} ; {receiver.url('/second')}")
    with with_alerts(house.database):
        yield Desk(house)
