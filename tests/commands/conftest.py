"""An application on an empty database, its commands typed as at a terminal, its clock set."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

import clock
from accounts.document import AccountDocument
from accounts.importer import import_documents
from accounts.reading import read_documents
from app import create_app
from bot.services import Services
from config import Settings
from local.processes import free_port
from models.clock_offset import move_clock
from models.database import Database
from tests.released import release_into

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "local" / "demo" / "accounts.yaml"
DANA = "+12025550101"
ANA = "ana@lender.example"

MakeSettings = Callable[..., Settings]
Run = Callable[..., Result]


class Terminal:
    """Types commands into one application."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.services: Services = app.extensions["loanline"]

    @property
    def database(self) -> Database:
        return self.services.database

    def type(self, *words: str, typed: str = "") -> Result:
        """The result of ``flask --app app WORDS``; a traceback becomes the test's own."""
        with self.app.app_context():
            result = self.app.test_cli_runner().invoke(args=list(words), input=typed)
        unforeseen = result.exception and not isinstance(result.exception, SystemExit)
        if unforeseen:
            assert result.exception is not None
            raise result.exception
        return result

    def says(self, *words: str, typed: str = "") -> str:
        """What a command prints that goes well."""
        result = self.type(*words, typed=typed)
        assert result.exit_code == 0, result.output
        return result.output

    def refuses(self, *words: str, typed: str = "") -> str:
        """What a command prints that ends with code 1."""
        result = self.type(*words, typed=typed)
        assert result.exit_code == 1, result.output
        return result.output


@pytest.fixture(autouse=True)
def _real_time_again() -> Iterator[None]:
    """One process has one clock: no test leaves it moved."""
    yield
    clock.set_offset(timedelta())


@contextmanager
def opened(database_url: str, make_settings: MakeSettings) -> Iterator[Terminal]:
    """A terminal on a database; neither web process nor carrier answers."""
    nobody = f"http://127.0.0.1:{free_port()}"
    app = create_app(
        make_settings(
            database_url=database_url, public_base_url=nobody, twilio_api_base_url=nobody
        ),
        with_console=False,
    )
    yield Terminal(app)
    app.extensions["loanline"].close()


@pytest.fixture
def bare(database_url: str, make_settings: MakeSettings) -> Iterator[Terminal]:
    """A terminal on an empty, migrated database."""
    with opened(database_url, make_settings) as made:
        yield made


@cache
def demo_accounts() -> tuple[AccountDocument, ...]:
    """The demo's borrowers, read once."""
    return tuple(read_documents(DEMO))


def fill(terminal: Terminal, now: datetime) -> None:
    """What a release leaves in a database, if it is not there, and the time."""
    with terminal.database.write() as session:
        release_into(session, now)
        move_clock(session, now - datetime.now(UTC))


def hire(terminal: Terminal, email: str, name: str, role: str) -> None:
    words = ("staff", "add", email, "--name", name, "--role", role, "--password-stdin")
    terminal.says(*words, typed="a long enough password\n")


@pytest.fixture
def terminal(released_url: str, make_settings: MakeSettings, now: datetime) -> Iterator[Terminal]:
    """The same after a release, with the demo's lender; it is Saturday, 10:00 in New York."""
    with opened(released_url, make_settings) as made:
        fill(made, now)
        yield made


@pytest.fixture
def busy(terminal: Terminal, now: datetime) -> Terminal:
    """The same with the demo's borrowers and one agent."""
    services = terminal.services
    with terminal.database.write() as session:
        import_documents(
            session, demo_accounts(), now=now, vault=services.vault, lookup=services.lookup
        )
    hire(terminal, ANA, "Ana Ruiz", "agent")
    return terminal
