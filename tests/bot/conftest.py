"""The bot's house on both databases, and one sandbox for the whole run."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

import clock
from bot.services import open_services
from tests.bot.house import House, account
from tests.conftest import MakeSettings
from tests.sandbox.receiver import Receiver
from tests.sandbox.running import ACCOUNT, API_KEY, OURS, RunningSandbox, start

NOWHERE = "http://127.0.0.1:9"
"""Nobody listens on the port called discard: receipts go there."""
SECRET = "invented-secret-of-the-tests"

MakeHouse = Callable[..., House]


@pytest.fixture(scope="session")
def bot_carrier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSandbox]:
    receiver = cast(Receiver, SimpleNamespace(origin=NOWHERE))
    folder = tmp_path_factory.mktemp("bot-sandbox")
    running = start(receiver, folder, TWILIO_API_SECRET=SECRET, TWILIO_AUTH_TOKENS=SECRET)
    yield running
    assert running.stop() == 0


@pytest.fixture(autouse=True)
def _real_time_again() -> Iterator[None]:
    """One process has one clock: no test leaves it moved."""
    yield
    clock.set_offset(timedelta())


@pytest.fixture
def make_house(
    released_url: str, make_settings: MakeSettings, bot_carrier: RunningSandbox, now: datetime
) -> Iterator[MakeHouse]:
    """Opens houses on the test's one database; the first one runs the release step."""
    opened: list[House] = []

    def make(**settings: Any) -> House:
        ours = {
            "database_url": released_url,
            "public_base_url": NOWHERE,
            "twilio_api_base_url": bot_carrier.origin,
            "twilio_account_sid": ACCOUNT,
            "twilio_auth_tokens": SECRET,
            "twilio_api_key": API_KEY,
            "twilio_api_secret": SECRET,
            "twilio_from_numbers": OURS,
            "settle_after": "1,2,3",
            "carrier_timeout": "1",
        }
        house = House(open_services(make_settings(**ours | settings)), bot_carrier)
        if not opened:
            bot_carrier.call("POST", "/sandbox/reset")
            house.release(now)
        opened.append(house)
        return house

    yield make
    for house in opened:
        house.services.close()


@pytest.fixture
def house(make_house: MakeHouse) -> House:
    """The bot after a release; it is Saturday, 10:00 in New York. Nobody is on file."""
    return make_house()


@pytest.fixture
def dana(house: House) -> House:
    """The same with Dana's account."""
    house.imports(account())
    return house
