"""A released database to be copied, and houses opened on copies of it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final

import pytest

import clock
import config
from bot.services import open_services
from models.staff import Staff
from tests.bot.conftest import (  # noqa: F401 — fixtures.
    NOWHERE,
    SECRET,
    _real_time_again,
    bot_carrier,
)
from tests.bot.house import House
from tests.conftest import environment
from tests.generated.accounts import document, ids
from tests.sandbox.running import ACCOUNT, API_KEY, OURS, RunningSandbox

OpenHouse = Callable[[], House]
BEGINNING: Final = datetime(2026, 11, 21, 15, tzinfo=UTC)
"""A Saturday, 10:00 in New York."""
_PLACES: Final = count()


def _opened(database: Path, carrier: RunningSandbox) -> House:
    """The keys lie beside the database."""
    ours = {
        "database_url": f"sqlite:///{database}",
        "public_base_url": NOWHERE,
        "twilio_api_base_url": carrier.origin,
        "twilio_account_sid": ACCOUNT,
        "twilio_auth_tokens": SECRET,
        "twilio_api_key": API_KEY,
        "twilio_api_secret": SECRET,
        "twilio_from_numbers": OURS,
    }
    given = {name.upper(): value for name, value in ours.items()}
    return House(open_services(config.load(environment(database.parent) | given)), carrier)


@pytest.fixture(scope="session")
def released(
    migrated_sqlite: Path,
    tmp_path_factory: pytest.TempPathFactory,
    bot_carrier: RunningSandbox,  # noqa: F811
) -> Path:
    """A database with a release, all accounts and one member of staff."""
    place = tmp_path_factory.mktemp("released")
    shutil.copy(migrated_sqlite, place / "released.db")
    house = _opened(place / "released.db", bot_carrier)
    house.release(BEGINNING)
    house.imports(*(document(one, 0, BEGINNING) for one in ids()))
    ana: dict[str, Any] = {"email": "ana@harborlane.example", "name": "Ana Ruiz", "role": "agent"}
    with house.database.write() as session:
        session.add(Staff(**ana, password_hash="none", created_at=BEGINNING))
    house.services.close()
    clock.set_offset(timedelta())
    return place / "released.db"


@pytest.fixture
def open_house(
    released: Path,
    bot_carrier: RunningSandbox,  # noqa: F811
) -> Iterator[OpenHouse]:
    """Opens a house of its own each time, on a copy of that database."""
    last: list[House] = []

    def open_one() -> House:
        for house in last:
            house.services.close()
        database = Path(shutil.copy(released, released.with_name(f"house-{next(_PLACES)}.db")))
        bot_carrier.call("POST", "/sandbox/reset")
        house = _opened(database, bot_carrier)
        house.sets_clock(BEGINNING)
        last[:] = [house]
        return house

    yield open_one
    for house in last:
        house.services.close()
