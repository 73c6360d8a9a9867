"""The console in one process, on SQLite: what it says does not depend on the database."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

import clock
from accounts.importer import import_documents
from app import create_app
from local.processes import free_port
from tests.commands.conftest import Terminal, demo_accounts, fill
from tests.conftest import MakeSettings
from tests.console.office import Browser, Office


@pytest.fixture(autouse=True)
def _real_time_again() -> Iterator[None]:
    yield
    clock.set_offset(timedelta())


@pytest.fixture
def terminal(sqlite_url: str, make_settings: MakeSettings, now: datetime) -> Iterator[Terminal]:
    nobody = f"http://127.0.0.1:{free_port()}"
    app = create_app(
        make_settings(database_url=sqlite_url, public_base_url=nobody, twilio_api_base_url=nobody)
    )
    made = Terminal(app)
    fill(made, now)
    clock.set_offset(now - clock.real_now())
    services = made.services
    with made.database.write() as session:
        import_documents(
            session, demo_accounts(), now=now, vault=services.vault, lookup=services.lookup
        )
    yield made
    services.close()


@pytest.fixture
def office(terminal: Terminal) -> Office:
    """People of every role."""
    return Office(terminal)


@pytest.fixture
def ana(office: Office) -> Browser:
    """The browser of an agent."""
    return office.browser("agent")
