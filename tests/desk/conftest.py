"""A desk with people, on both databases: its questions run on both."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

import clock
from accounts.importer import import_documents
from tests.commands.conftest import demo_accounts, fill, opened
from tests.conftest import MakeSettings
from tests.console.office import Office, hire_everybody


@pytest.fixture(autouse=True)
def _real_time_again() -> Iterator[None]:
    yield
    clock.set_offset(timedelta())


@pytest.fixture
def office(released_url: str, make_settings: MakeSettings, now: datetime) -> Iterator[Office]:
    """The demo lender's borrowers, and people of every role."""
    with opened(released_url, make_settings) as terminal:
        fill(terminal, now)
        clock.set_offset(now - clock.real_now())
        services = terminal.services
        with terminal.database.write() as session:
            import_documents(
                session, demo_accounts(), now=now, vault=services.vault, lookup=services.lookup
            )
        hire_everybody(terminal)
        yield Office(terminal)
