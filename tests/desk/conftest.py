"""A desk with people, on both databases: its questions run on both."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

import clock
from accounts.importer import import_documents
from app import create_app
from local.processes import free_port
from tests.commands.conftest import Terminal, demo_accounts, fill
from tests.conftest import MakeSettings
from tests.console.office import Office, hire_everybody


@pytest.fixture(autouse=True)
def _real_time_again() -> Iterator[None]:
    yield
    clock.set_offset(timedelta())


@pytest.fixture
def office(database_url: str, make_settings: MakeSettings, now: datetime) -> Iterator[Office]:
    """The demo lender's borrowers, and people of every role."""
    nobody = f"http://127.0.0.1:{free_port()}"
    app = create_app(
        make_settings(
            database_url=database_url, public_base_url=nobody, twilio_api_base_url=nobody
        ),
        with_console=False,
    )
    terminal = Terminal(app)
    fill(terminal, now)
    clock.set_offset(now - clock.real_now())
    services = terminal.services
    with terminal.database.write() as session:
        import_documents(
            session, demo_accounts(), now=now, vault=services.vault, lookup=services.lookup
        )
    hire_everybody(terminal)
    yield Office(terminal)
    services.close()
