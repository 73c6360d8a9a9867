"""The console in one process, on SQLite: what it says does not depend on the database.

A database with the demo's borrowers and people of every role is made once and copied for each
test, under the same keys.
"""

import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from flask import Flask
from jinja2 import FileSystemBytecodeCache

import clock
import config
import crypto
from accounts.importer import import_documents
from app import create_app
from models.clock_offset import move_clock
from tests.commands.conftest import Terminal, demo_accounts, fill
from tests.conftest import environment
from tests.console.arriving import NAME, trust
from tests.console.hostile import poison
from tests.console.identity import CLIENT_ID, CLIENT_SECRET, Identity, identity_provider
from tests.console.office import Browser, Office, hire_everybody

NOBODY: Final = "http://127.0.0.1:9"
"""Neither web process nor carrier answers there: the discard port."""
NOW: Final = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
_KEYS: Final = {
    name: crypto.new_key()
    for name in ("SECRET_KEY", "DATA_KEYS", "LOOKUP_KEY", "TWILIO_AUTH_TOKENS", "TWILIO_API_SECRET")
}


def _settings(folder: Path, database: Path) -> Mapping[str, str]:
    return environment(folder) | {
        **_KEYS,
        "DATABASE_URL": f"sqlite:///{database}",
        "PUBLIC_BASE_URL": NOBODY,
        "TWILIO_API_BASE_URL": NOBODY,
    }


def _app(folder: Path, database: Path, compiled: Path) -> Flask:
    """An application that compiles no page which another one has compiled."""
    app = create_app(config.load(_settings(folder, database)))
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    return app


@pytest.fixture(scope="session")
def filled(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database to copy."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copy(migrated_sqlite, folder / "loanline.db")
    made = Terminal(_app(folder, folder / "loanline.db", folder))
    fill(made, NOW)
    services = made.services
    with made.database.write() as session:
        import_documents(
            session, demo_accounts(), now=NOW, vault=services.vault, lookup=services.lookup
        )
    hire_everybody(made)
    services.close()
    return folder / "loanline.db"


@pytest.fixture(autouse=True)
def _real_time_again() -> Iterator[None]:
    yield
    clock.set_offset(timedelta())


@pytest.fixture
def terminal(filled: Path, tmp_path: Path, now: datetime) -> Iterator[Terminal]:
    shutil.copy(filled, tmp_path / "loanline.db")
    made = Terminal(_app(tmp_path, tmp_path / "loanline.db", filled.parent))
    with made.database.write() as session:
        move_clock(session, now - clock.real_now())
    clock.set_offset(now - clock.real_now())
    yield made
    made.services.close()


@pytest.fixture
def office(terminal: Terminal) -> Office:
    """People of every role."""
    return Office(terminal)


@pytest.fixture
def ana(office: Office) -> Browser:
    """The browser of an agent."""
    return office.browser("agent")


@pytest.fixture
def strict(office: Office) -> Office:
    """As in production: everybody must have an authenticator."""
    settings = office.terminal.services.settings
    object.__setattr__(settings, "second_factor", "required")
    return office


@pytest.fixture
def poisoned(office: Office) -> Office:
    """The same, full of hostile words."""
    poison(office)
    return office


@pytest.fixture
def identity() -> Iterator[Identity]:
    with identity_provider() as made:
        yield made


@pytest.fixture
def trusting(office: Office, identity: Identity) -> Office:
    """A console whose people may come by the provider."""
    trust(
        office,
        oidc_issuer=identity.url,
        oidc_client_id=CLIENT_ID,
        oidc_client_secret=CLIENT_SECRET,
        oidc_name=NAME,
    )
    return office
